"""Amounts that a story tells again: its millions as billions, two digits changed about, or "the fire that killed 15 people" anew."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checker.model.claims import Claim, QuantityClaim
from checker.text.document import Document
from checker.text.figures import Figure, figure_at
from checker.text.nouns import PEOPLE
from checker.text.numbers import Number

_SCALES = (1e3, 1e6, 1e9, 1e12)
_NEAR = 7  # tokens around an amount that tell of what it is
_MOST = 60  # amounts that are compared, two by two
_SMALL = frozenset(
    "about after again against also been before being between billion could dollars euros from have having including into more million"
    " other over pounds said says than that their there these they this those total were what when where which while will with"
    " would year years trillion worth dlrs annual first last month quarter company percent".split()
)
_DEFINITE = frozenset(("the", "this", "that", "its", "their"))
_ANEW = frozenset(("that", "which"))
_OTHER_TIMES = frozenset("earlier previous previously ago last another similar worst since later former than in".split())


def extract(document: Document) -> Iterator[Claim]:
    """Yield two claims of one subject for every two amounts by which a story tells one thing."""
    told = [
        (number, figure)
        for number in document.numbers
        if number.form in ("money", "measure", "count", "scaled")
        and not number.is_range
        and (figure := figure_at(document.tokens, number.core))
    ][:_MOST]
    alike: dict[tuple[str, str | None, str | None], list[int]] = {}
    for place, (number, _) in enumerate(told):
        alike.setdefault((number.form, number.quantity.unit, number.noun), []).append(place)
    for earlier, later in sorted(pair for places in alike.values() for pair in combinations(places, 2)):
        (first, one), (second, other) = told[earlier], told[later]
        subject = _of_a_thousand(document, first, second, one, other) or _of_swapped(document, first, second, one, other)
        if subject:
            yield from _pair(document, first, second, subject)
    yield from _anew(document)


def _pair(document: Document, first: Number, second: Number, subject: str) -> Iterator[QuantityClaim]:
    unit = first.noun or first.quantity.unit
    for number in (first, second):
        said = document.said(number.span, "retold", field_spans={"quantity": number.span})
        yield QuantityClaim(subject=subject, quantity=number.quantity, unit=unit, **said)


def _of_a_thousand(document: Document, first: Number, second: Number, one: Figure, other: Figure) -> str | None:
    """What two amounts are of that differ by a thousand in nothing but their scale words; None where that may be chance."""
    if one.digits != other.digits or one.scale == other.scale or one.scale not in _SCALES or other.scale not in _SCALES:
        return None
    if not 999 < max(one.scale, other.scale) / min(one.scale, other.scale) < 1001:
        return None
    shared = _shared(document, first, second)
    finely = len(one.digits.replace(".", "").strip("0")) >= 2
    return " ".join(shared[:3]) or "the same digits" if shared or finely else None


def _of_swapped(document: Document, first: Number, second: Number, one: Figure, other: Figure) -> str | None:
    """What two amounts are of, the second told as known already and with two digits of the first in each other's place."""
    if one.scale != other.scale or not _are_swapped(one.digits, other.digits):
        return None
    known = document.tokens.lowers[second.first - 1] in _DEFINITE if second.first else False
    apart = document.sentence_of(first.first) != document.sentence_of(second.first)
    return " ".join(_shared(document, first, second)[:3]) or "the same amount" if known and apart else None


def _are_swapped(one: str, other: str) -> bool:
    if len(one) != len(other) or len(one.replace(".", "").replace(",", "")) < 3 or one == other:
        return False
    places = [at for at in range(len(one)) if one[at] != other[at]]
    if len(places) != 2 or (one[places[0]], one[places[1]]) != (other[places[1]], other[places[0]]):
        return False
    return not any(mark.isdigit() for mark in one[places[0] + 1 : places[1]])


def _shared(document: Document, first: Number, second: Number) -> list[str]:
    """The words around the first amount that stand around the second as well, in any of their forms."""
    others = {word[:5] for word in _around(document, second)}
    return [word for word in _around(document, first) if word[:5] in others]


def _around(document: Document, number: Number) -> list[str]:
    first, end = document.sentence_of(number.first)
    lowers = document.tokens.lowers
    near = lowers[max(first, number.first - _NEAR) : number.first] + lowers[number.end : min(end, number.end + _NEAR)]
    return [word for word in near if len(word) > 3 and word.isalpha() and word not in _SMALL]


def _anew(document: Document) -> Iterator[QuantityClaim]:
    """The claims of "the fire that killed 15 people", where the story tells of one other number of people killed before."""
    counts = [n for n in document.numbers if n.form == "count" and not n.is_range and n.quantity.value > 2]
    for at, number in enumerate(counts):
        first, end = document.sentence_of(number.first)
        opening = document.tokens.lowers[first : number.first]
        if (
            opening[:1] != ["the"]
            or len(opening) > 6
            or _ANEW.isdisjoint(opening)
            or not _OTHER_TIMES.isdisjoint(document.tokens.lowers[first:end])
        ):
            continue
        verb = opening[-1]
        before = [other for other in counts[:at] if other.noun == number.noun and document.sentence_of(other.first)[0] < first]
        if len(before) == 1 and (number.noun not in PEOPLE or verb in _near_words(document, before[0])):
            yield from _pair(document, before[0], number, f"{opening[1]} {number.noun}")


def _near_words(document: Document, number: Number) -> list[str]:
    first, end = document.sentence_of(number.first)
    return document.tokens.lowers[max(first, number.first - 4) : min(end, number.end + 4)]
