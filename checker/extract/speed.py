"""Speeds beside the way and the time that they were reached on: "300 km in two hours, an average speed of 150 km/h"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.model.article import Span, extent
from checker.model.claims import Claim, ProductClaim
from checker.model.number import NUMBER_WORDS, Quantity
from checker.model.units import MEASURES, factor
from checker.text.document import Document
from checker.text.numbers import Number

_LENGTH_OF = {"kilometre per hour": "kilometre", "mile per hour": "mile", "knot": "nautical mile"}
_WORDS = "|".join(word for word, value in NUMBER_WORDS.items() if len(word) > 2 and 0 < value < 100)
_HOURS = (
    rf"\b(?P<hours>\d{{1,3}}(?:\.\d+)?|(?i:{_WORDS}|an?))(?P<half>\sand\sa\shalf)?[\s-]hours?\b"
    rf"(?:,?\s(?:and\s)?(?P<minutes>\d{{1,2}}|(?i:{_WORDS}))\sminutes?\b)?"
)
_MEAN = frozenset("average averaging averaged averages mean speed pace rate".split())
_TOP = frozenset("top maximum peak up reaching gusts winds gust wind limit".split())
_PER_HOUR = frozenset(("an", "per", "each", "every"))
_REACH = 320  # characters between the speed and the way, or the time
_NEAR = 2.0


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every mean speed near which one way and one time are told."""
    for number in document.numbers:
        unit = _speed_unit(document, number)
        if unit and not number.is_range and (claim := _claim(document, number, unit)):
            yield claim


def _speed_unit(document: Document, number: Number) -> str | None:
    """The unit of a speed that is told as a mean: of "150 km/h", or of "150 kilometres an hour"."""
    lowers = document.tokens.lowers
    first, _ = document.sentence_of(number.first)
    ahead = lowers[max(first, number.first - 6) : number.first]
    if _MEAN.isdisjoint(ahead) or not _TOP.isdisjoint(ahead):
        return None
    unit = number.quantity.unit or ""
    if unit in _LENGTH_OF:
        return unit
    behind = lowers[number.end : number.end + 2]
    hourly = {"kilometre": "kilometre per hour", "mile": "mile per hour"}
    return hourly.get(unit) if behind[1:] == ["hour"] and behind[0] in _PER_HOUR else None


def _claim(document: Document, speed: Number, unit: str) -> ProductClaim | None:
    start, end = speed.span
    low, high = max(0, start - _REACH), min(len(document.text), end + _REACH)
    ways = [n for n in document.numbers if low <= n.span.start and n.span.end <= high and n is not speed and _is_way(document, n)]
    times = [found for found in _shape().finditer(document.text, low, high) if not _is_rate(document.text, found.start())]
    if not ways or not times:
        return None
    way = max(ways, key=lambda n: n.quantity.value)
    if len({n.quantity.value for n in ways if document.text[n.span.start - 1] != "("}) > 1 or len(times) != 1:
        return None
    hours = _hours(times[0])
    by = factor(way.quantity.unit or "", _LENGTH_OF[unit])
    if not hours or by is None or not 1 / _NEAR <= way.quantity.value * by / (hours.value * speed.quantity.value) <= _NEAR:
        return None
    low_end, high_end = way.quantity.low, way.quantity.high
    length = Quantity(
        way.quantity.value * by,
        None if low_end is None else low_end * by,
        None if high_end is None else high_end * by,
        _LENGTH_OF[unit],
    )
    spans = {"factors.0": Span(*times[0].span()), "factors.1": speed.span, "product": way.span}
    place = extent(spans.values())
    pace = Quantity(speed.quantity.value, speed.quantity.low, speed.quantity.high, unit, speed.quantity.hedge)
    return ProductClaim(factors=(hours, pace), product=length, **document.said(place, "product/speed", field_spans=spans))


def _is_way(document: Document, number: Number) -> bool:
    """Whether a number is a length of a way, and no speed."""
    behind = document.tokens.lowers[number.end : number.end + 2]
    measure = MEASURES.get(number.quantity.unit or "", ("", 0.0))
    return measure[0] == "length" and measure[1] > 500 and behind[1:] != ["hour"] and not number.is_range


def _is_rate(text: str, start: int) -> bool:
    """Whether an hour is that of a speed: "150 kilometres an hour"."""
    return bool(re.search(r"(?:kilomet\w+|miles?|km|mph|kph|knots?)\s$", text[max(0, start - 14) : start]))


def _hours(found: re.Match[str]) -> Quantity | None:
    """A time in hours, as finely as it is told: to the hour, the half or the minute."""
    word = found["hours"].lower()
    hours = float(word) if word[0].isdigit() else float(NUMBER_WORDS.get(word, 0))
    hours += 0.5 if found["half"] else 0.0
    minutes = found["minutes"]
    if minutes:
        hours += (int(minutes) if minutes.isdecimal() else NUMBER_WORDS[minutes.lower()]) / 60
    room = 1 / 120 if minutes else 0.05 if "." in word or found["half"] else 0.25
    return Quantity(round(hours, 2), hours - room, hours + room, "hour") if hours else None


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(_HOURS)
