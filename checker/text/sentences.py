"""Paragraphs and sentences: where each begins and ends, abbreviations and initials not taken for full stops."""

from __future__ import annotations

import re

from checker.model.article import Span
from checker.text.tokens import Tokens

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|\n(?=[^\S\n]{2,}\S)|\n(?=\t)|\r\n[^\S\n]*\r\n\s*")
_CLOSERS = frozenset("\"'”’)]»")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov gen col lt maj capt cmdr adm sgt pres rev hon st jr sr inc corp co ltd plc vs etc no"
    " jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ft mt approx est dept univ bros".split()
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


def sentences(tokens: Tokens, parts: list[Span]) -> list[tuple[int, int]]:
    """The sentences as `[first token, end token)`; none crosses a paragraph."""
    found: list[tuple[int, int]] = []
    index, count = 0, len(tokens)
    for part in parts:
        while index < count and tokens.starts[index] < part.start:
            index += 1
        first = index
        while index < count and tokens.starts[index] < part.end:
            word = tokens.words[index]
            index += 1
            if word in (".", "!", "?", "…") or (word.endswith(".") and len(word) > 1):
                end = index
                while end < count and tokens.words[end] in _CLOSERS and tokens.starts[end] == tokens.ends[end - 1]:
                    end += 1
                if _ends(tokens, index - 1, end, part.end):
                    found.append((first, end))
                    first = index = end
        if first < index:
            found.append((first, index))
    return found


def _ends(tokens: Tokens, stop: int, after: int, limit: int) -> bool:
    """Whether the mark at `stop` ends a sentence: what follows it must look like a beginning."""
    if after >= len(tokens) or tokens.starts[after] >= limit:
        return True
    if tokens.starts[after] == tokens.ends[after - 1]:
        return False
    following = tokens.words[after]
    if not (following[0].isupper() or following[0].isdigit() or following[0] in "\"'“‘([-–—"):
        return False
    if tokens.words[stop] != ".":
        return tokens.words[stop] in ("!", "?", "…") or tokens.lowers[stop] in ("p.m.", "a.m.")
    before = tokens.words[stop - 1] if stop else ""
    if tokens.lowers[stop - 1] in _ABBREVIATIONS and tokens.lowers[stop - 1] not in ("no", "sat", "sun", "co"):
        return False
    return not (len(before) == 1 and before.isupper())
