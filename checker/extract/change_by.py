"""Changes told by how much and in percent, beside the new level: "fell by 220,000 barrels to 30.5 million, a drop of 0.7 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from checker.extract.percent_change import LEXICON, as_meant
from checker.model.article import extent
from checker.model.claims import Claim, Direction, PercentChangeClaim
from checker.model.number import Quantity, minus, plus
from checker.text.document import Document
from checker.text.figures import figure_at
from checker.text.numbers import Number
from checker.text.outline import Outline, outline
from checker.text.wording import sentences_with_numbers

_NEAR = "[xaT]{0,4}?"
_SHAPES = (
    rf"(?P<way>[ud])(?:x{{1,4}}b|x?b?)(?P<by>[QB])[xaTn]{{0,4}},r(?P<percent>P),?{_NEAR}t{_NEAR}(?P<after>[QB])(?![xaT]{{0,6}}f)",
    rf"(?P<way>[ud])(?:x{{1,4}}b|x?b?)(?P<by>[QB])[xaTn]{{0,6}}t{_NEAR}(?P<after>[QB])[xaTn]{{0,5}},(?:r|a?x?(?:[ud]o)?)(?P<percent>P)(?![xan]{{0,6}}[fT])",
)
_LARGEST = 3.0  # how much more than the level before a change may be


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every change whose amount, percent and new level stand in its sentence, and the old one does not."""
    for first, end in sentences_with_numbers(document, ("percent",)):
        line = outline(document, first, end, LEXICON)
        if len(line.numbers) > 2:
            for found in (found for shape in _shapes() for found in shape.finditer(line.symbols)):
                if claim := _claim(document, line, found):
                    yield claim


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(shape) for shape in _SHAPES)


def _claim(document: Document, line: Outline, found: re.Match[str]) -> PercentChangeClaim | None:
    by, after, percent = (line.numbers[found.start(name)] for name in ("by", "after", "percent"))
    way: Direction = "up" if found["way"] == "u" else "down"
    if any(number.is_range for number in (by, after, percent)) or not _fit(by, after):
        return None
    step, level = _scaled(document, by, after), after.quantity
    if step.value <= 0 or step.value >= level.value * _LARGEST or (step.hedge or level.hedge):
        return None
    before = replace((minus if way == "up" else plus)(level, replace(step, unit=level.unit)), unit=level.unit)
    if before.value <= 0 or before.low is None or before.low <= 0:
        return None
    place = line.span(found.start("way"), found.start("way") + 1)
    spans = {"percent": percent.span, "before": by.span, "after": after.span, "direction": place}
    whole = extent(spans.values())
    said = document.said(whole, "percent-change/by", field_spans=spans)
    return PercentChangeClaim(before=before, after=level, percent=as_meant(document, percent), direction=way, **said)


def _fit(by: Number, after: Number) -> bool:
    """Whether the two are in one unit, as far as both tell theirs."""
    if "percent" in (by.form, after.form) or "points" in (by.form, after.form):
        return False
    if {by.form, after.form} & {"bare", "scaled"}:
        return True
    return by.form == after.form and (by.noun or by.quantity.unit) == (after.noun or after.quantity.unit)


def _scaled(document: Document, by: Number, after: Number) -> Quantity:
    """The amount of the change, under the new level's scale where it leaves out its own and is small."""
    mine, other = figure_at(document.tokens, by.core), figure_at(document.tokens, after.core)
    if mine and other and other.scaled and not mine.scaled and by.quantity.value < 1000 and by.form == "bare":
        return replace(mine.times(other.scale).quantity, unit=by.quantity.unit)
    return by.quantity
