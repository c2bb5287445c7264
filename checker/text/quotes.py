"""Quotations: what stands between quotation marks, and who is said to have said it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from checker.model.article import Span
from checker.text.names import hits_between

if TYPE_CHECKING:
    from checker.text.document import Document
    from checker.text.people import Run

_SIGNS = re.compile("[\"“”«»„‘’'`]")
# What opens a quotation, and what closes it.
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
    marks = [read for one in _SIGNS.finditer(text) if (read := _mark(text, one.start()))]
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


def _mark(text: str, at: int) -> tuple[int, int, str] | None:
    """The quotation mark at a place, None for an apostrophe: within a word, before a number or a lone s."""
    sign, before, behind = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if sign in "'`" and behind == sign:
        return at, at + 2, sign * 2
    if sign == "`" or (sign == "'" and before == "'"):
        return None
    if sign == "‘":
        return (at, at + 1, sign) if behind.isalpha() else None
    if sign == "’":
        return None if behind.isalnum() else (at, at + 1, sign)
    if sign == "'":
        opens = behind.isalpha() and not before.isalnum() and not (behind == "s" and not text[at + 2 : at + 3].isalnum())
        closes = not behind.isalnum() and (before.isalnum() or before in tuple(".,!?"))
        return (at, at + 1, sign) if opens or closes else None
    return at, at + 1, sign


def _only_closes(text: str, start: int, end: int, mark: str) -> bool:
    """Whether a straight mark cannot open, since a word stands before it and none behind: 5 ft 10"."""
    return mark == '"' and start > 0 and text[start - 1].isalnum() and not text[end : end + 1].isalpha()


def speaker_of(document: Document, span: Span) -> str | None:
    """Who is named as the speaker of the quotation that a place lies in."""
    from checker.text.people import written

    run = speaker_at(document, span)
    return written(document.tokens, run.first, run.end) if run else None


def speaker_at(document: Document, span: Span) -> Run | None:
    """Where the speaker of the quotation that a place lies in is named: said NAME, NAME said, NAME said: "…", "…" — NAME."""
    at = bisect_right(document.quotes, (span.start, len(document.text) + 1)) - 1
    if at < 0 or span.end > document.quotes[at].end:
        return None
    quote = document.quotes[at]
    starts, lowers = document.tokens.starts, document.tokens.lowers
    after = bisect_left(starts, quote.end)
    if behind := _signed(document, after) or _named(document, after, 1):
        return behind
    ahead = bisect_left(starts, quote.start) - 1
    leads = ahead > 0 and (lowers[ahead] in (":", ",", "that") or (lowers[ahead] == "." and lowers[ahead - 1] in _SAYING))
    return _named(document, ahead, -1) if leads else None


def _signed(document: Document, at: int) -> Run | None:
    """The person whose full name stands behind a quotation and a dash, or behind "according to": "…" — Ann Lee, master."""
    words, lowers = document.tokens.words, document.tokens.lowers
    start = at
    while at < len(words) and words[at] in _SIGNING:
        at += 1
    if _DASHES.isdisjoint(words[start:at]):
        at = start + 2 if lowers[start : start + 2] == ["according", "to"] else len(words)
    named = _persons(document, at, min(len(words), at + _REACH // 2))
    return named[0] if named and named[0].end - named[0].first > 1 and named[0].first - at < _REACH // 3 else None


def _named(document: Document, at: int, step: int) -> Run | None:
    """The person beside a verb of saying that follows (step 1) or leads up to (step −1) a quotation, in its sentence."""
    tokens, count = document.tokens, len(document.tokens)
    if at >= count:
        return None
    first, end = document.sentence_of(at)
    first, end = (at, min(end, at + _REACH)) if step > 0 else (max(first, at - _REACH), at + 1)
    verb = next((one for one in range(first, end) if tokens.lowers[one] in _SAYING), None)
    if verb is None or tokens.lowers[verb - 1] in _PRONOUNS:
        leads = step < 0 and tokens.lowers[first : first + 2] == ["according", "to"]
        return next(iter(_persons(document, first + 2, at)), None) if leads else None
    limit = next((one for one in range(verb + 1, end) if tokens.words[one] in _STOPS), end)
    named = _persons(document, first, limit)
    before = [run for run in named if run.end <= verb]
    after = [run for run in named if run.first > verb and tokens.lowers[verb] not in ("told", "tells")]
    if before and tokens.words[verb - 1] == "," == tokens.words[before[0].end]:
        return before[0]  # what is said of somebody between commas may name others
    return before[-1] if before else after[0] if after and step > 0 else None


def _persons(document: Document, first: int, end: int) -> list[Run]:
    from checker.text.people import runs

    tokens, near = document.tokens, hits_between(document.names, first, end)
    places = {(hit.first, hit.end) for hit in near if hit.name.type == "place"}
    return [
        run
        for run in runs(tokens, [(first, end)], near)
        if run.kind == "person" and run[:2] not in places and not tokens.words[run.end - 1].endswith(_NO_NAME_ENDINGS)
    ]


_NO_NAME_ENDINGS = ("-based", "-style", "-led", "-born", "-backed")
_PRONOUNS = frozenset("he she they it i we".split())
_DASHES = frozenset("-–—")
_SIGNING = _DASHES | frozenset(">*_,")
_STOPS = frozenset('" “ ” « » . : ;'.split())
