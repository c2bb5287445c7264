"""Seats: how many the house has that a story tells of, so that no more vote in it: "the 350-seat parliament"."""

from __future__ import annotations

import re
from functools import cache

from checker.model.article import Span
from checker.text.document import Document

_HOUSE = (
    r"house|parliament|senate|assembly|council|chamber|congress|legislature|board|committee|panel|commission|duma|diet|bundestag"
    r"|knesset|riksdag|storting|folketing|sejm|rada|court|body|synod|conference|caucus|lawmaking"
)
_WORDS = ("-seat", "-member", " seats", " members")
_NEAR = 600  # characters between the house and the vote


def seats_of(document: Document, at: int) -> Span | None:
    """Where the number of seats stands, if the story tells of one house near a place and of one only."""
    if not any(word in document.text for word in _WORDS):
        return None
    found = list(_shape().finditer(document.text))
    numbers = {one["n"] or one["m"] for one in found}
    near = [one for one in found if abs(one.start() - at) <= _NEAR]
    return Span(*near[0].span("n" if near[0]["n"] else "m")) if near and len(numbers) == 1 else None


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<n>\d{{1,3}}(?:,\d{{3}})?)-(?:seat|member)\s+(?:[\w-]+\s+){{0,3}}?(?:{_HOUSE})\b"
        rf"|\b(?:{_HOUSE})(?:\s+of|,?\s+which\s+has|\s+has|,\s+with|'s)\s+(?P<m>\d{{1,3}}(?:,\d{{3}})?)\s+(?:seats|members)\b",
        re.IGNORECASE,
    )
