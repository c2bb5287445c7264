"""Stretches whose ends have a verb each: `start on August 29 and last until September 9`, `opens on May 3 and closes on May 9`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.extract.interval import Ends, day_ends
from checker.model.article import Span
from checker.model.claims import Claim, IntervalClaim
from checker.model.when import Date
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_parts import dated_span

_STARTS = frozenset("start starts started begin begins began open opens opened run runs ran".split())
_LASTS = frozenset(
    "last lasts lasted run runs ran continue continues continued go goes on stay stays open remain remains".split()
)
_ENDS = frozenset("end ends ended close closes closed finish finishes finished conclude concludes concluded".split())
_AUXILIARY = frozenset("will is are was were to be would".split())
_UNTIL = frozenset("until till through".split())


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each stretch of days that is told by when it starts and when it ends, with a verb each."""
    for start, end in pairwise(time for time in document.times if time.written and not time.parts):
        if ends := _ends(document, start, end):
            yield _claim(document, start, end, *ends)


def _ends(document: Document, start: Time, end: Time) -> Ends | None:
    if start.written and end.written and _is_stretch(document, start, end):
        return day_ends(document.anchor, start.written, end.written)
    return None


def _is_stretch(document: Document, start: Time, end: Time) -> bool:
    """Whether `start on` stands before the one day and `and last until`, `and end on` between the two."""
    lowers = document.tokens.lowers
    before, between = lowers[max(start.first - 2, 0) : start.first], lowers[start.end : end.first]
    if before[-1:] != ["on"] or before[0] not in _STARTS:
        return False
    if between[:1] == [","]:
        between = between[1:]
    if between[:1] != ["and"] or len(between) < 3:
        return False
    verbs, joint = [word for word in between[1:-1] if word not in _AUXILIARY], between[-1]
    lasts = joint in _UNTIL and bool(verbs) and _LASTS.issuperset(verbs)
    return lasts or (joint == "on" and len(verbs) == 1 and verbs[0] in _ENDS)


def _claim(document: Document, start: Time, end: Time, first: list[Date], last: list[Date]) -> IntervalClaim:
    places = {"start": dated_span(document.tokens, start), "end": dated_span(document.tokens, end)}
    readings = {name: tuple(days[1:]) for name, days in (("start", first), ("end", last)) if days[1:]}
    whole = Span(start.span.start, end.span.end)
    said = document.said(whole, "interval/verbs", field_spans=places, readings=readings)
    return IntervalClaim(start=first[0], end=last[0], **said)
