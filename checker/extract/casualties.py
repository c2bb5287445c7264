"""Casualties: how many a story tells of in all, beside its dead and its hurt, whichever sentences they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.extract.total import extract as totals
from checker.model.article import Span, extent
from checker.model.claims import Claim, TotalClaim
from checker.model.number import NUMBER_WORDS, Quantity
from checker.text.document import Document
from checker.text.figures import STARTS
from checker.text.sections import section_at

_WORDS = "|".join(sorted((word for word in STARTS if word != "half"), key=len, reverse=True))
_N = rf"(?P<{{}}>\d{{{{1,3}}}}(?:,\d{{{{3}}}})+|\d{{{{1,4}}}}|(?i:{_WORDS}))"
_WHO = r"(?:\s(?:more|other)?\s?(?:people|persons|men|women|villagers|passengers|civilians|soldiers|others|residents|workers|of them))?"
_BE = r"(?:\s(?:were|was|are|have been|had been|lay|lie))?"
_DEAD = (
    rf"\b{_N.format('n')}{_WHO}{_BE}\s(?:dead|killed|died)\b",
    rf"\b(?:killing|killed|kills|claimed the lives of|claimed|took the lives of)\s(?:at least\s)?{_N.format('n')}\b(?!\s(?:percent|miles|km|years))",
    rf"\b(?:death toll|number of dead|toll)\s(?:\w+\s){{0,3}}(?:at|to|of|is|was|stood at)\s{_N.format('n')}\b",
)
_HURT = (
    rf"\b{_N.format('n')}{_WHO}{_BE}\s(?:injured|wounded|hurt)\b",
    rf"\b(?:injuring|wounding|injured|wounded|hurt|hurting)\s(?:at least\s)?{_N.format('n')}\b(?!\s(?:percent|miles|km|years))",
    rf"\bnumber of (?:injured|wounded)\s(?:\w+\s){{0,2}}(?:at|to|is|was)\s{_N.format('n')}\b",
)
_ALL = (
    rf"\b(?:number of casualties|casualty (?:toll|count|figure|list)|casualties)\s(?:\w+\s){{0,2}}?(?:at|to|of|was|is|were|reached|stood at)\s{_N.format('n')}\b",
    rf"\b{_N.format('n')}\scasualties\b",
)
_VAGUE = re.compile(
    r"(?:at least|about|some|more than|over|nearly|almost|around|as many as|up to|another|other|least|than|only|initially|first)\s$"
)
_SORTS = {"all": _ALL, "dead": _DEAD, "hurt": _HURT}


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim where a story tells once of its casualties in all, and has one number of dead and one of hurt."""
    if "casualt" not in document.text:
        return
    told: dict[str, list[tuple[int, Span]]] = {}
    for sort in _SORTS:
        told[sort] = _told(document, sort)
        if len({value for value, _ in told[sort]}) != 1:
            return
    (all_of_them, whole), (dead, first), (hurt, second) = (told[sort][0] for sort in ("all", "dead", "hurt"))
    spans = {"total": whole, "parts.0": first, "parts.1": second}
    place = extent(spans.values())
    said = document.said(place, "total", field_spans=spans)
    parts = (_people(dead), _people(hurt))
    known = (claim.field_spans["total"] for claim in totals(document))
    if all_of_them > max(dead, hurt) and not any(one.start <= whole.start < one.end for one in known):
        yield TotalClaim(parts=parts, total=_people(all_of_them), **said)


def _told(document: Document, sort: str) -> list[tuple[int, Span]]:
    """The numbers of one sort that a story tells, each with its place; none where one of them is vague."""
    found = dict[Span, int]()
    for shape in _shapes(sort):
        for match in shape.finditer(document.text):
            if section_at(document.sections, Span(*match.span("n"))) != "body":
                continue
            if _VAGUE.search(document.text[max(0, match.start("n") - 12) : match.start("n")]):
                return []
            word = match["n"].replace(",", "").lower()
            found[Span(*match.span("n"))] = int(word) if word.isdecimal() else _value(word)
    return sorted(((value, span) for span, value in found.items()), key=lambda one: one[1])


def _value(word: str) -> int:
    tens, _, ones = word.partition("-")
    return NUMBER_WORDS[tens] + (NUMBER_WORDS[ones] if ones else 0)


@cache
def _shapes(sort: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(shape) for shape in _SORTS[sort])


def _people(count: int) -> Quantity:
    return Quantity.exactly(count, "people")
