"""Dates of the raw tables: ISO strings, as precise as they are long, compared and brought together."""

from __future__ import annotations

import datetime as dt
import re

ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
NEVER = dt.date(2100, 1, 1)


def iso(text: str) -> str:
    """The date if it is one, else nothing; `2003-01-01` of a table that means the year is left as it is."""
    return text if ISO.fullmatch(text or "") else ""


def first(date: str) -> dt.date:
    """The first day that the date may mean; `first/last` is a stretch of days."""
    date = date.partition("/")[0]
    return dt.date.fromisoformat((date + "-01-01")[:10])


def last(date: str) -> dt.date:
    """The last day that the date may mean."""
    date = date.rpartition("/")[2]
    if len(date) == 4:
        return dt.date(int(date), 12, 31)
    if len(date) == 7:
        year, month = int(date[:4]), int(date[5:])
        return (dt.date(year + month // 12, month % 12 + 1, 1)) - dt.timedelta(1)
    return dt.date.fromisoformat(date)


def span(one: dt.date, two: dt.date) -> str:
    """The most precise date that covers both days; nothing if they lie in two years."""
    if one == two:
        return one.isoformat()
    if (one.year, one.month) == (two.year, two.month):
        return one.isoformat()[:7]
    return one.isoformat()[:4] if one.year == two.year else ""


def apart(one: str, two: str) -> int:
    """Days between two dates, 0 if they may mean the same day."""
    if first(one) <= last(two) and first(two) <= last(one):
        return 0
    return min(abs((first(one) - last(two)).days), abs((first(two) - last(one)).days))
