"""Numbers of the furniture beside the story's own of the same thing, one of which was updated alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from checker.extract.furniture import LEAD, Piece, body_of, furniture, said_in, stems
from checker.extract.told_number import ToldNumber, told_numbers
from checker.model.claims import Claim, RestatedClaim
from checker.model.number import Quantity, may_be_equal, minus, plus
from checker.text.document import Document
from checker.text.tokens import Tokens

_MOST = 12  # numbers of one thing whose sums are tried
_FURTHEST = 20  # times that a number may be another which was updated
_ROUNDED = 0.1  # of a value, the most that a title rounds off
_SHORT = ("hour", "day", "week", "month")  # of longer stretches a story tells too many
_BEFORE, _BEHIND = 7, 4  # tokens beside a number that tell what it is about
_ALIKE = 3  # words that a sentence shares with its title


class _Body(NamedTuple):
    """The body's numbers, and the sentences that it opens with."""

    numbers: list[ToldNumber]
    opening: list[tuple[int, int]]

    @property
    def lead(self) -> int:
        return self.opening[-1][1] if self.opening else 0


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each number of the furniture that the body tells, or of which its opening tells another."""
    body: _Body | None = None
    for piece in furniture(document):
        told = list(told_numbers(piece.tokens, piece.first, piece.end))
        if not told:
            continue
        body = body or _body(document)
        for one in told:
            if other := _counterpart(document, piece, one, body):
                yield _claim(document, piece, one, other)


def _body(document: Document) -> _Body:
    sentences = body_of(document)
    numbers = [number for first, end in sentences for number in told_numbers(document.tokens, first, end)]
    return _Body(numbers, sentences[:LEAD])


def _claim(document: Document, piece: Piece, told: ToldNumber, other: ToldNumber) -> RestatedClaim:
    spans = {"first": told.span} | ({} if piece.apart else {"second": other.span})
    said = said_in(document, piece, "restated/headline", told.first, told.end, spans)
    second = replace(other.quantity, unit=told.quantity.unit)
    return RestatedClaim(first=_rounded(told.quantity), second=second, **said)


def _counterpart(document: Document, piece: Piece, told: ToldNumber, body: _Body) -> ToldNumber | None:
    """The body's number that the furniture's is to be held against: one that fits, else the one that is told of the same.

    Where what fits is of another kind, or a sum or difference of the body's numbers, there is nothing to hold against.
    """
    wanted = _rounded(told.quantity)
    numbers = [other for other in body.numbers if not (told.of_people and _is_part(document, other))]
    alike = [other for other in numbers if other.of == told.of]
    fitting = [
        other for other in numbers if may_be_equal(wanted, other.quantity if other.of == told.of else _closed(other.quantity))
    ]
    if fitting:
        return next((other for other in fitting if other.of == told.of and told.of), None)
    amounts = [other.quantity for other in alike[:_MOST]]
    if any(may_be_equal(wanted, made(a, b)) for a, b in combinations(amounts, 2) for made in (plus, minus)):
        return None
    near = [other for other in numbers if other.first < body.lead and _may_be_of_one(told, other)]
    aligned = _aligned(document, piece, told, near, body)
    if aligned and (aligned.of == told.of is not None or not _others_alike(piece, told)):
        return aligned
    opening = [other for other in alike if other.first < body.lead] or (alike if told.counted else [])
    if told.lasting:
        opening = alike if told.of in _SHORT and alike[:1] and alike[0].first < body.opening[0][1] else []
    if told.of is None or _others_alike(piece, told) or len({other.quantity.value for other in opening}) != 1:
        return None
    return opening[0] if _may_slip(told, opening[0]) else None


def _is_part(document: Document, number: ToldNumber) -> bool:
    """Whether a number counts some of the dead or hurt: five of the dead."""
    behind = document.tokens.lowers[number.end : number.end + 3]
    return behind[:2] == ["of", "the"] and behind[2:] in (["dead"], ["killed"], ["victims"], ["injured"], ["wounded"], ["hurt"])


def _may_be_of_one(told: ToldNumber, other: ToldNumber) -> bool:
    """Whether two numbers may count one thing: they say the same, or one of them does not say."""
    if other.of == told.of:
        return True
    silent, spoken = sorted((told.of or "", other.of or ""))
    return not silent and told.counted and other.counted and not spoken.startswith("th ")


def _others_alike(piece: Piece, told: ToldNumber) -> bool:
    """Whether the furniture itself has two numbers of one kind, so that nobody knows which is which."""
    return sum(other.of == told.of for other in told_numbers(piece.tokens, piece.first, piece.end)) > 1


def _aligned(document: Document, piece: Piece, told: ToldNumber, some: list[ToldNumber], body: _Body) -> ToldNumber | None:
    """Of some numbers the one that stands between the same words, in a sentence that says what the furniture says."""
    mine = stems(piece.lowers)
    before, behind = _beside(piece.tokens, told, piece.first, piece.end)
    ranked: list[tuple[int, ToldNumber]] = []
    for other in some:
        first, end = next(place for place in body.opening if place[0] <= other.first < place[1])
        shared = len(mine & stems(document.tokens.lowers[first:end]))
        ahead, after = _beside(document.tokens, other, first, end)
        near = 2 * len(behind & after) + len((before | behind) & (ahead | after))
        if (
            near >= (1 if told.of == other.of is not None or _is_slip(told, other) else 2)
            and shared >= min(_ALIKE, len(mine) - 1)
            and _may_slip(told, other)
        ):
            ranked.append((2 * near + shared, other))
    ranked.sort(key=lambda one: (-one[0], one[1].first))
    best = [other for score, other in ranked if score == ranked[0][0]]
    return best[0] if best and len({other.quantity.value for other in best}) == 1 else None


def _beside(tokens: Tokens, number: ToldNumber, first: int, end: int) -> tuple[frozenset[str], frozenset[str]]:
    """What the words beside a number in its sentence are made from, before and behind it."""
    lowers = tokens.lowers
    behind = stems(lowers[number.end : min(end, number.end + _BEHIND)])
    return stems(lowers[max(first, number.first - _BEFORE) : number.first]), behind


def _may_slip(told: ToldNumber, other: ToldNumber) -> bool:
    """Whether one number may be written for another: of one size, or with the same digits."""
    a, b = sorted((abs(told.quantity.value), abs(other.quantity.value)))
    return a > 0 and (b <= _FURTHEST * a or f"{a:e}".split("e")[0] == f"{b:e}".split("e")[0])


def _closed(quantity: Quantity) -> Quantity:
    """The quantity without the open end that "at least" gives it: of something else it would fit anything."""
    low, high = quantity.low, quantity.high
    return quantity if low is not None and high is not None else Quantity.exactly(quantity.value)


def _is_slip(told: ToldNumber, other: ToldNumber) -> bool:
    """Whether two numbers of two digits and more differ in one digit."""
    a, b = (f"{one.quantity.value:.6g}" for one in (told, other))
    return len(a) == len(b) > 1 and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _rounded(quantity: Quantity) -> Quantity:
    """The quantity as a title may mean it: what stands behind its last digit is rounded or cut off."""
    value, low, high = quantity.value, quantity.low, quantity.high
    if quantity.hedge or low is None or high is None or value < 10:
        return quantity
    step = 1.0 if value == int(value) else 0.0
    while step and value % (step * 10) == 0:
        step *= 10
    most = min(step, _ROUNDED * value) if step > 1 else high - low
    return replace(quantity, low=min(low, value - most), high=max(high, value + most))
