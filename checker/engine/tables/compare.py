"""Comparison and arithmetic of columns, in three values; what `rulebook.values` and `model.number` do with one claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from checker.engine.tables import recipe
from checker.engine.tables.values import INFINITY, Amount, Bounds, Expr, Stretch, literal
from checker.model.number import TOLERANCE

_LEAST = 1e-12  # the absolute tolerance


def compare(op: str, a: Any, b: Any, on: str) -> Expr:
    """`a op b`; null where one of them is, or where it cannot be told."""
    if on == "quantity":
        a, b = amount(a), amount(b)
    if op in (">", ">="):
        op, a, b = {">": "<", ">=": "<="}[op], b, a
    if op == "!=":
        return ~compare("==", a, b, on)
    return _BY_TYPE.get(on, _plain)(op, a, b)


def three(true: Expr, false: Expr) -> Expr:
    """True, False, or null where neither is so."""
    return recipe.cases((true, True), (false, False), else_=recipe.null("boolean"))


def amount(value: Any) -> Amount:
    """A number as a quantity: exactly it, or the interval of its bounds."""
    if isinstance(value, Amount):
        return value
    return Amount(value.low, value.low, value.high, recipe.null("string"), recipe.null("string"))


def from_ends(ends: Iterable[Expr], unit: Expr) -> Amount:
    """The quantity of a value, a least and a greatest, without a hedge."""
    value, low, high = ends
    return Amount(value, low, high, unit, recipe.null("string"))


def may_be_less(low: Expr, high: Expr) -> Expr:
    """Whether an interval from `low` on begins below the end of one up to `high`, or there within the tolerance."""
    low = literal(low)
    return low - high <= recipe.greatest(recipe.greatest(low.abs(), literal(high).abs()) * TOLERANCE, _LEAST)


def plus(a: Amount, b: Amount) -> Amount:
    return Amount(
        literal(a.value) + b.value,
        literal(a.low) + b.low,
        literal(a.high) + b.high,
        recipe.coalesce(a.unit, b.unit),
        recipe.null("string"),
    )


def minus(a: Amount, b: Amount) -> Amount:
    return plus(a, Amount(-b.value, -b.high, -b.low, b.unit, b.hedge))


def times(a: Amount, b: Amount) -> Amount:
    """The product; 0 times an open end is 0."""
    low, high = _products((a.low, a.high), (b.low, b.high))
    return Amount(_product(a.value, b.value), low, high, recipe.coalesce(a.unit, b.unit), recipe.null("string"))


def over(a: Amount, b: Amount) -> Amount:
    """The quotient without a unit, null where the divisor may be zero."""
    low, high, value = literal(b.low), literal(b.high), literal(b.value)
    sound = ((low > 0) | (high < 0)) & (value.abs() >= 1e-30)
    none = recipe.null("string")
    inverse = from_ends((1.0 / recipe.ifelse(sound, end, recipe.null("float64")) for end in (value, high, low)), none)
    return times(a._replace(unit=none), inverse)


def numbers(op: str, a: Bounds, b: Bounds) -> Bounds:
    """+, - and * of numbers that may be known within bounds only."""
    exact = a.low is a.high and b.low is b.high
    if op == "+":
        low = literal(a.low) + b.low
        return Bounds(low, low if exact else literal(a.high) + b.high)
    if op == "-":
        low = literal(a.low) - b.high
        return Bounds(low, low if exact else literal(a.high) - b.low)
    if exact:
        low = literal(a.low) * b.low
        return Bounds(low, low)
    products = [literal(x) * y for x in a for y in b]
    return Bounds(recipe.least(*products), recipe.greatest(*products))


def _dates(op: str, a: Stretch, b: Stretch) -> Expr:
    if op == "<":
        return three(literal(a.last) < b.first, literal(a.first) >= b.last)
    if op == "<=":
        return three(literal(a.last) <= b.first, literal(a.first) > b.last)
    apart = (literal(a.last) < b.first) | (literal(b.last) < a.first)
    days = (literal(a.first) == a.last) & (literal(b.first) == b.last)
    return three(days & ~apart, apart)


def _amounts(op: str, a: Amount, b: Amount) -> Expr:
    less = may_be_less(a.low, b.high)
    return less & may_be_less(b.low, a.high) if op == "==" else less


def _numbers(op: str, a: Bounds, b: Bounds) -> Expr:
    low, high = a, b
    if a.low is a.high and b.low is b.high:
        left = literal(a.low)
        return left < b.low if op == "<" else left <= b.low if op == "<=" else left == b.low
    if op == "<":
        return three(literal(low.high) < high.low, literal(low.low) >= high.high)
    if op == "<=":
        return three(literal(low.high) <= high.low, literal(low.low) > high.high)
    apart = (literal(low.low) > high.high) | (literal(high.low) > low.high)
    one = (literal(low.low) == low.high) & (literal(high.low) == high.high)
    return three(one & ~apart, apart)


def _plain(op: str, a: Expr, b: Expr) -> Expr:
    return literal(a) == b


def _product(x: Expr, y: Expr) -> Expr:
    for one, other in ((x, y), (y, x)):
        if isinstance(one, int | float):
            return literal(other) * one if one else literal(other) * 0.0
    zero = ((x == 0) & y.notnull()) | ((y == 0) & x.notnull())
    return recipe.ifelse(zero, 0.0, x * y)


def _products(a: tuple[Expr, Expr], b: tuple[Expr, Expr]) -> tuple[Expr, Expr]:
    """The ends of a product of two intervals; a product without bounds is open at both ends."""
    for (low, high), (first, last) in ((a, b), (b, a)):
        if first is last and isinstance(first, int | float):
            ends = (_scaled(low, first), _scaled(high, first))
            return ends if first >= 0 else (ends[1], ends[0])
    some = [_product(x, y) for x in (a if a[0] is not a[1] else a[:1]) for y in (b if b[0] is not b[1] else b[:1])]
    least, most = (recipe.least(*some), recipe.greatest(*some)) if len(some) > 1 else (some[0], some[0])
    return recipe.ifelse(least == INFINITY, -INFINITY, least), recipe.ifelse(most == -INFINITY, INFINITY, most)


def _scaled(end: Expr, by: float) -> Expr:
    """An end times a constant; zero times an open end is zero."""
    return literal(end) * by if by else recipe.ifelse(literal(end).notnull(), 0.0, recipe.null("float64"))


_BY_TYPE: dict[str, Callable[[str, Any, Any], Expr]] = {"date": _dates, "quantity": _amounts, "number": _numbers}
