"""Conversions: one length, weight, area or speed told in two units: "10 miles (16 km)", "84 metres, or 276 feet, long"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from checker.model.article import Span
from checker.model.claims import Claim, ConversionClaim
from checker.model.number import Quantity
from checker.model.units import MEASURES, factor
from checker.text.document import Document
from checker.text.numbers import Number

_STEPS = tuple(digit * 10**power for power in range(9, -1, -1) for digit in (10, 5))  # 10 billion, 5 billion, … 10, 5
_POUNDS = {"GBP": "pound weight"}  # "10 pounds (4.5 kg)" is no money
# How far a figure is believed to be rounded: the first one a little, the one reckoned from it more.
_BELIEVED = (0.05, 0.1)
_HEDGED = 0.03
_COARSE = 0.5  # "2 miles" may be half a mile more or less
# What leads over from one figure to the other where no bracket stands.
_LEADS = (
    (",", "or"),
    (",", "or", "about"),
    (",", "or", "some"),
    (",", "or", "around"),
    (",", "or", "roughly"),
    (",", "or", "nearly"),
    (",", "or", "just", "over"),
    (",", "or", "just", "under"),
    (",", "which", "is"),
    (",", "that", "is"),
    (",", "that", "is", ","),
    (",", "equal", "to"),
    (",", "equivalent", "to"),
    (",", "the", "equivalent", "of"),
)
_IMPERIAL = frozenset(
    (
        "mile",
        "yard",
        "foot",
        "inch",
        "acre",
        "square mile",
        "square foot",
        "pound weight",
        "ounce",
        "gallon",
        "mile per hour",
        "ton",
    )
)
_ALIKE = 2.0  # how far two measures that stand side by side may lie apart and be meant as one
_AWAY = ("long", "wide", "high", "deep", "tall", "off", "away", "thick", "apart", "up", "down", "inland")


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every measure that is told again in another unit of its kind, in brackets or behind an "or"."""
    for first, second in pairwise(document.numbers):
        if second.first - first.end > 8 or not (units := _units(first, second)):
            continue
        if (
            _in_brackets(document, first, second)
            or (units[0] != units[1] and _is_led_to(document, first, second))
            or _is_apposed(document, first, second, units)
        ):
            spans = {"amount": first.span, "converted": second.span}
            said = document.said(Span(first.span.start, second.span.end), "conversion", field_spans=spans)
            amount, converted = (_as_rounded(*told) for told in zip((first.quantity, second.quantity), _BELIEVED, strict=True))
            yield ConversionClaim(amount=amount, unit=units[0], converted=converted, converted_unit=units[1], **said)


def _in_brackets(document: Document, first: Number, second: Number) -> bool:
    """Whether the second number stands alone in brackets right behind the first, or behind one word of it."""
    words = document.tokens.words
    return (
        1 <= second.first - first.end <= 2
        and words[second.first - 1] == "("
        and second.end < len(words)
        and words[second.end] in (")", ",", ";")
        and first.is_range == second.is_range  # "from 5 to 9 miles (8 to 14 km)" converts a stretch
    )


def _is_led_to(document: Document, first: Number, second: Number) -> bool:
    """Whether ", or" leads from the first number to the second, which a comma or the end of its clause closes."""
    lowers = document.tokens.lowers
    between = tuple(lowers[first.end : second.first])
    if between and between[0] in _AWAY:
        between = between[1:]
    behind = lowers[second.end] if second.end < len(lowers) else "."
    return (
        between in _LEADS
        and behind in (",", ".", ";", ")", ":", *_AWAY)
        and first.is_range == second.is_range
        and not first.is_range
    )


def _is_apposed(document: Document, first: Number, second: Number, units: tuple[str, str]) -> bool:
    """Whether commas alone set the second number off from the first, by the other system of measures, and both may be one."""
    lowers = document.tokens.lowers
    if lowers[first.end : second.first] != [","] or lowers[second.end : second.end + 1] not in ([","], ["."], [";"]):
        return False
    by = factor(*units)
    known = by is not None and first.quantity.value > 0 and second.quantity.value > 0
    one_of_each = (units[0] in _IMPERIAL) != (units[1] in _IMPERIAL)
    return known and one_of_each and 1 / _ALIKE < second.quantity.value / (first.quantity.value * (by or 1.0)) < _ALIKE


def _units(first: Number, second: Number) -> tuple[str, str] | None:
    """Both units, if they measure the same; one and the same only where the values are not."""
    a, b = (number.quantity.unit or "" for number in (first, second))
    if b in MEASURES or a in MEASURES:
        a, b = _POUNDS.get(a, a), _POUNDS.get(b, b)
    if a not in MEASURES or b not in MEASURES or factor(a, b) is None:
        return None
    return a, b


def _as_rounded(quantity: Quantity, believed: float) -> Quantity:
    """The quantity as one rounds in converting: "45 miles" to the nearest five, "1,700" to the nearest hundred.

    A hedge word is of both figures alike, so that it leaves little room between them.
    """
    value = abs(quantity.value)
    step = next((step for step in _STEPS if value and value % step == 0), 0.0)
    half = min(step / 2, value * believed)
    if quantity.hedge:
        half = max(half, value * _HEDGED)
    elif quantity.low is not None and (own := quantity.value - quantity.low) <= max(_COARSE, value * believed):
        half = max(half, own)
    return replace(quantity, low=quantity.value - half, high=quantity.value + half)
