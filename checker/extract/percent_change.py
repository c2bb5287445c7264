"""Percent changes between two levels: "fell 7.6 pct to 6.5 mln tonnes from 7.1 mln", "5.1 billion, up 4 percent from 4.9"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from checker.extract.rounding import believed
from checker.model.article import Span
from checker.model.claims import Claim, Direction, PercentChangeClaim
from checker.model.number import Quantity, negated, reported, times
from checker.model.when import MONTHS
from checker.text.document import Document
from checker.text.figures import figure_at
from checker.text.numbers import Number
from checker.text.outline import Outline, outline
from checker.text.wording import sentences_with_numbers

_UP = (
    "up rose rise rises risen rising increased increase increases increasing climbed climb climbs grew grow grows grown growth"
    " jumped jump jumps gained gain gains soared soar surged surge surges advanced advance added expanded improved improvement"
    " leapt leaped leap higher swelled rebounded raised hike hiked widened lifted"
)
_DOWN = (
    "down fell fall falls fallen falling dropped drop drops declined decline declines decreased decrease decreases slipped slid"
    " sank plunged plunge tumbled shrank shrunk lower dipped dip eased slumped slump contracted contraction cut cuts reduced"
    " reduction retreated shed plummeted narrowed lowered slashed trimmed slowed"
)
LEXICON = {
    **dict.fromkeys(_UP.split(), "u"),
    **dict.fromkeys(_DOWN.split(), "d"),
    **dict.fromkeys(("from", "against", "compared", "versus", "vs", "vs."), "f"),
    **{"to": "t", "by": "b", "a": "a", "an": "a", "of": "o", "at": "@", ",": ",", "and": "&", "or": "r", "over": "n", "on": "n"},
    **dict.fromkeys((".", ";", ":", "!", "?"), "."),
    # Two levels that are not the ones the change was reckoned from: "up 6 pct on a comparable basis to …".
    **dict.fromkeys(("basis", "comparable", "comparable-store", "like-for-like", "constant", "underlying", "organic"), "."),
}
_NEAR = "[xaT]{0,4}?"  # between a preposition and its number: "from a revised", "to a seasonally adjusted"
_FAR = "(?:[xaT,obnB@]|tx){0,12}?"  # between a number and the next preposition: "in January 1987", "year to date"
_TO = rf"t+{_NEAR}(?P<after>[QBP])"
_FROM = rf"[ud]?f{_NEAR}(?P<before>[QBP])"
_TAIL = (
    r"[xaTn]{0,6}?[,(]?(?:(?:x?ax?|r)?(?P<way>[ud])[bo]?(?P<tail>[PO])|(?:x?a|rb?)(?P<tail2>[PO])x?(?P<way2>[ud])?)(?![xT]{0,3}t)"
)
_HUNDREDTH = 0.006
_LOOSE = 5  # the shapes from here on are loose
_SHAPES = (
    rf"(?:(?P<way>[ud])(?:x?b?|x{{2,5}}b)a?|&x{{0,2}})(?P<percent>[PO]){_FAR}{_TO}{_FAR}{_FROM}",  # rose 5 pct to A from B
    rf"(?P<way>[ud])(?:x?b?|x{{2,5}}b)a?(?P<percent>[PO]){_FAR}{_FROM}{_FAR}{_TO}",  # rose 5 pct from B to A
    rf"(?P<way>[ud])x?b?(?P<percent>[PO]){_FAR}@{_NEAR}(?P<after>[QBP]){_FAR}{_FROM}",  # up 5 pct at A from B
    rf"(?P<verb>[ud])x{{0,5}}{_TO}{_FAR}{_FROM}{_TAIL}",  # fell to A from B, a drop of 5 pct
    rf"(?P<verb>[ud])x{{0,5}}{_FROM}{_FAR}{_TO}{_TAIL}",  # fell from B to A, a drop of 5 pct
    rf"(?P<after>[QP])[xTn]{{0,6}}?,?(?:ax?)?(?P<way>[ud])[bo]?(?P<percent>[PO])[xaT,]{{0,5}}?"  # A, up 5 pct from B
    rf"[fn]{_NEAR}(?P<before>[QBP])(?![xaT]{{0,3}}t)",
    rf"(?P<after>[QP])[xTn]{{0,6}}?(?:,[xoT]{{1,6}},)?{_FROM}{_TAIL}",  # A compared with B, up 5 pct
)


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every change in percent or points whose two levels stand in its sentence."""
    for first, end in sentences_with_numbers(document, ("percent", "points")):
        yield from _in_sentence(document, outline(document, first, end, LEXICON))


class _Change(NamedTuple):
    """Items of the outline: the three numbers, the word that tells the way (None: the way of the last one), first and end.

    A loose shape names no verb between the levels, so it is believed only where they go the way that it tells.
    """

    percent: int
    before: int
    after: int
    way: int | None
    first: int
    end: int
    loose: bool


def _in_sentence(document: Document, line: Outline) -> Iterator[Claim]:
    used: set[int] = set()
    way: Direction | None = None
    for change in sorted(_changes(line.symbols, used), key=lambda c: c.first):
        if change.way is not None:
            way = "up" if line.symbols[change.way] == "u" else "down"
        if way and (claim := _claim(document, line, change, way)):
            yield claim


def _changes(symbols: str, used: set[int]) -> Iterator[_Change]:
    """The changes that the shapes find, the surest shape first; no number is an operand of two."""
    for place, shape in enumerate(_shapes()):
        at = 0
        while found := shape.search(symbols, at):
            at = found.start() + 1
            groups = found.groupdict()
            percent = next(found.start(name) for name in ("percent", "tail", "tail2") if groups.get(name))
            ways = [found.start(name) for name in ("way", "way2", "verb") if groups.get(name)]
            loose = place >= _LOOSE
            way = ways[0] if ways else None
            change = _Change(percent, found.start("before"), found.start("after"), way, found.start(), found.end(), loose)
            if used.isdisjoint(change[:3]):
                used.update(change[:3])
                at = found.end()
                yield change


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """The shapes, compiled when the first change is looked for."""
    return tuple(re.compile(shape) for shape in _SHAPES)


def _claim(document: Document, line: Outline, change: _Change, way: Direction) -> PercentChangeClaim | None:
    percent, before, after = (line.numbers[item] for item in change[:3])
    points = percent.form == "points"
    levels = levels_of(document, before, after)
    rates = before.form == after.form == "percent"
    if levels is None or ((levels[1].unit == "percent") != points and not rates):
        return None  # "rose 1 percent to 7 percent from 6" may mean points, and is told only where both are rates
    if _is_of_another_month(document, line, change, before):
        return None
    if change.loose and (levels[1].value > levels[0].value) != (way == "up"):
        return None
    if points:
        levels = finely(*levels)
    spans = {"percent": percent.span, "before": before.span, "after": after.span}
    if change.way is not None:
        spans["direction"] = line.span(change.way, change.way + 1)
    place = Span(line.span(change.first, change.first + 1).start, line.span(change.end - 1, change.end).end)
    said = document.said(place, "percent-change", field_spans=spans)
    amount = as_meant(document, percent)
    return PercentChangeClaim(before=levels[0], after=levels[1], percent=amount, direction=way, points=points, **said)


_ON_THE_YEAR = frozenset("year-on-year year-over-year yoy y/y annualised annualized".split())
_MONTH_NAMES = frozenset(month.lower() for month in MONTHS)


def _is_of_another_month(document: Document, line: Outline, change: _Change, before: Number) -> bool:
    """Whether a change on the year stands beside the level of another month: "up 70 pct year-on-year to …, from … in January"."""
    lowers, behind = document.tokens.lowers, document.tokens.lowers[before.end : before.end + 2]
    if behind[:1] != ["in"] or behind[1:] == [] or behind[1] not in _MONTH_NAMES:
        return False
    return not _ON_THE_YEAR.isdisjoint(lowers[line.starts[change.first] : before.end])


def as_meant(document: Document, percent: Number) -> Quantity:
    """The change without its sign. A closing decimal zero is taken for house style ("16.0 pct" may be a rounded 16), and
    the last digit may have been cut off instead of rounded (29.56 is told as 29.5).
    """
    amount = _in_points(percent.quantity)
    figure = figure_at(document.tokens, percent.core)
    if (
        figure
        and "." in figure.digits
        and figure.digits.endswith("0")
        and not figure.scaled
        and amount is percent.quantity
        and amount.hedge is None
    ):
        plain = reported(figure.digits.rstrip("0").rstrip(".") or "0", unit=amount.unit)
        amount = plain if amount.value >= 0 else negated(plain)
    size = amount if amount.value >= 0 else negated(amount)
    if size.hedge is None and size.high is not None and percent.form != "points":
        return replace(size, high=size.value + 2 * (size.high - size.value))
    return size


def _in_points(amount: Quantity) -> Quantity:
    if amount.unit != "basis points":
        return amount
    return replace(times(amount, Quantity.exactly(0.01)), unit="points", hedge=amount.hedge)


def levels_of(document: Document, before: Number, after: Number) -> tuple[Quantity, Quantity] | None:
    """Both levels in one unit and scale, each lending the other what it leaves out; None where they do not compare."""
    if _is_year(document, before) or _is_year(document, after):
        return None
    first, second = _scaled_as(document, before, after), _scaled_as(document, after, before)
    if _closes_in_thousands(document, first, before) and _closes_in_thousands(document, second, after):
        first, second = (believed(level) for level in (first, second))
    if {first.unit, second.unit} == {"USD", "US cent"}:
        first, second = _in_dollars(first), _in_dollars(second)
    first = first if first.unit else replace(first, unit=second.unit)
    second = second if second.unit else replace(second, unit=first.unit)
    if first.unit != second.unit and "count" not in (before.form, after.form):
        return None
    return (first, second) if first.value > 0 and second.value > 0 else None


def finely(before: Quantity, after: Quantity) -> tuple[Quantity, Quantity]:
    """Two rates between which points are told; one in whole percent beside one in hundredths has lost its zeros: 4 to 4.25."""
    finest = min(rate.value - rate.low if rate.low is not None else 1.0 for rate in (before, after))
    if finest > _HUNDREDTH or before.hedge or after.hedge:
        return before, after
    first, second = (replace(rate, low=rate.value - finest, high=rate.value + finest) for rate in (before, after))
    return first, second


def _closes_in_thousands(document: Document, quantity: Quantity, number: Number) -> bool:
    """Whether a level is written out with closing zeros, which may be rounded further than one would believe beside another."""
    figure = figure_at(document.tokens, number.core)
    return quantity is number.quantity and figure is not None and not figure.scaled and quantity.value >= 1000


def _scaled_as(document: Document, number: Number, other: Number) -> Quantity:
    """The quantity, under the other's scale where it leaves out its own: the 7.1 of "to 6.5 mln from 7.1"."""
    mine, others = figure_at(document.tokens, number.core), figure_at(document.tokens, other.core)
    if (
        mine
        and others
        and others.scaled
        and not mine.scaled
        and number.quantity.value < 1000
        and number.quantity.unit != "US cent"
    ):
        return replace(
            times(number.quantity, Quantity.exactly(others.scale)), unit=number.quantity.unit, hedge=number.quantity.hedge
        )
    return number.quantity


def _in_dollars(quantity: Quantity) -> Quantity:
    if quantity.unit != "US cent":
        return quantity
    return replace(times(quantity, Quantity.exactly(0.01)), unit="USD", hedge=quantity.hedge)


def _is_year(document: Document, number: Number) -> bool:
    word = document.tokens.words[number.core]
    return (
        number.form == "bare"
        and number.end == number.core + 1
        and len(word) == 4
        and word.isdecimal()
        and 1900 <= int(word) <= 2100
    )
