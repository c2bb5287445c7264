"""Movements between two levels: "fell from 2.1 million to 2.3 million", "raised to 4.5 percent from 4.75 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.extract.percent_change import LEXICON
from checker.model.article import extent
from checker.model.claims import Claim, Direction, MovementClaim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.numbers import Number
from checker.text.outline import Outline, matches
from checker.text.wording import sentences_with

# What goes one way whatever it is of; what improves, narrows or eases may go either way.
_UP = frozenset("rose risen increased climbed grew grown jumped soared surged doubled tripled raised hiked swelled".split())
_DOWN = frozenset(
    "fell fallen dropped declined decreased slipped slid sank plunged tumbled shrank shrunk slumped reduced lowered cut plummeted".split()
)
_SHAPES = (
    r"(?P<way>[ud])[xT]{0,2}f[xa]{0,2}(?P<before>[QPB])[xTn]{0,5}?,?t[xa]{0,2}(?P<after>[QPB])",  # fell from 2.1 million to 2.3 million
    r"(?P<way>[ud])[xT]{0,2}t[xa]{0,2}(?P<after>[QPB])[xTn]{0,5}?,?f[xa]{0,2}(?P<before>[QPB])",  # fell to 2.3 million from 2.1 million
)
# Money and what else falls as its figure rises: the won fell to 1,310 to the dollar from 1,290, bonds, handicaps, places in a table.
_TURNED = frozenset(
    "won yen lira rouble ruble rupee peso rupiah baht ringgit real rand naira currency dollar euro pound sterling franc mark yuan"
    " forint zloty crown krona krone tenge hryvnia dong rial bond bonds yield bund bunds gilt gilts treasuries treasury place"
    " places ranking rank ranked position positions seed table odds handicap par time times record pace between minus below"
    " negative rating average-age age rate-of-exchange".split()
)


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every move whose verb stands before its two levels, of one unit each."""
    for line, found in matches(document, sentences_with(document, _UP | _DOWN), LEXICON, _SHAPES, fewest=2):
        if claim := _claim(document, line, found):
            yield claim


def _claim(document: Document, line: Outline, found: re.Match[str]) -> MovementClaim | None:
    lowers = document.tokens.lowers
    at = line.starts[found.start("way")]
    way: Direction | None = "up" if lowers[at] in _UP else "down" if lowers[at] in _DOWN else None
    before, after = (line.numbers[found.start(name)] for name in ("before", "after"))
    if way is None or before.is_range or after.is_range or not _TURNED.isdisjoint(lowers[line.starts[0] : line.starts[-1]]):
        return None
    levels = _levels(before, after)
    if levels is None:
        return None
    spans = {"direction": line.span(found.start("way"), found.start("way") + 1), "before": before.span, "after": after.span}
    place = extent(spans.values())
    said = document.said(place, "movement/levels", field_spans=spans)
    told = " ".join(document.text[place.start : place.end].split())
    return MovementClaim(of=told, direction=way, before=levels[0], after=levels[1], **said)


def _levels(before: Number, after: Number) -> tuple[Quantity, Quantity] | None:
    """Both levels, if they measure one thing and are told alike: "from 80 to 75 pence", not "from 2 to 1.8 million"."""
    a, b = before.quantity, after.quantity
    if a.value <= 0 or b.value <= 0 or not 0.1 < a.value / b.value < 10:
        return None
    if before.form == after.form == "bare" or (before.form != after.form and "bare" not in (before.form, after.form)):
        return None
    unit = b.unit or a.unit
    return (
        (a, b)
        if a.unit == b.unit
        else (replace(a, unit=unit), replace(b, unit=unit))
        if "bare" in (before.form, after.form)
        else None
    )
