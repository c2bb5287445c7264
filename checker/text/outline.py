"""Outline: a stretch of tokens with one character an item, a number or a time being one item, for grammar to match."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from checker.model.article import Span
from checker.text.figures import STARTS
from checker.text.numbers import Number, number_at
from checker.text.tokens import Tokens

if TYPE_CHECKING:
    from checker.text.document import Document

# P percent, O points, Q any other quantity, B a bare figure, T a time; words take theirs from a lexicon, x is any other.
_SYMBOLS = {"percent": "P", "points": "O", "bare": "B"}


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
    """What the outlines of a stretch have in common: the symbol of each item that is no word, the items that are, and the rest."""

    symbols: list[str]
    words: list[int]
    starts: list[int]
    numbers: dict[int, Number]


def outline(document: Document, first: int, end: int, lexicon: Mapping[str, str]) -> Outline:
    """The outline of tokens `[first, end)`; every symbol of the lexicon is one character."""
    known = document.outlined
    skeleton = known.get((first, end)) or known.setdefault((first, end), _skeleton(document, first, end))
    symbols, lowers, starts = skeleton.symbols.copy(), document.tokens.lowers, skeleton.starts
    for item in skeleton.words:
        symbols[item] = lexicon.get(lowers[starts[item]], "x")
    return Outline(document.tokens, "".join(symbols), starts, skeleton.numbers)


def matches(
    document: Document, sentences: Iterable[tuple[int, int]], lexicon: Mapping[str, str], shapes: tuple[str, ...], fewest: int = 0
) -> Iterator[tuple[Outline, re.Match[str]]]:
    """Where shapes stand in the outlines of sentences that tell `fewest` numbers, sentence by sentence and shape by shape."""
    for first, end in sentences:
        line = outline(document, first, end, lexicon)
        if len(line.numbers) >= fewest:
            for shape in _compiled(shapes):
                for found in shape.finditer(line.symbols):
                    yield line, found


@cache
def _compiled(shapes: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The shapes, compiled when the first of their family is looked for."""
    return tuple(re.compile(shape) for shape in shapes)


def _skeleton(document: Document, first: int, end: int) -> Skeleton:
    tokens, lowers = document.tokens, document.tokens.lowers
    times, numbers = document.times, document.numbers
    time, number = bisect_left(times, first, key=lambda t: t.first), bisect_left(numbers, first, key=lambda n: n.first)
    symbols, words, starts, found, at = [], [], [], {}, first
    while at < end:
        starts.append(at)
        while number < len(numbers) and numbers[number].first < at:
            number += 1
        while time < len(times) and times[time].first < at:
            time += 1
        if time < len(times) and times[time].first == at:
            symbols.append("T")
            at = times[time].end
        elif number < len(numbers) and numbers[number].first == at:
            found[len(symbols)] = numbers[number]
            symbols.append(_SYMBOLS.get(numbers[number].form, "Q"))
            at = numbers[number].end
        elif (lowers[at][:1].isdigit() or (lowers[at] in STARTS and lowers[at] != "one")) and (bare := number_at(tokens, at, at)):
            found[len(symbols)] = bare
            symbols.append("B")
            at = bare.end
        else:
            words.append(len(symbols))
            symbols.append("x")
            at += 1
    return Skeleton(symbols, words, [*starts, at], found)
