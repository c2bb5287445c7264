"""Ranks: "is the second-largest trading partner in Asia", "one of the top 10 investors", "ranks fifth among oil producers"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.model.article import Span
from checker.model.claims import Claim, RankClaim
from checker.text.document import Document
from checker.text.figures import figure_at
from checker.text.tokens import Tokens
from checker.text.wording import places_of

_SUPERLATIVES = frozenset(
    "largest biggest smallest highest lowest richest poorest oldest youngest longest tallest busiest deepest strongest fastest"
    " wealthiest greatest cheapest".split()
)
_ORDINALS = {
    word: rank
    for rank, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth"
        " seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}
_RANKING = frozenset(("ranks", "ranked", "ranking", "rank"))
_WORDS = _SUPERLATIVES | _RANKING | {"top"}
_BEING = frozenset("is was are were remains remained became becomes become".split())
_OPENINGS = frozenset("the a an its their his her one of among still already now also currently by far once".split())
_ENDS_NOUN = frozenset(
    "in of on at for by to with from and or but that which who after behind since as is was are were has have had will would said"
    " when while where than into over under during among between before until".split()
)
_AMONG = frozenset(("in", "among", "of", "on"))
_SMALL_IN_NAMES = frozenset(("of", "the", "and", "&"))
_MOST = 100


class _Place(NamedTuple):
    """A rank at tokens `[first, end)`; `measured` is where the words begin that say in what."""

    rank: int
    first: int
    end: int
    measured: int


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every rank of someone or something that is named in its clause."""
    tokens = document.tokens
    joined = [lower for lower in document.vocabulary if "-" in lower and lower.rpartition("-")[2] in _SUPERLATIVES]
    for at in places_of(document, _WORDS.union(joined)):
        if (place := _place(tokens, at)) and (subject := _subject(document, place)):
            yield _claim(document, place, subject)


def _claim(document: Document, place: _Place, subject: tuple[int, int]) -> RankClaim:
    tokens = document.tokens
    _, limit = document.sentence_of(place.first)
    last = _noun_end(tokens, place.end, limit)
    words = [word.rpartition("-")[2] if at == 0 else word for at, word in enumerate(tokens.lowers[place.measured : last])]
    measure = " ".join(words) or None
    among = _possessor(tokens, place.first) or _among(tokens, last, limit)
    spans = {"subject": tokens.span(*subject), "rank": tokens.span(place.first, place.end)}
    if among:
        spans["among"] = tokens.span(*among)
    whole = Span(tokens.starts[subject[0]], tokens.ends[max(last, place.end, among[1] if among else 0) - 1])
    said = document.said(whole, "rank", field_spans=spans)
    group = tokens.text(*among) if among else None
    return RankClaim(subject=tokens.text(*subject), rank=place.rank, among=group, measure=measure, **said)


def _place(tokens: Tokens, at: int) -> _Place | None:
    """The rank that a superlative, "top" or "ranks" tells, or None."""
    lowers, lower = tokens.lowers, tokens.lowers[at]
    if lower == "top":
        return _of_top(tokens, at)
    if lower in _RANKING:
        found = _ordinal(tokens, at + 1)
        return _Place(found[0], at + 1, found[1], found[1]) if found else None
    before, _, _ = lower.rpartition("-")
    if before in _ORDINALS:
        return _Place(_ORDINALS[before], at, at + 1, at)
    if before in ("th", "nd", "rd", "st") and at and tokens.words[at - 1].isdecimal():
        return _Place(int(tokens.words[at - 1]), at - 1, at + 1, at)
    if before:
        return None
    if at and lowers[at - 1] in _ORDINALS:
        return _Place(_ORDINALS[lowers[at - 1]], at - 1, at + 1, at)
    if at > 1 and lowers[at - 1] in ("th", "nd", "rd", "st") and tokens.words[at - 2].isdecimal():
        return _Place(int(tokens.words[at - 2]), at - 2, at + 1, at)
    if at and lowers[at - 1] in ("the", "'s"):
        return _Place(1, at, at + 1, at)
    return None


def _of_top(tokens: Tokens, at: int) -> _Place | None:
    """The rank of "one of the top 10 largest investors": the tenth at worst."""
    lowers = tokens.lowers
    if lowers[max(at - 3, 0) : at] != ["one", "of", "the"] and lowers[max(at - 2, 0) : at] not in (
        ["among", "the"],
        ["of", "its"],
    ):
        return None
    figure = figure_at(tokens, at + 1) if at + 1 < len(tokens) else None
    if figure is None or not figure.whole or figure.scaled or not 1 < figure.quantity.value <= _MOST:
        return None
    return _Place(int(figure.quantity.value), at, figure.end, figure.end)


def _ordinal(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """An ordinal at a token ("fifth", "15th", "No. 5") and where it ends."""
    lowers, words = tokens.lowers, tokens.words
    if at >= len(tokens):
        return None
    if lowers[at] in _ORDINALS:
        return _ORDINALS[lowers[at]], at + 1
    if words[at].isdecimal() and len(words[at]) < 4 and lowers[at + 1 : at + 2] in (["th"], ["nd"], ["rd"], ["st"]):
        return int(words[at]), at + 2
    if lowers[at : at + 2] == ["no", "."] and at + 2 < len(tokens) and words[at + 2].isdecimal() and len(words[at + 2]) < 4:
        return int(words[at + 2]), at + 3
    return None


def _subject(document: Document, place: _Place) -> tuple[int, int] | None:
    """The name that holds the rank: before the clause's "is", or before ", the …"; None where it is not plain."""
    tokens, lowers = document.tokens, document.tokens.lowers
    first, _ = document.sentence_of(place.first)
    at = place.first
    possessor = _possessor(tokens, at)
    if possessor:
        at = possessor[0]
    while at > first and lowers[at - 1] in _OPENINGS:
        at -= 1
    if place.rank == 1 and lowers[at : at + 2] == ["one", "of"]:
        return None
    if at > first and lowers[at - 1] == ",":
        return _name_before(tokens, at - 1, first)
    while at > first and lowers[at - 1] not in _BEING and lowers[at - 1] not in _RANKING:
        at -= 1
        if lowers[at] in (",", ";", ":", "(", '"', "“") or (lowers[at] in _ENDS_NOUN and lowers[at] not in ("and", "in", "of")):
            return None
    return _name_before(tokens, at - 1, first) if at > first else None


def _name_before(tokens: Tokens, end: int, first: int) -> tuple[int, int] | None:
    """The run of capitalised words that ends at a token: "South Korea", "the Bank of Japan"."""
    end = next(
        (at for at in range(end, first, -1) if tokens.lowers[at - 1] not in ("also", "already", "still", "now", "has")), first
    )
    start = end
    while start > first and (
        tokens.words[start - 1][0].isupper() or (start < end and tokens.lowers[start - 1] in _SMALL_IN_NAMES)
    ):
        start -= 1
    while start < end and (not tokens.words[start][0].isupper() or tokens.lowers[start] in _ENDS_NOUN):
        start += 1
    if start == end or (end - start == 1 and tokens.lowers[start] in _NO_NAMES):
        return None
    if tokens.lowers[start] == "the" and end - start > 1:
        start += 1
    return start, end


_NO_NAMES = frozenset(
    "he she it they we you i this that these those who which there here the a an what monday"
    " tuesday wednesday thursday friday saturday sunday".split()
)


def _possessor(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Among whom, where that stands before the rank: "the world's second-largest", "Asia's third-largest"."""
    if at < 2 or tokens.lowers[at - 1] not in ("'s", "’s") or tokens.lowers[at - 2] in _NO_NAMES:
        return None
    start = at - 2
    while start > 0 and tokens.words[start][0].isupper() and tokens.words[start - 1][0].isupper():
        start -= 1
    return start, at - 1


def _noun_end(tokens: Tokens, at: int, limit: int) -> int:
    """Where the words end that say in what one ranks."""
    end = at
    while end < limit and end - at < 5 and tokens.words[end][0].isalpha() and tokens.lowers[end] not in _ENDS_NOUN:
        end += 1
    return end


def _among(tokens: Tokens, at: int, limit: int) -> tuple[int, int] | None:
    """Among whom, where that stands behind the measure: "in Asia", "of the world", "among oil producers"."""
    if at >= limit or tokens.lowers[at] not in _AMONG:
        return None
    start = at + 1 + (tokens.lowers[at + 1 : at + 2] == ["the"])
    end = start
    while end < limit and end - start < 4 and tokens.words[end][0].isalpha() and tokens.lowers[end] not in _ENDS_NOUN:
        end += 1
        if end < limit and tokens.words[end - 1][0].isupper() and not tokens.words[end][0].isupper():
            break
    return (start, end) if end > start else None
