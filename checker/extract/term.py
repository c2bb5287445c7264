"""Terms of office: `two-year terms that run from Jan. 1, 2013, to Dec. 31, 2014`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.extract.elapsed import is_vague
from checker.extract.interval import ends_of
from checker.model.article import Span
from checker.model.claims import Claim, DurationClaim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_parts import dated_span

_LINK = re.compile(
    r"(?:,? ?(?:that|which|who))? ?(?:will )?(?:run|runs|ran|running|lasting|lasts|lasted|serve|served|,)? ?(?:from)?"
)
_THINGS = 3  # words that a term is called by: two-year terms, a four-year term of office


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each term of a number of years that stands with its first and its last day."""
    if "year" not in document.text:
        return
    for a, b in pairwise(document.times):
        if _is_years(a) and len(b.parts) == 2 and _runs(document, a, b):
            yield from _claim(document, a, b)


def _is_years(time: Time) -> bool:
    number, unit = time.length or (None, "")
    return time.form == "duration" and unit == "year" and bool(number)


def _runs(document: Document, length: Time, stretch: Time) -> bool:
    """Whether a term of that length is told to run through a stretch: "a two-year term from … to …"."""
    tokens = document.tokens
    if "-" not in document.text[length.span.start : length.span.end] or is_vague(document, length.first):
        return False
    words = tokens.lowers[length.end : stretch.first]
    if words[:1] != ["term"] and words[:1] != ["terms"] and words[1:2] not in (["term"], ["terms"]):
        return False
    led = 1 if words[0] in ("term", "terms") else 2
    return len(words) <= led + _THINGS and _LINK.fullmatch(" ".join(words[led:])) is not None


def _claim(document: Document, length: Time, stretch: Time) -> Iterator[Claim]:
    ends = ends_of(document, stretch)
    number, _ = length.length or (None, "")
    if not ends or number is None or any(len(days) > 1 for days in ends):
        return
    start, end = (dated_span(document.tokens, part) for part in stretch.parts)
    place = Span(min(length.span.start, stretch.span.start), max(length.span.end, stretch.span.end))
    said = document.said(place, "duration", field_spans={"length": length.span, "start": start, "end": end})
    by_day = ends[0][0].precision == ends[1][0].precision == "day"
    unit, amount = ("month", 12.0 * number) if by_day else ("year", float(number))
    yield DurationClaim(start=ends[0][0], end=ends[1][0], length=Quantity.exactly(amount, unit), unit=unit, **said)
