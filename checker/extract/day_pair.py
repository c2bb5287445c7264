"""Days told twice: `yesterday, May 1`, `today (4 June)`, `June 5, tomorrow`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.model.article import Span
from checker.model.claims import Claim, DayPairClaim
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_parts import dated_span

_SAID = frozenset("yesterday today tonight tomorrow".split())
_CLOSES = frozenset(". , ; : ! ? ) ”".split()) | {'"', "—", "–", "--"}


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each date beside a word that counts from the story's own day.

    A weekday is none: "on Tuesday (May 16)" may be any Tuesday, and whether May 16 is one is asked elsewhere.
    """
    for a, b in pairwise(document.times):
        if _are_one(document, a, b):
            said, date = (a, b) if b.written else (b, a)
            if said.value and date.value:
                yield _claim(document, said, date)


def _are_one(document: Document, a: Time, b: Time) -> bool:
    """Whether a word for a day and a date stand in apposition."""
    tokens = document.tokens
    if not ((b.written and _is_said(document, a)) or (a.written and _is_said(document, b))):
        return False
    after = tokens.words[b.end] if b.end < len(tokens) else "."
    between = tokens.lowers[a.end : b.first]
    return (between == ["("] and after == ")") or (between == [","] and after in _CLOSES)


def _is_said(document: Document, time: Time) -> bool:
    return time.form == "relative" and time.end == time.first + 1 and document.tokens.lowers[time.first] in _SAID


def _claim(document: Document, said: Time, date: Time) -> DayPairClaim:
    assert said.value is not None
    assert date.value is not None
    written = dated_span(document.tokens, date)
    place = Span(min(said.span.start, written.start), max(said.span.end, written.end))
    common = document.said(
        place,
        "day-pair",
        field_spans={"said": said.span, "date": written},
        readings={"date": date.alternatives} if date.alternatives else {},
    )
    words = document.text[said.span.start : said.span.end].lower()
    return DayPairClaim(said=words, meant=said.value, date=date.value, **common)
