"""Lengths beside the days they should fit: `a three-day visit from June 5 to June 9`, `a 10-day tour, May 3-12`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.extract.interval import ends_of
from checker.model.article import Span
from checker.model.claims import Claim, DurationClaim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_parts import dated_span
from checker.text.verbs import verbs_in

_NEAR = 12  # tokens between a length and the days that it belongs to
_APART = frozenset(
    "after before within since ahead following than another last first each every per ; : . and or but ( )".split()
)


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each length in days or weeks that stands with the two ends of the same stretch."""
    for a, b in pairwise(document.times):
        for length, stretch in ((a, b), (b, a)):
            if length.length and len(stretch.parts) == 2 and _belong(document, a, b, length):
                yield from _claim(document, length, stretch)


def _belong(document: Document, a: Time, b: Time, length: Time) -> bool:
    """Whether a length and a stretch are told of one thing: near, and with nothing between that parts them."""
    number, unit = length.length or (None, "")
    tokens = document.tokens
    between = tokens.lowers[a.end : b.first]
    if number is None or unit not in ("day", "week") or length.form != "duration":
        return False
    if len(between) > _NEAR or document.sentence_of(a.first) != document.sentence_of(b.first):
        return False
    between = between[:-1] if length is a and between[-1:] == ["("] else between
    if not _APART.isdisjoint(between) or between[:1] == ["a"]:  # "five days a week from …"
        return False
    if length is b:
        return between[:2] in ([",", "a"], [",", "an"], [",", "the"]) and not verbs_in(tokens, a.end, b.first)
    return _is_of_a_thing(document, length) or not verbs_in(tokens, a.end, b.first)


def _is_of_a_thing(document: Document, length: Time) -> bool:
    """Whether a length is a thing's own, which a verb may part from its days: `the 10-day fair will be held from …`."""
    return "-" in document.text[length.span.start : length.span.end]


def _claim(document: Document, length: Time, stretch: Time) -> Iterator[Claim]:
    number, unit = length.length or (None, "")
    ends = ends_of(document, stretch)
    if not ends or number is None:
        return
    readings = {name: tuple(days[1:]) for name, days in zip(("start", "end"), ends, strict=True) if days[1:]}
    start, end = (dated_span(document.tokens, part) for part in stretch.parts)
    place = Span(min(length.span.start, stretch.span.start), max(length.span.end, stretch.span.end))
    spans = {"length": length.span, "start": start, "end": end}
    said = document.said(place, "duration", field_spans=spans, readings=readings)
    yield DurationClaim(start=ends[0][0], end=ends[1][0], length=Quantity.exactly(float(number), unit), unit=unit, **said)
