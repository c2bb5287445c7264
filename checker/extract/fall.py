"""Falls by the whole or more: "fell by 120 percent", "three times less"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.model.article import Span
from checker.model.claims import Claim, PercentChangeClaim
from checker.model.number import NUMBER_WORDS, Quantity
from checker.text.document import Document
from checker.text.numbers import Number
from checker.text.outline import outline
from checker.text.wording import places_of

_FELL = (
    "fell fall falls fallen falling dropped drop drops declined decline declines decreased decrease decreases sank plunged plunge"
    " tumbled shrank shrunk dipped slumped slump contracted contraction cut cuts reduced reduction plummeted lost lose loses down"
    " shed slashed"
)
# What goes below zero, so that it falls by more than all of it.
_BELOW_ZERO = frozenset(
    "profit profits earnings income result results cash balance surplus margin margins growth return returns loss losses ebitda net"
    " temperature temperatures money cashflow account trade yield yields rate rates spread rose gained value".split()
)
# What is somebody's, so that no more than all of it is lost: "120 percent of its value".
_OWN = frozenset("its their his her our your".split())
_HELD = frozenset(
    "value values worth price prices weight members customers workforce staff jobs savings wealth assets seats voters readers"
    " audience inhabitants population forests glaciers capacity".split()
)
_LESS = frozenset("less fewer lower smaller cheaper slower lighter shorter weaker poorer rarer closer nearer colder".split())
LEXICON = {
    **dict.fromkeys(_FELL.split(), "d"),
    **{"by": "b", "of": "b", "a": "a", "an": "a"},
    **dict.fromkeys((".", ";", ":", "!", "?", "but", "while", "to", "from"), "."),
}
_SHAPES = (r"dx{0,2}[ba]{0,2}(?P<percent>P)", r"(?P<percent>P)x?d")  # fell by 120 percent; a 120 percent drop


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every fall that is told to be of a hundred percent or more."""
    for number in document.numbers:
        if number.form == "percent" and number.quantity.value >= 100 and (claim := _of_percent(document, number)):
            yield claim
    for at in places_of(document, frozenset(("times",))):
        if claim := _of_times(document, at):
            yield claim


def _of_percent(document: Document, number: Number) -> PercentChangeClaim | None:
    first, end = document.sentence_of(number.first)
    if not (_is_of_its_own(document, number.end) or _BELOW_ZERO.isdisjoint(document.tokens.lowers[first:end])):
        return None
    line = outline(document, first, end, LEXICON)
    for shape in _shapes():
        for found in shape.finditer(line.symbols):
            if line.numbers[found.start("percent")].span == number.span:
                way = next(item for item in range(*found.span()) if line.symbols[item] == "d")
                return _claim(document, number.quantity, number.span, line.span(way, way + 1))
    return None


def _is_of_its_own(document: Document, at: int) -> bool:
    """Whether `of their value`, `of its market value` follows."""
    words = document.tokens.lowers[at : at + 4]
    return len(words) > 2 and words[0] == "of" and words[1] in _OWN and not _HELD.isdisjoint(words[2:])


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(shape) for shape in _SHAPES)


def _of_times(document: Document, at: int) -> PercentChangeClaim | None:
    """The fall of "three times less": by three times the whole."""
    lowers, tokens = document.tokens.lowers, document.tokens
    if at == 0 or at + 1 >= len(lowers) or lowers[at + 1] not in _LESS:
        return None
    word = lowers[at - 1]
    value = int(word) if word.isdecimal() and len(word) < 4 else NUMBER_WORDS.get(word, 0)
    if value < 2:
        return None
    percent = Quantity.exactly(100.0 * value, "percent")
    return _claim(document, percent, tokens.span(at - 1, at + 1), tokens.span(at + 1, at + 2))


def _claim(document: Document, percent: Quantity, place: Span, way: Span) -> PercentChangeClaim:
    spans = {"percent": place, "direction": way}
    whole = Span(min(place.start, way.start), max(place.end, way.end))
    said = document.said(whole, "percent-change/fall", field_spans=spans)
    return PercentChangeClaim(percent=percent, direction="down", **said)
