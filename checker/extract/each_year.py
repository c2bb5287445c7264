"""What years of a plan come to: "$1.2 million over three years, or $400,000 a year", "400,000 a year for three years, a total of 1.2 million"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.extract.rounding import alike
from checker.extract.years_told import Years, years_told
from checker.model.article import extent
from checker.model.claims import Claim, ProductClaim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.numbers import Number
from checker.text.wording import numbers_in

_LASTING = frozenset("over for in during across".split())
_A = frozenset("a per each every".split())
_YEAR = frozenset(("year", "annum"))
_ASIDE = frozenset("the next coming following about some spread or".split())
# Where one of the numbers is another time's or another thing's.
_OTHER = frozenset("up down from against compared previously earlier another plus first further more less than rising".split())
_REACH = 3  # tokens between a sum and its years
_NEAR = 3.0  # how far a sum may be missed, for the three to be meant as one


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every sum over some years that stands beside what it comes to in each of them."""
    lowers = document.tokens.lowers
    if not document.numbers:
        return
    for years in years_told(document):
        if years.number.value > 1 and not _LASTING.isdisjoint(lowers[max(years.first - _REACH, 0) : years.first + 1]):
            first, end = document.sentence_of(years.first)
            if not _YEAR.isdisjoint(lowers[first:end]) and _OTHER.isdisjoint(lowers[first:end]):
                yield from _in_sentence(document, years, numbers_in(document, first, end))


def _in_sentence(document: Document, years: Years, numbers: list[Number]) -> Iterator[Claim]:
    each = [number for number in numbers if _is_a_year(document, number)]
    whole = [number for number in numbers if number not in each and _belongs(document, number, years)]
    if len(each) != 1 or len(whole) != 1 or each[0].form != whole[0].form or each[0].quantity.unit != whole[0].quantity.unit:
        return
    amounts = alike(document, [each[0], whole[0]])
    length = _plain(document, years)
    if not 1 / _NEAR < length.value * amounts[0].value / max(amounts[1].value, 1e-9) < _NEAR:
        return
    span = document.tokens.span(years.first, years.end)
    spans = {"factors.0": span, "factors.1": each[0].span, "product": whole[0].span}
    said = document.said(extent(spans.values()), "product/years", field_spans=spans)
    yield ProductClaim(factors=(replace(length, unit="year"), amounts[0]), product=amounts[1], **said)


def _plain(document: Document, years: Years) -> Quantity:
    """The number of years, exactly so where "over three years" tells how long and not more than three."""
    over = document.tokens.lowers[years.first] == "over"
    return Quantity.exactly(years.number.value) if over else years.number


def _is_a_year(document: Document, number: Number) -> bool:
    """Whether a figure is told for each year: "$400,000 a year"."""
    lowers = document.tokens.lowers
    return lowers[number.end : number.end + 1] != [] and lowers[number.end] in _A and lowers[number.end + 1] in _YEAR


def _belongs(document: Document, number: Number, years: Years) -> bool:
    """Whether a figure is the sum of the years: it stands right before them, or behind "a total of"."""
    lowers = document.tokens.lowers
    if number.end <= years.first:
        between = lowers[number.end : years.first + 1]
        return len(between) <= _REACH + 2 and not _LASTING.isdisjoint(between) and "," not in between
    return "total" in lowers[years.end : number.first] and number.form not in ("percent", "points")
