"""Conversions: one length, weight, area or speed told in two units: "10 miles (16 km)"."""

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


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every measure that is told again, in brackets, in another unit of its kind."""
    for first, second in pairwise(document.numbers):
        if _in_brackets(document, first, second) and (units := _units(first, second)):
            spans = {"amount": first.span, "converted": second.span}
            said = document.said(Span(first.span.start, second.span.end), "conversion", field_spans=spans)
            amounts = (_as_rounded(number.quantity) for number in (first, second))
            yield ConversionClaim(amount=next(amounts), unit=units[0], converted=next(amounts), converted_unit=units[1], **said)


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


def _units(first: Number, second: Number) -> tuple[str, str] | None:
    """Both units, if they measure the same and are not the same."""
    a, b = (number.quantity.unit or "" for number in (first, second))
    a, b = _POUNDS.get(a, a), _POUNDS.get(b, b)
    if a == b or a not in MEASURES or b not in MEASURES or factor(a, b) is None:
        return None
    return a, b


def _as_rounded(quantity: Quantity) -> Quantity:
    """The quantity as one rounds in converting: "45 miles" to the nearest five, "1,700" to the nearest hundred."""
    step = next((step for step in _STEPS if quantity.value and quantity.value % step == 0), 0.0)
    low, high = quantity.value - step / 2, quantity.value + step / 2
    return replace(
        quantity,
        low=None if quantity.low is None else min(quantity.low, low),
        high=None if quantity.high is None else max(quantity.high, high),
    )
