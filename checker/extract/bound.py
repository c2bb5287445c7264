"""Bounds: values that nothing of their kind can have: "112 percent of voters", "26 hours a day"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.model.article import Span
from checker.model.claims import BoundClaim, Claim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.nouns import PEOPLE
from checker.text.numbers import Number

_WHOLES = PEOPLE | frozenset(
    "respondents population electorate households families homes houses men women cases deaths seats votes ballots companies firms"
    " schools pupils adults those these them whom animals seals trees seats country harvest crop flock herd fleet area land territory"
    " time day year money budget shares stock jobs class schoolchildren americans britons germans europeans taxpayers".split()
)
_DEALT = frozenset("of the all its their his her our those these british registered eligible young old adult local".split())
# Where more than a hundred percent of something may well be.
_BASES = frozenset(
    "gdp product output capacity target quota income average level levels value price salary earnings normal more higher above rose"
    " rise risen grew growth increase increased up equal equivalent expected forecast planned before previous earlier than as last"
    " compared times ago face par rated nominal".split()
)
_HOURS = {("hours", "day"): 24, ("hours", "week"): 168, ("days", "week"): 7, ("months", "year"): 12, ("minutes", "hour"): 60}
_LONG = frozenset(("hours", "days", "months", "minutes"))
_LOST = frozenset("lost lose cost destroyed ruined killed wiped sank burned".split())
_TURNOUT = frozenset(("turnout",))


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every share above the whole, and every time above what a day or week has."""
    for number in document.numbers:
        if number.form == "percent" and (number.quantity.low or 0) > 100 and _is_share(document, number):
            said = document.said(number.span, "bound", field_spans={"value": number.span})
            whole = Quantity.exactly(100, "percent")
            yield BoundClaim(of="share of a whole", value=number.quantity, end=whole, direction="up", **said)
    if not _LONG.isdisjoint(document.vocabulary):
        yield from _too_long(document)


def _is_share(document: Document, number: Number) -> bool:
    """Whether a percentage is told to be of people or things, or of those just named, and nothing is compared or has grown."""
    lowers = document.tokens.lowers
    first, end = document.sentence_of(number.first)
    near = lowers[max(first, number.first - 8) : min(end, number.end + 8)]
    if not _BASES.isdisjoint(near):
        return False
    if not _TURNOUT.isdisjoint(near):
        return True
    if lowers[number.end : number.end + 1] == ["of"]:
        if not _LOST.isdisjoint(lowers[max(first, number.first - 7) : number.first]):
            return True
        behind = lowers[number.end : number.end + 6]
        return any(word in _WHOLES and not set(behind[1:at]) - _DEALT for at, word in enumerate(behind) if at)
    opening = lowers[first : number.first]
    return opening[:1] == ["of"] and opening[-1:] == [","] and not _WHOLES.isdisjoint(opening)


def _too_long(document: Document) -> Iterator[Claim]:
    for found in _shape().finditer(document.text):
        most = _HOURS.get((found["what"].lower(), found["per"].lower()))
        value = float(found["n"])
        if most and most < value < 10 * most:
            place = Span(*found.span("n"))
            said = document.said(place, "bound", field_spans={"value": place})
            of, end = f"number of {found['what']} in a {found['per']}", Quantity.exactly(most)
            yield BoundClaim(of=of, value=Quantity.exactly(value), end=end, direction="up", **said)


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<n>\d{1,3})\s(?P<what>hours|days|months|minutes)\s(?:a|of the|every|each)\s(?P<per>day|week|year|hour)\b"
    )
