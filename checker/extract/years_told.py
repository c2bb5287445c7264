"""Numbers of years as a text tells them: `22 years`, `a hundred and twenty years`, `more than two decades`, `110-year-old`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.times_words import NUMBERS
from checker.text.wording import places_of

_UNITS = {"year": 1, "year-old": 1, "year-long": 1, "years": 1, "decade": 10, "decades": 10, "century": 100, "centuries": 100}
_WORDS = frozenset(_UNITS)
_LARGE = {"hundred": 100, "thousand": 1000}
_ROUND = {10: (4, 5), 100: (8, 10)}  # how far below and above decades and centuries are told in round figures
_LEAST = (("more", "than"), ("at", "least"), ("over",), ("exceeding",))
_MOST = (("less", "than"), ("fewer", "than"), ("under",), ("up", "to"), ("at", "most"))
_NEARLY = (("nearly",), ("almost",), ("close", "to"), ("just", "under"), ("approaching",))
_ABOUT = (("about",), ("around",), ("roughly",), ("some",), ("approximately",), ("circa",))
_BARELY = (("just", "over"), ("little", "over"), ("slightly", "over"), ("little", "more", "than"), ("just", "more", "than"))
_VAGUE = frozenset("well far past last first next another every each several few many these those half".split())


class Years(NamedTuple):
    """A number of years at tokens `[first, end)`, its hedge included; the unit is the token before `end`."""

    first: int
    end: int
    number: Quantity


def years_told(document: Document) -> Iterator[Years]:
    """Every number of years in order of place; those that are told too vaguely to hold against anything are none."""
    lowers = document.tokens.lowers
    for unit in places_of(document, _WORDS):
        dashed = unit > 1 and lowers[unit - 1] == "-" and document.tokens.starts[unit] == document.tokens.ends[unit - 1]
        read = number_before(lowers, unit - 1 if dashed else unit)
        if read and (told := _hedged(lowers, read[0], read[1], _UNITS[lowers[unit]])):
            yield Years(told[0], unit + 1, told[1])
    if "-year" in document.text:
        for at, word in enumerate(lowers):
            number, dash, rest = word.partition("-year")
            if dash and rest in ("", "-old", "-long") and (value := _value(number)) is not None:
                told = _hedged(lowers, at, value, 1)
                if told:
                    yield Years(told[0], at + 1, told[1])


def number_before(lowers: list[str], end: int) -> tuple[int, int] | None:
    """The first token and the value of the number that ends before a token: `22`, `forty-two`, `two hundred and thirty`."""
    at = end
    while at > 0 and _is_of_number(lowers, at - 1, end):
        at -= 1
    words = lowers[at:end]
    value = _value(words[0]) if len(words) == 1 else _sum(words)
    return (at, value) if value else None


def _is_of_number(lowers: list[str], at: int, end: int) -> bool:
    word = lowers[at]
    if word == "and":
        return at + 1 < end and at > 0 and lowers[at - 1] in _LARGE
    if word in ("a", "an"):
        return at + 1 == end or lowers[at + 1] in _LARGE
    return word in _LARGE or (_value(word) is not None and (at + 1 == end or lowers[at + 1] in _LARGE or not word.isdigit()))


def _value(word: str) -> int | None:
    """The number of one word: `22`, `1,200`, `forty-two`, `a`."""
    digits = word.replace(",", "")
    if digits.isascii() and digits.isdigit():
        return int(digits) if len(digits) <= 4 else None
    if word in ("a", "an"):
        return 1
    tens, _, ones = word.partition("-")
    if tens not in NUMBERS or (ones and ones not in NUMBERS):
        return None
    return NUMBERS[tens] + (NUMBERS[ones] if ones else 0)


def _sum(words: list[str]) -> int | None:
    """Several words of one number: `two hundred and thirty five`."""
    total = part = 0
    for word in words:
        if word in _LARGE:
            total, part = total + (part or 1) * _LARGE[word], 0
        elif word != "and":
            value = _value(word)
            if value is None or (part and value >= 10):
                return None
            part += value
    return total + part


def _hedged(lowers: list[str], first: int, value: int, unit: int) -> tuple[int, Quantity] | None:
    """The first token with the hedge, and the years that a number with its hedge may be; None where it is too vague."""
    years = float(value * unit)
    below, above = _ROUND.get(unit, (0, 0))
    for hedges, low, high in (
        (_BARELY, years, years * 1.1 + 1),
        (_LEAST, years - below, None),
        (_MOST, None, years + above),
        (_NEARLY, min(years - 2, years * 0.9) - below, years + above / 2),
        (_ABOUT, years * 0.9 - 1 - below, years * 1.1 + 1 + above),
    ):
        for hedge in hedges:
            start = first - len(hedge)
            if start >= 0 and tuple(lowers[start:first]) == hedge:
                if lowers[start - 1 : start] in (["not"], ["no"], ["well"], ["a"], ["far"]) and hedge not in _BARELY:
                    return None if lowers[start - 1] != "well" else (start - 1, Quantity(years, low, high, "year"))
                return start, Quantity(years, low, high, "year", " ".join(hedge))
    if lowers[first - 1 : first] and lowers[first - 1] in _VAGUE:
        return None
    return first, Quantity(years, years - below, years + above, "year")
