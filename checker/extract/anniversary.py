"""Anniversaries beside the day that they are of: `on Friday marked the 10th anniversary of the flood of 12 May 2013`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checker.extract.elapsed import is_dated, is_vague
from checker.model.article import Span
from checker.model.claims import Claim, DurationClaim
from checker.model.number import Quantity
from checker.model.when import Date
from checker.text.clauses import clause_of, past_time_of, tense_of
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_parts import dated_span
from checker.text.times_words import ORDINALS
from checker.text.wording import places_of, times_in

_WORDS = frozenset(("anniversary",))
_REACH = 16  # tokens behind the word within which its day stands
_NEAR = timedelta(days=60)  # a day of the sentence that lies so near is when it is kept
_OTHER = frozenset("and but which who that when after before since until ; ( )".split())
_ENDINGS = frozenset("st nd rd th".split())
_MARKS = frozenset("marks mark marking celebrates celebrate commemorates commemorate observes".split())


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each numbered anniversary of a dated thing that is kept around the story's own day."""
    if document.anchor is None:
        return
    for at in places_of(document, _WORDS):
        number, base = _number(document, at), _base(document, at)
        if number and base and not _is_of_old(document, at, base):
            yield _claim(document, at, *number, base, document.anchor)


def _number(document: Document, at: int) -> tuple[int, int] | None:
    """The number that stands right before the word, and its first token: `10th`, `fifth`."""
    words = document.tokens.lowers[max(at - 2, 0) : at]
    if words[-1:] and words[-1] in ORDINALS and not is_vague(document, at - 1):
        return ORDINALS[words[-1]], at - 1
    if len(words) == 2 and words[1] in _ENDINGS and words[0].isdecimal() and not is_vague(document, at - 2):
        return int(words[0]), at - 2
    return None


def _base(document: Document, at: int) -> Time | None:
    """The one dated time behind "anniversary of", with its year."""
    lowers = document.tokens.lowers
    if lowers[at + 1 : at + 2] != ["of"]:
        return None
    _, end = document.sentence_of(at)
    found = times_in(document, at, min(end, at + _REACH))
    if not found or _OTHER & set(lowers[at + 1 : found[0].first]):
        return None
    time = found[0]
    return time if is_dated(document, time) else None


def _is_of_old(document: Document, at: int, base: Time) -> bool:
    """Whether the anniversary is kept at another time than the story's, or nobody can tell."""
    assert document.anchor is not None
    first, end = document.sentence_of(at)
    others = [time.value for time in times_in(document, first, end) if time is not base and time.value]
    days = [*others, stated] if (stated := past_time_of(document, at)) else others
    if not all(_is_near(day, document.anchor) for day in days):
        return True
    now = tense_of(document, *clause_of(document, at)) in ("present", "future")
    return not (others or now or _MARKS & set(document.tokens.lowers[first:end]))


def _is_near(day: Date, anchor: Date) -> bool:
    return day.first - _NEAR <= anchor.last and anchor.first <= day.last + _NEAR


def _claim(document: Document, at: int, number: int, first: int, base: Time, day: Date) -> DurationClaim:
    assert base.value is not None
    length = document.tokens.span(first, at)
    start = dated_span(document.tokens, base)
    said = document.said(Span(length.start, start.end), "anniversary", field_spans={"length": length, "start": start})
    return DurationClaim(start=base.value, end=day, length=Quantity.exactly(float(number), "year"), unit="anniversary", **said)
