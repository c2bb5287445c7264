"""Intervals: stretches told by both ends, `from June 3 to June 5`, `May 11-21`, `between 1991 and 1997`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.model.article import Span
from checker.model.claims import Claim, IntervalClaim
from checker.model.when import Date
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_calendar import exists, yearless
from checker.text.times_parts import dated_span

_REACH = 10  # tokens before a range in which a word of change makes it no stretch
# "postponed from June 9 to June 5", "brought the goal forward from 2030 to 2025" tell of a change, not of a stretch.
_CHANGES = (
    *("mov", "postpon", "bring", "brought", "reschedul", "delay", "push", "shift", "chang", "advanc", "revis", "extend", "defer"),
    *("forward", "back", "reduc", "lower", "rais", "switch", "rolled"),
)
_MONTH = 30.4
_MOST, _WHOLE = 300, 358  # days: a season over New Year lasts no longer than the one, a year of accounts no less than the other
Ends = tuple[list[Date], list[Date]]
Written = tuple[int | None, int, int]


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each stretch that is told by its two ends, right or wrong way round."""
    begins = document.dateline.end if document.dateline else 0
    for time in document.times:
        if time.span.start < begins:
            continue
        if len(time.parts) == 2 and (ends := ends_of(document, time)) and not _is_change(document, time):
            start, end = (dated_span(document.tokens, part) for part in time.parts)
            readings = {name: tuple(days[1:]) for name, days in zip(("start", "end"), ends, strict=True) if days[1:]}
            spans = {"start": start, "end": end}
            place = Span(time.span.start, time.span.end)
            said = document.said(place, f"interval/{time.parts[0].form}", field_spans=spans, readings=readings)
            yield IntervalClaim(start=ends[0][0], end=ends[1][0], **said)


def ends_of(document: Document, time: Time) -> Ends | None:
    """The days that the two ends of a range may mean, the likeliest of each first.

    Both ends share the year. Where the end's month is earlier than the start's, the next year is a further reading, or
    the only one where that is the stretch at hand ("from Dec 28 to Jan 3" told in January).
    """
    a, b = time.parts
    if a.written and b.written:
        return day_ends(document.anchor, a.written, b.written)
    if a.form in ("year", "month") and a.value and b.value and _is_stated(document, time):
        return [a.value], [b.value]
    return None


def _is_stated(document: Document, time: Time) -> bool:
    """Whether years or months stand as a stretch: after "from" or "between", or with a dash."""
    tokens = document.tokens
    before = tokens.lowers[time.first - 1] if time.first else ""
    years = [any(len(word) == 4 and word.isdigit() for word in tokens.words[part.first : part.end]) for part in time.parts]
    in_brackets = before == "(" and tokens.lowers[time.end : time.end + 1] == [")"]
    return all(years) and (before in ("from", "between") or in_brackets)


def day_ends(anchor: Date | None, a: Written, b: Written) -> Ends | None:
    """The days of two ends; a year that only one of them states holds for both."""
    (year, *start), (last_year, *end) = a, b
    turned = end[0] < start[0] and _is_inverted(start, end)
    turns = end[0] < start[0] and not turned
    if year is None and last_year is not None:
        year = last_year - turns
    if year is not None:
        years = [last_year] if last_year is not None else [year, year + 1] if turns else [year]
        return _existing(start, [year], end, years)
    if anchor is None:
        return None
    starts, ends = _yearless(start, anchor), _yearless(end, anchor)
    if len(starts) == 1 and len(ends) == 1 and starts[0].first <= ends[0].first:
        return starts, ends
    # A stretch that is turned round is so in every year: the nearest will do, and no two years make it right.
    years = [day.first.year for day in starts][: 1 if turned else None]
    later = [found + more for more in ((0, 1) if turns else (0,)) for found in years]
    return _existing(start, years, end, list(dict.fromkeys(later)))


def _is_inverted(start: list[int], end: list[int]) -> bool:
    """Whether the stretch over New Year would last nearly a year, and is no whole one: "from April 30 to March 4"."""
    days = (end[0] + 12 - start[0]) * _MONTH + end[1] - start[1]
    return _MOST < days < _WHOLE


def _yearless(day: list[int], anchor: Date) -> list[Date]:
    return yearless(day[0], day[1], anchor)


def _existing(start: list[int], years: list[int], end: list[int], later: list[int]) -> Ends | None:
    """The ends as dates; None where the calendar lacks every one of either."""
    first = [Date.day(date(year, *start)) for year in years if exists(year, *start)]
    last = [Date.day(date(year, *end)) for year in later if exists(year, *end)]
    return (first, last) if first and last else None


def _is_change(document: Document, time: Time) -> bool:
    """Whether a range tells of something that was moved from one day to another."""
    first, _ = document.sentence_of(time.first)
    before = document.tokens.lowers[max(first, time.first - _REACH) : time.first]
    return before[-1:] == ["from"] and any(word.startswith(_CHANGES) for word in before)
