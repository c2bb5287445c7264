"""Quotations that stand twice, in whole or in part: who is told to have said them, and whether their words are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

from checker.extract.furniture import Piece, said_in, title_of
from checker.extract.persons import FullName, full_names
from checker.model.article import Span
from checker.model.claims import Claim, QuoteClaim, RequoteClaim
from checker.model.facts import Entity
from checker.model.fold import fold
from checker.text.document import Document
from checker.text.people import Run
from checker.text.quotes import quotations, speaker_at
from checker.text.tokens import Tokens

_LEAST = 5  # words; shorter ones are said by many
_ALIKE = 0.8  # of the words, so many of two quotations are the same where one was copied from the other
_MOST = 60  # quotations that are held against each other
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_CUT = re.compile(r"\.\.\.|…|\[|\*")
_SIGNATURE = re.compile(r"\s(?:—|–|--?)\s*[*_]*(?P<name>[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’.-]*){1,3})[*_]*(?:,[^.\n]*)?$")
_LONGEST_PULLED = 400
_LONGEST_NAME = 3
_SAYS = frozenset("says said warns tells vows insists".split())


class _Said(NamedTuple):
    """Words of one speaker in one paragraph, in one pair of marks or in several; folded, without marks.

    `title` is the piece that they stand in, if that is a title kept apart from the text.
    """

    spans: tuple[Span, ...]
    words: tuple[str, ...]
    speaker: Span | None
    name: str | None
    title: Piece | None = None


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each place of a quotation that stands more than once, and one for two that differ by a word."""
    if not document.quotes:
        return
    said = [*_titled(document), *_sayings(document), *_signed(document)][:_MOST]
    told = set[int]()
    for a, b in _near(said):
        first, second = said[a], said[b]
        if not _is_copied(first.words, second.words):
            continue
        words = " ".join(first.words if len(first.words) <= len(second.words) else second.words)
        for number, one in ((a, first), (b, second)):
            if number not in told:
                told.add(number)
                yield _repeated(document, one, words)
        if _are_of_one(first, second):
            yield from _requoted(document, first, second)


def _are_of_one(first: _Said, second: _Said) -> bool:
    """Whether one speaker is named for two quotations, or one of them is a title's; two speakers may say nearly the same."""
    if first.title or second.title:
        return True
    names = [set(fold(one.name or "").split()) for one in (first, second)]
    return not names[0].isdisjoint(names[1])


def _near(said: list[_Said]) -> list[tuple[int, int]]:
    """The pairs of quotations that have three words in a row in common."""
    starts: dict[tuple[str, ...], list[int]] = {}
    for number, one in enumerate(said):
        for at in range(len(one.words) - 2):
            starts.setdefault(one.words[at : at + 3], []).append(number)
    return sorted({pair for places in starts.values() if len(places) > 1 for pair in combinations(sorted(set(places)), 2)})


def _sayings(document: Document) -> Iterator[_Said]:
    """The quotations in order of place; those of a paragraph are one where nobody else is named for the later."""
    full = full_names(document)
    parts = iter(document.paragraphs)
    part, last = next(parts, None), None
    for span in document.quotes:
        moved = False
        while part and part.end < span.end:
            part, moved = next(parts, None), True
        run = speaker_at(document, Span(span.start + 1, max(span.start + 1, span.end - 1)))
        one = _said(document, span, run, full)
        if last and not moved and (run is None or one.speaker == last.speaker):
            last = last._replace(spans=(*last.spans, span), words=last.words + one.words)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _signed(document: Document) -> Iterator[_Said]:
    """The paragraphs without marks that somebody's name stands under, as a pull quote's does."""
    for part in document.paragraphs if "\n" in document.text else ():
        found = _SIGNATURE.search(document.text, part.start, part.end) if part.end - part.start < _LONGEST_PULLED else None
        if found and not any(part.start <= quote.start < part.end for quote in document.quotes):
            span = Span(part.start, found.start())
            yield _Said((span,), _words(document.text, span), Span(*found.span("name")), found["name"])


def _said(document: Document, span: Span, run: Run | None, full: FullName) -> _Said:
    words = _words(document.text, span)
    if run is None:
        return _Said((span,), words, None, None)
    place = document.tokens.span(run.first, run.end)
    return _Said((span,), words, place, full(run) or document.text[place.start : place.end])


def _titled(document: Document) -> Iterator[_Said]:
    """The quotation of a title kept apart, and who is named beside it: Quill: 'We are glad', 'We are glad', says Quill."""
    piece = title_of(document)
    if piece is None or not piece.apart:
        return
    text, tokens = piece.tokens.source, piece.tokens
    for span in quotations(text, [Span(0, len(text))]):
        before = [at for at in range(len(tokens)) if tokens.ends[at] <= span.start]
        behind = [at for at in range(len(tokens)) if tokens.starts[at] >= span.end]
        name = _name_beside(tokens, before[::-1], ":") or _name_beside(tokens, behind, None)
        yield _Said((span,), _words(text, span), name, text[name.start : name.end] if name else None, piece)


def _name_beside(tokens: Tokens, places: list[int], mark: str | None) -> Span | None:
    """The capitalised words beside a quotation in a title, behind a colon or a verb of saying."""
    at = 0
    while at < len(places) and (tokens.words[places[at]] in ",:-–—" or tokens.lowers[places[at]] in _SAYS):
        at += 1
    if not at or (mark and tokens.words[places[0]] != mark):
        return None
    named: list[int] = []
    while at < len(places) and len(named) < _LONGEST_NAME and tokens.words[places[at]][0].isupper():
        named.append(places[at])
        at += 1
    return tokens.span(min(named), max(named) + 1) if named else None


def _words(text: str, span: Span) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text[span.start : span.end]).replace("’", "'")))


def _is_copied(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the words of one quotation, five at least, stand in the other, or nearly."""
    short, long = sorted((one, other), key=len)
    if len(short) < _LEAST:
        return False
    if any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1)):
        return True
    matched = sum(block.size for block in SequenceMatcher(None, short, long, autojunk=False).get_matching_blocks())
    return matched >= _ALIKE * len(short) and len(long) <= 2 * len(short)


def _repeated(document: Document, said: _Said, words: str) -> QuoteClaim:
    span = said.spans[0]
    spans = {"words": span} | ({"speaker": said.speaker} if said.speaker else {})
    speaker = Entity(" ".join(said.name.split())) if said.name else None
    if said.title:
        common = said_in(document, said.title, "quote/repeated", 0, said.title.end, spans)
    else:
        common = document.said(span, "quote/repeated", field_spans=spans, in_quote=False, attributed_to=None)
    return QuoteClaim(words=words, speaker=speaker, closed=True, **common)


def _requoted(document: Document, first: _Said, second: _Said) -> Iterator[RequoteClaim]:
    """A claim that two quotations of one length have the same words, if none is cut and each stands in one pair of marks."""
    if first.title or len(first.spans) > 1 or len(second.spans) > 1 or abs(len(first.words) - len(second.words)) > 2:
        return
    places = first.spans[0], second.spans[0]
    if any(_CUT.search(document.text, place.start, place.end) for place in places):
        return
    spans = {"first": places[0], "second": places[1]}
    said = document.said(places[1], "requote", field_spans=spans, in_quote=False, attributed_to=None)
    yield RequoteClaim(first=" ".join(first.words), second=" ".join(second.words), **said)
