"""Products: a number of things, the price of each and what they make: "25 million shares at 48 kroner each, worth …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.extract.rounding import alike
from checker.model.article import Span
from checker.model.claims import Claim, ProductClaim
from checker.text.document import Document
from checker.text.numbers import Number
from checker.text.outline import Outline, matches
from checker.text.wording import sentences_with

_VALUING = frozenset(("valuing", "values"))
_MAKING = frozenset("worth totalling totaling making raising raised total value costing earning fetching".split())
_EACH = frozenset(("each", "apiece", "per", "a", "an"))
_TRIGGERS = frozenset(("each", "apiece", "per", "share", "barrel", "tonne", "ton", "ounce", "ticket"))
LEXICON = {
    **dict.fromkeys(_EACH, "e"),
    **dict.fromkeys(_VALUING, "v"),
    **dict.fromkeys(_MAKING, "m"),
    **{"at": "@", "for": "f", "of": "o", ",": ",", "or": "r", "and": "&"},
    **dict.fromkeys(". ; ! ? ( ) plus fee fees tax taxes debt from to than up down".split(), "."),
}
_PRICE = r"(?P<price>Q)(?:ex?|x?e|xex)"
_SHAPES = (
    rf"(?P<number>Q)[xo]{{0,4}}[@f]{_PRICE},?[x&re]{{0,3}}m[xeo]{{0,3}}(?P<product>Q)",  # at 48 each, a total of 1.2 billion
    rf"(?P<number>Q)[xo]{{0,4}}[@f]{_PRICE},?x?v[xeo]{{0,3}}@?(?P<product>Q)",  # at 48 each, valuing the sale at 1.2 billion
    rf"(?P<number>Q)[xo]{{0,4}}[@f]{_PRICE},?f[xeo]{{0,3}}(?P<product>Q)",  # at $40 a barrel for $80,000
    rf"(?P<number>Q)[xo]{{0,4}}f(?P<product>Q),?[&r]?{_PRICE}",  # for 1.2 billion, or 48 each
)
# What a value may be of: "valuing the company" is not of the shares that are sold.
_OF_THESE = frozenset(
    "sale deal stake offering offer issue holding block transaction purchase order placement shipment it them".split()
)
_SOME = frozenset(
    "sell sells sold selling offer offers offered offering issue issued issues buy buys bought buying placed".split()
)


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every sentence that tells a number, a price for each, and what they come to."""
    for line, found in matches(document, sentences_with(document, _TRIGGERS), LEXICON, _SHAPES, fewest=3):
        if claim := _claim(document, line, found):
            yield claim


def _claim(document: Document, line: Outline, found: re.Match[str]) -> ProductClaim | None:
    number, price, product = (line.numbers[found.start(name)] for name in ("number", "price", "product"))
    if not _fit(number, price, product) or ("v" in found[0] and not _is_of_these(line, found)):
        return None
    spans = {"factors.0": number.span, "factors.1": price.span, "product": product.span}
    amounts = alike(document, [number]) + alike(document, [price, product])
    factors = (replace(amounts[0], unit=number.noun or amounts[0].unit), amounts[1])
    place = Span(number.span.start, max(price.span.end, product.span.end))
    return ProductClaim(factors=factors, product=amounts[2], **document.said(place, "product", field_spans=spans))


def _fit(number: Number, price: Number, product: Number) -> bool:
    """Whether the three may be a number of things, what each costs, and what all cost, in one currency."""
    money = price.form == product.form == "money" and price.quantity.unit == product.quantity.unit
    counted = number.form in ("count", "measure") and number.quantity.value > 1
    return (
        money
        and counted
        and price.quantity.value < product.quantity.value
        and not any(n.is_range for n in (number, price, product))
    )


def _is_of_these(line: Outline, found: re.Match[str]) -> bool:
    """Whether what is valued are these things, and not the whole of which they are some."""
    lowers = line.tokens.lowers
    at = found.start() + found[0].index("v")
    valued = set(lowers[line.starts[at] : line.starts[found.start("product")]])
    some = not _SOME.isdisjoint(lowers[line.starts[0] : line.starts[found.start("number")]])
    return bool(valued & (_OF_THESE - ({"it"} if some else set())))
