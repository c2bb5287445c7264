"""Tolls that a story tells again: "the fire killed 12 people … the 12 dead", "four of the 12 killed"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from checker.model.article import Span
from checker.model.claims import Claim, QuantityClaim
from checker.model.number import NUMBER_WORDS, Quantity
from checker.text.document import Document
from checker.text.figures import STARTS
from checker.text.sections import section_at

_WORDS = "|".join(sorted((word for word in STARTS if word not in ("half", "one", "dozen")), key=len, reverse=True))
_N = rf"(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|(?i:{_WORDS})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
_WHO = (
    r"(?:people|persons|men|women|children|civilians|passengers|soldiers|villagers|workers|residents|students|miners|worshippers"
    r"|migrants|protesters|tourists|police\sofficers|policemen)"
)
_FIRST = (
    rf"\b(?:killed|killing|kills|claimed\sthe\slives\sof)\s{_N}\s{_WHO}\b",
    rf"\b{_N}\s{_WHO}\s(?:were|was|have\sbeen|had\sbeen)\skilled\b",
    rf"\b{_N}\s{_WHO}\s(?:have\s|had\s)?died\b",
    rf"\b(?:left|leaving)\s{_N}(?:\s{_WHO})?\sdead\b",
)
_AGAIN = (
    rf"\b(?i:the|all|of\sthe|among\sthe)\s{_N}\s(?:dead|victims|fatalities|killed|deaths)\b(?!\s(?:and|or)\s(?:\w+\s)?(?:injured|wounded|hurt|missing))",
    rf"\b(?i:the|all)\s{_N}\s(?:people\s)?(?:who\s(?:died|were\skilled)|of\sthe\sdead)\b",
)
# Where a story tells of more than one toll, or of one that grew; and where a sentence tells of another one.
_OTHERS = re.compile(
    r"\b(?:rose|risen|climbed|toll|later\sdied|died\slater|second|separate|similar|gunm[ae]n|attackers?|bombers?|suicide|themselves|himself"
    r"|including\sthe|elsewhere|revised|troops|war|clashes|fighting|holocaust|genocide|(?:two|three|several)\s(?:attacks|crashes|blasts|fires))\b",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:more|another|others?|also|previous\w*|earlier|initially|ago|last|since|both|(?:19|20)\d\d|least\s\w+\s(?:others|more))\b",
    re.IGNORECASE,
)
_HURT = re.compile(r"\b(?:injur|wound|hurt)")
_VAGUE = re.compile(r"(?:least|about|some|than|over|nearly|almost|around|many\sas|up\sto|another|other|only|most|to|and)\s$")
_LONG = 6  # digits of a number that is no count of people
_MOST = 3  # how many times the one the other may be, for both to be of one event


class _Toll(NamedTuple):
    value: int
    span: Span


def extract(document: Document) -> Iterator[Claim]:
    """Yield two claims for a toll that a story tells in one number at first, and in another where it is known already."""
    text = document.text
    if not any(word in text for word in (" dead", " victims", " fatalities", " killed", " deaths", " who died")):
        return
    again = _told(document, _AGAIN)
    first = _told(document, _FIRST) if again else []
    others = [toll for toll in again if first and toll.span.start > first[0].span.end]
    if (
        not others
        or len({toll.value for toll in first}) != 1
        or len({toll.value for toll in others}) != 1
        or _OTHERS.search(text)
    ):
        return
    one, other = first[0], others[0]
    if other.value > _MOST * one.value or one.value > _MOST * other.value or not _is_dead(document, other):
        return
    if other.value - one.value in _values_before(
        document, other.span.start
    ):  # "12 people in Riga and three in Tartu … the 15 dead"
        return
    if any(_OF_ANOTHER.search(_sentence(document, toll)) for toll in (*first, *others)):
        return
    for toll in (one, other):
        said = document.said(toll.span, "retold/toll", field_spans={"quantity": toll.span})
        yield QuantityClaim(subject="people killed", quantity=Quantity.exactly(toll.value, "people"), unit="people", **said)


def _values_before(document: Document, place: int) -> Iterator[int]:
    """Every whole number that a text tells before a place, in words or digits."""
    for word in document.tokens.lowers[: bisect_right(document.tokens.starts, place) - 1]:
        if word.isdecimal() and len(word) < _LONG:
            yield int(word)
        elif word in NUMBER_WORDS:
            yield int(NUMBER_WORDS[word])


def _sentence(document: Document, toll: _Toll) -> str:
    """The sentence that tells a toll."""
    tokens = document.tokens
    first, end = document.sentence_of(max(0, bisect_right(tokens.starts, toll.span.start) - 1))
    return document.text[tokens.starts[first] : tokens.ends[end - 1]]


def _is_dead(document: Document, toll: _Toll) -> bool:
    """Whether a toll is of the dead alone: victims are those who were hurt as well."""
    return "victims" not in document.text[toll.span.end : toll.span.end + 9] or not _HURT.search(document.text)


def _told(document: Document, shapes: tuple[str, ...]) -> list[_Toll]:
    """The tolls of the body that shapes tell, in order of place; none where one of them is told as no more than roughly so many."""
    found = dict[Span, int]()
    for shape in _compiled(shapes):
        for match in shape.finditer(document.text):
            span = Span(*match.span("n"))
            if section_at(document.sections, span) != "body":
                continue
            if _VAGUE.search(document.text[max(0, span.start - 12) : span.start]):
                return []
            found[span] = _value(match["n"])
    return [_Toll(value, span) for span, value in sorted(found.items())]


def _value(written: str) -> int:
    word = written.replace(",", "").lower()
    tens, _, ones = word.partition("-")
    return int(word) if word.isdecimal() else int(NUMBER_WORDS[tens] + (NUMBER_WORDS[ones] if ones else 0))


@cache
def _compiled(shapes: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(shape) for shape in shapes)
