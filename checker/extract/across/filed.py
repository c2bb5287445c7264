"""The story itself, as it was filed: its words, however they are set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import blake2b

from checker.model.article import Article, Span
from checker.model.claims import StoryClaim
from checker.text.header import find_dateline, read_header, story_start

_WORD = re.compile(r"\w+")
_DASH = re.compile(r"\s-|--|[–—]")  # in which a dateline ends; looking for one costs more than all else here
_OPENING = 160  # characters in which it stands


def story(article: Article) -> Iterator[StoryClaim]:
    """Yield the claim of a story that has words. Capitals, marks, spaces, the title, the header and a dateline with its dash count for nothing."""
    text = article.text
    if not text or text.isspace():
        return
    start = _start(text)
    words = _WORD.findall(text[start:].casefold())
    if words:
        digest = blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        opening = text[start : start + 80].split("\n\n")[0]
        place = Span(start, start + len(opening))
        yield StoryClaim(id="story", digest=digest, size=len(words), span=place, text=opening, extractor="story")


def _start(text: str) -> int:
    """Where the story begins, behind header, front matter and dateline."""
    header, line = read_header(text), find_dateline(text, None) if _DASH.search(text, 0, _OPENING) else None
    start = max(line.end if line else 0, header.end if header else story_start(text))
    while start < len(text) and not text[start].isalnum() and text[start] not in "\"“‘'":
        start += 1
    return start
