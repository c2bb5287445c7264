"""Prices of shares in one sentence, their number and their value in it or the next: "48 kroner a share … 25 million shares …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.extract.each import extract as each
from checker.extract.product import extract as products
from checker.extract.rounding import alike
from checker.model.article import extent
from checker.model.claims import Claim, ProductClaim
from checker.text.document import Document
from checker.text.numbers import Number
from checker.text.wording import numbers_in, sentences_with

_UNITS = {"share": "shares", "barrel": "barrels", "ton": "tons", "tonne": "tonnes", "ounce": "ounces", "ticket": "tickets"}
_VALUING = frozenset(
    "value values valuing valued worth total totals totalling totaling raise raises raising cost costs costing".split()
)
_OTHER = frozenset(
    "earned earnings profit net loss dividend dividends revenue sales debt quarter year-earlier previously earlier ago rose fell"
    " percent pct stake outstanding-debt book authorized split warrants options up down from against compared than plus".split()
)
_NEAR = 1.35  # how far the product may miss the value for the three to be meant as one sum
_THOUSAND = (1e3, 1e-3)
_SLIP = 0.03


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every price of one thing whose number and value its own sentence or the next one tells."""
    done = -1
    for first, end in sentences_with(document, frozenset(_UNITS)):
        following = document.sentence_of(end)[1] if end < len(document.tokens) and "\n\n" not in _gap(document, end) else end
        if first < done:
            continue
        for stop in dict.fromkeys((end, following)):
            if claim := _claim(document, first, stop):
                done = stop
                if not _is_known(document, claim):
                    yield claim
                break


def _is_known(document: Document, claim: ProductClaim) -> bool:
    """Whether another family read the same numbers already."""
    mine = set(claim.field_spans.values())
    return any(not mine.isdisjoint(other.field_spans.values()) for other in (*products(document), *each(document)))


def _gap(document: Document, token: int) -> str:
    return document.text[document.tokens.ends[token - 1] : document.tokens.starts[token]]


def _claim(document: Document, first: int, end: int) -> ProductClaim | None:
    """The claim of the only price, the only number and the only value of a stretch; None where there are several."""
    lowers = document.tokens.lowers
    if not _OTHER.isdisjoint(lowers[first:end]):
        return None
    told = [number for number in numbers_in(document, first, end) if number.end <= end and not number.is_range]
    prices = [(number, noun) for number in told if number.form == "money" and (noun := _priced(document, number))]
    if len(prices) != 1:
        return None
    price, noun = prices[0]
    counts = [number for number in told if number.form in ("count", "measure") and _counts(document, number, noun)]
    values = [n for n in told if n.form == "money" and n is not price and n.quantity.unit == price.quantity.unit]
    if len(counts) != 1 or len(values) != 1 or not _is_value(document, values[0]):
        return None
    return _product(document, counts[0], price, values[0], noun)


def _priced(document: Document, number: Number) -> str | None:
    """What a price is for one of: the plural of "a share", "per barrel"."""
    behind = document.tokens.lowers[number.end : number.end + 2]
    return _UNITS.get(behind[1]) if len(behind) == 2 and behind[0] in ("a", "per", "an") else None


def _counts(document: Document, number: Number, noun: str) -> bool:
    return noun in document.tokens.lowers[number.core : number.end + 3] and number.quantity.value > 1


def _is_value(document: Document, number: Number) -> bool:
    """Whether a sum of money is told as what all of them make."""
    lowers = document.tokens.lowers
    return not _VALUING.isdisjoint(lowers[max(0, number.first - 12) : number.first])


def _product(document: Document, count: Number, price: Number, value: Number, noun: str) -> ProductClaim | None:
    off = count.quantity.value * price.quantity.value / value.quantity.value if value.quantity.value else 0.0
    if not (1 / _NEAR <= off <= _NEAR or any(abs(off / slip - 1) <= _SLIP for slip in _THOUSAND)):
        return None
    spans = {"factors.0": count.span, "factors.1": price.span, "product": value.span}
    place = extent(spans.values())
    said = document.said(place, "product", field_spans=spans)
    number, each, whole = alike(document, [count])[0], *alike(document, [price, value])
    return ProductClaim(factors=(replace(number, unit=noun), each), product=whole, **said)
