"""Clauses: how far a statement reaches within its sentence, its tense, and the past time that it states for itself."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from checker.model.claims import Tense
from checker.text.tokens import Tokens
from checker.text.verbs import is_participle, verbs_in
from checker.text.wording import times_in

if TYPE_CHECKING:
    from checker.model.when import Date
    from checker.text.document import Document
    from checker.text.times import Time

_REACH = 250  # tokens to either side in which a clause is looked for
_LONGEST = 14  # tokens between a verb and the past time that is taken for its own
_MARKS = frozenset(";:()—–") | {"--"}
_RELATIVES = frozenset("who whom whose which".split())
_JOINERS = _RELATIVES | frozenset(
    "and or but while when as because although though whereas if unless since after before until that where".split()
)
_SAYING = frozenset("said says added announced told reported noted stressed confirmed".split())
_PARTING = _JOINERS | _MARKS | _SAYING | {","}
_NOT_IN = frozenset(
    "since until till from by after before through for of to the a an 's between than this that early late mid and or - – —".split()
)
_GOES_ON = frozenset("the a an he she it they we his her its their to with at and but when as after that by".split())
_CURRENT = frozenset("current incumbent present now".split())
_EVENTS = frozenset(
    "election elections inauguration appointment death birth independence war invasion agreement treaty deal founding revolution"
    " resolution summit coup crisis retirement resignation attack attacks accession constitution report law act games olympics"
    " visit meeting conference decision victory".split()
)


def clause_of(document: Document, token: int) -> tuple[int, int]:
    """The token range of the clause that holds a token."""
    first, end = _around(document, token)
    return next((clause for clause in clauses_in(document.tokens, first, end) if clause[0] <= token < clause[1]), (first, end))


def tense_of(document: Document, first: int, end: int) -> Tense | None:
    """The tense of the first finite verb in a token range; None where there is none to see, or it leaves the time open.

    "was to", "was scheduled to" and "would" tell of plans, so they are never plain past; "is to" and "is due to" are future.
    """
    found = verbs_in(document.tokens, first, end)
    return found[0][1] if found else None


def past_time_of(document: Document, token: int) -> Date | None:
    """The past time that the token's own clause states ("in 2009 President Bush"), or None.

    Only a time that stands at the head of its clause or close behind its past verb, and lies wholly before the
    anchor, counts: "hailed the treaty of 2009", "president since 2017" and planned things move nothing.
    """
    first, end = _around(document, token)
    if any(word in _CURRENT for word in document.tokens.lowers[max(first, token - 3) : token]):
        return None
    clauses = clauses_in(document.tokens, first, end)
    at = next((i for i, clause in enumerate(clauses) if clause[0] <= token < clause[1]), 0)
    return _stated(document, clauses, at) or _told_before(document, clauses, at, first)


def clauses_in(tokens: Tokens, first: int, end: int) -> list[tuple[int, int]]:
    """The clauses of a sentence in order, nothing left out: each has one finite verb, where it has any."""
    known = tokens.clauses.get((first, end))
    if known is None:
        known = tokens.clauses[first, end] = _parted(tokens, first, end)
    return known


def _parted(tokens: Tokens, first: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start, closed = first, False
    pieces = _pieces(tokens, first, end)
    for piece, limit in pieces:
        verbal = bool(verbs_in(tokens, piece, limit))
        apart = _stands_apart(tokens, piece, first)
        if piece > start and (apart or (closed and verbal)):
            found.append((start, piece))
            start, closed = piece, False
        closed = closed or verbal or apart
    return [*found, (start, end)] if end > start else found


def _pieces(tokens: Tokens, first: int, end: int) -> list[tuple[int, int]]:
    """The stretches of a sentence between marks and conjunctions."""
    places = [at + (word not in _JOINERS) for at, word in enumerate(tokens.lowers[first:end], first) if word in _PARTING]
    starts = sorted({first, *places} - {end})
    return list(pairwise([*starts, end]))


def _stands_apart(tokens: Tokens, start: int, first: int) -> bool:
    """Whether a stretch is a clause by its very beginning: after a semicolon, `who …`, or `, elected in …`."""
    if start == first:
        return False
    before, word = tokens.lowers[start - 1], tokens.lowers[start]
    return before in (";", ":") or word in _RELATIVES or (before == "," and (is_participle(word) or word.endswith("ing")))


def _stated(document: Document, clauses: list[tuple[int, int]], at: int) -> Date | None:
    """The past time of one clause of a sentence."""
    first, end = clauses[at]
    verbs = verbs_in(document.tokens, first, end)
    if not verbs or any(tense != "past" for _, tense in verbs[:1]):
        return None
    for time in times_in(document, first, end):
        if _is_adjunct(document, time, first, end, verbs) and (day := _past(document, time)):
            return day
    return None


def _around(document: Document, token: int) -> tuple[int, int]:
    """The sentence of a token, cut short where it is longer than any sentence of a story."""
    first, end = document.sentence_of(token)
    return max(first, token - _REACH), min(end, token + _REACH)


def _told_before(document: Document, clauses: list[tuple[int, int]], at: int, first: int) -> Date | None:
    """The past time that a clause takes over: from the one it is joined to, or, with "then", from the sentence before."""
    lowers = document.tokens.lowers
    start, end = clauses[at]
    if at and lowers[start] in ("and", "but", "that") and _is_past_clause(document, start, end):
        before = clauses[at - 1]
        time = _stated(document, clauses, at - 1)
        if time and (lowers[start] == "that" or _is_fronted_any(document, *before)):
            return time
    if "then" in lowers[start : start + 4] and first and _is_past_clause(document, start, end):
        earlier = _around(document, first - 1)
        told = clauses_in(document.tokens, *earlier)
        return next((time for i in reversed(range(len(told))) if (time := _stated(document, told, i))), None)
    return None


def _is_past_clause(document: Document, first: int, end: int) -> bool:
    verbs = verbs_in(document.tokens, first, end)
    return bool(verbs) and verbs[0][1] == "past"


def _is_fronted_any(document: Document, first: int, end: int) -> bool:
    return any(_is_fronted(document.tokens, time, first) for time in times_in(document, first, end))


def _past(document: Document, time: Time) -> Date | None:
    """The value of a time, if it is wholly before the anchor; without an anchor only a date with its year counts."""
    if time.value is None or time.form in ("duration", "clock"):
        return None
    if document.anchor is None:
        return time.value
    return time.value if time.value.last < document.anchor.first else None


def _is_adjunct(document: Document, time: Time, first: int, end: int, verbs: list[tuple[int, Tense | None]]) -> bool:
    """Whether a time tells when its clause's verb happened, rather than something about one of its nouns."""
    tokens = document.tokens
    before = tokens.lowers[time.first - 1] if time.first > first else ""
    after = tokens.lowers[time.end] if time.end < end else ""
    if before in _NOT_IN or after in ("'s", "-", "’") or (time.form == "year" and before not in ("in", "during")):
        return False
    if _is_fronted(tokens, time, first):
        written = tokens.words[time.end] if time.end < end else ""
        return after in ("", ",") or written[:1].isupper() or after in _GOES_ON or time.end == verbs[0][0]
    if time.end == verbs[0][0]:
        return True
    if after.isalpha() and after not in _GOES_ON and tokens.words[time.end].islower() and after not in ("in", "on", "or", "for"):
        return False
    start = time.first - (before in ("in", "on", "during"))
    verb = max((place for place, _ in verbs if place < start), default=-1)
    between = tokens.lowers[verb + 1 : start]
    if (
        verb < 0
        or len(verbs) > 1
        or dict(verbs)[verb] != "past"
        or len(between) > _LONGEST
        or (between and between[-1] in _EVENTS)
    ):
        return False
    return not any(is_participle(word) or word.endswith("ing") or word in _RELATIVES for word in _without_participles(between))


def _without_participles(between: list[str]) -> list[str]:
    """The words behind a verb without its own participle ("was elected president", "had met …")."""
    return between[1:] if between and is_participle(between[0]) else between


def _is_fronted(tokens: Tokens, time: Time, first: int) -> bool:
    """Whether nothing stands before a time in its clause but a preposition, a conjunction or an opening mark."""
    return all(
        tokens.lowers[at] in ("in", "on", "during", "and", "but", "back", "as", "when", "while", '"', "“", "that", "also")
        for at in range(first, time.first)
    )
