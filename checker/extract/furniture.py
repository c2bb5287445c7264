"""Furniture beside the story: title, standfirst and captions as tokens, and the sentences of the body they are held against."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from typing import Any, NamedTuple

from checker.model.article import Section, Span
from checker.text.confidence import sure
from checker.text.document import Document
from checker.text.header import find_dateline, read_header, story_start
from checker.text.tokens import Tokens, tokenise

LEAD = 4  # sentences of the body that a title is written from
_STEM = 4  # letters that forms of one word share
_SMALL = frozenset(
    "the and for with from that this its his her their was were has have had are not but who which will would said says into"
    " after over more than about been being also only just some all new first last year years".split()
)
_SHORTEST = 3  # tokens of a sentence; a shorter one is a mark of the page
_LONGEST = 60  # tokens of a piece; a longer one is no furniture


class Piece(NamedTuple):
    """Tokens `[first, end)` of one piece of furniture; `apart` where they are not those of the document's text."""

    section: Section
    tokens: Tokens
    first: int
    end: int
    apart: bool

    @property
    def lowers(self) -> list[str]:
        return self.tokens.lowers[self.first : self.end]


def furniture(document: Document) -> list[Piece]:
    """The pieces of a story's furniture, its title first; none for the document of a title."""
    return [] if document.section == "title" else document.once(_furniture)


def _furniture(document: Document) -> list[Piece]:
    found: list[Piece] = []
    if title := document.article.title:
        tokens = tokenise(title)
        found.append(Piece("title", tokens, 0, len(tokens), True))
    starts = document.tokens.starts
    for section, place in document.sections:
        first, end = bisect_left(starts, place.start), bisect_left(starts, place.end)
        found.append(Piece(section, document.tokens, first, end, False))
    return [piece for piece in found if 0 < piece.end - piece.first <= _LONGEST]


def title_of(document: Document) -> Piece | None:
    """The title of a document's story; None where it has none, or is itself the title."""
    return next((piece for piece in furniture(document) if piece.section == "title"), None)


def body_of(document: Document) -> list[tuple[int, int]]:
    """The sentences of the body, as token ranges in order of place, without the dateline."""
    return document.once(_body)


def _body(document: Document) -> list[tuple[int, int]]:
    starts = document.tokens.starts
    places = [place for _, place in document.sections]
    floor = bisect_left(starts, _start_of_story(document.text))
    return [
        (max(first, floor), end)
        for first, end in document.sentences
        if end - max(first, floor) >= _SHORTEST and not any(place.start <= starts[first] < place.end for place in places)
    ]


def _start_of_story(text: str) -> int:
    """Where the story begins, behind header, front matter and dateline."""
    header, line = read_header(text), find_dateline(text, None)
    return max(line.end if line else 0, header.end if header else story_start(text))


def said_in(document: Document, piece: Piece, extractor: str, first: int, end: int, spans: Mapping[str, Span]) -> dict[str, Any]:
    """The common fields of a claim that stands at tokens of a piece; `spans` index what the piece's tokens do."""
    span = piece.tokens.span(first, end)
    if not piece.apart:
        return document.said(span, extractor, field_spans=spans, in_quote=False)
    return {
        "span": span,
        "section": piece.section,
        "text": piece.tokens.source[span.start : span.end],
        "confidence": sure(extractor),
        "extractor": extractor,
        "field_spans": spans,
    }


def is_shouted(piece: Piece) -> bool:
    """Whether all words of a piece are in capitals, or nearly all, so that capitals tell nothing."""
    words = [word for word in piece.tokens.words[piece.first : piece.end] if len(word) > 2 and word.isalpha()]
    return sum(word.isupper() for word in words) * 2 > len(words)


def stems(lowers: list[str]) -> frozenset[str]:
    """What the words of a text that tell anything are made from: forms of one word have one stem."""
    return frozenset(lower[:_STEM] for lower in lowers if len(lower) > 2 and lower.isalpha() and lower not in _SMALL)
