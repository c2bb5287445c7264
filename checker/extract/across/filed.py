"""The story itself, as it was filed: its words, however they are set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import blake2b

from checker.model.article import Article, Span
from checker.model.claims import StoryClaim
from checker.text.header import find_dateline, read_header, story_start

_WORD = re.compile(r"\w+")
# Of ASCII, as most stories are: capitals are small letters, and what is in no word is space. A third of the time.
_PLAIN = bytes(ord(sign.lower()) if re.match(r"\w", sign := chr(code)) else 32 for code in range(128)) + bytes(128)
_MARKS = [mark.encode() for mark in "“”‘’–—…"]
_DASH = re.compile(r"\s-|--|[–—]")  # in which a dateline ends; looking for one costs more than all else here
_OPENING = 160  # characters in which it stands


def story(article: Article) -> Iterator[StoryClaim]:
    """Yield the claim of a story that has words. Capitals, marks, spaces, the title, the header and a dateline with its dash count for nothing."""
    text = article.text
    if not text or text.isspace():
        return
    start = _start(text)
    words = _words(text[start:])
    if words:
        digest = blake2b(b" ".join(words), digest_size=8).hexdigest()
        opening = text[start : start + 80].split("\n\n")[0]
        place = Span(start, start + len(opening))
        yield StoryClaim(id="story", digest=digest, size=len(words), span=place, text=opening, extractor="story")


def _words(text: str) -> list[bytes]:
    plain = text.encode("utf-8", "surrogatepass")
    for mark in _MARKS if not text.isascii() else ():
        plain = plain.replace(mark, b" ")
    if plain.isascii():
        return plain.translate(_PLAIN).split()
    return " ".join(_WORD.findall(text.casefold())).encode("utf-8", "surrogatepass").split()


def _start(text: str) -> int:
    """Where the story begins, behind header, front matter and dateline."""
    header, line = read_header(text), find_dateline(text, None) if _DASH.search(text, 0, _OPENING) else None
    start = max(line.end if line else 0, header.end if header else story_start(text))
    while start < len(text) and not text[start].isalnum() and text[start] not in "\"“‘'":
        start += 1
    return start
