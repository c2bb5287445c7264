"""Days that no calendar has: June 31, 30 February, Feb 29 of a common year."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import CalendarDateClaim, Claim
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_calendar import exists
from checker.text.times_parts import dated_span, month_and_day

_LEAP_YEAR = 2000  # a day without a year may lie in one
_GOES_ON = frozenset(
    "to and or in at for with on of by from when as after before that which the a an is was were will has had until through but".split()
)


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each day that is written and does not exist; days that exist are nobody's business here."""
    for time in document.times:
        for part in time.parts or (time,):
            if part.written and _is_impossible(*part.written) and _is_whole(document, part):
                year, month, day = part.written
                spans = month_and_day(document.tokens, part)
                said = document.said(dated_span(document.tokens, part), "calendar", field_spans=spans)
                yield CalendarDateClaim(year=year, month=month, day=day, **said)


def _is_impossible(year: int | None, month: int, day: int) -> bool:
    return not exists(year if year is not None else _LEAP_YEAR, month, day)


def _is_whole(document: Document, time: Time) -> bool:
    """Whether the number is a day and not a count of what follows ("in June 31 ships …")."""
    if time.end >= len(document.tokens) or time.written is None or time.written[0] is not None:
        return True
    following = document.tokens.words[time.end]
    return not following[0].isalpha() or following[0].isupper() or following in _GOES_ON
