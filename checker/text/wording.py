"""Wording: where given words stand in a text, seen at a glance where none does; and what begins in a token range."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.text.document import Document
    from checker.text.names import Hit
    from checker.text.numbers import Number
    from checker.text.times import Time


_LONGEST = 400  # tokens of the longest sentence that is read whole
_REACH = 100  # tokens to either side that are read of a longer one


def places_of(document: Document, words: frozenset[str]) -> list[int]:
    """The tokens that are one of these folded words, in order of place."""
    if words.isdisjoint(document.vocabulary):  # as nearly always
        return []
    return sorted(chain.from_iterable(map(document.places.__getitem__, words & document.vocabulary)))


def written_like(document: Document, token: int) -> list[int]:
    """The tokens with the very word of a token, its capitals too, in order of place."""
    words, written = document.tokens.words, document.tokens.words[token]
    return [at for at in document.places[document.tokens.lowers[token]] if words[at] == written]


def sentences_with(document: Document, words: frozenset[str]) -> list[tuple[int, int]]:
    """The sentences, as token ranges in order of place, in which one of these folded words stands."""
    found = places_of(document, words)
    return sorted(set(map(document.sentence_of, found))) if found else []


def sentences_with_numbers(document: Document, forms: Container[str]) -> Iterator[tuple[int, int]]:
    """The sentences, as token ranges in order of place, that tell a number of one of these forms."""
    done = -1
    for number in document.numbers:
        if number.form in forms and number.first >= done:
            first, done = document.sentence_of(number.first)
            yield first, done


def sentences_holding(document: Document, pieces: Iterable[str]) -> list[tuple[int, int]]:
    """The sentences, as token ranges in order of place, in which one of these pieces of text stands, whatever words they cut."""
    text, starts = document.text, document.tokens.starts
    places = []
    for piece in pieces:
        at = text.find(piece)
        while at >= 0:
            places.append(max(0, bisect_right(starts, at) - 1))
            at = text.find(piece, at + len(piece))
    return sorted({document.sentence_of(token) for token in places})


def sentence_near(document: Document, token: int) -> tuple[int, int]:
    """The sentence of a token, cut short where it is longer than any sentence of a story."""
    first, end = document.sentence_of(token)
    return (first, end) if end - first <= _LONGEST else (max(first, token - _REACH), min(end, token + _REACH))


def hits_in(document: Document, first: int, end: int) -> list[Hit]:
    """The known names that begin in a token range."""
    names = document.names
    return names[bisect_left(names, (first,)) : bisect_left(names, (end,))]


def times_in(document: Document, first: int, end: int) -> list[Time]:
    """The times that begin in a token range."""
    times = document.times
    return times[bisect_left(times, (first,)) : bisect_left(times, (end,))]


def numbers_in(document: Document, first: int, end: int) -> list[Number]:
    """The quantities that begin in a token range, bare figures left out."""
    numbers = document.numbers
    return numbers[bisect_left(numbers, (first,)) : bisect_left(numbers, (end,))]
