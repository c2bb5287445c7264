"""Two levels and how far they are apart: "46 golds, eight more than China with 38", "by 33 points, 268 to 235", "nine short of the 289 needed"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.extract.percent_change import levels_of
from checker.extract.rounding import alike
from checker.model.article import extent
from checker.model.claims import Claim, TallyClaim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.numbers import Number
from checker.text.outline import Outline, matches
from checker.text.wording import sentences_with

LEXICON = {
    **dict.fromkeys("more higher greater better larger ahead above clear".split(), "u"),
    **dict.fromkeys("fewer less lower below worse smaller behind adrift shy".split(), "d"),
    **dict.fromkeys(
        "cut rose fell increased raised grew dropped declined climbed risen fallen reduced rise fall drop up down".split(), "c"
    ),
    **{"than": "h", "the": "t", "'s": "z", "’s": "z", "of": "o", "with": "w", "who": "r", "which": "r", "when": "r", "it": "i"},
    **dict.fromkeys("was were had has have stood won scored got took are is".split(), "v"),
    **dict.fromkeys(("margin", "lead", "gap", "difference"), "m"),
    **{",": ",", ":": ":", "–": ":", "—": ":", "to": "k", "-": "k", "against": "g", "on": "n", "at": "n", "in": "n", "by": "b"},
    **{"a": "a", "an": "a", "short": "s", "majority": "j", "from": "f", "for": "p", "seats": "e", "needed": "q"},
    **dict.fromkeys("absolute outright overall simple clear parliamentary".split(), "l"),
    **dict.fromkeys(
        ". ; ! ? ( ) and or average expected forecast expectations estimate target planned each per previous last record year years"
        " month months week weeks another further additional after before ago earlier percent".split(),
        ".",
    ),
}
_A, _B, _M = r"(?P<a>[QPOB])", r"(?P<b>[QPOB])", r"(?P<m>[QOB])"
_THAN = rf"{_M}x?(?P<way>[ud])(?:h|o)?"
_WHOSE = r"(?:[txnT]{1,5},?(?:[wn]|r[ixt]{0,2}v)|[tx]{1,4}z|t)"  # Bern with, Bern, which had, in May, when it was, Bern's, the
_END = r"(?=[,.:]|$|x{0,2}[,.]|[onq])"
_SHAPES = (
    rf"{_A}[xnT]{{0,4}},{_THAN}{_WHOSE}{_B}{_END}",  # 46 golds, eight more than Bern with 38
    rf"{_A}x?,v{_THAN}[tx]{{1,4}},?(?:[wn]|rv){_B}{_END}",  # with 84 points, were five behind City, on 89
    rf"b{_M}x{{0,2}},{_A}x?k{_B}{_END}",  # by 33 points, 268 to 235
    rf"{_A}[xot]{{0,4}}[gk]{_B}[px]{{0,6}},am[o]{_M}{_END}",  # 66.1 percent against 33.9 for Berg, a margin of 32.2
    rf"{_M}s[:,][ix]{{1,2}}v?(?P<b>[QB])ot?(?P<a>[QB])[xvq]{{0,4}}{_END}",  # nine votes short: it got 280 of the 289
    rf"(?P<b>[QB])[xnT]{{0,4}},{_M}x?so(?:t|x)(?P<a>[QB])[xvq]{{0,4}}{_END}",  # 280 votes, nine short of the 289
    rf"(?P<b>[QB])ot?(?P<a>[QB])[xevq]{{0,4}},{_M}x?s(?=[,.]|$)",  # 280 of the 289 votes needed, nine short
    rf"c[x]{{0,4}}b?{_M}[xa]{{0,5}},?k{_A}[xa]{{0,5}},?f{_B}{_END}",  # cut by 1.2 million, to 32.5 million from 33.7
    rf"(?P<b>[QB])ot?(?P<house>[QB])e?[nxT]{{0,3}},{_M}e?s(?:o|l)al?j",  # 146 of 300 seats, five short of a majority
    rf"(?P<b>[QB])[xeTn]{{0,3}},{_M}e?soal?j[nx]{{1,2}}(?:t)?(?P<house>[QB])(?:kx|-)",  # five short of a majority in the 300-seat house
)
_TRIGGERS = frozenset(
    "than ahead behind above below short by margin lead gap difference cut rose fell increased raised grew dropped up down".split()
)
_FEWEST = 3
_SMALL = 1000
_APART = 4.0  # how many times more or less than what lies between the levels a slip makes of it


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every two levels whose difference is told beside them."""
    told = set[int]()
    for line, found in matches(document, sentences_with(document, _TRIGGERS), LEXICON, _SHAPES, _FEWEST):
        margin = line.numbers[found.start("m")].first
        if margin not in told and (claim := _claim(document, line, found)):
            told.add(margin)
            yield claim


def _claim(document: Document, line: Outline, found: re.Match[str]) -> TallyClaim | None:
    """The claim of two levels and what lies between them; None where the three do not count the same."""
    groups = found.groupdict()
    high, low, between = (line.numbers[found.start(name)] for name in ("house" if groups.get("house") else "a", "b", "m"))
    if any(number.is_range or number.quantity.hedge for number in (high, low, between)):
        return None
    if (levels := levels_of(document, high, low)) is None or not _fit(high, low, between):
        return None
    first, second, by = (replace(amount, unit=None) for amount in _amounts(document, (high, low, between), levels))
    if groups.get("house"):
        first = Quantity.exactly(first.value // 2 + 1)
    if (way := groups.get("way")) and (first.value > second.value) != (way == "u"):
        return None
    if first.value < second.value:
        first, second, high, low = second, first, low, high
    apart = first.value - second.value
    if not (by.value > 0 and by.value / _APART <= apart <= by.value * _APART):
        return None
    spans = {"winner": high.span, "loser": low.span, "margin": between.span}
    said = document.said(extent(spans.values()), "tally/lead", field_spans=spans)
    return TallyClaim(winner=first, loser=second, margin=by, **said)


def _amounts(document: Document, told: tuple[Number, ...], levels: tuple[Quantity, Quantity]) -> Iterator[Quantity]:
    """The levels and what lies between them, as far as each may be rounded; small whole numbers are counted."""
    lent = any(level.value != number.quantity.value for level, number in zip(levels, told, strict=False))
    rates = any(number.form == "percent" for number in told)
    for number, amount in zip(told, (*levels, told[2].quantity) if lent else alike(document, told), strict=True):
        whole = amount.value < _SMALL and amount.value.is_integer() and number.form != "money"
        yield Quantity.exactly(amount.value) if whole and not rates else amount


def _fit(one: Number, other: Number, between: Number) -> bool:
    """Whether two levels and what lies between them count the same, as far as each tells what it counts."""
    rates = "percent" in (one.form, other.form)
    if rates:
        return {one.form, other.form} <= {"percent", "bare"} and between.form in ("points", "bare")
    forms = {number.form for number in (one, other, between)} - {"bare", "scaled"}
    nouns = {number.noun for number in (one, other, between) if number.noun}
    units = {number.quantity.unit for number in (one, other, between) if number.form in ("money", "measure")}
    return len(forms) <= 1 and len(nouns) <= 1 and len(units) <= 1
