"""Lengths beside a beginning and an end that are told apart: `the 90-day pause that began on May 3 ends on August 1`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.model.article import Span
from checker.model.claims import Claim, DurationClaim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_parts import dated_span

_BEGINS = frozenset("began begun begins started starts effect force beginning starting from imposed".split())
_ENDS = frozenset("ends end ended out expires expire expired expiring ending until lapses lapse".split())
_OTHER = frozenset("first second last another next previous working business extended extend extension extends since".split())
_REACH = 4  # tokens before a day in which its verb stands
_LONG = 24  # tokens of the whole


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each length in days, weeks or months whose first and last day the sentence tells with a verb each."""
    times = document.times
    for (length, start), end in zip(pairwise(times), times[2:], strict=False):
        number, unit = length.length or (None, "")
        if (
            number
            and unit in ("day", "week", "month")
            and _is_of_a_thing(document, length)
            and _belong(document, length, start, end)
        ):
            yield _claim(document, (length, start, end), number, unit)


def _is_of_a_thing(document: Document, length: Time) -> bool:
    """Whether a length is a thing's own: `the 90-day pause`."""
    return length.form == "duration" and "-" in document.text[length.span.start : length.span.end]


def _belong(document: Document, length: Time, start: Time, end: Time) -> bool:
    """Whether the two days are told as the first and the last, in one sentence."""
    lowers = document.tokens.lowers
    if not (start.written and end.written and start.value and end.value) or end.first - length.first > _LONG:
        return False
    if document.sentence_of(length.first) != document.sentence_of(end.first):
        return False
    before, between = lowers[length.end : start.first], lowers[start.end : end.first]
    told = bool(_BEGINS & set(before[-_REACH:])) and bool(_ENDS & set(between[-_REACH:]))
    return told and not _OTHER & {*lowers[max(length.first - 2, 0) : length.first], *before, *between}


def _claim(document: Document, times: tuple[Time, Time, Time], number: int, unit: str) -> DurationClaim:
    length, start, end = times
    assert start.value is not None
    assert end.value is not None
    spans = {"length": length.span, "start": dated_span(document.tokens, start), "end": dated_span(document.tokens, end)}
    readings = {name: time.alternatives for name, time in (("start", start), ("end", end)) if time.alternatives}
    place = Span(length.span.start, spans["end"].end)
    said = document.said(place, "deadline", field_spans=spans, readings=readings)
    return DurationClaim(start=start.value, end=end.value, length=Quantity.exactly(float(number), unit), unit=unit, **said)
