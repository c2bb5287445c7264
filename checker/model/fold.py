"""One spelling for comparing names: no case, no accents, Latin letters, plain apostrophes and hyphens."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "‐": "-", "‑": "-", "–": "-", "ı": "i", "ø": "o", "ł": "l", "đ": "d"}
)
_PLAIN |= str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "a"})


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The key under which a name is looked up: `Tokayev`, `TOKAYEV` and `Токаев` (transliterated) lower-cased alike."""
    if text.isascii():
        return text.lower()
    lowered = unicodedata.normalize("NFKD", text).casefold().translate(_PLAIN)
    bare = "".join(c for c in lowered if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")
    if bare.isascii():
        return bare
    from anyascii import anyascii  # only for names outside the Latin alphabet

    return str(anyascii(bare)).lower()
