"""Quotations whose marks are never closed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from checker.model.article import Span
from checker.model.claims import QuoteClaim
from checker.model.facts import Entity
from checker.model.fold import fold
from checker.text.document import Document
from checker.text.quotes import speaker_of

_WORD = re.compile(r"\w+")
_SHORTEST = 20  # characters of a quotation that is left open
_MARK = re.compile("[\"“”«»„]|''|``|['’](?!\\w)")


def extract(document: Document) -> Iterator[QuoteClaim]:
    """Yield one claim for every quotation that is left open."""
    for span in document.quotes:
        if _is_open(document, span):
            yield _claim(document, span)


def _words(text: str, span: Span) -> str:
    """The words of a quotation, folded, without marks."""
    return " ".join(_WORD.findall(fold(text[span.start : span.end])))


def _is_open(document: Document, span: Span) -> bool:
    """Whether a quotation ends with its paragraph and without a mark, and the next paragraph does not open it anew.

    A mark in the place of an apostrophe, of another style, or behind a colon that introduces a whole passage is passed by,
    and so is a paragraph that breaks off: there the text came to harm on its way.
    """
    text = document.text
    before, after = text[max(0, span.start - 4) : span.start].rstrip()[-1:], text[span.start + 1 : span.start + 2]
    if span.end - span.start < _SHORTEST or text[span.end - 1] not in ".!?" or before == ":":
        return False
    if not after.isalnum() or text[span.start - 1 : span.start].isalnum() or _MARK.search(text, span.start + 1, span.end):
        return False
    at = bisect_right(document.paragraphs, (span.start, len(text) + 1))
    behind = document.paragraphs[at : at + 1]
    return bool(behind) and text[behind[0].start].isupper()


def _claim(document: Document, span: Span) -> QuoteClaim:
    name = speaker_of(document, Span(span.start, span.start + 1))
    said = document.said(span, "quote/unclosed", field_spans={"words": span}, in_quote=False)
    return QuoteClaim(words=_words(document.text, span), speaker=Entity(name) if name else None, closed=False, **said)
