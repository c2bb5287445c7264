"""Quotations: what stands between quotation marks. A quotation may run over paragraphs that each open it anew."""

from __future__ import annotations

from checker.model.article import Span

_PAIRS = {"“": "”", "«": "»", "„": "“"}


def quotations(text: str, parts: list[Span]) -> list[Span]:
    """The places of quoted words, marks included; one left open ends with its paragraph."""
    found: list[Span] = []
    for part in parts:
        opened: int | None = None
        closing = ""
        for at in range(part.start, part.end):
            mark = text[at]
            if opened is None:
                if mark == '"' or mark in _PAIRS:
                    opened, closing = at, _PAIRS.get(mark, '"')
            elif mark == closing:
                found.append(Span(opened, at + 1))
                opened = None
        if opened is not None:
            found.append(Span(opened, part.end))
    return found
