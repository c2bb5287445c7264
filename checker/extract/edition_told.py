"""What stands beside an edition's name: a year, a place, and its number."""

from __future__ import annotations

from typing import NamedTuple

from checker.text.document import Document
from checker.text.wording import hits_in

ORDINAL = frozenset("st nd rd th".split())
LEAST_NUMBER = 6  # below that, the word often counts something else: the third Games in London
_ALIASES = {"rio": "Rio de Janeiro", "cortina": "Cortina d'Ampezzo", "torino": "Turin"}


class Told(NamedTuple):
    """Something told of an edition, and the tokens that tell it."""

    value: str
    first: int
    end: int


def year_at(document: Document, at: int) -> Told | None:
    words = document.tokens.words
    if not 0 <= at < len(words):
        return None
    word = words[at]
    return Told(word, at, at + 1) if len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20") else None


def place_from(document: Document, at: int) -> Told | None:
    """The place or country that is named from a token on."""
    for hit in hits_in(document, at, at + 1):
        if hit.of("place", "country"):
            return Told(document.text[hit.span.start : hit.span.end], at, hit.end)
    return _alias(document, at)


def place_to(document: Document, end: int) -> Told | None:
    """The place or country whose name ends before a token."""
    for hit in hits_in(document, max(end - 4, 0), end):
        if hit.end == end and hit.of("place", "country") and hit.name.form != "demonym":
            return Told(document.text[hit.span.start : hit.span.end], hit.first, end)
    return _alias(document, end - 1)


def number_behind(document: Document, at: int) -> Told | None:
    """The number that is set off behind a name: "the championships, the 16th since Helsinki in 1983, ended"."""
    lowers = document.tokens.lowers
    if lowers[at : at + 2] != [",", "the"] or lowers[at + 3 : at + 4] == [] or lowers[at + 3] not in ORDINAL:
        return None
    number = lowers[at + 2]
    goes_on = lowers[at + 4 : at + 5] in ([","], ["since"], ["of"], ["edition"])
    return Told(number, at + 2, at + 4) if goes_on and number.isdecimal() and int(number) >= LEAST_NUMBER else None


def _alias(document: Document, at: int) -> Told | None:
    words = document.tokens.words
    if not 0 <= at < len(words) or not words[at][0].isupper():
        return None
    usual = _ALIASES.get(document.tokens.lowers[at])
    return Told(usual, at, at + 1) if usual else None
