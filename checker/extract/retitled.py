"""Titles that a story gives to one person: whether a deputy at first is the head himself further on."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.persons import CALLINGS
from checker.model.article import Span
from checker.model.claims import RetitledClaim
from checker.model.facts import Entity
from checker.text.document import Document
from checker.text.people import Person, name_words, people
from checker.text.tokens import Tokens

_UNDER = frozenset("deputy vice assistant junior".split())
_KEPT = frozenset("professor admiral marshal commissioner".split())  # who is under one is called one
_POSTS = CALLINGS | frozenset("attorney minister secretary director president treasurer manager controller auditor".split())
_LONGEST = 4  # words of a title
_Titled = tuple[tuple[str, ...], Span]


def extract(document: Document) -> Iterator[RetitledClaim]:
    """Yield a claim for everybody who is told to be the deputy of what he is told to be elsewhere."""
    tokens = document.tokens
    if _UNDER.isdisjoint(tokens.lowers):
        return
    named: dict[str, list[Person]] = {}
    for person in people(document):
        named.setdefault(tokens.words[person.end - 1], []).append(person)
    for family, some in named.items():
        if len({name_words(tokens, one.first, one.end)[-2] for one in some} - _POSTS) == 1:
            titles = [titled for at in _places(tokens, family) if (titled := _title(tokens, at, some[0]))]
            if pair := _drifting(titles):
                yield _claim(document, some[0].name, *pair)


def _places(tokens: Tokens, family: str) -> list[int]:
    return [at for at, word in enumerate(tokens.words) if word == family]


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
