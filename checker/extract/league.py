"""League records: matches won, drawn and lost beside how many were played and what they earned: "won 18, drawn nine … 63 points"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.model.article import Span, extent
from checker.model.claims import Claim, TotalClaim
from checker.model.number import NUMBER_WORDS, Quantity
from checker.text.document import Document
from checker.text.wording import sentences_with

_TRIGGERS = frozenset("drawn drew draws draw tied".split())
_N = rf"\d{{1,2}}|{'|'.join(word for word, value in NUMBER_WORDS.items() if 0 <= value < 100 and len(word) > 2)}"
_GAMES = r"(?:league\s|home\s|away\s)?(?:games?|matches|fixtures)"
_THEIR = r"(?:(?:their|its|his|her|the|all)\s)?(?:first\s|last\s|opening\s)?"


def _of_games(name: str) -> str:
    return rf"(?:\s(?:of|in|from)\s{_THEIR}(?P<{name}>{_N})(?:\s{_GAMES})?)?"


_LIST = r"(?:,?\sand\s|,\s)"
_SHAPES = (
    rf"\bwon\s(?P<won>{_N}){_of_games('played1')}{_LIST}(?:drawn|drew|tied)\s(?P<drawn>{_N})"
    rf"(?:{_LIST}lost\s(?P<lost>{_N}))?{_of_games('played2')}",
    rf"\b(?P<won>{_N})\s(?:wins?|victories|victory){_LIST}(?P<drawn>{_N})\s(?:draws?|ties)"
    rf"(?:{_LIST}(?P<lost>{_N})\s(?:defeats?|losses|loss))?{_of_games('played1')}",
)
_POINTS = rf"\b(?P<points>{_N})\spoints?\b"
_APART = r"(?i)\b(?:behind|ahead|clear|adrift|above|below|off|gap|lead|more|fewer|another|extra|only|of\sa\spossible|dropped|needs?|needed|safety)\b"
_OTHER_COUNT = (
    r"(?i)\b(?:rugby|hockey|N\.?H\.?L|cricket|wickets?|innings|tries|overtime|handball|darts|snooker|chess|bonus|deduct\w*|docked|stripped"
    r"|play-offs?)\b"
)
_THREE_SINCE = 1996  # a win has earned three points in every league since then
_FOR_A_WIN = 3


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for the matches played, and one for the points earned, where they are told beside the record."""
    tokens = document.tokens
    for first, end in sentences_with(document, _TRIGGERS):
        start, stop = tokens.starts[first], tokens.ends[end - 1]
        for found in (match for shape in _shapes() if (match := shape.search(document.text, start, stop))):
            yield from _played(document, found)
            yield from _earned(document, found, start, stop)


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(shape) for shape in _SHAPES)


@cache
def _points() -> re.Pattern[str]:
    return re.compile(_POINTS)


def _played(document: Document, found: re.Match[str]) -> Iterator[TotalClaim]:
    """Wins, draws and defeats, which make the matches that were played."""
    groups = found.groupdict()
    played = next((name for name in ("played1", "played2") if groups.get(name)), None)
    if played is None or found["lost"] is None:
        return
    spans = {"total": Span(*found.span(played))} | {
        f"parts.{at}": Span(*found.span(name)) for at, name in enumerate(("won", "drawn", "lost"))
    }
    parts = tuple(_counted(found[name], "matches") for name in ("won", "drawn", "lost"))
    said = document.said(extent(spans.values()), "total/league", field_spans=spans)
    yield TotalClaim(parts=parts, total=_counted(found[played], "matches"), exhaustive=True, **said)


def _earned(document: Document, found: re.Match[str], start: int, stop: int) -> Iterator[TotalClaim]:
    """Three points a win and one a draw, which make the points that are told in the sentence, once and of this side."""
    text, anchor = document.text, document.anchor
    points = list(_points().finditer(text, start, stop))
    if len(points) != 1 or anchor is None or anchor.first.year < _THREE_SINCE:
        return
    place = Span(*points[0].span("points"))
    if re.search(_APART, text[start:stop]) or re.search(_OTHER_COUNT, text):
        return
    won, drawn = (int(_counted(found[name], "points").value) for name in ("won", "drawn"))
    earned = (Quantity.exactly(won * _FOR_A_WIN, "points"), Quantity.exactly(drawn, "points"))
    spans = {"total": place, "parts.0": Span(*found.span("won")), "parts.1": Span(*found.span("drawn"))}
    said = document.said(extent(spans.values()), "total/league", field_spans=spans)
    yield TotalClaim(parts=earned, total=_counted(points[0]["points"], "points"), exhaustive=True, **said)


def _counted(word: str, unit: str) -> Quantity:
    """A number of things, in digits or in a word."""
    return Quantity.exactly(float(word) if word.isdecimal() else float(NUMBER_WORDS[word]), unit)
