"""Outline: a stretch of tokens with one character an item, a number or a time being one item, for grammar to match."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

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


def outline(document: Document, first: int, end: int, lexicon: Mapping[str, str]) -> Outline:
    """The outline of tokens `[first, end)`; every symbol of the lexicon is one character."""
    tokens, lowers = document.tokens, document.tokens.lowers
    times, numbers = document.times, document.numbers
    time, number = bisect_left(times, first, key=lambda t: t.first), bisect_left(numbers, first, key=lambda n: n.first)
    symbols, starts, found, at = [], [], {}, first
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
            symbols.append(lexicon.get(lowers[at], "x"))
            at += 1
    return Outline(tokens, "".join(symbols), [*starts, at], found)
