"""The words of dates and facts' valid time, as expressions over columns."""

from __future__ import annotations

from typing import Any

from checker.engine.tables import recipe
from checker.engine.tables.compare import three
from checker.engine.tables.values import Bounds, Expr, Held, Stretch, literal, nothing, only_where
from checker.model.when import WEEKDAYS

# The furthest that a date of the years 1 to 9999 can be moved, by unit, and how many days or months a unit is.
_STEPS = {"days": (4_000_000, 1, "D"), "weeks": (600_000, 7, "D"), "months": (130_000, 1, "M"), "years": (11_000, 12, "M")}


def meet(a: Stretch, b: Stretch) -> Expr:
    return (literal(a.first) <= b.last) & (literal(b.first) <= a.last)


def holds(fact: Held, day: Stretch) -> Expr:
    """True if the fact held all of the day, False if surely none of it."""
    known = literal(fact.number).notnull() & literal(day.first).notnull()
    return three(known & surely_covers(fact, day), known & ~may_cover(fact, day))


def surely_covers(fact: Held, day: Stretch) -> Expr:
    """Whether the fact held on every day of `day`, as far as its source was seen to say so; never null where there is a day."""
    begun = (fact.from_last <= day.first).fill_null(False)
    return begun & (recipe.coalesce(fact.to_first, fact.until_last) >= day.last).fill_null(False)


def may_cover(fact: Held, day: Stretch) -> Expr:
    """Whether the fact may have held on some day of `day`; never null where there is a day."""
    return (fact.from_first <= day.last).fill_null(True) & (fact.to_last >= day.first).fill_null(True)


def weekday(day: Stretch) -> Expr:
    index = literal(day.first).day_of_week.index()
    name = index.cases(*enumerate(WEEKDAYS), else_=recipe.null("string"))
    return only_where(literal(day.first) == day.last, name)


def year_of(day: Stretch) -> Bounds:
    year = literal(day.first).year().cast("float64")
    found = only_where(literal(day.first).year() == literal(day.last).year(), year)
    return Bounds(found, found)


def days_between(a: Stretch, b: Stretch) -> Bounds:
    return Bounds(days(a.last, b.first), days(a.first, b.last))


def days(a: Expr, b: Expr) -> Expr:
    """The days from one day to another."""
    return literal(b).delta(literal(a), unit="day").cast("float64")


def months_between(a: Stretch, b: Stretch) -> Bounds:
    return Bounds(_whole_months(a.last, b.first), _whole_months(a.first, b.last))


def years_between(a: Stretch, b: Stretch) -> Bounds:
    low, high = months_between(a, b)
    return Bounds(_whole_years(low), _whole_years(high))


def shift(day: Stretch, amount: Bounds, unit: str = "days") -> Stretch:
    """The date moved; null where it leaves the calendar, and for what is no whole number."""
    if not isinstance(unit, str) or unit not in _STEPS:
        return nothing("date")  # type: ignore[no-any-return]
    most, size, step = _STEPS[unit]
    low = literal(amount.low)
    sound = (low == amount.high) & (low == low.floor()) & (low.abs() <= most)
    by = (recipe.ifelse(sound, low, 0.0) * size).cast("int64").as_interval(step)
    if isinstance(amount.low, float) and amount.low == int(amount.low) and abs(amount.low) <= most:
        sound, by = recipe.literal(True), recipe.interval(int(amount.low) * size, unit=step)
    first, last = (_moved(end, by) for end in day)
    inside = sound & first.year().between(1, 9999) & last.year().between(1, 9999)
    return only_where(inside, Stretch(first, last))  # type: ignore[no-any-return]


def valid_date(year: Bounds | None, month: Bounds | None, day: Bounds | None) -> Expr:
    """Whether a calendar has the day; without a year it may be a leap year. Null for a month or a day that is not known exactly."""
    if month is None or day is None:
        return recipe.null("boolean")
    the_year = recipe.coalesce(literal(year.low), 0.0) if year else literal(0.0)
    known = (literal(month.low) == month.high) & (literal(day.low) == day.high)
    if year and year.low is not year.high:
        known = known & (literal(year.low).isnull() | (literal(year.low) == year.high))
    within = literal(month.low).between(1, 12) & (literal(day.low) >= 1) & (the_year <= 9999)
    usual = recipe.ifelse((the_year >= 1) & (the_year <= 9999), the_year, 2000.0).floor().cast("int64")
    length = _month_length(usual, recipe.ifelse(literal(month.low).between(1, 12), month.low, 1.0).floor().cast("int64"))
    return only_where(known, within & (literal(day.low) <= length))


def _moved(day: Expr, by: Any) -> Expr:
    """A day moved; the way over an instant makes a day of what adds up to an instant in some databases."""
    return (literal(day) + by).cast("timestamp").cast("date")


def _whole_months(a: Expr, b: Expr) -> Expr:
    """Whole months from a to b, as an age is counted: up to the day before is not yet one; negative going back."""
    a, b = literal(a), literal(b)
    months = (b.year() - a.year()) * 12 + b.month() - a.month()
    return (months + recipe.ifelse(b < a, _is_short(b, a), -_is_short(a, b))).cast("float64")


def _is_short(early: Expr, late: Expr) -> Expr:
    """One where the last month is not over yet: the day is not reached, and the month has further days. Null where a day is."""
    return ((late.day() < early.day()) & (late.day() != _month_length(late.year(), late.month()))).cast("int64")


def _whole_years(months: Expr) -> Expr:
    years = (months.abs() / 12.0).floor()
    return recipe.ifelse(months < 0, -years, years).cast("float64")


def _month_length(year: Expr, month: Expr) -> Expr:
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    return recipe.cases((month == 2, recipe.ifelse(leap, 29, 28)), (month.isin((4, 6, 9, 11)), 30), else_=31)
