"""Weekdays beside dates: `Tuesday, June 6`, `Monday evening (June 5)`, `June 4, a Sunday`, `Friday to Sunday, June 9-11`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from checker.extract.weekday_figures import SHORT, in_figures, two_letters
from checker.model.article import Span
from checker.model.claims import Claim, WeekdayDateClaim
from checker.model.when import WEEKDAYS, Date
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_calendar import NEAR, distance, exists, nearest_first, weekday_number
from checker.text.times_parts import dated_span, weekday_token
from checker.text.wording import times_in

_OF_A_DAY = frozenset("morning afternoon evening night".split())
_IS_A = tuple(
    words.split()
    for words in (
        ", a|- a|– a|— a|is a|was a|will be a|falls on a|fell on a|will fall on a|is on a|was on a|fell on|falls on|, which is a|"
        ", which was a|, which falls on a|, which fell on a|, which will be a"
    ).split("|")
)
_SPOKEN_OF = 1  # sentences before a date in which another year holds for it too
_JOINS = frozenset(("to", "until", "through", "and", "-", "–"))


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each weekday that stands with a day.

    A day without a year is that of the story's own season; one of another season, or beside another year, keeps its years.
    """
    for time in document.times:
        parts = time.parts or (time,)
        if (both := _joined_before(document, time)) is not None:
            yield from _claim(document, both[0], parts[0])
            yield from _claim(document, both[1], parts[1])
            continue
        for part in parts:
            yield from _opening(document, part)
    for a, b in pairwise(document.times):
        if pair := _side_by_side(document, a, b):
            yield from _claim(document, *pair)
        elif b.parts:
            yield from _both_ends(document, a, b)
    for number, weekday, days, figures in in_figures(document):
        yield _said(document, number, weekday, figures, days)


def _opening(document: Document, time: Time) -> Iterator[Claim]:
    """The claim of a date that opens with its weekday."""
    at = weekday_token(document.tokens, time)
    at = two_letters(document, time) if at is None else at
    if at is not None:
        yield from _claim(document, at, time)


def _side_by_side(document: Document, a: Time, b: Time) -> tuple[int, Time] | None:
    """A weekday and a date that stand apart but belong together: `Monday (June 5)`, `June 4, a Sunday`."""
    tokens = document.tokens
    between = tokens.lowers[a.end : b.first]
    bracketed = between == ["("] and b.end < len(tokens) and tokens.words[b.end] == ")"
    if a.form == "weekday" and b.written and weekday_token(tokens, b) is None:
        at, of_a_day = _named(document, a)
        figures = tokens.words[b.first].isdigit() and "\n" not in document.text[a.span.end : b.span.start]
        if at is not None and (bracketed or ((figures or of_a_day) and between in ([], [","]))):
            return at, b
    elif b.form == "weekday" and a.written and weekday_token(tokens, a) is None:
        at, _ = _named(document, b)
        if at is not None and (between in _IS_A or bracketed):
            return at, a
    return None


def _named(document: Document, time: Time) -> tuple[int | None, bool]:
    """The token of the weekday that a time is, and whether a part of the day follows it."""
    lowers = document.tokens.lowers[time.first : time.end]
    of_a_day = lowers[-1] in _OF_A_DAY
    at = len(lowers) - 1 - of_a_day
    return (time.first + at, of_a_day) if at >= 0 and weekday_number(lowers[at]) is not None else (None, False)


def _both_ends(document: Document, a: Time, b: Time) -> Iterator[Claim]:
    """`Friday to Sunday (June 9-11)`: a stretch of weekdays beside a stretch of days."""
    if document.tokens.lowers[a.end : b.first] != ["("] or len(a.parts) != 2 or a.parts[0].form != "weekday":
        return
    for weekday, day in zip(a.parts, b.parts, strict=True):
        at, _ = _named(document, weekday)
        if at is not None:
            yield from _claim(document, at, day)


def _joined_before(document: Document, time: Time) -> tuple[int, int] | None:
    """The two weekdays of `Saturday and Sunday, June 10 and 11`, of which the second opens the days."""
    lowers = document.tokens.lowers
    second = weekday_token(document.tokens, time.parts[0]) if len(time.parts) == 2 else None
    if (
        second is None
        or second < 2
        or lowers[second - 1] not in _JOINS
        or weekday_token(document.tokens, time.parts[1]) is not None
    ):
        return None
    return (second - 2, second) if weekday_number(lowers[second - 2]) is not None else None


def _claim(document: Document, at: int, time: Time) -> Iterator[Claim]:
    word = document.tokens.words[at]
    number = SHORT[word] if word in SHORT else weekday_number(word)
    days = _days(document, time)
    if number is not None and days:
        yield _said(document, number, document.tokens.span(at, at + 1), dated_span(document.tokens, time), days)


def _said(document: Document, number: int, weekday: Span, date: Span, days: list[Date]) -> Claim:
    place = Span(min(weekday.start, date.start), max(weekday.end, date.end))
    readings = {"date": tuple(days[1:])} if days[1:] else {}
    said = document.said(place, "weekday", field_spans={"weekday": weekday, "date": date}, readings=readings)
    return WeekdayDateClaim(weekday=WEEKDAYS[number], date=days[0], **said)


def _days(document: Document, time: Time) -> list[Date]:
    """The days that may be meant, the likeliest first."""
    if time.written is None:
        return []
    year, month, day = time.written
    if year is not None:
        return (
            [time.value or Date.parse(f"{year:04}-{month:02}-{day:02}"), *time.alternatives] if exists(year, month, day) else []
        )
    if document.anchor is None:
        return []
    found = nearest_first(month, day, document.anchor)
    others = [Date.day(date(other, month, day)) for other in _other_years(document, time) if exists(other, month, day)]
    if found and distance(found[0].first, document.anchor) <= NEAR:
        found = found[:1]
    return list(dict.fromkeys([*found, *others]))


def _other_years(document: Document, time: Time) -> list[int]:
    """The years other than the story's own that the sentence of a day, or one shortly before, speaks of."""
    assert document.anchor is not None
    first, end = document.sentence_of(time.first)
    for _ in range(_SPOKEN_OF):
        first, _ = document.sentence_of(max(first - 1, 0))
    words = document.tokens.words
    told = [word for time in times_in(document, first, end) for word in words[time.first : time.end] if len(word) == 4]
    years = dict.fromkeys(int(word) for word in told if word.isdigit())
    return [year for year in years if year != document.anchor.first.year]
