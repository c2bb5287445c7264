"""Times told twice: `yesterday, May 1`, `today (4 June)`, `Christmas Day, December 25`, `last month, on May 1`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import Literal

from checker.extract.elapsed import is_dated
from checker.model.article import Span
from checker.model.claims import Claim, DayPairClaim
from checker.model.when import Date
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_parts import dated_span

_SAID = frozenset("yesterday today tonight tomorrow".split())
_CLOSES = frozenset(". , ; : ! ? ) ”".split()) | {'"', "—", "–", "--"}
_GIVEN = ([","], ["("], [",", "on"], [",", "in"], ["(", "on"], ["(", "in"], [",", "the"])
_STRETCHES = ("week", "month", "year", "decade", "century")
_YEAR = 4  # figures
_ROUND = {"week": timedelta(2), "century": timedelta(370)}  # weeks begin on Sunday or Monday, centuries with 00 or 01
# Whose Christmas or Easter is another's day, and feasts that are kept on another one.
_OTHERS = frozenset(
    "orthodox coptic julian russian ukrainian greek serbian georgian ethiopian eastern observed lunar chinese western".split()
)
_ONLY_ONES = frozenset("christmas new boxing valentine's valentine halloween bastille veterans easter good thanksgiving".split())
Sort = Literal["day", "holiday", "stretch"]


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each date beside a word that counts from the story's own day, a holiday, or a stretch that it lies in.

    A weekday is none: "on Tuesday (May 16)" may be any Tuesday, and whether May 16 is one is asked elsewhere.
    """
    for a, b in pairwise(document.times):
        for said, date in ((a, b), (b, a)):
            if said.value and date.value and not said.written and (sort := _sort(document, a, b, said, date)):
                yield _claim(document, said, date, sort)
                break


def _sort(document: Document, a: Time, b: Time, said: Time, date: Time) -> Sort | None:
    """How two times tell one: a word for a day and its date, a feast and its date, or a stretch and what lies in it."""
    between = document.tokens.lowers[a.end : b.first]
    if _is_said(document, said):
        return "day" if date.written and between in ([","], ["("]) and _closes(document, b, between) else None
    if _is_holiday(document, said) and date.written and between in _GIVEN and _closes(document, b, between):
        return "holiday"
    if said is a and between in _GIVEN and _is_stretch(document, said) and _is_within(document, said, date):
        return "stretch" if _closes(document, b, between) else None
    return None


def _closes(document: Document, last: Time, between: list[str]) -> bool:
    """Whether the second of two times is closed off, as an apposition is."""
    tokens = document.tokens
    after = tokens.words[last.end] if last.end < len(tokens) else "."
    return after == ")" if "(" in between else after in _CLOSES


def _is_said(document: Document, time: Time) -> bool:
    return time.form == "relative" and time.end == time.first + 1 and document.tokens.lowers[time.first] in _SAID


def _is_holiday(document: Document, time: Time) -> bool:
    """Whether a time is a feast by name, and one that the whole world keeps on that day."""
    lowers = document.tokens.lowers
    named = time.form == "date" and time.value is not None and time.value.is_day and lowers[time.first] in _ONLY_ONES
    return named and _OTHERS.isdisjoint(lowers[max(time.first - 3, 0) : time.end + 5])


def _is_stretch(document: Document, time: Time) -> bool:
    """Whether a time is a week, a month, a year, a decade or a century in words: `last month`, `the 19th century`."""
    if time.value is None or time.value.precision not in _STRETCHES or time.form not in ("relative", "period"):
        return False
    if time.value.precision == "decade":
        return True
    words = document.tokens.words[time.first : time.end]
    return not any(len(word) == _YEAR and word.isdigit() for word in words) and len(words) > 1


def _is_within(document: Document, stretch: Time, date: Time) -> bool:
    """Whether a date may be said to lie in a stretch: a shorter time, told by its day, its month or its year."""
    if (
        date.value is None
        or stretch.value is None
        or date.parts
        or not (date.written or date.form == "month" or is_dated(document, date))
    ):
        return False
    return date.value.last - date.value.first <= stretch.value.last - stretch.value.first


def _meant(said: Time, sort: Sort) -> Date:
    assert said.value is not None
    more = _ROUND.get(said.value.precision) if sort == "stretch" else None
    return Date(said.value.first - more, said.value.last + more, "span") if more else said.value


def _claim(document: Document, said: Time, date: Time, sort: Sort) -> DayPairClaim:
    assert date.value is not None
    written = dated_span(document.tokens, date)
    place = Span(min(said.span.start, written.start), max(said.span.end, written.end))
    readings = {"date": date.alternatives} if date.alternatives and sort != "holiday" else {}
    common = document.said(place, "day-pair", field_spans={"said": said.span, "date": written}, readings=readings)
    words = document.text[said.span.start : said.span.end]
    told = words if sort == "holiday" else words.lower()
    meant = _of_year(_meant(said, sort), date) if sort == "holiday" else _meant(said, sort)
    return DayPairClaim(said=" ".join(told.split()), meant=meant, date=date.value, sort=sort, **common)


def _of_year(feast: Date, date: Time) -> Date:
    """A feast of a fixed day in the year of the date beside it."""
    assert date.value is not None
    year = date.value.first.year
    return feast if feast.first.year == year else Date.day(feast.first.replace(year=year))
