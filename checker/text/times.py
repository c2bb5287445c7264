"""Times: what a text says of when, each an inclusive stretch of days with its precision."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.article import Span
from checker.model.when import Date
from checker.text.tokens import Tokens


class Time(NamedTuple):
    """A time or a length of time, at tokens `[first, end)`.

    `value` is None for a length, and for a relative time without an anchor; `alternatives` are the other readings.
    `form` says how it was written: date, month, year, weekday, relative, period, duration, clock.
    """

    first: int
    end: int
    span: Span
    value: Date | None
    alternatives: tuple[Date, ...] = ()
    form: str = "date"


def times(tokens: Tokens, sentences: list[tuple[int, int]], anchor: Date | None) -> list[Time]:
    """Every time of a text in order of place; none overlaps another."""
    return []
