"""Anachronisms: a story that tells of later years as gone by is newer than its date says."""

from __future__ import annotations

from datetime import timedelta

from checker.text.clauses import clause_of, tense_of
from checker.text.document import Document
from checker.text.times import Time

_AHEAD = timedelta(days=366)  # less than this far ahead, a slip of the pen explains it
_LEAST = 3  # as many such times, of two years or more
_PAST = frozenset(("in", "since", "on", "during", "after", "until"))
_PLANNED = frozenset(
    "would will plan plans planned planning target targets targeted expect expects expected forecast forecasts projected"
    " projection projections due scheduled by budget goal goals aim aims aimed hope hopes hoped deadline".split()
)


def later_times(document: Document) -> list[Time]:
    """Times told as past that lie more than a year after the story's own day; empty unless they are several.

    Such a story carries a wrong date (an old page that was rewritten, say), and nothing in it should be held against it.
    """
    if document.anchor is None:
        return []
    limit = document.anchor.last + _AHEAD
    found = [time for time in document.times if time.value and time.value.first > limit and _is_past(document, time)]
    years = {time.value.first.year for time in found if time.value}
    return found if len(found) >= _LEAST and len(years) > 1 else []


def _is_past(document: Document, time: Time) -> bool:
    first, end = document.sentence_of(time.first)
    before = document.tokens.lowers[time.first - 1] if time.first > first else ""
    if before not in _PAST or not _PLANNED.isdisjoint(document.tokens.lowers[first:end]):
        return False
    return tense_of(document, *clause_of(document, time.first)) == "past"
