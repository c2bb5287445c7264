"""Ranges: stretches of values told by their two ends: "between 95 and 115 kph", "from 5 to 7 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from checker.model.article import Span
from checker.model.claims import Claim, RangeClaim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.figures import figure_at
from checker.text.numbers import Number, number_at
from checker.text.outline import Outline, outline
from checker.text.wording import places_of

_RANGING = frozenset("range ranges ranged ranging".split())
LEXICON = {"between": "b", "and": "&", "from": "f", "to": "t", "of": "o", **dict.fromkeys(sorted(_RANGING), "r")}
_SHAPES = (
    r"b(?P<least>[QBPO])&(?P<greatest>[QBPOT])",
    r"(?<!r)f(?P<least>[QBPO])t(?P<greatest>[QBPO])",
    r"r[fo](?P<least>[QP])t(?P<greatest>[QP])",  # a range of $40 to $50
)
_FALLING = frozenset(
    "fell fall falls falling dropped drop cut lowered lower reduced narrowed down declined slid below minus".split()
)
# What lies, or is done, between two numbers that are not the ends of a stretch.
_NO_STRETCH = frozenset(
    "difference gap distance choice choose chose match game games link split border road line comparison exchange ratio divide"
    " relationship differential spread interval motorway highway route swap switch draw tie alternate alternating vote score wards"
    " fluctuate fluctuated fluctuating fluctuates swing swung swinging oscillated moved"
    " districts platforms gates lies lie lay runs stretch section junction junctions".split()
)
_TIMES = frozenset("a.m. p.m. am pm a.m p.m o'clock gmt hours utc est edt cet noon midnight hrs local sharp".split())
_LENGTHS = frozenset("seconds minutes days weeks months years".split())
_MOST = 10  # how many times the second end a first one is told that was meant to be the second


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every stretch of values between two numbers of one kind."""
    places = {document.sentence_of(at) for at in places_of(document, frozenset(("between", "from")) | _RANGING)}
    for first, end in sorted(places):
        line = outline(document, first, end, LEXICON)
        if line.numbers:
            for at, shape in enumerate(_shapes()):
                for found in shape.finditer(line.symbols):
                    if claim := _claim(document, line, found, at == 1):
                        yield claim


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(shape) for shape in _SHAPES)


def _claim(document: Document, line: Outline, found: re.Match[str], moved: bool) -> RangeClaim | None:
    """The claim of a stretch. "From … to …" may tell of a move as well, so that only two equal ends of it are told."""
    least, greatest = line.numbers[found.start("least")], _second(document, line, found.start("greatest"))
    if greatest is None or not _are_ends(document, line, found, least, greatest):
        return None
    ranging = found[0][0] == "r"
    if ranging and not _FALLING.isdisjoint(document.tokens.lowers[line.starts[0] : greatest.end + 2]):
        return None
    low, high = _scaled(document, least, greatest), greatest.quantity
    if moved and low.value != high.value:
        return None
    unit = high.unit or low.unit
    spans = {"least": least.span, "greatest": greatest.span}
    said = document.said(Span(least.span.start, greatest.span.end), "range", field_spans=spans)
    return RangeClaim(least=_end(low, unit), greatest=_end(high, unit), **said)


def _second(document: Document, line: Outline, item: int) -> Number | None:
    """The number of an item, of a length of time as well: the 50 of "between 40 and 50 minutes"."""
    if line.symbols[item] != "T":
        return line.numbers[item]
    first, end = line.starts[item], line.starts[item + 1]
    return (
        number_at(document.tokens, first, first) if not _LENGTHS.isdisjoint(document.tokens.lowers[end - 1 : end + 1]) else None
    )


def _are_ends(document: Document, line: Outline, found: re.Match[str], least: Number, greatest: Number) -> bool:
    """Whether the two may be the ends of one stretch: of one kind, no clock times, years, or places that something lies between."""
    tokens, lowers = document.tokens, document.tokens.lowers
    before = lowers[max(line.starts[0], line.starts[found.start()] - 3) : line.starts[found.start()]]
    if not _NO_STRETCH.isdisjoint(before) or not _TIMES.isdisjoint(
        (*lowers[least.end - 1 : least.end + 2], *lowers[greatest.end : greatest.end + 2])
    ):
        return False
    if any(number.is_range or number.quantity.hedge or number.quantity.value <= 0 for number in (least, greatest)):
        return False
    if any(_is_label(tokens.words[number.core]) for number in (least, greatest)):
        return False
    if least.form not in ("bare", "scaled", greatest.form) or (least.form == greatest.form == "bare" and "f" in found[0]):
        return False
    same = least.form != greatest.form or least.quantity.unit == greatest.quantity.unit
    return same and least.quantity.value <= _MOST * greatest.quantity.value


def _is_label(word: str) -> bool:
    """Whether a figure is a year or a number that opens with a zero."""
    return word.isdecimal() and ((len(word) == 4 and word[:2] in ("18", "19", "20")) or (len(word) > 1 and word[0] == "0"))


def _scaled(document: Document, least: Number, greatest: Number) -> Quantity:
    """The first end, under the other's scale where it leaves out its own: the 5 of "between 5 and 7 million"."""
    first, second = figure_at(document.tokens, least.core), figure_at(document.tokens, greatest.core)
    if first and second and second.scaled and not first.scaled and least.quantity.value < 1000:
        return replace(first.times(second.scale).quantity, unit=least.quantity.unit)
    return least.quantity


def _end(quantity: Quantity, unit: str | None) -> Quantity:
    """An end as it stands: the story tells it as the end, however it was rounded."""
    return Quantity.exactly(quantity.value, unit)
