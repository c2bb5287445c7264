"""Years gone by beside the day that they count from: `235 years ago, in 1788`, `for six years, since 2015`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.model.article import Span
from checker.model.claims import Claim, DurationClaim
from checker.model.number import Quantity
from checker.model.when import Date
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_parts import dated_span
from checker.text.times_words import NUMBERS

_VAGUE = frozenset(
    "nearly almost about around roughly some approximately over than least most under close up past circa or just well".split()
)
_JOINTS = (", in", "in", ", on", "on", ",", "today , on", "today , in", "today ,", "(", "( in", "( on")
_NOW = frozenset(("has", "have", "'s", "'ve", "been"))
_THEN = frozenset("had was were would when before after".split())


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each number of years up to the story's day that stands beside the day it began on."""
    if document.anchor is None:
        return
    times = [time for time in document.times if not _is_today(document, time)]
    for a, b in pairwise(times):
        for length, start in ((a, b), (b, a)):
            years = _ago(document, length) or _lasting(document, length, start)
            if years and is_dated(document, start) and _belong(document, a, b, length):
                yield _claim(document, length, years, start, document.anchor)


def is_vague(document: Document, first: int) -> bool:
    """Whether a hedge stands before a token: `nearly 10 years`, `more than five years`."""
    return any(word in _VAGUE for word in document.tokens.lowers[max(first - 2, 0) : first])


def is_dated(document: Document, time: Time) -> bool:
    """Whether a time is a date, a month or a year with its year written."""
    if time.parts or time.value is None or time.form not in ("date", "month", "year"):
        return False
    return any(word.isdigit() and len(word) == 4 for word in document.tokens.words[time.first : time.end])


def _ago(document: Document, time: Time) -> int | None:
    """The years of `N years ago`, in whole and unhedged."""
    lowers = document.tokens.lowers[time.first : time.end]
    if len(lowers) != 3 or lowers[1:] not in (["years", "ago"], ["year", "ago"]) or is_vague(document, time.first):
        return None
    return int(lowers[0]) if lowers[0].isdigit() else NUMBERS.get(lowers[0])


def _is_today(document: Document, time: Time) -> bool:
    """Whether a time is the word "today", which may stand between the two: `ten years ago today, on 4 June 2013`."""
    return document.tokens.lowers[time.first : time.end] == ["today"]


def _lasting(document: Document, time: Time, start: Time) -> int | None:
    """The years of `for N years, since …`, where the clause tells of something that still holds."""
    lowers = document.tokens.lowers
    number, unit = time.length or (None, "")
    if unit != "year" or time.form != "duration" or lowers[time.first - 1 : time.first] != ["for"]:
        return None
    if lowers[start.first - 1 : start.first] != ["since"]:
        return None
    first, _ = document.sentence_of(time.first)
    before = set(lowers[first : min(time.first, start.first)])
    return number if _NOW & before and not _THEN & before else None


def _belong(document: Document, a: Time, b: Time, length: Time) -> bool:
    """Whether two times stand in apposition."""
    words = document.tokens.lowers[a.end : b.first]
    if length.form == "duration":
        return words in ([",", "since"], ["since"], [",", "for"], ["for"])
    if length is b:
        return words in ([","], ["("])
    return " ".join(words) in _JOINTS and document.sentence_of(a.first) == document.sentence_of(b.first)


def _claim(document: Document, time: Time, years: int, start: Time, day: Date) -> DurationClaim:
    assert start.value is not None
    written = dated_span(document.tokens, start)
    place = Span(min(time.span.start, written.start), max(time.span.end, written.end))
    said = document.said(place, "elapsed", field_spans={"length": time.span, "start": written})
    return DurationClaim(start=start.value, end=day, length=Quantity.exactly(float(years), "year"), unit="year", **said)
