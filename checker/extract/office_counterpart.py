"""Counterparts: the French foreign minister and "his Polish counterpart Ann Lee" hold the like office, each at home."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from checker.extract.office_grammar import Holding
from checker.extract.office_units import Units
from checker.text.tokens import Tokens

_COUNTERPART = re.compile(r"(?P<j>[AJ])s?a*(?P<t>C)(?:m\.?)*(?P<n>N)|(?P<j2>[AJ])s?a*(?P<t2>C)c(?:m\.?)*(?P<n2>N)(?=[c|.])")


def counterparts(tokens: Tokens, units: Units, found: list[Holding]) -> Iterator[Holding]:
    """Every counterpart that is named, with the office that its sentence gave somebody last."""
    for one in _COUNTERPART.finditer(units.classes):
        groups = [one.start(plain) if one[plain] else one.start(plain + "2") for plain in ("j", "t", "n")]
        country, word, person = groups
        sentence = units.ends[units.classes.rfind("|", 0, country)] if "|" in units.classes[:country] else 0
        at = units.firsts[word]
        before = bisect_left(found, at, key=lambda holding: holding.title.first) - 1
        if before < 0 or found[before].title.first < sentence:
            continue
        last = found[before]
        span = tokens.span(at, at + 1)
        yield Holding(
            title=last.title._replace(first=at, end=at + 1, span=span),
            person=(units.firsts[person], units.ends[person]),
            place=units.hits[country].span,
            place_hit=units.hits[country],
            qualifier=None,
            qualified_by=None,
            pattern="counterpart",
            office=last.office or tokens.source[last.title.span.start : last.title.span.end],
        )
