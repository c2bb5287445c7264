"""Money at the rate that the story gives: "at 239.64 tolars to the euro … a note of 5,000 tolars is worth 20.86 euros"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from checker.model.article import extent
from checker.model.claims import Claim, ProductClaim
from checker.model.number import Quantity
from checker.model.units import CURRENCY_WORDS
from checker.model.when import Date
from checker.text.document import Document
from checker.text.numbers import Number, number_at
from checker.text.wording import numbers_in, places_of, sentences_holding, times_in

_MONEY = frozenset(CURRENCY_WORDS)
# Money as one unit of it is named.
_SINGLE = frozenset(
    "dollar euro pound franc mark yuan yen rouble ruble rupee forint zloty koruna lira rand kuna tolar guilder schilling drachma".split()
)
_RATES = frozenset(("rate",))
_PER = frozenset(("a", "per", "each", "one"))
_HOME = frozenset(("u.s.", "us", "american", "single", "british"))
_AT = frozenset("at was is worth stood fetched bought buys cost costs traded changed hands equals for".split())
# What leads from an amount to the same amount in other money, beside an opening bracket.
_LEADS = frozenset(
    ", is are was were worth comes come to equals equal about roughly around or some nearly almost just over under at that rate today now".split()
)
_DOUBTS = frozenset("then time plus more less than fees commission old real inflation rose fell from up down and".split())
_LONG_AGO = 60  # days before the story's own: another rate held then
_SPREAD = 0.03  # how far rates of one story may lie apart, and how far money is turned at another rate of the same days
_BETWEEN = 8  # tokens
_NEAR = 2.5


class Rate(NamedTuple):
    """What one unit of the money `per` costs, in other money."""

    price: Number
    quantity: Quantity
    unit: str
    per: str


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every amount that is told in two kinds of money between which the story gives one rate."""
    rates = list(_rates(document))
    if not rates:
        return
    taken = {rate.price.first for rate in rates}
    for first, second in pairwise(document.numbers):
        if first.first in taken or second.first in taken or not _are_one(document, first, second):
            continue
        told = {first.quantity.unit: first, second.quantity.unit: second}
        rate = _only([rate for rate in rates if {rate.unit, rate.per} == set(told)])
        if rate and (claim := _claim(document, rate, told[rate.per], told[rate.unit], second)):
            yield claim


def _rates(document: Document) -> Iterator[Rate]:
    """Every price of one unit of money in other money: 1.40 dollars to the euro, $1 = 0.71 euros, the euro at $1.40."""
    lowers = document.tokens.lowers
    for at in places_of(document, _SINGLE):
        per, start = CURRENCY_WORDS[lowers[at]], at
        while start and lowers[start - 1] in _HOME:
            start -= 1
        before = lowers[max(0, start - 2) : start]
        if before == ["to", "the"] or (before[-1:] and before[-1] in _PER):
            yield from _priced(document, start - (2 if before == ["to", "the"] else 1), per)
        if before[-1:] and before[-1] in ("the", "a", "one"):
            yield from _led(document, at + 1, per)
    for at in places_of(document, _RATES):
        yield from _at_a_rate(document, at)
    for first, end in sentences_holding(document, ("=",)):
        yield from _equated(document, first, end)


def _priced(document: Document, end: int, per: str) -> Iterator[Rate]:
    """The number, with its money or that of the sentence's subject, that ends where "to the euro" begins."""
    first, _ = document.sentence_of(end - 1)
    number = next((n for n in numbers_in(document, first, end) if n.end == end), None)
    if number and number.form == "money" and (unit := number.quantity.unit) and unit != per:
        yield Rate(number, number.quantity, unit, per)
    elif number is None and (bare := _bare(document, end)):
        named = [CURRENCY_WORDS[word] for word in document.tokens.lowers[first : bare.first] if word in _MONEY]
        if len(set(named)) == 1 and named[0] != per:
            yield Rate(bare, replace(bare.quantity, unit=named[0]), named[0], per)


def _bare(document: Document, end: int) -> Number | None:
    """The figure alone that ends at a token."""
    bare = number_at(document.tokens, end - 1, end - 1) if end and document.tokens.lowers[end - 1][:1].isdigit() else None
    return bare if bare and bare.end == end and bare.form == "bare" else None


def _led(document: Document, at: int, per: str) -> Iterator[Rate]:
    """The price that stands behind the money: the euro at $1.40, one euro was worth 1.40 dollars."""
    lowers = document.tokens.lowers
    stop = at
    while stop < at + 3 and stop < len(lowers) and lowers[stop] in _AT:
        stop += 1
    number = next(iter(numbers_in(document, stop, stop + 1)), None) if stop > at else None
    if number and number.form == "money" and (unit := number.quantity.unit) and unit != per:
        yield Rate(number, number.quantity, unit, per)


def _at_a_rate(document: Document, at: int) -> Iterator[Rate]:
    """The rate behind an amount in two kinds of money: 16 billion euros ($22.4 billion) at a rate of $1.40."""
    first, end = document.sentence_of(at)
    money = [n for n in numbers_in(document, first, end) if n.form == "money" and n.quantity.unit]
    number = next((n for n in money if n.first == at + 2 and document.tokens.lowers[at + 1] == "of"), None)
    units = {n.quantity.unit for n in money}
    if number and len(money) == 3 and len(units) == 2 and (unit := number.quantity.unit):
        yield from (Rate(number, number.quantity, unit, other) for other in units if other and other != unit)


def _equated(document: Document, first: int, end: int) -> Iterator[Rate]:
    """$1 = 0.71 euros, as wires put it in brackets."""
    inside = [n for n in numbers_in(document, first, end) if n.form == "money"]
    for one, other in pairwise(inside):
        a, b = one.quantity.unit, other.quantity.unit
        if a and b and a != b and one.quantity.value == 1 and document.tokens.lowers[one.end : other.first] == ["="]:
            yield Rate(other, other.quantity, b, a)


def _are_one(document: Document, first: Number, second: Number) -> bool:
    """Whether the second number tells the first one again in other money."""
    units = first.quantity.unit, second.quantity.unit
    if first.form != "money" or second.form != "money" or units[0] == units[1] or first.is_range or second.is_range:
        return False
    between = document.tokens.lowers[first.end : second.first]
    if not between or len(between) > _BETWEEN:
        return False
    start, end = document.sentence_of(first.first)
    if second.first >= end or not _DOUBTS.isdisjoint(document.tokens.lowers[max(start, first.first - 6) : first.first]):
        return False
    if any(_is_of_another_time(document, time.value) for time in times_in(document, start, end)):
        return False
    return between == ["("] or _LEADS.issuperset(between)


def _is_of_another_time(document: Document, value: Date | None) -> bool:
    anchor = document.anchor
    return value is not None and anchor is not None and (anchor.first - value.last).days > _LONG_AGO


def _only(rates: list[Rate]) -> Rate | None:
    """The one rate of all, where they agree."""
    if not rates or len({(rate.unit, rate.per) for rate in rates}) > 1:
        return None
    values = [rate.quantity.value for rate in rates]
    return rates[0] if min(values) > 0 and max(values) / min(values) < 1 + _SPREAD else None


def _claim(document: Document, rate: Rate, amount: Number, price: Number, second: Number) -> ProductClaim | None:
    """The amount in the money that is priced times the rate, which makes the amount in the other."""
    value = amount.quantity.value * rate.quantity.value
    if value <= 0 or price.quantity.value <= 0:
        return None
    in_brackets = document.tokens.lowers[second.first - 1] == "("
    if not in_brackets and not 1 / _NEAR < price.quantity.value / value < _NEAR:
        return None
    spans = {"factors.0": amount.span, "factors.1": rate.price.span, "product": price.span}
    said = document.said(extent((amount.span, price.span)), "product/exchange", field_spans=spans)
    price_of_one = replace(rate.quantity, unit=f"{rate.unit} to the {rate.per}")
    return ProductClaim(factors=(_widened(amount.quantity), price_of_one), product=price.quantity, **said)


def _widened(quantity: Quantity) -> Quantity:
    """The amount with the room that a day's move of the rate leaves."""
    room = _SPREAD * quantity.value
    low, high = (end if end is not None else quantity.value for end in (quantity.low, quantity.high))
    return replace(quantity, low=min(low, quantity.value - room), high=max(high, quantity.value + room))
