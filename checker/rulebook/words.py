"""The words of the rule language: name, types of operands and result, what it means, and how it is worked out.

Every operand is known (null is handled before a word is asked), except where `takes_null` is set. A word that cannot
tell answers None.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import Any, Protocol, TypeVar

from checker.model.facts import Entity, Fact
from checker.model.fold import fold
from checker.model.number import Quantity, ends, from_ends, may_be_equal, minus, over, plus, times
from checker.model.units import factor, turned
from checker.model.when import Date, weekday_of
from checker.rulebook.apart import most_apart
from checker.rulebook.clocks import minutes_apart
from checker.rulebook.initials import akin, initials_fit
from checker.rulebook.series import falls, returns
from checker.rulebook.values import Bounds, bounds, day_bounds, number, year_of

T = TypeVar("T")
MOST_COMPARED = 16  # names of one group that are told apart pair by pair
LONGEST_SHOWN = 10  # words of a text in a message
COURSE = ("list of quantity", "list of date", "list of text")
ORDERED = "date|number|quantity|list of date|list of number|list of quantity"


class Record(Protocol):
    """What words ask of the knowledge base."""

    def same(self, a: Entity, b: Entity) -> bool | None: ...
    def within(self, a: Entity, b: Entity) -> bool | None: ...
    def is_single(self, office: Entity, jurisdiction: Entity | None) -> bool: ...
    def changes_hands(self, office: Entity, jurisdiction: Entity, day: Date | None) -> bool: ...


@dataclass(frozen=True, slots=True)
class Word:
    """One word. `takes` are the types of its operands; `entity` takes every role, `any` takes anything, `a|b` either.

    The last `optional` operands may be left out. `gives` is `operand` where the result has the first operand's type.
    A word that `doubts` may answer null although every operand is known; a `bounded` one gives a number of which only the
    bounds may be known. A `paired` one reads lists of a group side by side, each place being one claim's.
    """

    takes: tuple[str, ...]
    gives: str
    means: str
    work: Callable[..., Any]
    optional: int = 0
    takes_null: bool = False
    asks_record: bool = False
    doubts: bool = False
    bounded: bool = False
    paired: bool = False


def _months(a: Date, b: Date) -> Bounds:
    return Bounds(_whole_months(a.last, b.first), _whole_months(a.first, b.last))


def _whole_months(a: date, b: date) -> int:
    """Whole months from a to b, as an age is counted: up to the day before is not yet one; negative going back."""
    if b < a:
        return -_whole_months(b, a)
    last_day = b.day == calendar.monthrange(b.year, b.month)[1]
    return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day and not last_day)


def _shift(day: Date, amount: float | Bounds, unit: str = "days") -> Date | None:
    from dateutil.relativedelta import relativedelta

    if unit not in ("days", "weeks", "months", "years") or isinstance(amount, Bounds) or amount != int(amount):
        return None
    try:
        step = relativedelta(**{unit: int(amount)})  # type: ignore[arg-type]
        return Date(day.first + step, day.last + step, day.precision if day.is_day else "span")
    except (OverflowError, ValueError):
        return None


def _valid_date(year: float | Bounds | None, month: float | Bounds | None, day: float | Bounds | None) -> bool | None:
    if month is None or day is None or isinstance(year, Bounds) or isinstance(month, Bounds) or isinstance(day, Bounds):
        return None
    if not 1 <= month <= 12 or day < 1 or (year or 0) > 9999:
        return False
    return day <= calendar.monthrange(int(year) if year and 1 <= year <= 9999 else 2000, int(month))[1]


def _sum(parts: tuple[Quantity, ...]) -> Quantity | None:
    if not parts or len({part.unit for part in parts} - {None}) > 1:
        return None
    total = parts[0]
    for part in parts[1:]:
        total = plus(total, part)
    return total


def _times(factors: tuple[Quantity, ...]) -> Quantity | None:
    """The product without a unit, since a price times shares is money and a speed times hours is a length."""
    if not factors:
        return None
    found = replace(factors[0], unit=None)
    for one in factors[1:]:
        found = times(found, replace(one, unit=None))
    return replace(found, hedge=None)


def _change(before: Quantity, after: Quantity) -> Quantity | None:
    """The change from `before` to `after` in percent of `before`, which has to be above zero for a percent to mean anything."""
    if (before.unit and after.unit and before.unit != after.unit) or before.value < 0:
        return None
    quotient = over(after, before)
    if quotient is None:
        return None
    found = minus(times(quotient, Quantity.exactly(100)), Quantity.exactly(100, "percent"))
    return replace(found, value=round(found.value, 2))


def _ratio(a: Quantity, b: Quantity) -> Quantity | None:
    quotient = None if a.unit and b.unit and a.unit != b.unit else over(a, b)
    return quotient and replace(quotient, value=round(quotient.value, 4))


def _convert(amount: Quantity, unit: str, other: str) -> Quantity | None:
    by = factor(unit, other)
    if by is None:
        return _turn(amount, unit, other)
    low, high = amount.low, amount.high
    return Quantity(
        float(f"{amount.value * by:.3g}"), None if low is None else low * by, None if high is None else high * by, other
    )


def _turn(amount: Quantity, unit: str, other: str) -> Quantity | None:
    """A temperature by another scale."""
    value, low, high = (None if end is None else turned(end, unit, other) for end in (amount.value, amount.low, amount.high))
    return None if value is None else Quantity(round(value, 1), low, high, other)


def _overlap(values: tuple[Any, ...]) -> bool | None:
    """Whether all values may be one: every two intervals, or every two stretches of days, meet. One alone says nothing."""
    if len(values) < 2:
        return None
    if isinstance(values[0], Quantity):
        if len({v.unit for v in values} - {None}) > 1:
            return None
        return all(may_be_equal(a, b) for a, b in combinations(values, 2))
    return all(not (a.last < b.first or b.last < a.first) for a, b in combinations(values, 2))


def _brief(text: str) -> str:
    words = text.split()
    return text if len(words) <= LONGEST_SHOWN else f"{' '.join(words[:5])} … {' '.join(words[-4:])}"


def _alike(values: tuple[str, ...]) -> bool:
    return len({fold(value) for value in values}) <= 1


def _distinct(record: Record, values: tuple[Entity, ...]) -> Bounds | float:
    """How many different entities there are: fewest if every doubt means one and the same, most if none does."""
    classes: list[list[Entity]] = []  # those of one class are surely the same
    for value in sorted(dict.fromkeys(values), key=lambda e: (e.id is None, e.id or "", e.written)):
        alike = [found for found in classes if any(record.same(value, other) is True for other in found)]
        classes = [found for found in classes if found not in alike] + [[value, *(e for found in alike for e in found)]]

    def differ(a: list[Entity], b: list[Entity]) -> bool:
        return any(record.same(one, other) is False for one in a for other in b)

    return number(Bounds(most_apart(classes[:MOST_COMPARED], differ), len(classes)))


def _extreme(pick: Callable[..., Any]) -> Callable[..., Any]:
    def work(*values: Any) -> Any:
        """The least or greatest of the values that are known; what is known within bounds only gives bounds."""
        known = [v for v in (values[0] if isinstance(values[0], tuple) else values) if v is not None]
        if not known:
            return None
        if isinstance(known[0], Date):
            stretch = Date(pick(d.first for d in known), pick(d.last for d in known), "span")
            return next((d for d in known if (d.first, d.last) == (stretch.first, stretch.last)), stretch)
        if isinstance(known[0], Quantity):
            return _extreme_quantity(pick, known)
        return number(Bounds(pick(bounds(v).low for v in known), pick(bounds(v).high for v in known)))

    return work


def _extreme_quantity(pick: Callable[..., Any], known: list[Quantity]) -> Quantity | None:
    units = list(dict.fromkeys(q.unit for q in known if q.unit))
    if len(units) > 1:
        return None
    low, high = pick(ends(q)[0] for q in known), pick(ends(q)[1] for q in known)
    found = from_ends(pick(q.value for q in known), low, high, units[0] if units else None)
    return next((q for q in known if ends(q) == (low, high) and q.value == found.value), found)


def _abs(value: Any) -> Any:
    low, high = ends(value) if isinstance(value, Quantity) else bounds(value)
    least = 0.0 if low <= 0 <= high else min(abs(low), abs(high))
    most = max(abs(low), abs(high))
    if isinstance(value, Quantity):
        return Quantity(abs(value.value), least, most if most != float("inf") else None, value.unit, value.hedge)
    return number(Bounds(least, most))


def _holds(fact: Fact, day: Date) -> bool | None:
    return fact.covers(day)


WORDS: dict[str, Word] = {
    "same": Word(
        ("entity", "entity"),
        "bool",
        "one and the same; null in doubt",
        lambda r, a, b: r.same(a, b),
        asks_record=True,
        doubts=True,
    ),
    "within": Word(
        ("entity", "entity"),
        "bool",
        "lies in, by any number of steps",
        lambda r, a, b: r.within(a, b),
        asks_record=True,
        doubts=True,
    ),
    "single": Word(
        ("office", "country"), "bool", "an office with one seat", lambda r, a, b=None: r.is_single(a, b), 1, True, True
    ),
    "changes_hands": Word(
        ("office", "country", "date"), "bool", "one goes, one comes that day", lambda r, *a: r.changes_hands(*a), 0, True, True
    ),
    "written": Word(("entity",), "text", "the name as the story spells it", lambda a: a.written),
    "known": Word(("any",), "bool", "is there at all; never null", lambda a: a is not None, takes_null=True),
    "meet": Word(("date", "date"), "bool", "have a day in common", lambda a, b: a.first <= b.last and b.first <= a.last),
    "holds": Word(("fact", "date"), "bool", "the fact holds on that day", _holds, doubts=True),
    "weekday": Word(("date",), "text", "the weekday's English name", weekday_of, doubts=True),
    "valid_date": Word(("number",) * 3, "bool", "a calendar has that day (year, month, day)", _valid_date, 0, True),
    "initials_fit": Word(
        ("text", "text"), "bool", "an abbreviation is made of a name's letters; null in doubt", initials_fit, doubts=True
    ),
    "year_of": Word(("date",), "number", "the year that it lies in; null where it may lie in two", year_of, doubts=True),
    "days_between": Word(
        ("date", "date"), "number", "days from the first to the second", lambda a, b: number(day_bounds(a, b)), bounded=True
    ),
    "months_between": Word(
        ("date", "date"), "number", "whole months from the first to the second", lambda a, b: number(_months(a, b)), bounded=True
    ),
    "years_between": Word(
        ("date", "date"),
        "number",
        "whole years, as ages are counted",
        lambda a, b: number(Bounds(*(int(n / 12) for n in _months(a, b)))),
        bounded=True,
    ),
    "shift": Word(
        ("date", "number", "text"), "date", "moved by a number of days, weeks, months or years", _shift, 1, doubts=True
    ),
    "minutes_apart": Word(
        (*("text",) * 4, "date"), "number", "minutes between two clock times, on a day", minutes_apart, 1, doubts=True
    ),
    "sum": Word(("list of quantity",), "quantity", "the sum, rounding and hedges carried along", _sum, doubts=True),
    "times": Word(
        ("list of quantity",), "quantity", "the product, rounding and hedges carried along; it has no unit", _times, doubts=True
    ),
    "change": Word(("quantity", "quantity"), "quantity", "the change from first to second, in percent", _change, doubts=True),
    "ratio": Word(
        ("quantity", "quantity"), "quantity", "first over second; null where the second may be zero", _ratio, doubts=True
    ),
    "convert": Word(("quantity", "text", "text"), "quantity", "the quantity from one unit in another", _convert, doubts=True),
    "overlap": Word(("list of date|list of quantity",), "bool", "all of them may be one value", _overlap),
    "falls": Word(
        COURSE, "bool", "a later amount is below an earlier one, with no word of a revision", falls, doubts=True, paired=True
    ),
    "returns": Word(COURSE, "bool", "an amount is told again after it was corrected", returns, doubts=True, paired=True),
    "distinct": Word(("list of entity",), "number", "how many different ones", _distinct, asks_record=True, bounded=True),
    "akin": Word(("text", "text"), "bool", "two names have more than half of their words in common", akin),
    "brief": Word(("text",), "text", "its first and last words, where it is long", _brief),
    "alike": Word(("list of text",), "bool", "all of them are one, but for capitals and accents", _alike),
    "count": Word(("list of any",), "number", "how many there are", lambda values: float(len(values))),
    "min": Word((ORDERED, ORDERED), "operand", "the least of those known", _extreme(min), 1, True, doubts=True),
    "max": Word((ORDERED, ORDERED), "operand", "the greatest of those known", _extreme(max), 1, True, doubts=True),
    "abs": Word(("number|quantity",), "operand", "without its sign", _abs),
}
