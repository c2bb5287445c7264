"""Averages beside what they are the mean of: "300 metres in six cores, an average of 50", "from $18 to $25, on average $21"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from checker.extract.rounding import alike
from checker.model.article import extent
from checker.model.claims import AverageClaim, Claim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.numbers import Number, number_at
from checker.text.outline import Outline, outline
from checker.text.wording import sentences_with

_MEANS = frozenset(("average", "averaging", "averaged", "averages", "mean"))
LEXICON = {
    **dict.fromkeys(_MEANS, "a"),
    **dict.fromkeys(("of", "at"), "o"),
    **dict.fromkeys(("in", "over", "among", "across", "for", "by"), "n"),
    **{"between": "b", "and": "&", "from": "f", "to": "t", ",": ",", ":": ",", "all": "l", "total": "l", "altogether": "l"},
    **dict.fromkeys(("combined", "joint", "overall", "together"), "l"),
    # Words after which the average is another time's, or another thing's.
    **dict.fromkeys(". ; ! ? ( ) than against compared versus last previous earlier national industry market".split(), "."),
}
_MEAN = r"[x]{0,3}ax?o?x?(?P<average>[QB])"
_SHAPES = (
    rf"(?P<total>Q)[xo]{{0,3}}n[xo]{{0,2}}(?P<count>Q)[xnT]{{0,6}},?{_MEAN}",  # 300 metres in six cores, an average of 50
    r"ao?x?(?P<average>Q)x{0,2}[nt]x?(?P<count>Q)[xnT]{0,6},x{0,3}(?:(?P<total>[QB])x?n?l|lo(?P<total2>[QB]))",
    rf"(?P<count>Q)x{{0,4}}lx{{0,2}}o(?P<total>Q)[xnT]{{0,6}},?{_MEAN}",  # six cores with a combined length of 300 metres, an average of 50
    rf"f(?P<least>Q)[xo]{{0,3}}t(?P<greatest>Q)[xnoT]{{0,6}},?{_MEAN}",  # from $18 to $25 an hour, with an average of $21
    rf"b(?P<least>[QB])&(?P<greatest>[QBT])[xnoT]{{0,4}},{_MEAN}",  # between 9 and 41 years old, with a mean age of 27
    rf"(?P<range>Q)[xnoT]{{0,6}},{_MEAN}",  # between 40 and 60 boats, with an average of 52
)


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every average that its sentence tells with a total and a count, or with a least and a greatest."""
    for first, end in sentences_with(document, _MEANS):
        line = outline(document, first, end, LEXICON)
        if len(line.numbers) > 1:
            yield from _in_sentence(document, line)


def _in_sentence(document: Document, line: Outline) -> Iterator[Claim]:
    used: set[int] = set()
    for shape in _shapes():
        for found in shape.finditer(line.symbols):
            numbers = {name.rstrip("2"): _number(line, found.start(name)) for name, said in found.groupdict().items() if said}
            items = {number.first for number in numbers.values()}
            if used.isdisjoint(items) and (claim := _claim(document, numbers)):
                used |= items
                yield claim


def _number(line: Outline, item: int) -> Number:
    """The number of an item, of a length of time as well: the 41 of "between 9 and 41 years"."""
    at = line.starts[item]
    return line.numbers.get(item) or number_at(line.tokens, at, at) or next(iter(line.numbers.values()))


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """The shapes, compiled when the first average is looked for."""
    return tuple(re.compile(shape) for shape in _SHAPES)


def _claim(document: Document, numbers: dict[str, Number]) -> AverageClaim | None:
    average = numbers["average"]
    if any(number.is_range != (name == "range") for name, number in numbers.items()):
        return None
    told = [number for name, number in numbers.items() if name not in ("average", "count")]
    if not all(_is_of(number, average) for number in told) or _is_odd(numbers):
        return None
    fields: dict[str, Any] = dict(zip(numbers, alike(document, list(numbers.values())), strict=True))
    spans = {name: number.span for name, number in numbers.items()}
    if between := fields.pop("range", None):
        fields |= {"least": _end(between, between.low), "greatest": _end(between, between.high)}
        spans |= {"least": spans["range"], "greatest": spans.pop("range")}
    unit = next((number.quantity.unit for number in told if number.quantity.unit), None)
    fields["average"] = replace(fields["average"], unit=fields["average"].unit or unit)
    place = extent(spans.values())
    return AverageClaim(**document.said(place, "average", field_spans=spans, **fields))


def _end(between: Quantity, value: float | None) -> Quantity:
    return Quantity(value or 0.0, value, value, between.unit)


def _is_of(number: Number, average: Number) -> bool:
    """Whether a number may be a total or an end of what the average is of: the same things, or the same unit."""
    if "bare" in (number.form, average.form):
        return number.form in ("bare", "count", "measure", "money")
    return number.form == average.form and (number.noun or number.quantity.unit) == (average.noun or average.quantity.unit)


def _is_odd(numbers: dict[str, Number]) -> bool:
    """Whether the count is none, or the total less than an average would be."""
    count, total = numbers.get("count"), numbers.get("total")
    if count is None or total is None:
        return False
    return count.form != "count" or count.quantity.value < 2 or total.quantity.value < numbers["average"].quantity.value
