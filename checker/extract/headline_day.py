"""Weekdays of a title or a caption that the story does not know, beside the one on which it has the same happen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checker.extract.furniture import Piece, body_of, furniture, said_in, stems
from checker.extract.name_pair import SAYING
from checker.model.claims import Claim, DayPairClaim
from checker.model.when import WEEKDAYS, Date
from checker.text.document import Document
from checker.text.tokens import Tokens

_DAYS = {name.lower(): number for number, name in enumerate(WEEKDAYS)}
_OPENING = 2  # sentences that say when it happened
_ALIKE = 2  # words that a title shares with the sentence
_NEAR = 4  # tokens between a verb of saying and the day of it


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each weekday of the furniture that stands nowhere below, if the story opens with one other."""
    if document.anchor is None or not document.anchor.is_day:
        return
    for piece in furniture(document):
        named = [at for at in range(piece.first, piece.end) if piece.tokens.lowers[at] in _DAYS]
        if len(named) == 1 and "file" not in piece.lowers:
            yield from _told(document, piece, named[0])


def _told(document: Document, piece: Piece, at: int) -> Iterator[Claim]:
    sentences, lowers = body_of(document), document.tokens.lowers
    word = piece.tokens.lowers[at]
    if not sentences or word in lowers[sentences[0][0] : sentences[-1][1]]:
        return
    days = [day for place in sentences[:_OPENING] for day in _days_of(document.tokens, *place)]
    if len({lowers[day] for day in days}) != 1:
        return
    meant, date = _last(document.anchor, word), _last(document.anchor, lowers[days[0]])
    first, end = next(place for place in sentences if place[0] <= days[0] < place[1])
    shared = len(stems(piece.lowers) & stems(lowers[first:end]))
    # A picture may well be taken a day after, though not a day before.
    if shared >= _ALIKE if piece.section != "caption" else shared and meant.first < date.first:
        spans = {"said": piece.tokens.span(at, at + 1)}
        if not piece.apart:
            spans["date"] = document.tokens.span(days[0], days[0] + 1)
        said = said_in(document, piece, "day-pair/headline", at, at + 1, spans)
        yield DayPairClaim(said=piece.tokens.words[at], meant=meant, date=date, **said)


def _days_of(tokens: Tokens, first: int, end: int) -> Iterator[int]:
    """The weekdays of a sentence on which something happened, not those on which it was said."""
    for at in range(first, end):
        if tokens.lowers[at] in _DAYS and SAYING.isdisjoint(tokens.lowers[max(first, at - _NEAR) : at]):
            yield at


def _last(anchor: Date | None, word: str) -> Date:
    """The last day of that name up to the story's own."""
    assert anchor is not None
    day = anchor.first
    return Date.day(day - timedelta(days=(day.weekday() - _DAYS[word]) % 7))
