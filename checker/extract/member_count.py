"""Member counts: how many members the text gives an organisation: the 27-nation EU, NATO's 31 allies, all 27 members of the bloc."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.extract.membership_talk import club_of, is_club, is_known_club
from checker.model.article import Span
from checker.model.claims import MemberCountClaim
from checker.model.facts import Entity
from checker.text.clauses import past_time_of
from checker.text.document import Document
from checker.text.people import is_part_of_name
from checker.text.wording import places_of

_SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_WORDS = {word: at for at, word in enumerate(_SMALL.split())}
_WORDS |= {
    f"{ten}{'-' + one if one else ''}": tens * 10 + at
    for tens, ten in enumerate("twenty thirty forty fifty".split(), 2)
    for at, one in enumerate(["", *_SMALL.split()[1:10]])
}
_LEAST = 5  # of fewer, some are meant and not all
_MEMBERS = frozenset("members nations countries states allies governments leaders".split())
_UNITS = ("nation", "member", "country", "state", "strong")
_NEAR = frozenset(
    "military trade trading regional strong western economic political defence defense customs oil single-currency".split()
)
_KIND = frozenset("bloc alliance union group grouping cartel club currency organisation organization".split())
_CLUBS = ("bloc", "alliance", "union", "group", "grouping", "cartel", "club", "organisation", "organization")
_SPOKEN_OF = frozenset((*_CLUBS, "euro"))
_TALK = (("the", "bloc"), ("the", "alliance"))  # names of one, but of others too
_ASIDES = {(",", pronoun, verb) for pronoun in ("which", "that") for verb in ("has", "counts", "groups", "includes")}
_GROWN = (
    *(("has", verb, "to") for verb in ("grown", "expanded", "swollen")),
    *(("now", verb) for verb in ("has", "counts", "groups", "numbers")),
    (",", "with"),
)
_OF_ALL = frozenset("leaders governments ministers ambassadors envoys presidents".split())
_ALL = frozenset("the all its now".split())
_PARTIAL = frozenset("that who which where other others to in with from".split())
_NOT_NOW = frozenset("proposed future new original then former once other planned expanded enlarged would-be remaining".split())
_TRIGGER = re.compile(
    r"\b(?:(?<=[\da-z][-\u2011 ])(?:nation|member|country|state|strong)|(?:members|nations|countries|states|allies|leaders)\b)"
)


class _Number(NamedTuple):
    """A number at tokens `[first, end)`, in digits, and its place."""

    digits: str
    first: int
    end: int
    span: Span


def extract(document: Document) -> Iterator[MemberCountClaim]:
    """Every number of members that the text gives an organisation, in order of place."""
    if not _TRIGGER.search(document.text):
        return
    yield from sorted(_found(document), key=lambda claim: claim.span or Span(0, 0))


def _found(document: Document) -> Iterator[MemberCountClaim]:
    seen: set[int] = set()
    for hit in document.names:
        sentence = document.sentence_of(hit.first)
        club = hit.name.type == "organisation" and is_known_club(hit.name.name) and hit.name.words not in _TALK
        if club and not is_part_of_name(document.tokens, hit.first, hit.end, sentence):
            yield from _around(document, hit.first, hit.end, _written(document, hit.span), sentence, seen)
    for at in places_of(document, _SPOKEN_OF):
        lower = document.tokens.lowers[at]
        if lower in _CLUBS:
            first, end = document.sentence_of(at)
            if (is_club(document, at, end) or _is_counted(document, at)) and (name := club_of(document, at, lower)):
                yield from _around(document, at, at + 1, name, (first, end), seen)
        elif lower == "euro" and document.tokens.lowers[at + 1 : at + 2] in (["zone"], ["area"]):
            yield from _around(document, at, at + 2, document.tokens.text(at, at + 2), document.sentence_of(at), seen)
        elif lower == "euro" and (number := _sharers(document, at)) and number.first not in seen:
            yield _claim(document, number, document.tokens.span(at, at + 1), "euro area")


def _around(
    document: Document, first: int, end: int, name: str, sentence: tuple[int, int], seen: set[int]
) -> Iterator[MemberCountClaim]:
    """The counts beside an organisation that stands at tokens `[first, end)`."""
    for number in (_compound(document, first), _behind(document, end, sentence[1]), _ahead(document, first, end, sentence)):
        if number and number.first not in seen and int(number.digits) >= _LEAST:
            seen.add(number.first)
            yield _claim(document, number, document.tokens.span(first, end), name)


def _compound(document: Document, first: int) -> _Number | None:
    """The 27-nation EU; the ten-member military alliance."""
    lowers = document.tokens.lowers
    at = first - 1
    while at > 0 and first - at <= 3 and (lowers[at] in _NEAR or lowers[at] in _KIND):
        at -= 1
    number = None
    if at >= 2 and lowers[at] in _UNITS and lowers[at - 1] in ("-", "\u2011"):
        number = _number(document, at - 2)
    elif at >= 0 and lowers[at].endswith(tuple(f"-{unit}" for unit in _UNITS)):
        word = lowers[at].rpartition("-")[0]
        if word in _WORDS:
            start = document.tokens.starts[at]
            number = _Number(str(_WORDS[word]), at, at + 1, Span(start, start + len(word)))
    if number is None or lowers[number.first - 1 : number.first] == [] or lowers[number.first - 1] in _NOT_NOW:
        return None
    return number


def _behind(document: Document, end: int, last: int) -> _Number | None:
    """NATO's 31 members; the euro area has 18 members."""
    lowers = document.tokens.lowers
    if number := _aside(document, end, last) or _grown(document, end, last):
        return number
    if lowers[end : end + 1] not in (["'s"], ["’s"], ["has"], ["counts"], ["groups"], ["'"], ["’"]):
        return None
    at = end + 1 + (lowers[end + 1 : end + 2] == ["now"])
    number = _number(document, at)
    return number if number and _are_members(document, number.end, last) else None


def _grown(document: Document, end: int, last: int) -> _Number | None:
    """The EU has grown to 27 members from 25; the EU now counts 27 members; the EU, with 27 members."""
    lowers = document.tokens.lowers
    told = next((words for words in _GROWN if tuple(lowers[end : end + len(words)]) == words), ())
    number = _number(document, end + len(told)) if told else None
    if number is None:
        return None
    from_fewer = lowers[number.end + 1 : number.end + 2] == ["from"] and _number(document, number.end + 2) is not None
    return number if _are_members(document, number.end, number.end + 1 if from_fewer else last) else None


def _aside(document: Document, end: int, last: int) -> _Number | None:
    """The EU, which has 27 members; OPEC, whose 13 members; the EU, a bloc of 27 nations."""
    lowers = document.tokens.lowers
    told = tuple(lowers[end : end + 3])
    if told in _ASIDES:
        number = _number(document, end + 3)
    elif told[:2] == (",", "whose"):
        number = _number(document, end + 2)
    elif told[:2] in ((",", "a"), (",", "the")):
        at = next(
            (at for at in range(end + 2, min(end + 5, last)) if lowers[at] in _KIND and lowers[at + 1 : at + 2] == ["of"]), 0
        )
        number = _number(document, at + 2) if at else None
    else:
        return None
    return number if number and _are_members(document, number.end, last) else None


def _ahead(document: Document, first: int, end: int, sentence: tuple[int, int]) -> _Number | None:
    """All 27 EU members; the 27 members of the EU."""
    lowers = document.tokens.lowers
    if number := _number(document, first - 1):
        told = lowers[number.first - 1 : number.first]
        whose = lowers[max(0, number.first - 3) : number.first]  # leaders of the 27 EU member states
        whole = told == ["all"] or (len(whose) == 3 and whose[0] in _OF_ALL and whose[1] in ("of", "from") and told == ["the"])
        return number if whole and _are_members(document, end, sentence[1]) else None
    at = first - 1 - (lowers[first - 1 : first] == ["the"])
    if at < 3 or lowers[at] != "of" or lowers[at - 1] not in _MEMBERS or lowers[at - 1] == "leaders":
        return None
    number = _number(document, at - 2 - (lowers[at - 2] == "member"))
    return number if number and number.first and lowers[number.first - 1] in _ALL else None


def _sharers(document: Document, at: int) -> _Number | None:
    """The 11 countries that share the euro."""
    lowers = document.tokens.lowers
    if lowers[max(0, at - 4) : at - 2] not in (
        ["countries", "that"],
        ["nations", "that"],
        ["countries", "which"],
        ["members", "that"],
    ):
        return None
    number = _number(document, at - 5) if at >= 6 and lowers[at - 2] in ("share", "use") and lowers[at - 1] == "the" else None
    return number if number and lowers[number.first - 1] in _ALL else None


def _are_members(document: Document, at: int, last: int) -> bool:
    """Whether members stand at a token, all of them: neither some that are singled out, nor another's leaders."""
    lowers = document.tokens.lowers
    at += lowers[at : at + 1] == ["member"]
    return lowers[at : at + 1] != [] and lowers[at] in _MEMBERS and not (at + 1 < last and lowers[at + 1] in _PARTIAL)


def _is_counted(document: Document, at: int) -> bool:
    """Whether a bloc is led by its own number: a 27-nation bloc."""
    return document.tokens.words[at].islower() and _compound(document, at) is not None


def _number(document: Document, at: int) -> _Number | None:
    """The whole number that stands at a token."""
    if not 0 <= at < len(document.tokens):
        return None
    lower = document.tokens.lowers[at]
    digits = lower if lower.isdigit() and len(lower) < 4 else str(_WORDS[lower]) if lower in _WORDS else ""
    return _Number(digits, at, at + 1, document.tokens.span(at, at + 1)) if digits else None


def _claim(document: Document, number: _Number, place: Span, name: str) -> MemberCountClaim:
    span = Span(min(number.span.start, place.start), max(number.span.end, place.end))
    return MemberCountClaim(
        **document.said(span, "member-count", field_spans={"count": number.span, "organisation": place}),
        organisation=Entity(name),
        count=number.digits,
        as_of=past_time_of(document, number.first),
    )


def _written(document: Document, span: Span) -> str:
    return " ".join(document.text[span.start : span.end].split())
