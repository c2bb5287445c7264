"""The country that a story is at home in: the one that most of its names of countries mean."""

from __future__ import annotations

from collections import Counter

from checker.text.document import Document
from checker.text.names import Hit

_LEAST = 3  # mentions
_MOST_OF_ALL = 0.6


def home_of(document: Document, before: int) -> Hit | None:
    """The country that three mentions in five are of, three at least, where no other country stands earlier in the sentence of a token."""
    named = [hit for hit in document.names if hit.name.type in ("country", "demonym")]
    if not named:
        return None
    (home, times), *_ = Counter(hit.name.id for hit in named).most_common(1)
    alone = times == len(named)
    if not alone and (times < _LEAST or times < _MOST_OF_ALL * len(named)):
        return None
    first, _ = document.sentence_of(before)
    if any(first <= hit.first < before and hit.name.id != home for hit in named):
        return None
    return next((hit for hit in named if hit.name.id == home and hit.name.type == "country" and not hit.others), None) or (
        named[0] if alone else None
    )
