"""Acronyms: an abbreviation in brackets behind what it stands for: the World Health Organization (WHO)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from checker.extract.acronym_known import abbreviations, are_initials, expansions, name_stems
from checker.model.article import Span
from checker.model.claims import AcronymClaim
from checker.text.document import Document
from checker.text.wording import hits_in

_IN_BRACKETS = re.compile(r"\((?:the )?([A-Z][A-Z&]{1,7})\)")
_SMALL = frozenset("of for and the in on de la et & to".split())
_INNER = frozenset("-'’‘‐‑")
_MOST_WORDS = 10
_LEAST = 3  # letters; two that changed places may be anybody's


class _Defined(NamedTuple):
    """An abbreviation with what it is said to stand for."""

    short: str
    expansion: str
    place: Span
    spans: dict[str, Span]


def extract(document: Document) -> Iterator[AcronymClaim]:
    """Every abbreviation that stands in brackets behind about as many capitalised words as it has letters.

    Further on, one that is the same but for two letters which changed places is taken for it.
    """
    if "(" not in document.text:
        return
    defined: dict[str, _Defined] = {}
    for one in _defined(document):
        first = defined.setdefault(one.short, one)
        short, expansion = _usual(one, first)
        said = document.said(one.place, "acronym", field_spans=one.spans)
        yield AcronymClaim(short=one.short, expansion=one.expansion, usual_short=short, usual_expansion=expansion, **said)
    yield from _later(document, defined)


def _defined(document: Document) -> Iterator[_Defined]:
    for found in _IN_BRACKETS.finditer(document.text):
        bracket = bisect_left(document.tokens.starts, found.start())
        short = Span(*found.span(1))
        if expansion := _expansion(document, bracket, found[1]):
            text = " ".join(document.text[expansion.start : expansion.end].split())
            spans = {"short": short, "expansion": expansion}
            yield _Defined(found[1], text, Span(expansion.start, short.end), spans)


def _usual(one: _Defined, first: _Defined) -> tuple[str | None, str | None]:
    """How the name is abbreviated, and what the abbreviation stands for, where everybody or the story has it otherwise."""
    if first is not one:
        return None, first.expansion if are_initials(first.short, first.expansion) else None
    short = abbreviations().get(name_stems(one.expansion))
    if short and (short == one.short or _is_swapped(short, one.short) or _is_changed(short, one.short)):
        return short, None
    known = expansions().get(one.short)
    return None, known if known and not are_initials(one.short, one.expansion) else None


def _later(document: Document, defined: dict[str, _Defined]) -> Iterator[AcronymClaim]:
    """The abbreviations without brackets that are a slip away from a defined one, and are met once."""
    shorts = [one for short, one in defined.items() if len(short) >= _LEAST]
    if not shorts:
        return
    words = document.tokens.words
    for at, word in enumerate(words):
        if not (word.isupper() and len(word) >= _LEAST) or word in defined or word in expansions():
            continue
        one = next((one for one in shorts if _is_swapped(one.short, word) or _is_changed(one.short, word)), None)
        if one is None or document.tokens.starts[at] < one.place.end or words.count(word) > 1 or _is_named(document, at):
            continue
        if _is_swapped(one.short, word) or (words.count(one.short) == 1 and are_initials(one.short, one.expansion)):
            place = document.tokens.span(at, at + 1)
            said = document.said(place, "acronym/later", field_spans={"short": place})
            yield AcronymClaim(short=word, expansion=one.expansion, usual_short=one.short, **said)


def _is_named(document: Document, at: int) -> bool:
    """Whether an abbreviation is one of the record's, or part of a longer name."""
    words = document.tokens.words
    beside = (words[at - 1] if at else ".", *words[at + 1 : at + 2])
    return any(hit.first <= at < hit.end for hit in hits_in(document, at, at + 1)) or any(
        word in ("-", "/", "(", "<") for word in beside
    )


def _is_changed(one: str, other: str) -> bool:
    """Whether two abbreviations of one length differ by one letter, which is not the first."""
    return len(one) == len(other) and one[0] == other[0] and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _is_swapped(one: str, other: str) -> bool:
    """Whether two abbreviations differ by two neighbouring letters that changed places."""
    odd = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    return len(one) == len(other) and len(odd) == 2 and odd[1] == odd[0] + 1 and one[odd[0]] == other[odd[1]]


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
    if first > floor and tokens.words[first - 1].isalpha() and tokens.words[first - 1][0] == short[0]:
        longer = tokens.text(first - 1, bracket)
        if not are_initials(short, tokens.text(first, bracket)) and are_initials(short, longer[: longer.rfind(" ")]):
            first -= 1  # of the China Construction Bank Corporation (CCB) the last word has no letter
    return tokens.span(first, bracket)
