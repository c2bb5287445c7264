"""Paragraphs and sentences: where each begins and ends, abbreviations and initials not taken for full stops."""

from __future__ import annotations

import re
from bisect import bisect_left

from checker.model.article import Span
from checker.text.tokens import Tokens

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|\n(?=[^\S\n]{2,}\S)|\n(?=\t)|\r\n[^\S\n]*\r\n\s*")
_CLOSERS = frozenset("\"'”’)]»")
# Before a name these end nothing; the rest end a sentence where a word follows that begins most of them.
_TITLES = frozenset(
    "mr mrs ms dr prof sen rep gov gen col lt maj capt cmdr adm sgt pres rev hon st messrs vs mt ft approx".split()
)
_ABBREVIATIONS = _TITLES | frozenset(
    "jr sr inc corp co ltd plc bros etc dept univ est no jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri"
    " sat sun".split()
)
_ALSO_WORDS = frozenset("no sat sun mar".split())  # only before a number do these stand for number, Saturday, …
_BEGINNERS = frozenset(
    "the a an this that these those he she it they we i you his her its their our in on at but and or so if when while as after"
    " before since however meanwhile also there both some many most all no not for by with from what who why how".split()
)


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of a text, parted by blank or indented lines, without the space around them."""
    found, start = [], 0
    for gap in [*_PARAGRAPH.finditer(text), None]:
        end = gap.start() if gap else len(text)
        piece = text[start:end]
        if inner := piece.strip():
            first = start + piece.index(inner[0])
            found.append(Span(first, first + len(inner)))
        start = gap.end() if gap else end
    return found


def sentences(tokens: Tokens, parts: list[Span], begun: int | None = None) -> list[tuple[int, int]]:
    """The sentences as `[first token, end token)`; none crosses a paragraph, nor where a story has `begun` behind its dateline."""
    found = _sentences(tokens, parts)
    cut = bisect_left(tokens.starts, begun) if begun is not None else 0
    at = bisect_left(found, (cut, cut)) - 1
    if cut and at >= 0 and found[at][0] < cut < found[at][1]:
        found[at : at + 1] = [(found[at][0], cut), (cut, found[at][1])]
    return found


def _sentences(tokens: Tokens, parts: list[Span]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    words, starts, count = tokens.words, tokens.starts, len(tokens.words)
    stops = [at for at, word in enumerate(words) if word[-1] in ".!?…"]
    first = 0
    for part in parts:
        first, limit = max(first, bisect_left(starts, part.start)), bisect_left(starts, part.end)
        for stop in stops[bisect_left(stops, first) : bisect_left(stops, limit)]:
            end = stop + 1
            while end < count and words[end] in _CLOSERS and starts[end] == tokens.ends[end - 1]:
                end += 1
            if _ends(tokens, stop, end, part.end):
                found.append((first, end))
                first = end
        if first < limit:
            found.append((first, limit))
            first = limit
    return found


def _ends(tokens: Tokens, stop: int, after: int, limit: int) -> bool:
    """Whether the mark at `stop` ends a sentence: what follows it must look like a beginning."""
    if after >= len(tokens.words) or tokens.starts[after] >= limit:
        return True
    if tokens.starts[after] == tokens.ends[after - 1]:
        return False
    following, lower = tokens.words[after], tokens.lowers[after]
    if not (following[0].isupper() or following[0].isdigit() or following[0] in "\"'“‘([-–—"):
        return False
    if tokens.words[stop] in ("!", "?", "…"):
        return True
    begins = lower in _BEGINNERS and following[0].isupper()
    if tokens.words[stop] != ".":
        return begins or (tokens.lowers[stop] in ("p.m.", "a.m.") and following[0] != "(" and not following[0].isdigit())
    before = tokens.lowers[stop - 1] if stop else ""
    if before in _ALSO_WORDS:
        return not following[0].isdigit()
    if before in _ABBREVIATIONS:
        return begins and before not in _TITLES
    return begins or not (len(before) == 1 and tokens.words[stop - 1].isupper())
