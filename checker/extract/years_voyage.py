"""Years of a voyage between its two days: `launched on …, reached the comet on … after a voyage of N years`."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.elapsed import is_dated
from checker.extract.years_told import Years, years_told
from checker.model.article import Span
from checker.model.claims import Claim, DurationClaim
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_parts import dated_span
from checker.text.wording import places_of, times_in

_GONE = frozenset("voyage journey trip flight cruise trek crossing odyssey march passage expedition".split())
_SET_OUT = frozenset("launched left began started departed set sailed embarked sent despatched dispatched".split())
_ARRIVED = frozenset("reached arrived landed returned ended came docked entered finished touched".split())
_OUT = 4  # tokens from "set out" to its day


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each number of years that a voyage took whose first and last days stand in the sentence."""
    if not places_of(document, _GONE):
        return
    for years in years_told(document):
        if days := _days(document, years):
            yield _claim(document, years, *days)


def _days(document: Document, years: Years) -> tuple[Time, Time] | None:
    """When it set out and when it arrived, told in this order before the years."""
    lowers = document.tokens.lowers
    first, _ = document.sentence_of(years.first)
    days = [time for time in times_in(document, first, years.first) if not time.parts and time.value]
    if len(days) != 2 or not _took(lowers[days[1].end : years.first]) or not is_dated(document, days[0]):
        return None
    start, end = days
    out = lowers[max(first, start.first - _OUT) : start.first]
    return (start, end) if not (_SET_OUT.isdisjoint(out) or _ARRIVED.isdisjoint(lowers[start.end : end.first])) else None


def _took(words: list[str]) -> bool:
    """Whether the words are `after a voyage of`, `after its journey of`."""
    return (
        len(words) == 4 and words[0] == "after" and words[1] in ("a", "its", "their") and words[2] in _GONE and words[3] == "of"
    )


def _claim(document: Document, years: Years, start: Time, end: Time) -> DurationClaim:
    assert start.value
    assert end.value
    length = document.tokens.span(years.first, years.end)
    spans = {"length": length, "start": dated_span(document.tokens, start), "end": dated_span(document.tokens, end)}
    said = document.said(Span(spans["start"].start, length.end), "elapsed/voyage", field_spans=spans)
    strict = start.value.is_day and end.value.is_day
    return DurationClaim(
        start=start.value, end=end.value, length=years.number, unit="year" if strict else "calendar year", **said
    )
