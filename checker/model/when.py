"""Dates with the precision that a source gave, and what can be said of their order.

A `Date` is a stretch of whole days, both ends inside: 4 June 2023 is one day, "June 2023" is thirty. Comparisons answer
True if they hold for every day meant, False if for none, and None where it depends.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Date:
    """A stretch of days from `first` to `last`, both inside; `precision` says what kind of stretch.

    `precision` is one of day, week, month, quarter, half, year, decade, century or span (any other stretch).
    """

    first: date
    last: date
    precision: str = "day"

    def __hash__(self) -> int:
        return hash((self.first, self.last))

    @classmethod
    def day(cls, day: date) -> Date:
        return cls(day, day, "day")

    @classmethod
    def month(cls, year: int, month: int) -> Date:
        return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")

    @classmethod
    def year(cls, year: int) -> Date:
        return cls(date(year, 1, 1), date(year, 12, 31), "year")

    @classmethod
    def parse(cls, text: str) -> Date:
        """Read `2023`, `2023-06`, `2023-06-04`, a date-time (its day is kept) or `first/last`.

        Raises ValueError for anything else, and for a day that no calendar has.
        """
        text = text.strip()
        if "/" in text:
            first, _, last = text.partition("/")
            return span(cls.parse(first), cls.parse(last))
        found = ISO.match(text)
        if not found or (found.end() < len(text) and not (found[3] and text[found.end()] in "T ")):
            raise ValueError(f"{text!r} is not a date; write 2023, 2023-06 or 2023-06-04")
        year, month, day = (int(part) if part else 0 for part in found.groups())
        try:
            if day:
                return cls.day(date(year, month, day))
            return cls.month(year, month) if found[2] else cls.year(year)
        except (ValueError, IndexError):
            raise ValueError(f"{text!r} is a day that no calendar has") from None

    def __str__(self) -> str:
        """ISO 8601 with the precision kept; a stretch that has no shorter form is written `first/last`."""
        if self.precision == "day":
            return self.first.isoformat()
        if self.precision == "month":
            return self.first.isoformat()[:7]
        if self.precision == "year":
            return f"{self.first.year:04}"
        return f"{self.first.isoformat()}/{self.last.isoformat()}"

    @property
    def is_day(self) -> bool:
        return self.first == self.last

    @classmethod
    def read(cls, value: object) -> Date:
        """A day given by hand: a date, or its digits. Raises ValueError for anything else."""
        if isinstance(value, Date):
            return value
        if isinstance(value, date):
            return cls.parse(value.isoformat())
        return cls.parse(str(value))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(
            cls.read,
            core_schema.is_instance_schema(cls),
            serialization=core_schema.to_string_ser_schema(),
            json_schema_input_schema=core_schema.str_schema(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?"),
        )


def span(start: Date, end: Date) -> Date:
    """The stretch from the first day of `start` to the last day of `end`. Raises ValueError if it ends before it starts."""
    if end.last < start.first:
        raise ValueError(f"{start}/{end} ends before it starts")
    if start == end:
        return start
    return Date(start.first, end.last, "day" if start.first == end.last else "span")


def before(a: Date, b: Date) -> bool | None:
    """a < b: True for every pair of days meant, False for none, None where it depends."""
    if a.last < b.first:
        return True
    return False if a.first >= b.last else None


def not_after(a: Date, b: Date) -> bool | None:
    """a <= b, in the same three values."""
    if a.last <= b.first:
        return True
    return False if a.first > b.last else None


def equal(a: Date, b: Date) -> bool | None:
    """a == b, in the same three values: two stretches of more than a day may always differ."""
    if a.last < b.first or b.last < a.first:
        return False
    return True if a.is_day and b.is_day else None


def shifted(day: Date, days: int) -> Date:
    """The same stretch moved by a number of days; stays inside the calendar's years 1 to 9999."""
    try:
        return Date(day.first + timedelta(days), day.last + timedelta(days), day.precision if day.is_day else "span")
    except OverflowError:
        return day


def in_words(day: Date) -> str:
    """A date as a copy desk writes it: 4 June 2023, June 2023, 2023, or `4 June 2023 to 6 June 2023`."""
    first = day.first
    if day.precision == "day":
        return f"{first.day} {MONTHS[first.month - 1]} {first.year}"
    if day.precision == "month":
        return f"{MONTHS[first.month - 1]} {first.year}"
    if day.precision == "year":
        return str(first.year)
    return f"{in_words(Date.day(first))} to {in_words(Date.day(day.last))}"


def in_the_manner_of(words: str, day: Date) -> str:
    """A day written as other words write theirs: `May 18` → `June 4`, `18 May 2023` → `4 June 2023`, `2023-05-18` → `2023-06-04`."""
    if day.precision != "day":
        return in_words(day)
    if ISO.fullmatch(words):
        return str(day)
    month, year = MONTHS[day.first.month - 1], f"{day.first.year}" if re.search(r"\d{4}", words) else ""
    if re.match(r"[^\W\d]+\.? \d", words):
        return f"{month} {day.first.day}" + (f", {year}" if year else "")
    if re.match(r"\d{1,2} [^\W\d]", words):
        return f"{day.first.day} {month} {year}".rstrip()
    return in_words(day)


def weekday_of(day: Date) -> str | None:
    """The English name of the weekday, or None where more than one day is meant."""
    return WEEKDAYS[day.first.weekday()] if day.is_day else None
