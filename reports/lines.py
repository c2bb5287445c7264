"""Where in a text a code point stands: lines and columns from 1, as editors count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from checker.model.article import Span

_BREAK = re.compile(r"\r\n|\n|\r")
_BLOCK = 1024  # code points whose bytes are counted together


class Place(NamedTuple):
    """A line and a column of it, both from 1; columns count code points."""

    line: int
    column: int


class Lines:
    """The lines of a text, found once; a line's text has no line end."""

    def __init__(self, text: str) -> None:
        breaks = [(found.start(), found.end()) for found in _BREAK.finditer(text)]
        self.text = text
        self.starts = [0, *(end for _, end in breaks)]
        self.ends = [*(start for start, _ in breaks), len(text)]
        self._line = (0, "")
        self._bytes: list[int] = []

    def place(self, offset: int) -> Place:
        """The place of a code point; one past the end is a place too."""
        line = bisect_right(self.starts, max(0, min(offset, len(self.text))))
        return Place(line, offset - self.starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of a line. The last one is kept, since findings come in order and a whole story may be one line."""
        if self._line[0] != number:
            self._line = (number, self.text[self.starts[number - 1] : self.ends[number - 1]])
        return self._line[1]

    def bytes_before(self, offset: int) -> int:
        """How many bytes of UTF-8 stand before a code point."""
        if self.text.isascii():
            return offset
        if not self._bytes:
            blocks = (_bytes(self.text[start : start + _BLOCK]) for start in range(0, len(self.text), _BLOCK))
            self._bytes = [0, *accumulate(blocks)]
        block = min(offset, len(self.text)) // _BLOCK
        return self._bytes[block] + _bytes(self.text[block * _BLOCK : offset])

    def parts(self, spans: Iterable[Span]) -> Iterator[tuple[int, Span]]:
        """The spans cut at line ends, in order: each part's line, and its span within that line."""
        for span in sorted(spans):
            for number in range(self.place(span.start).line, self.place(max(span.start, span.end - 1)).line + 1):
                start, end = self.starts[number - 1], self.ends[number - 1]
                part = Span(max(span.start, start) - start, min(span.end, end) - start)
                if part.start < part.end or span.start == span.end:
                    yield number, part


def _bytes(text: str) -> int:
    return len(text.encode(errors="replace"))


@lru_cache(maxsize=2)
def lines_of(text: str) -> Lines:
    """The lines of a text, found once for all the findings of its report."""
    return Lines(text)
