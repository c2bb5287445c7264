"""Sets: the matches whose sets are told one by one, as their winner took them: "beat Berg 6-4, 3-6, 6-3", "in three sets"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.extract.tally_grammar import UNDECIDED
from checker.model.article import Span, extent
from checker.model.claims import Claim, ListCountClaim, TallyClaim
from checker.model.number import NUMBER_WORDS, Quantity
from checker.text.document import Document
from checker.text.wording import sentences_with

_WINNING = (
    "beat beats beating defeated defeats defeating edged edging downed downing overcame overcoming outlasted routed routing thrashed"
    " crushed ousted ousting eliminated upset stunned dispatched dismissed overpowered outplayed won wins winning"
)
_TRIGGERS = frozenset(_WINNING.split())
_SET = r"\d{1,2}[-–]\d{1,2}(?:\s?\(\d{1,2}(?:[-–]\d{1,2})?\))?"
_BETWEEN = r"(?:,\s*(?:and\s+)?|\s+and\s+|\s+|;\s*)"
_SHAPE = (
    rf"\b(?:{'|'.join(_WINNING.split())})\b(?P<over>[^.;:()\d]{{0,90}}?)[\s(]"
    rf"(?P<sets>{_SET}(?:{_BETWEEN}{_SET}){{1,4}})(?![\d-]|,?\s+(?:and\s+)?\d+[-–]\d)"
)
_COUNT = r"\b(?:in|over|took|needed|a)\s(?P<count>two|three|four|five|[2-5])[\s-]sets?\b"
# What makes a match end before its sets are played, or its scores those of several matches.
_CUT = re.compile(r"retire|\bret\b|walkover|abandon|default|withdr|respectively|\bled\b|trail|\blegs?\b|earlier|lost")


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every match that its winner is told to have won by the sets that follow."""
    text, tokens = document.text, document.tokens
    for first, end in sentences_with(document, _TRIGGERS):
        start, stop = tokens.starts[first], tokens.ends[end - 1]
        if text.find("-", start, stop) < 0 and text.find("–", start, stop) < 0:
            continue
        for found in _shape().finditer(text, start, stop):
            if not _CUT.search(text, start, stop) and not UNDECIDED.search(text, start, stop):
                yield _claim(document, found)
                yield from _counted(document, found, start, stop)


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(_SHAPE)


def _counted(document: Document, found: re.Match[str], start: int, stop: int) -> Iterator[Claim]:
    """The number of sets that the sentence tells besides, where it tells one."""
    told = list(re.finditer(_COUNT, document.text[start:stop]))
    if len(told) == 1:
        word = told[0]["count"].lower()
        number = int(word) if word.isdecimal() else NUMBER_WORDS[word]
        spans = {"count": Span(start + told[0].start("count"), start + told[0].end("count")), "items": Span(*found.span("sets"))}
        items = tuple(re.findall(r"\d+[-–]\d+", re.sub(r"\([^)]*\)", "", found["sets"])))
        said = document.said(extent(spans.values()), "tally/sets", field_spans=spans)
        yield ListCountClaim(count=Quantity.exactly(number, "sets"), items=items, **said)


def _claim(document: Document, found: re.Match[str]) -> TallyClaim:
    games = [(int(a), int(b)) for a, b in re.findall(r"(?<!\()\b(\d+)[-–](\d+)", re.sub(r"\([^)]*\)", "", found["sets"]))]
    won, lost = sum(a > b for a, b in games), sum(a < b for a, b in games)
    place = Span(*found.span("sets"))
    spans = {"sets_won": place, "sets_lost": place}
    said = document.said(place, "tally/sets", field_spans=spans)
    return TallyClaim(sets_won=won, sets_lost=lost, **said)
