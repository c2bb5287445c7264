"""Averages of numbers that are listed: "bids of $10 million, $14 million and $18 million, an average of $14 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.extract.rounding import alike
from checker.model.article import Span
from checker.model.claims import AverageClaim, Claim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.numbers import Number
from checker.text.outline import Outline, matches
from checker.text.wording import sentences_with

_MEANS = frozenset("average averaging averaged averages mean".split())
_N = "[QBPO]"
LEXICON = {
    **dict.fromkeys(("averaging", "averaged", "averages"), "v"),
    **{"average": "m", "mean": "m", ",": ",", "and": "&", "an": "a", "a": "a", "the": "a", "of": "o", "for": "f", "with": "f"},
    # Where the average is another time's or takes in further numbers.
    **dict.fromkeys(
        "against compared than from to up down above below previous previously last earlier forecast expected another other season"
        " career overall since best top highest lowest first per moving ; . : ( ) is which while but".split(),
        ".",
    ),
}
_SHAPE = rf"(?P<list>{_N}(?:x?,{_N}){{1,11}}x?,?&{_N})[xToa]{{0,6}}?(?:[QB][xToa]{{0,4}})?(?:,?&?f?am(?:x?o)|,?&?v)x?(?P<mean>{_N})(?P<behind>.{{0,4}})"
_OTHER = frozenset("season year career overall since against compared up down from above below over per last a".split())
_NEAR = 1.6  # how far outside of the list an average may lie that is meant to be its own


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every list of three numbers and more with their average right behind it."""
    for line, found in matches(document, sentences_with(document, _MEANS), LEXICON, (_SHAPE,), fewest=4):
        if claim := _claim(document, line, found):
            yield claim


def _claim(document: Document, line: Outline, found: re.Match[str]) -> AverageClaim | None:
    """The claim of a list and its average; None where they are of two things, or the average takes in other numbers."""
    listed = [line.numbers[item] for item in range(found.start("list"), found.end("list")) if item in line.numbers]
    mean = line.numbers[found.start("mean")]
    if not _OTHER.isdisjoint(document.tokens.lowers[mean.end : mean.end + 3]) or _is_of_more(line, found, len(listed)):
        return None
    if not _are_alike([*listed, mean]) or any(number.is_range or number.quantity.hedge for number in [*listed, mean]):
        return None
    values = [number.quantity.value for number in listed]
    if not min(values) / _NEAR <= mean.quantity.value <= max(values) * _NEAR:
        return None
    *parts, average = alike(document, [*listed, mean])
    unit = average.unit or parts[-1].unit
    place = Span(listed[0].span.start, listed[-1].span.end)
    spans = {"average": mean.span, "total": place}
    said = document.said(Span(place.start, mean.span.end), "average/listed", field_spans=spans)
    count = Quantity.exactly(len(parts))
    return AverageClaim(average=replace(average, unit=unit), total=_sum(parts, unit), count=count, **said)


def _is_of_more(line: Outline, found: re.Match[str], many: int) -> bool:
    """Whether the sentence tells of another number of things than are listed: "his four games, among them …"."""
    (first, end), mean = found.span("list"), found.start("mean")
    around = [number.quantity.value for item, number in line.numbers.items() if item < first or end <= item < mean]
    return any(value != many for value in around)


def _are_alike(numbers: list[Number]) -> bool:
    """Whether all are of one unit, which but one of them may leave out."""
    units = {number.quantity.unit for number in numbers if number.form not in ("bare", "scaled")}
    scaled = {number.form for number in numbers}
    return len(units) <= 1 and not ({"money", "scaled"} <= scaled or {"percent", "points"} <= scaled)


def _sum(parts: list[Quantity], unit: str | None) -> Quantity:
    low = sum(part.value if part.low is None else part.low for part in parts)
    high = sum(part.value if part.high is None else part.high for part in parts)
    return Quantity(sum(part.value for part in parts), low, high, unit)
