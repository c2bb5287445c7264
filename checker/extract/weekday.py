"""Weekdays beside dates: `Tuesday, June 6`, `Monday (June 5)`, `June 4, a Sunday`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.model.article import Span
from checker.model.claims import Claim, WeekdayDateClaim
from checker.model.when import WEEKDAYS, Date
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_calendar import exists, nearest_first, weekday_number
from checker.text.times_parts import dated_span, weekday_token


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each weekday that stands with a day; without a year the three years around the story are kept."""
    for time in document.times:
        for part in time.parts or (time,):
            yield from _opening(document, part)
    for a, b in pairwise(document.times):
        if pair := _side_by_side(document, a, b):
            yield from _claim(document, *pair)


def _opening(document: Document, time: Time) -> Iterator[Claim]:
    """The claim of a date that opens with its weekday."""
    at = weekday_token(document.tokens, time)
    if at is not None:
        yield from _claim(document, document.tokens.span(at, at + 1), time, document.tokens.lowers[at])


def _side_by_side(document: Document, a: Time, b: Time) -> tuple[Span, Time, str] | None:
    """A weekday and a date that stand apart but belong together: `Monday (June 5)`, `June 4, a Sunday`."""
    tokens = document.tokens
    between = tokens.lowers[a.end : b.first]
    if a.form == "weekday" and a.end == a.first + 1 and b.written and weekday_token(tokens, b) is None:
        closed = between == ["("] and b.end < len(tokens) and tokens.words[b.end] == ")"
        in_figures = tokens.words[b.first].isdigit() and "\n" not in document.text[a.span.end : b.span.start]
        if closed or (in_figures and between in ([], [","])):
            return a.span, b, tokens.lowers[a.first]
    elif b.form == "weekday" and b.end == b.first + 1 and a.written and weekday_token(tokens, a) is None:
        closed = between == ["("] and b.end < len(tokens) and tokens.words[b.end] == ")"
        if between == [",", "a"] or closed:
            return b.span, a, tokens.lowers[b.first]
    return None


def _claim(document: Document, weekday: Span, time: Time, word: str) -> Iterator[Claim]:
    number = weekday_number(word)
    days = _days(document, time)
    if number is None or not days:
        return
    date = dated_span(document.tokens, time)
    place = Span(min(weekday.start, date.start), max(weekday.end, date.end))
    readings = {"date": tuple(days[1:])} if days[1:] else {}
    spans = {"weekday": weekday, "date": date}
    said = document.said(place, "weekday", field_spans=spans, readings=readings)
    yield WeekdayDateClaim(weekday=WEEKDAYS[number], date=days[0], **said)


def _days(document: Document, time: Time) -> list[Date]:
    """The days that may be meant, the likeliest first."""
    if time.written is None:
        return []
    year, month, day = time.written
    if year is not None:
        return (
            [time.value or Date.parse(f"{year:04}-{month:02}-{day:02}"), *time.alternatives] if exists(year, month, day) else []
        )
    return nearest_first(month, day, document.anchor) if document.anchor else []
