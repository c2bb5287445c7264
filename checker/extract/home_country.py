"""The country that a story is at home in: the one that most of its names of countries mean."""

from __future__ import annotations

from collections import Counter

from checker.text.document import Document
from checker.text.names import Hit

_LEAST = 3  # mentions
_SHARE = 0.6


def home_of(document: Document, before: int, least: int = _LEAST, share: float = _SHARE) -> Hit | None:
    """The country that so large a share of all mentions is of, and so many at least, or all of them.

    None where another country stands earlier in the sentence of a token: the words may mean that one.
    """
    named = [hit for hit in document.names if hit.name.type in ("country", "demonym")]
    if not named:
        return None
    (home, times), *_ = Counter(hit.name.id for hit in named).most_common(1)
    alone = times == len(named)
    if not alone and (times < least or times < share * len(named)):
        return None
    first, _ = document.sentence_of(before)
    if any(first <= hit.first < before and hit.name.id != home for hit in named):
        return None
    return next((hit for hit in named if hit.name.id == home and hit.name.type == "country" and not hit.others), None) or (
        named[0] if alone else None
    )
