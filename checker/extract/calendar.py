"""Days that no calendar has: June 31, 30 February, Feb 29 in the season of a common year, and years with a digit too many: May 20014."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.model.claims import CalendarDateClaim, Claim
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_calendar import exists, month_number
from checker.text.times_parts import dated_span, month_and_day
from checker.text.wording import places_of, times_in

_LEAP_YEAR = 2000  # a day without a year may lie in one
_LEAP_DAY = (2, 29)
_A_YEAR = 366  # days to either side of the story's own in which a day without a year may lie
_MIDSUMMER = 8  # the month behind which the next February is the nearer one
_LAST_YEAR = 9999
_DIGITS = 5
_GOES_ON = frozenset(
    "to and or in at for with on of by from when as after before that which the a an is was were will has had until through but"
    " because since while if unless due rose fell said".split()
)
_DAY_FOLLOWS = frozenset("on ended ending dated".split())  # words behind which no month stands alone


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each day that is written and does not exist; days that exist are nobody's business here."""
    for time in document.times:
        for part in time.parts or (time,):
            if part.written and _is_whole(document, part):
                year, month, day = part.written
                if year is None and (month, day) == _LEAP_DAY:
                    year = _common_year(document, part)
                if not _is_impossible(year, month, day):
                    continue
                spans = month_and_day(document.tokens, part)
                said = document.said(dated_span(document.tokens, part), "calendar", field_spans=spans)
                yield CalendarDateClaim(year=year, month=month, day=day, **said)
    yield from _long_years(document)


def _long_years(document: Document) -> Iterator[Claim]:
    """A claim for each year of five digits behind a month, and no count of what follows."""
    tokens = document.tokens
    years = frozenset([word for word in document.vocabulary if len(word) == _DIGITS and word[:2] in ("19", "20")])
    for at in places_of(document, years):
        word = tokens.words[at]
        if not word.isdigit() or at < 1:
            continue
        first = at - 1 if tokens.words[at - 1] != "," else at - 2
        day = int(tokens.words[first]) if tokens.words[first].isdigit() and len(tokens.words[first]) <= 2 else None
        first -= day is not None
        month = month_number(tokens.lowers[first]) if first >= 0 and tokens.words[first][0].isupper() else None
        if month and _goes_on(tokens.words, at + 1):
            spans = {"month": tokens.span(first, first + 1), "year": tokens.span(at, at + 1)}
            said = document.said(tokens.span(first, at + 1), "calendar", field_spans=spans)
            yield CalendarDateClaim(year=int(word), month=month, day=day or 1, **said)


def _common_year(document: Document, time: Time) -> int | None:
    """The year of the story's own season in which a leap day without a year would lie, where it is a common one and none else is told."""
    if document.anchor is None:
        return None
    today = document.anchor.first
    sentence = document.sentence_of(time.first)
    others = (other.value for other in times_in(document, *sentence) if other.first != time.first)
    if any(value is not None and value.first.year != today.year for value in others):
        return None
    leap = [year for year in (today.year - 1, today.year, today.year + 1) if exists(year, *_LEAP_DAY)]
    if any(abs((date(year, *_LEAP_DAY) - today).days) <= _A_YEAR for year in leap):
        return None
    return today.year + (today.month > _MIDSUMMER and today.year < _LAST_YEAR)


def _is_impossible(year: int | None, month: int, day: int) -> bool:
    return not exists(year if year is not None else _LEAP_YEAR, month, day)


def _is_whole(document: Document, time: Time) -> bool:
    """Whether the number is a day and not a count of what follows ("in June 31 ships …")."""
    if time.written is None or time.written[0] is not None:
        return True
    if not _DAY_FOLLOWS.isdisjoint(document.tokens.lowers[max(time.first - 1, 0) : time.first]):
        return True
    return _goes_on(document.tokens.words, time.end)


def _goes_on(words: list[str], at: int) -> bool:
    """Whether what stands at a token is nothing that a number before it would count."""
    return at >= len(words) or not words[at][0].isalpha() or words[at][0].isupper() or words[at] in _GOES_ON
