"""Titles that a story gives to one person: whether a deputy at first is the head himself further on, or a minister of another thing."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.persons import CALLINGS
from checker.model.article import Span
from checker.model.claims import RetitledClaim
from checker.model.facts import Entity
from checker.text.document import Document
from checker.text.people import Person, name_words, people
from checker.text.tokens import Tokens
from checker.text.wording import places_of, written_like

_UNDER = frozenset("deputy vice assistant junior".split())
_KEPT = frozenset("professor admiral marshal commissioner".split())  # who is under one is called one
_POSTS = CALLINGS | frozenset("attorney minister secretary director president treasurer manager controller auditor".split())
_HEADS = frozenset("executive master officer spokesman spokeswoman warden keeper curator superintendent".split())
_PORTFOLIOS = frozenset({"minister", "secretary"})
_OF_STATE = frozenset(
    "finance foreign defence defense interior justice health education transport trade labour labor energy agriculture environment"
    " culture treasury home".split()
)
_JOINING = ("and", "&", "/", "-", "former", "then")  # Finance and Trade Minister Quill
_LEADING = frozenset("a an the its their his her 's ’s".split())
_ENDING = frozenset("of at for in who and which that with from on to by was is".split())
_OF_OLD = frozenset("former then ex late once future acting interim outgoing new next".split())
_LEAD = 6  # tokens before a title behind a name: the Bank of Zubrow's
_LONGEST = 4  # words of a title
_Titled = tuple[tuple[str, ...], Span]


def extract(document: Document) -> Iterator[RetitledClaim]:
    """Yield a claim for everybody who is told to be the deputy of what he is told to be elsewhere, or to have two portfolios."""
    tokens = document.tokens
    if _UNDER.isdisjoint(document.vocabulary) and len(places_of(document, _PORTFOLIOS)) < 2 and "vice-" not in document.text:
        return
    named: dict[str, list[Person]] = {}
    for person in people(document):
        named.setdefault(tokens.words[person.end - 1], []).append(person)
    for some in named.values():
        if len({name_words(tokens, one.first, one.end)[-2] for one in some} - _POSTS) == 1:
            places = written_like(document, some[0].end - 1)
            before = [titled for at in places if (titled := _title(tokens, at, some[0]))]
            behind = [titled for at in places if (titled := _behind(tokens, at + 1))]
            told = sorted([*before, *behind], key=lambda titled: titled[1])
            if pair := _drifting(told) or _changing(tokens, before):
                yield _claim(document, some[0].name, *pair)


def _title(tokens: Tokens, at: int, person: Person) -> _Titled | None:
    """The title right before a name: Deputy District Attorney, of Deputy District Attorney Ruth Coyle."""
    post = max((place for place in range(person.first, person.end) if tokens.lowers[place] in _POSTS), default=person.first - 1)
    given = set(tokens.lowers[post + 1 : person.end])
    end = at
    while end > 0 and tokens.lowers[end - 1] in given:
        end -= 1
    first = end
    while first > 0 and end - first < _LONGEST and _may_be_of_title(tokens, first - 1):
        first -= 1
    while first < end and tokens.lowers[first] not in _UNDER and not _is_post(tokens, first, end):
        first += 1
    return (tuple(tokens.lowers[first:end]), tokens.span(first, end)) if first < end else None


def _behind(tokens: Tokens, at: int) -> _Titled | None:
    """The title set off behind a name: deputy harbour master, of "Ada Quill, the deputy harbour master, …"."""
    lowers = tokens.lowers
    if lowers[at : at + 1] != [","]:
        return None
    first = at + 1
    while first < min(at + _LEAD, len(lowers)) and (_leads(tokens, first) or tokens.words[first][0].isupper()):
        first += 1
    if first > at + 1 and lowers[first - 1] not in _LEADING:
        return None  # the name of another
    end = first
    while (
        end < min(first + _LONGEST, len(lowers)) and tokens.words[end].replace("-", "").isalpha() and lowers[end] not in _ENDING
    ):
        end += 1
    if end == first or lowers[end : end + 1] not in ([","], ["."], ["of"], ["at"], ["for"], ["in"]):
        return None
    words = _plain(lowers[first:end])
    return (words, tokens.span(first, end)) if words[-1] in _POSTS | _HEADS and not _OF_OLD & set(words) else None


def _leads(tokens: Tokens, at: int) -> bool:
    """Whether a word may stand before a title behind a name: the, its, the company's."""
    return tokens.lowers[at] in _LEADING or tokens.lowers[at + 1 : at + 2] in (["'s"], ["’s"])


def _plain(words: list[str]) -> tuple[str, ...]:
    """The words of a title, vice-chairman parted."""
    return tuple(part for word in words for part in word.split("-") if part)


def _changing(tokens: Tokens, titles: list[_Titled]) -> tuple[_Titled, _Titled] | None:
    """Two titles before a name that give one person two portfolios: Justice Minister Quill, Foreign Minister Quill."""
    titles = [titled for titled in titles if not tokens.source[: titled[1].start].rstrip().endswith(_JOINING)]
    for number, (one, place) in enumerate(titles):
        for other, behind in titles[number + 1 :]:
            if _is_portfolio(one) and _is_portfolio(other) and one[-1] == other[-1] and set(one) & set(other) == {one[-1]}:
                return (one, place), (other, behind)
    return None


def _is_portfolio(title: tuple[str, ...]) -> bool:
    return title[-1] in _PORTFOLIOS and len(title) == 2 and title[0] in _OF_STATE


def _may_be_of_title(tokens: Tokens, at: int) -> bool:
    word, lower = tokens.words[at], tokens.lowers[at]
    return lower in _UNDER or lower in _POSTS or (word.isalpha() and word[0].isupper() and word[1:].islower())


def _is_post(tokens: Tokens, first: int, end: int) -> bool:
    """Whether words are a title: the last of them is one, and those before it have capitals or say of what."""
    return tokens.lowers[end - 1] in _POSTS and (
        end - first == 1 or tokens.words[first][0].isupper() == tokens.words[end - 1][0].isupper()
    )


def _drifting(titles: list[_Titled]) -> tuple[_Titled, _Titled] | None:
    """Two titles of which one is that of the other's deputy."""
    for number, (one, place) in enumerate(titles):
        for other, behind in titles[number + 1 :]:
            short, long = sorted((one, other), key=len)
            if long[0] in _UNDER and long[1:] == short and short[-1] not in _KEPT:
                return (one, place), (other, behind)
    return None


def _claim(document: Document, name: str, one: _Titled, other: _Titled) -> RetitledClaim:
    said = document.said(other[1], "retitled", field_spans={"first": one[1], "second": other[1]})
    return RetitledClaim(person=Entity(name), first=" ".join(one[0]), second=" ".join(other[0]), **said)
