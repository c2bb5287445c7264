"""Outline: a stretch of tokens with one character an item, a number or a time being one item, for grammar to match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from checker.model.article import Span
from checker.text.figures import STARTS
from checker.text.numbers import Number, number_at
from checker.text.tokens import Tokens
from checker.text.wording import numbers_in, times_in

if TYPE_CHECKING:
    from checker.text.document import Document

# P percent, O points, Q any other quantity, B a bare figure, T a time; words take theirs from a lexicon, x is any other.
_SYMBOLS = {"percent": "P", "points": "O", "bare": "B"}
_OTHER = repeat("x")
_SPELLED = STARTS - {"one"}  # which is a pronoun more often than not


@dataclass(frozen=True, slots=True)
class Outline:
    """The symbols of a stretch, the token where each item begins (and one more: where the stretch ends), its numbers."""

    tokens: Tokens
    symbols: str
    starts: list[int]
    numbers: dict[int, Number]

    def span(self, first: int, end: int) -> Span:
        """The place in the text of items `first` up to, not including, `end`."""
        return self.tokens.span(self.starts[first], self.starts[end])


class Skeleton(NamedTuple):
    """What the outlines of a stretch have in common: the folded word of each item, the symbols of those that are none, and the rest."""

    words: list[str]
    symbols: dict[int, str]
    starts: list[int]
    numbers: dict[int, Number]


def outline(document: Document, first: int, end: int, lexicon: Mapping[str, str]) -> Outline:
    """The outline of tokens `[first, end)`; every symbol of the lexicon is one character."""
    skeleton = _known_skeleton(document, first, end)
    symbols = list(map(lexicon.get, skeleton.words, _OTHER))
    for item, symbol in skeleton.symbols.items():
        symbols[item] = symbol
    return Outline(document.tokens, "".join(symbols), skeleton.starts, skeleton.numbers)


def matches(
    document: Document, sentences: Iterable[tuple[int, int]], lexicon: Mapping[str, str], shapes: tuple[str, ...], fewest: int = 0
) -> Iterator[tuple[Outline, re.Match[str]]]:
    """Where shapes stand in the outlines of sentences that tell `fewest` numbers, sentence by sentence and shape by shape."""
    for first, end in sentences:
        if len(_known_skeleton(document, first, end).numbers) >= fewest:
            line = outline(document, first, end, lexicon)
            for shape in _compiled(shapes):
                for found in shape.finditer(line.symbols):
                    yield line, found


@cache
def _compiled(shapes: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The shapes, compiled when the first of their family is looked for."""
    return tuple(re.compile(shape) for shape in shapes)


def _known_skeleton(document: Document, first: int, end: int) -> Skeleton:
    """The skeleton of a stretch, made when the first outline of it is asked for."""
    known = document.outlined.get((first, end))
    if known is None:
        known = document.outlined[first, end] = _skeleton(document, first, end)
    return known


def _skeleton(document: Document, first: int, end: int) -> Skeleton:
    """The items of a stretch; the words between its times and figures, most of it, are passed over in one step."""
    tokens = document.tokens
    ends = {time.first: time.end for time in times_in(document, first, end)}
    known = {number.first: number for number in numbers_in(document, first, end)}
    figures = [at for at, lower in enumerate(tokens.lowers[first:end], first) if lower in _SPELLED or "0" <= lower < ":"]
    made = Skeleton([], {}, [], {})
    at = first
    for place in sorted({*ends, *known, *figures}):
        if place < at:
            continue
        number = None if place in ends else known.get(place) or number_at(tokens, place, place)
        if place in ends or number:
            _add_words(made, tokens, at, place)
            item = len(made.starts)
            made.symbols[item] = "T" if number is None else _SYMBOLS.get(number.form, "Q") if place in known else "B"
            if number:
                made.numbers[item] = number
            made.words.append("")
            made.starts.append(place)
            at = ends[place] if number is None else number.end
    _add_words(made, tokens, at, end)
    made.starts.append(max(at, end))
    return made


def _add_words(made: Skeleton, tokens: Tokens, first: int, end: int) -> None:
    """Add an item for each of the tokens `[first, end)`."""
    made.words.extend(tokens.lowers[first:end])
    made.starts.extend(range(first, end))
