"""Tallies: votes and scores: `by 54 votes to 46`, `voted 54-46 with three abstentions`, `beat Izmir 3-1`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from checker.extract.tally_grammar import (
    CONTESTED,
    COUNT,
    LONGEST_SET,
    PAIRED,
    REJECTED,
    SCORE,
    SET_BEFORE,
    UNDECIDED,
    abstained,
    shapes,
)
from checker.extract.tally_seats import seats_of
from checker.model.article import Span, extent
from checker.model.claims import TallyClaim
from checker.model.number import NUMBER_WORDS, Quantity
from checker.text.document import Document
from checker.text.wording import sentences_with

_Tallies = list[tuple[str, dict[str, Span]]]
_TRIGGERS = frozenset(
    "vote votes voted voting abstentions won wins winning win beat beats beating beaten defeat defeats defeated defeating lost loses"
    " losing loss victory triumph rout routed routing edged edging thrashed thrashing downed downing outscored hammered crushed"
    " overcame margin majority against took clinched claimed winner winners ballot passed approved adopted cleared confirmed favour favor setback".split()
)
_CONTEXT = 300  # characters of the sentence to either side of a tally that tell who won
_REACH = 60  # characters behind a tally in which abstentions are looked for


def extract(document: Document) -> Iterator[TallyClaim]:
    """Yield one claim for every vote or score; a margin told in the same sentence goes with it."""
    text, tokens = document.text, document.tokens
    told = [
        (first, end, _in_sentence(text, tokens.starts[first], tokens.ends[end - 1]))
        for first, end in sentences_with(document, _TRIGGERS)
    ]
    for (_, end, one), (first, _, other) in pairwise(told):
        if first == end:
            _lend_margin(one, other)
    for _, _, tallies in told:
        for pattern, parts in tallies:
            yield _claim(document, pattern, parts)


def _lend_margin(one: _Tallies, other: _Tallies) -> None:
    """Put the margin that a sentence tells alone to the votes that the sentence beside it tells without one."""
    for margin, votes in ((one, other), (other, one)):
        alone = [pattern for pattern, _ in margin] == ["margin"]
        if alone and [pattern for pattern, _ in votes] in (["votes"], ["for-against"]) and "margin" not in votes[0][1]:
            votes[0][1].update(margin.pop()[1])


def _in_sentence(text: str, start: int, stop: int) -> _Tallies:
    """The tallies of a sentence, each with its pattern and the places of its fields."""
    if not COUNT.search(text, start, stop):
        return []
    taken: set[int] = set()
    tallies: _Tallies = []
    for pattern in _patterns(text, start, stop):
        for found in (found for shape in shapes(pattern) for found in shape.finditer(text, start, stop)):
            numbers = {found.start(group) for group in ("m" if pattern == "margin" else "ab")}
            if not taken.isdisjoint(numbers):
                continue
            taken |= numbers
            first, last = max(start, found.start() - _CONTEXT), min(stop, found.end() + _CONTEXT)
            if parts := _parts(text, found, pattern, first, last):
                tallies.append((pattern, parts))
    margins = [parts for pattern, parts in tallies if pattern == "margin"]
    others = [(pattern, parts) for pattern, parts in tallies if pattern != "margin"]
    if len(margins) == len(others) == 1:
        others = [(others[0][0], others[0][1] | margins[0])]
        margins = []
    return [*others, *(("margin", parts) for parts in margins)]


def _patterns(text: str, start: int, stop: int) -> Iterator[str]:
    """Which shapes a sentence may hold, by what costs little to see."""
    score, votes = SCORE.search(text, start, stop), text.find("vot", start, stop) >= 0
    if score or votes or (text.find(" of ", start, stop) >= 0 and PAIRED.search(text, start, stop)):
        yield "votes"
    if text.find("against", start, stop) >= 0:
        yield "for-against"
    if score or (text.find(" to ", start, stop) >= 0 and text.find("by", start, stop) >= 0):
        yield "won"
    if score:
        yield "lost"
    if votes or text.find("margin", start, stop) >= 0:
        yield "margin"


def _parts(text: str, found: re.Match[str], pattern: str, start: int, stop: int) -> dict[str, Span]:
    """The fields that the numbers of a tally are, each with its place; none where the sentence leaves open who won."""
    if pattern == "margin":
        return {"margin": Span(*found.span("m"))}
    first, second = Span(*found.span("a")), Span(*found.span("b"))
    if pattern in ("won", "lost"):
        ahead = text[max(start, found.start("a") - LONGEST_SET) : found.start("a")]
        if UNDECIDED.search(text, start, stop) or SET_BEFORE.search(ahead):
            return {}
        if pattern == "lost" and _number(text, first) < _number(text, second):
            first, second = second, first  # "lost 1-3" and "lost 3-1" say the same
        return {"winner": first, "loser": second}
    if pattern == "votes" and REJECTED.search(text, start, stop):
        high, low = sorted((first, second), key=lambda span: -_number(text, span))
        parts = {"votes_for": low, "votes_against": high}
    elif pattern == "votes" and CONTESTED.search(text, start, found.end()):
        parts = {"winner": first, "loser": second}
    else:
        parts = {"votes_for": first, "votes_against": second}
    if silent := abstained().search(text, found.end(), min(stop, found.end() + _REACH)):
        parts["abstentions"] = Span(*silent.span("c"))
    return parts


def _claim(document: Document, pattern: str, parts: dict[str, Span]) -> TallyClaim:
    if pattern in ("votes", "for-against") and "winner" not in parts and (house := seats_of(document, parts["votes_for"].start)):
        parts = parts | {"seats": house}
    place = extent(parts.values())
    numbers: dict[str, Any] = {field: Quantity.exactly(_number(document.text, span)) for field, span in parts.items()}
    return TallyClaim(**document.said(place, f"tally/{pattern}", field_spans=parts, **numbers))


def _number(text: str, span: Span) -> int:
    word = text[span.start : span.end].lower()
    return int(word.replace(",", "")) if word[0].isdigit() else NUMBER_WORDS[word]
