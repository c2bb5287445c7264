"""The calendar as text needs it: names of months and weekdays, days that exist, and the year of a day without one."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from checker.model.when import MONTHS, WEEKDAYS, Date

NEAR = 45  # days within which a day without a year has one reading; farther off a neighbouring year may be meant

_MONTHS: dict[str, int] = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_WEEKDAYS: dict[str, int] = {name.lower(): number for number, name in enumerate(WEEKDAYS)}
_WEEKDAYS |= {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}


def month_number(word: str) -> int | None:
    """The month that a word names, also cut short or with a stop ("Apri", "Sept."), or None."""
    word = word.rstrip(".").lower()
    number = _MONTHS.get(word[:3]) if len(word) >= 3 else None
    if number is None or not (MONTHS[number - 1].lower().startswith(word) or word == "sept"):
        return None
    return number


def weekday_number(word: str) -> int | None:
    """The weekday that a word names, Monday being 0, or None."""
    return _WEEKDAYS.get(word.rstrip(".").lower())


def exists(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def distance(day: date, anchor: Date) -> int:
    """How many days a day lies outside the anchor; 0 inside."""
    return max((anchor.first - day).days, (day - anchor.last).days, 0)


def nearest_first(month: int, day: int, anchor: Date) -> list[Date]:
    """A day of the years before, of and after the anchor, the nearest first; years without that day are left out."""
    year = anchor.first.year
    days = [date(y, month, day) for y in (year, year - 1, year + 1) if exists(y, month, day)]
    return [Date.day(found) for found in sorted(days, key=lambda found: distance(found, anchor))]


def yearless(month: int, day: int, anchor: Date) -> list[Date]:
    """The readings of a day written without its year: the nearest alone if that is near, else three years."""
    found = nearest_first(month, day, anchor)
    return found[:1] if found and distance(found[0].first, anchor) <= NEAR else found


def weekday_near(weekday: int, anchor: Date) -> Date:
    """The day of that name within three days of the anchor."""
    ahead = (weekday - anchor.first.weekday()) % 7
    return Date.day(anchor.first + timedelta(ahead if ahead <= 3 else ahead - 7))


def monthly(day: int, anchor: Date) -> list[Date]:
    """The days of that number in the months around the anchor, the nearest first."""
    months = [divmod(anchor.first.year * 12 + anchor.first.month - 1 + step, 12) for step in (0, -1, 1)]
    days = [date(year, month + 1, day) for year, month in months if exists(year, month + 1, day)]
    return [Date.day(found) for found in sorted(days, key=lambda found: distance(found, anchor))]


def stretch(unit: str, day: date, step: int = 0) -> Date | None:
    """The calendar's day, weekend, week, month, quarter, half, year, decade or century that holds a day, `step` of them on.

    None beyond the years 1 to 9999.
    """
    try:
        if unit == "day":
            return Date.day(day + timedelta(step))
        if unit in ("week", "weekend", "fortnight"):
            monday = day + timedelta(7 * step * (2 if unit == "fortnight" else 1) - day.weekday())
            start = monday + timedelta(5) if unit == "weekend" else monday
            return Date(start, monday + timedelta(6), "span" if unit == "weekend" else "week")
        return _months(unit, day, step)
    except (ValueError, OverflowError):
        return None


_LENGTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def _months(unit: str, day: date, step: int) -> Date:
    """The stretch of whole months of that unit, counted from January of year 0."""
    length = _LENGTHS[unit]
    start = (day.year * 12 + day.month - 1) // length * length + step * length
    first = date(*_year_month(start), 1)
    year, month = _year_month(start + length - 1)
    return Date(first, date(year, month, monthrange(year, month)[1]), unit)


def _year_month(months: int) -> tuple[int, int]:
    year, month = divmod(months, 12)
    return year, month + 1


def part_of_year(unit: str, year: int, number: int) -> Date:
    """The quarter or half of a year, counted from one."""
    length = _LENGTHS[unit]
    return _months(unit, date(year, (number - 1) * length + 1, 1), 0)


def third(day: Date, part: int) -> Date:
    """The early (0), middle (1) or late (2) third of a stretch: early 2024 is January to April."""
    if day.precision in ("year", "decade", "century"):
        months = (day.last.year - day.first.year + 1) * 4
        start = day.first.year * 12 + part * months
        year, month = _year_month(start + months - 1)
        return Date(date(*_year_month(start), 1), date(year, month, monthrange(year, month)[1]), "span")
    days = (day.last - day.first).days + 1
    first = day.first + timedelta(days * part // 3)
    last = day.first + timedelta(days * (part + 1) // 3 - 1)
    return Date(first, max(first, last), "day" if last <= first else "span")


def moved(day: Date, years: int) -> Date | None:
    """The same stretch some years on; None where the calendar has no such day."""
    try:
        if day.last.month == 2 and day.last.day >= 28 and day.first.day == 1:
            return Date(day.first.replace(year=day.first.year + years), _month_end(day.last.year + years, 2), day.precision)
        return Date(day.first.replace(year=day.first.year + years), day.last.replace(year=day.last.year + years), day.precision)
    except ValueError:
        return None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
