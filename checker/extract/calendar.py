"""Days that no calendar has: June 31, 30 February, Feb 29 of a common year, and years with a digit too many: May 20014."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import CalendarDateClaim, Claim
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_calendar import exists, month_number
from checker.text.times_parts import dated_span, month_and_day

_LEAP_YEAR = 2000  # a day without a year may lie in one
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
            if part.written and _is_impossible(*part.written) and _is_whole(document, part):
                year, month, day = part.written
                spans = month_and_day(document.tokens, part)
                said = document.said(dated_span(document.tokens, part), "calendar", field_spans=spans)
                yield CalendarDateClaim(year=year, month=month, day=day, **said)
    yield from _long_years(document)


def _long_years(document: Document) -> Iterator[Claim]:
    """A claim for each year of five digits behind a month, and no count of what follows."""
    tokens = document.tokens
    for at in [at for at, word in enumerate(tokens.words) if len(word) == _DIGITS and word[:2] in ("19", "20")]:
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
