"""Where in a text a code point stands: lines and columns from 1, as editors count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from checker.model.article import Span

_BREAK = re.compile(r"\r\n|\n|\r")


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

    def place(self, offset: int) -> Place:
        """The place of a code point; one past the end is a place too."""
        line = bisect_right(self.starts, max(0, min(offset, len(self.text))))
        return Place(line, offset - self.starts[line - 1] + 1)

    def line(self, number: int) -> str:
        return self.text[self.starts[number - 1] : self.ends[number - 1]]

    def parts(self, spans: Iterable[Span]) -> Iterator[tuple[int, Span]]:
        """The spans cut at line ends, in order: each part's line, and its span within that line."""
        for span in sorted(spans):
            for number in range(self.place(span.start).line, self.place(max(span.start, span.end - 1)).line + 1):
                start, end = self.starts[number - 1], self.ends[number - 1]
                part = Span(max(span.start, start) - start, min(span.end, end) - start)
                if part.start < part.end or span.start == span.end:
                    yield number, part


@lru_cache(maxsize=2)
def lines_of(text: str) -> Lines:
    """The lines of a text, found once for all the findings of its report."""
    return Lines(text)
