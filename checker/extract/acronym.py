"""Acronyms: an abbreviation in brackets behind what it stands for: the World Health Organization (WHO)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from checker.model.article import Span
from checker.model.claims import AcronymClaim
from checker.text.document import Document

_IN_BRACKETS = re.compile(r"\((?:the )?([A-Z][A-Z&]{1,7})\)")
_SMALL = frozenset("of for and the in on de la et & to".split())
_INNER = frozenset("-'’‘‐‑")
_MOST_WORDS = 10


def extract(document: Document) -> Iterator[AcronymClaim]:
    """Every abbreviation that stands in brackets behind as many capitalised words as it has letters, or about as many."""
    if "(" not in document.text:
        return
    for found in _IN_BRACKETS.finditer(document.text):
        bracket = bisect_left(document.tokens.starts, found.start())
        short = Span(*found.span(1))
        if expansion := _expansion(document, bracket, found[1]):
            said = document.said(
                Span(expansion.start, short.end), "acronym", field_spans={"short": short, "expansion": expansion}
            )
            text = " ".join(document.text[expansion.start : expansion.end].split())
            yield AcronymClaim(short=found[1], expansion=text, **said)


def _expansion(document: Document, bracket: int, short: str) -> Span | None:
    """The capitalised words right before a bracket, small words between them; as many as the abbreviation has letters."""
    tokens = document.tokens
    if not 0 < bracket < len(tokens):
        return None
    floor = max(document.sentence_of(bracket)[0], bracket - 2 * _MOST_WORDS)
    at, capitals, first = bracket, 0, bracket
    while at > floor and capitals < min(len(short), _MOST_WORDS):
        word = tokens.words[at - 1]
        if word[0].isupper() and word not in ("The", "A", "An"):
            capitals, first = capitals + 1 + word.count("-"), at - 1
        elif word not in _SMALL and word not in _INNER and word not in ("'s", "’s"):
            break
        at -= 1
    if capitals < 2 or tokens.words[first].isupper():
        return None
    return tokens.span(first, bracket)
