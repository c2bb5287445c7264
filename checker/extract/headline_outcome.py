"""Outcomes: who is said to have won, in the title and in the story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.extract.furniture import LEAD, Piece, body_of, furniture, is_shouted, said_in
from checker.model.article import Span
from checker.model.claims import Claim, OutcomeClaim
from checker.model.facts import Entity
from checker.text.document import Document
from checker.text.tokens import Tokens

_BEATING = frozenset(
    "beat beats beating defeat defeats defeated defeating edge edges edged thrash thrashes thrashed overcome overcomes overcame"
    " crush crushes crushed rout routs routed stun stuns stunned upset upsets outplay outplays outplayed oust ousts ousted unseat"
    " unseats unseated".split()
)
_LOSING = frozenset("lose loses lost fall falls fell losing".split())
_WINNING = frozenset("win victory triumph".split())
_BEATEN = frozenset("beaten defeated thrashed crushed routed ousted unseated".split())
_VERBS = _BEATING | _LOSING | _WINNING
_BEING = frozenset("was were is are been being".split())
_WITHIN = frozenset("and & de van von der den di da of".split())
_STARTS = frozenset("the a an in on at when but as after while and".split())
_LONGEST_NAME = 4
_DENYING = frozenset("not never n't could would will may to if can cannot failed".split())


class _Won(NamedTuple):
    """That one name won against another, and the token of the verb; names are token ranges."""

    winner: tuple[int, int]
    loser: tuple[int, int]
    verb: int


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for the title's outcome, and one for the story's of the same two, if it opens with it."""
    for piece in furniture(document):
        if piece.section == "caption" or _VERBS.isdisjoint(piece.lowers) or is_shouted(piece):
            continue
        told = next(_outcomes(piece.tokens, piece.first, piece.end), None)
        if told:
            yield from _told(document, piece, told)


def _told(document: Document, piece: Piece, told: _Won) -> Iterator[Claim]:
    winner, loser = (_words(piece.tokens, place) for place in (told.winner, told.loser))
    found = [one for place in body_of(document)[:LEAD] for one in _outcomes(document.tokens, *place)]
    same = [one for one in found if winner & _words(document.tokens, one.winner) and loser & _words(document.tokens, one.loser)]
    turned = [one for one in found if winner & _words(document.tokens, one.loser) and loser & _words(document.tokens, one.winner)]
    other = next(iter(same or turned), None)
    if other is None:
        return
    of = " v ".join(sorted(" ".join(sorted(side)) for side in (winner, loser)))
    first, end = min(told.winner[0], told.loser[0]), max(told.winner[1], told.loser[1])
    said = said_in(document, piece, "outcome", first, end, {"winner": piece.tokens.span(*told.winner)})
    yield OutcomeClaim(of=of, winner=Entity(piece.tokens.text(*told.winner)), **said)
    place = Span(
        document.tokens.starts[min(other.winner[0], other.loser[0])],
        document.tokens.ends[max(other.winner[1], other.loser[1]) - 1],
    )
    body = document.said(place, "outcome", field_spans={"winner": document.tokens.span(*other.winner)})
    yield OutcomeClaim(of=of, winner=Entity(" ".join(document.tokens.text(*other.winner).split())), **body)


def _outcomes(tokens: Tokens, first: int, end: int) -> Iterator[_Won]:
    """Who beat whom in a token range: A beat B, B lost to A, A's win over B, B was beaten by A."""
    lowers = tokens.lowers
    for verb in range(first + 1, end - 1):
        word = lowers[verb]
        if (word not in _VERBS and word not in _BEATEN) or not _DENYING.isdisjoint(lowers[max(first, verb - 3) : verb]):
            continue
        passive = word in _BEATEN and lowers[verb - 1] in _BEING and lowers[verb + 1] == "by"
        link = {"by": passive, "to": word in _LOSING, "over": word in _WINNING}.get(lowers[verb + 1], False)
        if not link and word not in _BEATING:
            continue
        before = _name_before(tokens, first, verb - passive)
        behind = _name_behind(tokens, verb + 1 + bool(link), end)
        if before and behind:
            yield _Won(behind, before, verb) if passive or word in _LOSING else _Won(before, behind, verb)


def _name_before(tokens: Tokens, first: int, end: int) -> tuple[int, int] | None:
    """The capitalised words that end at a token, a possessive and what is said of the win left out."""
    words, at = tokens.words, end
    while at > first and end - at < 3 and (words[at - 1] in ("'s", "’s") or (words[at - 1].islower() and at < end)):
        at -= 1
    stop = at
    while at > first and stop - at < _LONGEST_NAME and _is_name(words[at - 1]):
        at -= 1
    return (at, stop) if at < stop else None


def _name_behind(tokens: Tokens, first: int, end: int) -> tuple[int, int] | None:
    words, at = tokens.words, first
    while at < min(end, first + 2) and words[at].islower():
        at += 1
    start = at
    while at < end and at - start < _LONGEST_NAME and _is_name(words[at]):
        at += 1
    return (start, at) if start < at else None


def _is_name(word: str) -> bool:
    return word[0].isupper() and len(word) > 1 and word.lower() not in _STARTS


def _words(tokens: Tokens, place: tuple[int, int]) -> frozenset[str]:
    return frozenset(tokens.lowers[place[0] : place[1]])
