"""Numbers with what they are of: people killed, an age, a length of time, an ordinal, money, a counted noun."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.model.article import Span
from checker.model.number import Quantity
from checker.model.units import SCALES
from checker.text.figures import STARTS, TOUCHING, figure_at
from checker.text.nouns import noun_after
from checker.text.numbers import Number, number_at
from checker.text.times_calendar import month_number
from checker.text.times_words import ORDINALS
from checker.text.tokens import Tokens

_KILLED = frozenset("killed kills killing kill dead die dies died deaths lives".split())
_HURT = frozenset("injured injures injuring wounded wounds wounding hurt hurts injuries".split())
_DEGREES = frozenset("c f ° °c °f degree degrees celsius fahrenheit".split())
_FATES = {"dead": "killed", "deaths": "killed", "fatalities": "killed", "wounded": "hurt", "injuries": "hurt"}
# Nouns that count one thing: a title takes the shorter.
_ONE_THING = {
    noun: nouns.split()[0]
    for nouns in (
        "members leaders allies nations countries states governments",
        "households families homes houses",
        "workers employees staff jobs posts layoffs redundancies",
        "soldiers troops servicemen",
        "students pupils schoolchildren",
        "ships boats vessels ferries",
        "companies firms businesses",
        "lawmakers mps deputies legislators",
        "migrants refugees",
    )
    for noun in nouns.split()
}
_BETWEEN = frozenset(", . ; : ! ? and".split())
_DYING = frozenset("dies died dead die dying aged".split())
_NO_NOUN = frozenset("and or of in to at on from for the a an place quarter qtr half straight time day".split())
_BEGINNINGS = (STARTS - {"one"}) | ORDINALS.keys()
_LENGTHS = frozenset("hour day night week month year decade".split())


class ToldNumber(NamedTuple):
    """A quantity, what it is of (a noun, a unit, killed or hurt; None for a figure alone), and where it stands.

    People, ages and ordinals are `counted`, unlike money and lengths of time.
    """

    quantity: Quantity
    of: str | None
    counted: bool
    span: Span
    first: int
    end: int

    @property
    def of_people(self) -> bool:
        """Whether it is one of people killed or hurt."""
        return self.of in ("killed", "hurt")

    @property
    def lasting(self) -> bool:
        """Whether it is a length of time, of which a story has many."""
        return self.of is not None and self.of.split()[0] in _LENGTHS


def told_numbers(tokens: Tokens, first: int, end: int) -> Iterator[ToldNumber]:
    """The numbers of a token range, bare figures and ordinals too."""
    after = first
    for at in [at for at, lower in enumerate(tokens.lowers[first:end], first) if "0" <= lower < ":" or lower in _BEGINNINGS]:
        if at < after:
            continue
        if ordinal := _ordinal(tokens, at, end):
            after = ordinal.first + 2
            yield ordinal
        elif number := number_at(tokens, at, after):
            after = max(number.end, at + 1)
            if not _is_no_count(tokens, number):
                yield ToldNumber(*_told(tokens, number, first, end), number.span, number.first, number.end)


def _is_no_count(tokens: Tokens, number: Number) -> bool:
    """Whether a number is a year, the day of a month, or cut off before its scale: "seven mln"."""
    if any(lower in SCALES and lower not in TOUCHING for lower in tokens.lowers[number.core + 1 : number.core + 2]):
        return number.quantity.value < min(SCALES[tokens.lowers[number.core + 1]], 1e3)
    if number.form != "bare":
        return False
    before, behind = tokens.lowers[max(0, number.first - 2) : number.first], tokens.lowers[number.end : number.end + 1]
    month = any(month_number(lower) for lower in (*before[-1:], *(before[:1] if before[-1:] == ["."] else ()), *behind))
    return month or (number.quantity.value == int(number.quantity.value) and 1800 <= number.quantity.value <= 2100)


def _ordinal(tokens: Tokens, at: int, end: int) -> ToldNumber | None:
    """An ordinal with what it numbers: the 25th anniversary."""
    words, lowers = tokens.words, tokens.lowers
    value, noun = ORDINALS.get(lowers[at]), at + 1
    if value is None and words[at].isdecimal() and lowers[at + 1 : at + 2] and lowers[at + 1] in ("st", "nd", "rd", "th"):
        value, noun = int(words[at]), at + 2
    if (
        value is None
        or noun >= end
        or not words[noun].isalpha()
        or lowers[noun] in _NO_NOUN
        or (at and month_number(lowers[at - 1]))
    ):
        return None
    return ToldNumber(Quantity.exactly(value), f"th {lowers[noun]}", True, tokens.span(at, noun), at, noun)


def _told(tokens: Tokens, number: Number, start: int, stop: int) -> tuple[Quantity, str | None, bool]:
    """What a number is, of what, and whether that is counted."""
    quantity, lowers = number.quantity, tokens.lowers
    if number.form in ("money", "percent", "points", "measure"):
        return quantity, quantity.unit, False
    behind = [lower for lower in lowers[number.end : min(stop, number.end + 4)] if lower != "-"]
    if behind and behind[0] in _DEGREES:
        return quantity, "degrees", False
    figure = figure_at(tokens, number.core)
    exact = figure is not None and figure.whole and not figure.scaled and not quantity.hedge
    counted = Quantity.exactly(quantity.value) if number.form == "bare" and exact else quantity
    if _is_age(lowers, number, start, behind):
        return counted, "aged", True
    if behind and (length := behind[0].removesuffix("s")) in _LENGTHS:
        return counted, " ".join([length, *(behind[1:2] if lowers[number.end] == "-" else [])]), False
    if fate := _FATES.get(number.noun or "") or _fate(lowers, number, start, stop):
        return counted, fate, True
    noun = number.noun
    if noun is None and quantity.hedge and (place := noun_after(tokens, number.end)):
        noun = lowers[place[0]]  # a capital before the number, as of "Some 40 children", hid it
    if noun not in lowers[number.first : min(stop, number.end + 4)]:
        return counted, None, True
    return counted, _ONE_THING.get(noun, noun), True


def _is_age(lowers: list[str], number: Number, start: int, behind: list[str]) -> bool:
    """Whether a number is somebody's age: aged 83, at 83, at the age of 83, an 83-year-old."""
    if not 0 < number.quantity.value < 120:
        return False
    if behind[:1] == ["year-old"] or behind[:2] in (["year", "old"], ["years", "old"]):
        return True
    before = lowers[max(start, number.first - 3) : number.first]
    return before[-1:] == ["aged"] or before[-2:] == ["age", "of"] or (before[-1:] == ["at"] and not _DYING.isdisjoint(before))


def _fate(lowers: list[str], number: Number, start: int, stop: int) -> str | None:
    """Whether a number is one of people killed or hurt: by the word before it, or one soon behind it."""
    before = range(number.first - 1, max(start, number.first - 2) - 1, -1)
    for places in (before, range(number.end, min(stop, number.end + 4))):
        for at in places:
            if lowers[at] in _KILLED:
                return "killed"
            if lowers[at] in _HURT:
                return "hurt"
            if lowers[at] in _BETWEEN or lowers[at][:1].isdigit():
                break
    return None
