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
