"""Values that rules compute with beside the model's own, and comparison in three values.

A number may be known only within bounds: the days between two dates of which one is a month, say. A comparison of such
numbers is True if it holds for all of them, False if for none, else None.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from checker.model import when
from checker.model.number import Quantity, may_be_equal, may_be_less
from checker.model.when import Date


class Bounds(NamedTuple):
    """A number from `low` to `high`, both inside."""

    low: float
    high: float


def bounds(number: float | Bounds) -> Bounds:
    return number if isinstance(number, Bounds) else Bounds(number, number)


def number(found: Bounds) -> float | Bounds:
    return float(found.low) if found.low == found.high else found


def quantity(value: Any) -> Quantity:
    """A number as a quantity: exactly it, or the interval of its bounds."""
    if isinstance(value, Quantity):
        return value
    low, high = bounds(value)
    return Quantity(low, low, high)


def less(a: Any, b: Any, on: str) -> bool | None:
    """a < b."""
    if on == "date":
        return when.before(a, b)
    if on == "quantity":
        return may_be_less(quantity(a), quantity(b))
    low, high = bounds(a), bounds(b)
    return True if low.high < high.low else False if low.low >= high.high else None


def less_or_equal(a: Any, b: Any, on: str) -> bool | None:
    """a <= b."""
    if on == "date":
        return when.not_after(a, b)
    if on == "quantity":
        return may_be_less(quantity(a), quantity(b))
    low, high = bounds(a), bounds(b)
    return True if low.high <= high.low else False if low.low > high.high else None


def equal(a: Any, b: Any, on: str) -> bool | None:
    """a == b."""
    if on == "date":
        return when.equal(a, b)
    if on == "quantity":
        return may_be_equal(quantity(a), quantity(b))
    if on == "number":
        low, high = bounds(a), bounds(b)
        if low.low > high.high or high.low > low.high:
            return False
        return True if low.low == low.high == high.low == high.high else None
    return bool(a == b)


def compare(op: str, a: Any, b: Any, on: str) -> bool | None:
    """`a op b` where neither is null."""
    if op == "<":
        return less(a, b, on)
    if op == "<=":
        return less_or_equal(a, b, on)
    if op == ">":
        return less(b, a, on)
    if op == ">=":
        return less_or_equal(b, a, on)
    same = equal(a, b, on)
    return negation(same) if op == "!=" else same


def negation(value: bool | None) -> bool | None:
    return None if value is None else not value


def all_of(values: Iterable[bool | None]) -> bool | None:
    """Kleene's and: False if any is, True if all are, else None."""
    found: bool | None = True
    for value in values:
        if value is False:
            return False
        if value is None:
            found = None
    return found


def any_of(values: Iterable[bool | None]) -> bool | None:
    """Kleene's or: True if any is, False if all are, else None."""
    found: bool | None = False
    for value in values:
        if value is True:
            return True
        if value is None:
            found = None
    return found


def day_bounds(a: Date, b: Date) -> Bounds:
    """The days from `a` to `b`, negative where `b` is earlier."""
    return Bounds((b.first - a.last).days, (b.last - a.first).days)


def year_of(day: Date) -> float | None:
    """The year that a date lies in, None where it may lie in two."""
    return float(day.first.year) if day.first.year == day.last.year else None
