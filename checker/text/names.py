"""Names: what the gazetteer knows of a text's words: countries, demonyms, places, organisations, titles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.model.article import Span
from checker.text.tokens import Tokens

if TYPE_CHECKING:
    from checker.text.document import Gazetteer, Name


class Hit(NamedTuple):
    """A known name at tokens `[first, end)`, the likeliest first; `others` are further entities of that name."""

    first: int
    end: int
    span: Span
    name: Name
    others: tuple[Name, ...] = ()


def names(tokens: Tokens, gazetteer: Gazetteer) -> list[Hit]:
    """Every known name in order of place, the longest where several begin together; none overlaps another."""
    return []
