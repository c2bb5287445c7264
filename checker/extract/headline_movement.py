"""Movements: that what a title says to rise or fall is said to do so in the story, or to do the contrary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.extract.furniture import LEAD, Piece, body_of, furniture, said_in
from checker.model.article import Span
from checker.model.claims import Claim, Direction, MovementClaim
from checker.text.document import Document
from checker.text.tokens import Tokens

# What goes up and down by itself, and what somebody puts up or down; many do both.
_RISING = frozenset(
    "rise rises rose risen rising climb climbs climbed jump jumps jumped grow grows grew grown soar soars soared surge surges surged"
    " increase increases increased rebound rebounds rebounded double doubles doubled triple triples tripled swell swells swelled widen widens widened".split()
)
_FALLING = frozenset(
    "fall falls fell fallen falling drop drops dropped decline declines declined slip slips slipped slide slides slid sink sinks"
    " sank plunge plunges plunged tumble tumbles tumbled decrease decreases decreased shrink shrinks shrank dip dips dipped slump"
    " slumps slumped plummet plummets plummeted halve halves halved narrow narrows narrowed".split()
)
_RAISING = frozenset(
    "raise raises raised hike hikes hiked lift lifts lifted boost boosts boosted increase increases increased double doubles"
    " doubled".split()
)
_LOWERING = frozenset(
    "cut cuts lower lowers lowered slash slashes slashed reduce reduces reduced trim trims trimmed decrease decreases decreased"
    " halve halves halved".split()
)
_UPWARD = frozenset("up higher".split())
_DOWNWARD = frozenset("down lower".split())
_UP = _RISING | _RAISING | _UPWARD
_MOVING = _UP | _FALLING | _LOWERING | _DOWNWARD
_MEASURES = frozenset(
    "profit earnings income revenue sale turnover loss output production export import price rate"
    " share stock yield deficit surplus turnout attendance membership crime population emission death rent wage pay salary tax"
    " tariff fare budget spending order delivery traffic passenger visitor shipment gdp growth dividend payroll enrolment"
    " enrollment debt reserve consumption harvest catch fee bill premium cost toll".split()
)
# Things that rise and fall by their own names, whatever stands behind these: the Nikkei average, the dollar index.
_NAMED = frozenset(
    "nikkei dow dax ftse nasdaq topix kospi sensex gold silver copper brent oil wheat coffee cocoa dollar euro yen pound sterling"
    " rouble ruble yuan rupee lira peso bitcoin unemployment inflation".split()
)
_COUNTED: dict[str, Direction] = {"more": "up", "fewer": "down"}  # of things that a story counts: more wolves
_BEING = frozenset("is are was were be been being has have had closed ended opened finished close end open finish".split())
_LINKS = frozenset("of in at from for on by to with between across among against over".split())
_EDGES = frozenset(
    ", ; : . ! ? - – — ( ) \" “ ” ' ‘ ’ and but as while after when although though despite or if that which who".split()
)
_DENYING = frozenset("not never n't no without if unless instead denied avoided".split())
_AHEAD = frozenset(
    "to will would could may might should must can expected forecast likely set plans planned due agreed wants urged proposed".split()
)
# Of two phrases with different ones of these, each speaks of something else.
_KINDS = frozenset(
    "oil gas gold copper wheat grain corn food fuel petrol energy power house home car vehicle retail wholesale consumer producer"
    " import export domestic foreign overseas net gross operating pretax pre-tax core interest mortgage tax job jobless birth"
    " death crime exchange savings lending deposit rail bus air ticket youth female male urban rural milk rice tea coffee sugar trade current account budget fiscal"
    " merchandise payments quarterly monthly".split()
)
_LONGEST = 14  # words of a subject or an object


class _Moved(NamedTuple):
    """A measure at a token that a word at another one says to move, and whether that lies ahead."""

    measure: str
    direction: Direction
    at: int
    verb: int
    ahead: bool
    kinds: frozenset[str]
    earlier: bool


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for the title's movement of a measure, and one for the story's of the same, where all of them agree."""
    for piece in furniture(document):
        if piece.section == "caption" or (_MOVING.isdisjoint(piece.lowers) and _COUNTED.keys().isdisjoint(piece.lowers)):
            continue
        told = [*_moved(piece.tokens, piece.first, piece.end), *_counted(piece)]
        sentences = body_of(document) if told else []
        for one in told:
            if sum(other.measure == one.measure for other in told) == 1:
                yield from _told(document, piece, one, sentences)


def _told(document: Document, piece: Piece, told: _Moved, sentences: list[tuple[int, int]]) -> Iterator[Claim]:
    found = [
        (number, moved)
        for number, place in enumerate(sentences)
        for moved in (*_moved(document.tokens, *place), *_counts(document.tokens, *place, told))
        if moved.measure == told.measure
    ]
    agreeing = next((moved for _, moved in found if moved.direction == told.direction), None)
    other = agreeing or next((moved for number, moved in found if number < LEAD and _may_contradict(told, moved)), None)
    if other is None:
        return
    spans = _spans(piece.tokens, told)
    first, end = sorted((told.at, told.verb))
    said = said_in(document, piece, "movement", first, end + 1, spans)
    yield MovementClaim(of=told.measure, direction=told.direction, **said)
    first, end = sorted((other.at, other.verb))
    place = document.tokens.span(first, end + 1)
    body = document.said(place, "movement", field_spans=_spans(document.tokens, other))
    yield MovementClaim(of=told.measure, direction=other.direction, **body)


def _may_contradict(told: _Moved, other: _Moved) -> bool:
    """Whether two movements are told of one kind of thing and of one time, as far as their words go."""
    return told.ahead == other.ahead and told.kinds in (frozenset(), other.kinds) and not other.earlier


def _spans(tokens: Tokens, moved: _Moved) -> dict[str, Span]:
    return {"of": tokens.span(moved.at, moved.at + 1), "direction": tokens.span(moved.verb, moved.verb + 1)}


def _moved(tokens: Tokens, first: int, end: int) -> Iterator[_Moved]:
    """What is said to move in a token range."""
    lowers = tokens.lowers
    for verb in range(first, end):
        word = lowers[verb]
        if word not in _MOVING or not _DENYING.isdisjoint(lowers[max(first, verb - 4) : verb]):
            continue
        at = _measure_before(lowers, first, verb) if _moves_itself(lowers, first, verb) else None
        if at is None and word in _RAISING | _LOWERING:
            at = _measure_behind(lowers, verb + 1, end)
        if at is None and lowers[verb + 1 : verb + 2] == ["in"]:
            at = _measure_behind(lowers, verb + 2, end)
        if at is not None:
            ahead = not _AHEAD.isdisjoint(lowers[max(first, verb - 4) : verb])
            direction: Direction = "up" if word in _UP else "down"
            kinds = _KINDS.intersection(lowers[max(first, at - 4) : at])
            measure = lowers[at] if lowers[at] in _NAMED else _one(lowers[at])
            yield _Moved(measure, direction, at, verb, ahead, kinds, "had" in lowers[max(first, verb - 2) : verb])


def _counted(piece: Piece) -> Iterator[_Moved]:
    """What a title begins with more or fewer of: "Fewer wolves in the park"."""
    lowers = piece.lowers
    if len(lowers) > 2 and lowers[0] in _COUNTED and lowers[1].endswith("s"):
        yield _Moved(f"number of {lowers[1]}", _COUNTED[lowers[0]], piece.first + 1, piece.first, False, frozenset(), False)


def _counts(tokens: Tokens, first: int, end: int, told: _Moved) -> Iterator[_Moved]:
    """Where a sentence that names what was counted tells that it is up or down from a number."""
    lowers = tokens.lowers
    if not told.measure.startswith("number of ") or told.measure.split()[-1] not in lowers[first:end]:
        return
    for at in range(first, end - 2):
        if lowers[at] in ("up", "down") and lowers[at + 1] == "from" and lowers[at + 2][:1].isdigit():
            direction: Direction = "up" if lowers[at] == "up" else "down"
            noun = lowers.index(told.measure.split()[-1], first)
            yield _Moved(told.measure, direction, noun, at, False, frozenset(), False)


def _moves_itself(lowers: list[str], first: int, verb: int) -> bool:
    """Whether what stands before a word of moving is what moves: it fell, it was cut, it is down, a rate cut."""
    word, before = lowers[verb], lowers[verb - 1] if verb > first else ""
    if word in _RISING or word in _FALLING:
        return True
    return before in _BEING or _one(before) in _MEASURES


def _measure_before(lowers: list[str], first: int, verb: int) -> int | None:
    """The head of the words before a verb: of "prices of oil in May" the prices."""
    start = verb
    while start > first and verb - start < _LONGEST and lowers[start - 1] not in _EDGES and lowers[start - 1] not in _MOVING:
        start -= 1
    while start < verb and lowers[start] in _LINKS:
        start += 2  # in May, at first
    end = next((at for at in range(start, verb) if lowers[at] in _LINKS or lowers[at] in _BEING), verb)
    while end > start and lowers[end - 1] in _AHEAD:
        end -= 1
    if named := [at for at in range(start, end) if lowers[at] in _NAMED]:
        return named[0] if named[0] >= end - 2 else None
    return end - 1 if end > start and _one(lowers[end - 1]) in _MEASURES else None


def _measure_behind(lowers: list[str], start: int, end: int) -> int | None:
    """The head of the words behind a verb: of "its main refinancing rate to 1.25 percent" the rate."""
    stop = start
    while stop < min(end, start + _LONGEST) and lowers[stop].replace("-", "").isalpha() and lowers[stop] not in _EDGES:
        if lowers[stop] in _LINKS:
            break
        stop += 1
    return stop - 1 if stop > start and _one(lowers[stop - 1]) in _MEASURES else None


def _one(word: str) -> str:
    """The singular of a measure."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and word != "earnings" else word
