"""Numbers written twice, once in words and once in figures: "twelve (12) members"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.model.article import Span
from checker.model.claims import Claim, RestatedClaim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.figures import STARTS, Figure, figure_at
from checker.text.nouns import noun_after

_NO_NOUN = frozenset(
    "and or but nor a an the in at on from to by for with was is were are had has ran scored said minutes".split()
)


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every number in words with a figure in brackets behind it, or the other way round."""
    for at in document.places.get("(", ()):
        if at and (claim := _claim(document, at)):
            yield claim


def _claim(document: Document, bracket: int) -> RestatedClaim | None:
    """The claim that brackets restate, where nothing but a figure stands in them and what is counted follows."""
    tokens, lowers = document.tokens, document.tokens.lowers
    second = figure_at(tokens, bracket + 1) if bracket + 1 < len(tokens) else None
    first = _ending_at(document, bracket)
    if first is None or second is None or second.end + 1 >= len(tokens) or lowers[second.end] != ")":
        return None
    if _in_words(document, first) == _in_words(document, second) or not (first.whole and second.whole):
        return None
    noun = noun_after(tokens, second.end + 1)
    unit = lowers[noun[0]] if noun else lowers[second.end + 1]
    if lowers[second.first].startswith("0") or not (noun or _may_be_counted(document, first, second, unit)):
        return None
    spans = {"first": tokens.span(first.first, first.end), "second": tokens.span(second.first, second.end)}
    said = document.said(Span(spans["first"].start, spans["second"].end), "restated", field_spans=spans)
    return RestatedClaim(first=_exactly(first, unit), second=_exactly(second, unit), **said)


def _may_be_counted(document: Document, first: Figure, second: Figure, word: str) -> bool:
    """Whether a word behind the brackets goes on about what is counted, of which more than a few are: "eighteen (18) of 24"."""
    plain = word.isalpha() and word.islower() and word not in _NO_NOUN
    return plain and not document.tokens.words[first.first][0].isdigit() and min(first.quantity.value, second.quantity.value) > 2


def _ending_at(document: Document, end: int) -> Figure | None:
    """The longest figure that ends right before a token."""
    starts = range(max(0, end - 5), end)
    found = (figure_at(document.tokens, at) for at in starts if document.tokens.lowers[at] in STARTS or at == end - 1)
    return next((figure for figure in found if figure and figure.end == end), None)


def _in_words(document: Document, figure: Figure) -> bool:
    return not document.tokens.words[figure.first][0].isdigit()


def _exactly(figure: Figure, unit: str) -> Quantity:
    return figure.quantity if figure.scaled else replace(Quantity.exactly(figure.quantity.value), unit=unit)
