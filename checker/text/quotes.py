"""Quotations: what stands between quotation marks, and who is said to have said it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from checker.model.article import Span

if TYPE_CHECKING:
    from checker.text.document import Document
    from checker.text.people import Run

# What opens a quotation, and what closes it. An apostrophe opens none within a word, before a number or before "s".
_MARKS = re.compile(r"[\"“”«»„]|``|''|‘(?=[^\W\d])|’(?![^\W_])|(?<!\w)'(?=[^\W\d])(?!s\b)|(?<=[\w.,!?])'(?![\w'])")
_CLOSING = {'"': ('"',), "“": ("”",), "«": ("»",), "„": ("“", "”"), "``": ("''", '"'), "‘": ("’",), "'": ("'",)}
_LONGEST_SINGLE = 300  # between single marks; beyond it they were apostrophes
_SAYING = frozenset(
    "said says told tells added adds noted stressed explained warned argued wrote tweeted declared replied insisted announced"
    " stated commented recalled continued concluded emphasised emphasized testified remarked acknowledged admitted".split()
)
_REACH = 14


def quotations(text: str, parts: list[Span]) -> list[Span]:
    """The places of quoted words, marks included; one left open ends with its paragraph, and the next may open it anew."""
    found: list[Span] = []
    marks = [(one.start(), one.end(), one.group()) for one in _MARKS.finditer(text)]
    starts = [mark[0] for mark in marks]
    closing: tuple[str, ...] = ()
    for part in parts:
        opened = -1
        for start, end, mark in marks[bisect_left(starts, part.start) : bisect_left(starts, part.end)]:
            if opened < 0:
                if mark in _CLOSING and not _only_closes(text, start, end, mark):
                    opened, closing = start, _CLOSING[mark]
            elif mark in closing:
                if mark not in "'’" or start - opened < _LONGEST_SINGLE:
                    found.append(Span(opened, end))
                opened = -1
            elif closing[0] in ("'", "’") and mark in ('"', "“"):
                opened, closing = start, _CLOSING[mark]  # the single mark was an apostrophe
        if opened >= 0 and closing[0] not in ("'", "’"):
            found.append(Span(opened, part.end))
    return found


def _only_closes(text: str, start: int, end: int, mark: str) -> bool:
    """Whether a straight mark cannot open, since a word stands before it and none behind: 5 ft 10"."""
    return mark == '"' and start > 0 and text[start - 1].isalnum() and not text[end : end + 1].isalpha()


def speaker_of(document: Document, span: Span) -> str | None:
    """Who is named as the speaker of the quotation that a place lies in: said NAME, NAME said, NAME said: "…"."""
    at = bisect_right(document.quotes, (span.start, len(document.text) + 1)) - 1
    if at < 0 or span.end > document.quotes[at].end:
        return None
    quote = document.quotes[at]
    starts, lowers = document.tokens.starts, document.tokens.lowers
    if behind := _named(document, bisect_left(starts, quote.end), 1):
        return behind
    ahead = bisect_left(starts, quote.start) - 1
    leads = ahead > 0 and (lowers[ahead] in (":", ",", "that") or (lowers[ahead] == "." and lowers[ahead - 1] in _SAYING))
    return _named(document, ahead, -1) if leads else None


def _named(document: Document, at: int, step: int) -> str | None:
    """The person beside a verb of saying that follows (step 1) or leads up to (step −1) a quotation, in its sentence."""
    from checker.text.people import runs, written

    tokens, count = document.tokens, len(document.tokens)
    if at >= count:
        return None
    first, end = document.sentence_of(at)
    first, end = (at, min(end, at + _REACH)) if step > 0 else (max(first, at - _REACH), at + 1)
    verb = next((one for one in range(first, end) if tokens.lowers[one] in _SAYING), None)
    if verb is None:
        return None
    limit = next((one for one in range(verb + 1, end) if tokens.words[one] in _STOPS), end)
    places = {(hit.first, hit.end) for hit in document.names if hit.name.type == "place"}
    named = [
        run
        for run in runs(tokens, [(first, limit)], document.names)
        if run.kind == "person" and run[:2] not in places and not tokens.words[run.end - 1].endswith(_NO_NAME_ENDINGS)
    ]
    before = [run for run in named if run.end <= verb]
    after = [run for run in named if run.first > verb and tokens.lowers[verb] not in ("told", "tells")]
    chosen: Run | None = before[-1] if before else after[0] if after and step > 0 else None
    return written(tokens, chosen.first, chosen.end) if chosen else None


_NO_NAME_ENDINGS = ("-based", "-style", "-led", "-born", "-backed")
_STOPS = frozenset('" “ ” « » . : ;'.split())
