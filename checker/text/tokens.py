"""Tokens: words, numbers and single marks, each with its exact place in the text.

Grammar runs over tokens: a family gives each token one character (see `classes`) and matches plain regexes over that
string, so that every match keeps its place in the text by construction.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from checker.model.article import Span
from checker.model.fold import fold

if TYPE_CHECKING:
    from checker.text.figures import Figure
    from checker.text.numbers import Number

# Abbreviations with inner stops (U.S., a.m.); words with inner hyphens or apostrophes, the possessive ending apart
# (Nur-Sultan, O'Brien, Korea + 's); numbers with inner commas and points; any other mark alone.
_TOKEN = (
    r"((?:[^\W\d_]\.){2,}"
    r"|[^\W\d_][\w\u0300-\u036f]*(?:[-\u2010\u2011](?=\w)[\w\u0300-\u036f]+|['\u2019](?!s\b|S\b)(?=[^\W\d_])[\w\u0300-\u036f]+)*"
    r"|['\u2019][sS]\b"
    r"|\d+(?:[.,]\d+)*"
    r"|[^\s\x1c-\x1f])"
)
_PLAIN, _ANY = re.compile(_TOKEN, re.ASCII), re.compile(_TOKEN)  # the first reads a text in ASCII alike, and sooner


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists, one entry a token: the text as written, its folded form, and where it starts and ends.

    `clauses` are those of the token ranges that have been asked for; `figures` and `numbers` what begins at a token, read once.
    """

    source: str
    words: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]
    clauses: dict[tuple[int, int], list[tuple[int, int]]] = field(default_factory=dict, repr=False, compare=False)
    figures: dict[int, Figure | None] = field(default_factory=dict, repr=False, compare=False)
    numbers: dict[tuple[int, int], Number | None] = field(default_factory=dict, repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, end: int) -> Span:
        """The place in the text of tokens `first` up to, not including, `end`."""
        return Span(self.starts[first], self.ends[end - 1])

    def text(self, first: int, end: int) -> str:
        """The text of tokens `first` up to, not including, `end`, exactly as it stands."""
        return self.source[self.starts[first] : self.ends[end - 1]]


def tokenise(text: str) -> Tokens:
    is_plain = text.isascii()
    pieces = (_PLAIN if is_plain else _ANY).split(text)  # each token behind the space before it
    ends = list(accumulate(map(len, pieces)))
    words = pieces[1::2]
    lowers = list(map(str.lower if is_plain else _folded, words))
    return Tokens(text, words, lowers, ends[:-1:2], ends[1::2])


def _folded(word: str) -> str:
    return word.lower() if word.isascii() else fold(word)


def indexed(tokens: Tokens) -> dict[str, list[int]]:
    """The tokens of each folded word."""
    places: dict[str, list[int]] = {}
    for at, lower in enumerate(tokens.lowers):
        if lower in places:
            places[lower].append(at)
        else:
            places[lower] = [at]
    return places


def classes(tokens: Tokens, lexicon: Mapping[str, str], other: Callable[[str], str]) -> str:
    """One character a token: the lexicon's by folded word, else what `other` says of the word as written."""
    return "".join([lexicon.get(lower) or other(word) for word, lower in zip(tokens.words, tokens.lowers, strict=True)])
