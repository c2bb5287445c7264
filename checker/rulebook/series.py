"""Amounts in the course of days: whether they fall, or come back after they were corrected."""

from __future__ import annotations

from itertools import permutations

from checker.model.number import Quantity, ends
from checker.model.when import Date

TOLD, CORRECTED = "told", "corrected"
Told = tuple[Quantity, Date, str]


def falls(amounts: tuple[Quantity, ...], days: tuple[Date, ...], bases: tuple[str, ...]) -> bool | None:
    """Whether an amount of a later day is surely below one of an earlier day, and none since that day is told otherwise than plainly.

    Null where the three lists do not go together.
    """
    told = _together(amounts, days, bases)
    if told is None:
        return None
    otherwise = [day for _, day, basis in told if basis != TOLD]
    return any(
        _is_before(day, later) and ends(less)[1] < ends(amount)[0]
        for (amount, day, _), (less, later, _) in permutations(told, 2)
        if not any(not _is_before(other, day) and not _is_before(later, other) for other in otherwise)
    )


def returns(amounts: tuple[Quantity, ...], days: tuple[Date, ...], bases: tuple[str, ...]) -> bool | None:
    """Whether an amount that a correction of a later day did away with is told again after that. Null as `falls`."""
    told = _together(amounts, days, bases)
    if told is None:
        return None
    return any(
        basis == CORRECTED
        and _is_before(first, then)
        and _is_before(then, last)
        and _differ(wrong, right)
        and _differ(again, right)
        and not _differ(wrong, again)
        for (wrong, first, _), (right, then, basis), (again, last, _) in permutations(told, 3)
    )


def _together(amounts: tuple[Quantity, ...], days: tuple[Date, ...], bases: tuple[str, ...]) -> list[Told] | None:
    if not len(amounts) == len(days) == len(bases) or len({amount.unit for amount in amounts}) > 1:
        return None
    kept = dict.fromkeys(zip(amounts, days, bases, strict=True))
    return sorted(kept, key=lambda one: (one[1].first, one[1].last, ends(one[0]), one[2]))


def _is_before(day: Date, other: Date) -> bool:
    return day.last < other.first


def _differ(a: Quantity, b: Quantity) -> bool:
    """Whether no value may be both."""
    return ends(a)[1] < ends(b)[0] or ends(b)[1] < ends(a)[0]
