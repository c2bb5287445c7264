"""Terms in years: `taught there from 1964 to 1986, 22 years in which …`, `two-year terms that run from Jan. 1, 2013, to …`, `it is 20 years since …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.extract.elapsed import is_dated, is_vague
from checker.extract.interval import ends_of
from checker.model.article import Span
from checker.model.claims import Claim, DurationClaim
from checker.model.number import Quantity
from checker.model.when import Date
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_parts import dated_span
from checker.text.wording import times_in

_LINK = re.compile(
    r"(?:,? ?(?:that|which|who))? ?(?:will )?(?:run|runs|ran|running|lasting|lasts|lasted|serve|served|,)? ?(?:from)?"
)
_SINCE = re.compile(r"\bit (?:is|'s|’s|has been|was)( now| exactly)? $", re.IGNORECASE)
_THINGS = 3  # words that a term is called by: two-year terms, a four-year term of office
_PARTS = frozenset("years year".split())


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each number of years that stands with the two ends of the same term, or with the day it began on."""
    if "year" not in document.text:
        return
    for a, b in pairwise(document.times):
        if _is_years(b) and len(a.parts) == 2 and _is_apposed(document, a, b):
            yield from _claim(document, b, a)
        elif _is_years(a) and len(b.parts) == 2 and _runs(document, a, b):
            yield from _claim(document, a, b)
    if document.anchor is not None and "since" in document.tokens.lowers:
        yield from _since(document, document.anchor)


def _is_years(time: Time) -> bool:
    number, unit = time.length or (None, "")
    return time.form == "duration" and unit == "year" and bool(number)


def _is_apposed(document: Document, stretch: Time, length: Time) -> bool:
    """Whether a length stands behind a stretch of years as its sum: "from 1964 to 1986, 22 years in which"."""
    lowers = document.tokens.lowers
    plain = not is_vague(document, length.first) and "-" not in document.text[length.span.start : length.span.end]
    behind = lowers[length.end : length.end + 1]
    return (
        plain and lowers[stretch.end : length.first] == [","] and behind in (["in"], ["during"], ["of"], ["that"], ["."], [","])
    )


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


def _since(document: Document, day: Date) -> Iterator[Claim]:
    """It is 20 years since euro notes came into use, on Jan. 1, 2002."""
    tokens = document.tokens
    for length in document.times:
        if not _is_years(length) or tokens.lowers[length.end : length.end + 1] != ["since"]:
            continue
        first, end = document.sentence_of(length.first)
        led = document.text[tokens.starts[first] : length.span.start]
        dated = [time for time in times_in(document, length.end, end) if time.value]
        if not _SINCE.search(led) or len(dated) != 1 or not is_dated(document, dated[0]):
            continue
        if tokens.lowers[dated[0].first - 1] not in ("on", "in", ",") or _PARTS & set(tokens.lowers[length.end : dated[0].first]):
            continue
        start, number = dated_span(tokens, dated[0]), (length.length or (0, ""))[0]
        assert dated[0].value is not None
        said = document.said(Span(length.span.start, start.end), "elapsed", field_spans={"length": length.span, "start": start})
        yield DurationClaim(
            start=dated[0].value, end=day, length=Quantity.exactly(float(number or 0), "year"), unit="year", **said
        )
