"""Quotations that stand twice, in whole or in part: who is told to have said them, and whether their words are the same."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

from checker.extract.furniture import Piece, said_in, title_of
from checker.extract.persons import FullName, full_names, is_full, persons_in
from checker.model.article import Span
from checker.model.claims import Claim, QuoteClaim, RequoteClaim
from checker.model.facts import Entity
from checker.model.fold import fold
from checker.text.document import Document
from checker.text.people import Run
from checker.text.quotes import quotations, speaker_at
from checker.text.tokens import Tokens

_LEAST = 5  # words; shorter ones are said by many
_MANY = 12
_ALIKE = 0.9  # of the words, so many of two quotations are the same where one was copied from the other
_FEW = 2  # words that two quotations begin with alike
_MOST = 60  # quotations that are held against each other
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_CUT = re.compile(r"\.\.\.|…|\[|\*")
_SIGNATURE = re.compile(r"\s(?:—|–|--?)\s*[*_]*(?P<name>[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’.-]*){1,3})[*_]*(?:,[^.\n]*)?$")
_DASH = re.compile(r"\n\s*>|\s(?:—|–|--)\s*[A-Z][\w'’-]+ [A-Z][^.\n]*$", re.M)
_LEADING = (">", "—", "–", "--")
_MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."})
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
    if not document.quotes or not _may_repeat(document):
        return
    said = [*_titled(document), *_sayings(document), *_signed(document)][:_MOST]
    told = set[int]()
    for a, b in _near(said):
        first, second = said[a], said[b]
        if _is_copied(first.words, second.words):
            words = " ".join(first.words if len(first.words) <= len(second.words) else second.words)
            for number, one in ((a, first), (b, second)):
                if number not in told:
                    told.add(number)
                    yield _repeated(document, one, words)
        yield from _requoted(document, first, second)


def _may_repeat(document: Document) -> bool:
    """Whether three words in a row of a quotation stand in another one, in the title or in a paragraph without marks."""
    seen: set[tuple[str, ...]] = set()
    title = document.article.title
    for words in ([_words(title, Span(0, len(title)))] if title else []) + [
        _words(document.text, one) for one in document.quotes
    ]:
        own = set(zip(words, words[1:], words[2:], strict=False))
        if not seen.isdisjoint(own):
            return True
        seen |= own
    return any(mark in document.text for mark in _LEADING) and _DASH.search(document.text) is not None


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
        run = speaker_at(document, Span(span.start + 1, max(span.start + 1, span.end - 1))) or _meant(document, span, part)
        one = _said(document, span, run, full)
        if last and not moved and (run is None or one.speaker == last.speaker):
            last = last._replace(spans=(*last.spans, span), words=last.words + one.words)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _meant(document: Document, span: Span, part: Span | None) -> Run | None:
    """Whom "he said" behind a quotation means: the one person whom its paragraph names before; or who is named right behind it."""
    tokens = document.tokens
    at = bisect_left(tokens.starts, span.end)
    first, end = document.sentence_of(at) if at < len(tokens) else (0, 0)
    behind = persons_in(document, (at, end)) if first < at < end else []
    if behind and behind[0].first == at and tokens.words[behind[0].end : behind[0].end + 1] != [","]:
        return behind[0] if tokens.words[behind[0].end : behind[0].end + 1] and tokens.words[behind[0].end].islower() else None
    if part is None or tokens.lowers[at : at + 1] not in (["he"], ["she"]) or tokens.lowers[at + 1 : at + 2] != ["said"]:
        return None
    named: list[Run] = []
    token = bisect_left(tokens.starts, part.start)
    while token < len(tokens) and tokens.starts[token] < span.start:
        sentence = document.sentence_of(token)
        named += persons_in(document, (max(token, sentence[0]), min(sentence[1], bisect_left(tokens.starts, span.start))))
        token = max(sentence[1], token + 1)
    lasts = {tokens.lowers[run.end - 1] for run in named}
    return named[0] if len(lasts) == 1 and is_full(document, named[0]) else None


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
    said = text[span.start : span.end]
    return tuple(_WORD.findall(fold(said if said.isascii() else said.translate(_MARKS))))


def _is_copied(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the words of one quotation, five at least, stand in the other, or of many nearly all."""
    short, long = sorted((one, other), key=len)
    if len(short) < _LEAST:
        return False
    if any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1)):
        return True
    if len(short) < _MANY or len(long) > 2 * len(short):
        return False
    matched = sum(block.size for block in SequenceMatcher(None, short, long, autojunk=False).get_matching_blocks())
    return matched >= _ALIKE * len(short)


def _alike_at(short: tuple[str, ...], long: tuple[str, ...]) -> int | None:
    """Where in the longer quotation the shorter stands, as it is or but for a word that was changed, or two that changed places."""

    def odd(at: int) -> list[tuple[str, str]]:
        return [(x, y) for x, y in zip(short, long[at : at + len(short)], strict=True) if x != y]

    best = min(range(len(long) - len(short) + 1), key=lambda at: len(odd(at)))
    wrong = odd(best)
    turned = len(wrong) == 2 and wrong[0] == wrong[1][::-1]
    begins_alike = short[:_FEW] == long[best : best + _FEW]
    return best if begins_alike and (len(wrong) <= 1 or turned) else None


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
    """A claim that two quotations, or one and a part of the other, have the same words, if nothing is cut and marked so."""
    if first.title or len(first.spans) > 1 or len(second.spans) > 1 or min(len(first.words), len(second.words)) < _LEAST:
        return
    if first.name and second.name and first.name.split()[-1] != second.name.split()[-1]:
        return
    places = first.spans[0], second.spans[0]
    if any(_CUT.search(document.text, place.start, place.end) for place in places):
        return
    short, long = sorted((first.words, second.words), key=len)
    at = _alike_at(short, long)
    if at is None:
        return
    part = long[at : at + len(short)]
    one, other = (short, part) if len(first.words) <= len(second.words) else (part, short)
    spans = {"first": places[0], "second": places[1]}
    said = document.said(places[1], "requote", field_spans=spans, in_quote=False, attributed_to=None)
    yield RequoteClaim(first=" ".join(one), second=" ".join(other), **said)
