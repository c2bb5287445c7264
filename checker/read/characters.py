"""What is odd about a text's characters: hidden controls of direction, mixed alphabets in a word, wrong decoding."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from checker.model.article import Span
from checker.model.findings import Diagnostic

MOST = 10  # of one kind in one text
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LATIN, _OTHER = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
    "\u0370-\u03ff\u1f00-\u1fff\u0400-\u052f\u0530-\u058f",
)
_MIXED = re.compile(f"[{_LATIN}][{_OTHER}]|[{_OTHER}][{_LATIN}]")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# UTF-8 read as Windows-1252 or Latin-1: a lead byte's letter, then what its continuation bytes look like there.
_TAIL = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_MOJIBAKE = re.compile(f"[ÂÃ](?![“”’])[{_TAIL}]|[âàáãä][{_TAIL}]{{2}}|ð[{_TAIL}]{{3}}|\ufffd+")


def oddities(text: str, part: str = "text") -> Iterator[Diagnostic]:
    """A diagnostic for each place, at most ten of a kind: `bidi-control`, `mixed-script`, `mojibake`."""
    if text.isascii():
        return
    for found in (_bidi(text, part), _mixed(text, part), _mojibake(text, part)):
        yield from islice(found, MOST)


def _bidi(text: str, part: str) -> Iterator[Diagnostic]:
    for found in _BIDI.finditer(text):
        name = unicodedata.name(found[0]).lower()
        message = f"a hidden control in the {part} turns the direction of writing: {name} (U+{ord(found[0]):04X})"
        yield Diagnostic("bidi-control", message, Span(*found.span()))


def _mixed(text: str, part: str) -> Iterator[Diagnostic]:
    done = 0
    for found in _MIXED.finditer(text):
        if found.start() < done:
            continue
        start = found.start()
        while start > done and (text[start - 1].isalnum() or text[start - 1] in "'’-"):
            start -= 1
        word = _WORD.match(text, start) or found
        done = word.end()
        if len(word[0]) > 2 or not word[0].startswith(("μ", "Δ", "Ω")):
            scripts = sorted(
                {unicodedata.name(letter, "unknown").split()[0].capitalize() for letter in word[0] if letter.isalpha()}
            )
            message = f"“{word[0]}” in the {part} mixes letters of {' and '.join(scripts)}, which look alike"
            yield Diagnostic("mixed-script", message, Span(*word.span()))


def _mojibake(text: str, part: str) -> Iterator[Diagnostic]:
    for found in _MOJIBAKE.finditer(text):
        if found[0][0] == "\ufffd":
            message = f"a character of the {part} was lost before it came here (U+FFFD)"
        elif meant := _meant(found[0]):
            message = f"“{found[0]}” in the {part} stands for “{meant}”: it was read in the wrong encoding"
        else:
            continue
        yield Diagnostic("mojibake", message, Span(*found.span()))


def _meant(seen: str) -> str | None:
    """What the bytes spell that look like this in Windows-1252 (its five unused bytes as in Latin-1), if anything."""
    try:
        return b"".join(_byte(character) for character in seen).decode()
    except UnicodeError:
        return None


def _byte(character: str) -> bytes:
    return character.encode("latin-1" if ord(character) < 0x100 else "cp1252")
