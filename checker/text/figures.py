"""Figures: a number as such, in digits or in words, before anything is said of its unit."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.model.number import DIGITS, NUMBER_WORDS, Quantity, reported
from checker.model.units import SCALES
from checker.text.tokens import Tokens

# Letters that scale only when they touch their digits: "$987M", but "100 m" is a length.
TOUCHING = frozenset(("m", "b", "k"))
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
# What begins a figure in words; "a" does so only before the words in LARGE.
STARTS = (
    frozenset(NUMBER_WORDS) - {"a", "an", "no", "zero", "dozen"}
    | {"half", "quarter"}
    | {f"{ten}-{one}" for ten in _TENS for one in _ONES}
)
LARGE = frozenset(("dozen", "hundred", "thousand", "million", "billion", "trillion"))
_DIGITS = re.compile(DIGITS)
_LARGE = {word: SCALES[word] for word in ("thousand", "million", "billion", "trillion")}
_DENOMINATORS = frozenset((2, 3, 4, 5, 8, 10, 16, 32, 64))
_PARTS = {"half": "0.5", "quarter": "0.25"}
_LONGEST = 12  # digits of a whole number with a fraction behind it
_SIGNS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4)}


class Figure(NamedTuple):
    """A number at tokens `[first, end)`; `scaled` tells a scale word ("million"), `whole` a number without decimals."""

    first: int
    end: int
    quantity: Quantity
    digits: str
    scale: float
    whole: bool

    @property
    def scaled(self) -> bool:
        return self.scale != 1.0

    def times(self, scale: float) -> Figure:
        """The same digits under another scale: the 5 of "5 to 7 million"."""
        return self._replace(quantity=reported(self.digits, scale), scale=scale)


def figure_at(tokens: Tokens, at: int) -> Figure | None:
    """The figure that begins at a token, as far as it reaches, or None."""
    if at not in tokens.figures:
        tokens.figures[at] = _figure_at(tokens, at)
    return tokens.figures[at]


def _figure_at(tokens: Tokens, at: int) -> Figure | None:
    word = tokens.words[at]
    if "0" <= word[0] <= "9":
        return _in_digits(tokens, at)
    if word == "." and at + 1 < len(tokens.words) and touches(tokens, at + 1) and not touches(tokens, at):
        return _in_digits(tokens, at + 1, "0.", at) if tokens.words[at + 1].isdecimal() else None
    lower = tokens.lowers[at]
    if lower in ("a", "an"):
        return _in_words(tokens, at) if tokens.lowers[at + 1 : at + 2] and tokens.lowers[at + 1] in LARGE else None
    return _in_words(tokens, at) if lower in STARTS else None


def touches(tokens: Tokens, at: int) -> bool:
    """Whether a token follows the one before it without space between."""
    return at > 0 and at < len(tokens.words) and tokens.starts[at] == tokens.ends[at - 1]


def _in_digits(tokens: Tokens, at: int, before: str = "", first: int | None = None) -> Figure | None:
    first, words, lowers = at if first is None else first, tokens.words, tokens.lowers
    digits, end = before + words[at], at + 1
    if not _DIGITS.fullmatch(digits):
        return None
    if fraction := _fraction(tokens, at):
        return fraction
    scale = 1.0
    if end < len(tokens.words):
        lower, close = lowers[end], touches(tokens, end)
        if close and lower in ("st", "nd", "rd", "th", "s", "/"):
            return None
        if lower in SCALES and (close or lower not in TOUCHING):
            scale, end = SCALES[lower], end + 1
        elif lower == "-" and end + 1 < len(tokens.words) and lowers[end + 1] in _LARGE and touches(tokens, end + 1):
            scale, end = _LARGE[lowers[end + 1]], end + 2
    return _figure(first, end, digits, scale)


def _fraction(tokens: Tokens, at: int) -> Figure | None:
    """A whole number and a fraction ("2-1/2", "2 1/2", "2½"), or a fraction alone ("3/8")."""
    words, count = tokens.words, len(tokens.words)
    if at + 1 < count and words[at + 1] in _SIGNS and words[at].isdecimal():
        return _mixed(at, at + 2, words[at], *_SIGNS[words[at + 1]])
    ahead = "/" in words[at + 1 : at + 4]
    slash = next((i for i in (at + 1, at + 2, at + 3) if i + 1 < count and words[i] == "/"), None) if ahead else None
    if slash is None or not (words[slash - 1].isdecimal() and words[slash + 1].isdecimal()):
        return None
    if len(words[slash - 1]) > 2 or len(words[slash + 1]) > 2:
        return None
    top, bottom = int(words[slash - 1]), int(words[slash + 1])
    if not (0 < top < bottom and bottom in _DENOMINATORS) or not (touches(tokens, slash) and touches(tokens, slash + 1)):
        return None
    if touches(tokens, slash + 2) and words[slash + 2] in ("/", "-"):
        return None
    if slash == at + 1:
        return _mixed(at, slash + 2, "0", top, bottom)
    if words[at].isdecimal() and (slash == at + 2 or words[at + 1] == "-"):
        return _mixed(at, slash + 2, words[at], top, bottom)
    return None


def _mixed(first: int, end: int, whole: str, top: int, bottom: int) -> Figure | None:
    if len(whole) > _LONGEST:
        return None
    value, half = int(whole) + top / bottom, 0.5 / bottom
    return Figure(first, end, Quantity(value, value - half, value + half), repr(value), 1.0, False)


def _in_words(tokens: Tokens, at: int) -> Figure | None:
    """Number words: "twenty-five", "two hundred and six", "half a million", "two and a half million", "half a point"."""
    lowers, count = tokens.lowers, len(tokens.words)
    if lowers[at] in _PARTS:
        if part := _of_a_point(lowers, at):
            return _figure(at, part, _PARTS[lowers[at]], 1.0)
        if lowers[at] == "half" and at + 2 < count and lowers[at + 1] in ("a", "an") and lowers[at + 2] in _LARGE:
            return _figure(at, at + 3, "0.5", _LARGE[lowers[at + 2]])
        return None
    total, group, end, scale = 0, 0, at, 1.0
    while end < count:
        lower = lowers[end]
        value = _value(lower, end == at)
        if value is not None and group % 100 == 0:
            group += value
        elif lower == "hundred" and 0 < group < 100:
            group *= 100
        elif lower == "dozen" and 0 < group < 100:
            group *= 12
        elif lower in _LARGE and group:
            if not total and not _is_value(tokens, end + 1):
                scale, end = _LARGE[lower], end + 1
                break
            total, group = total + group * int(_LARGE[lower]), 0
        elif lower == "and" and lowers[end + 1 : end + 3] == ["a", "half"]:
            scaled = end + 3 < count and lowers[end + 3] in _LARGE
            return _figure(at, end + 3 + scaled, f"{group}.5", _LARGE[lowers[end + 3]] if scaled else 1.0)
        elif lower != "and" or lowers[end - 1] not in ("hundred", "thousand") or not _is_value(tokens, end + 1):
            break
        end += 1
    return _figure(at, end, str(total + group), scale)


def _of_a_point(lowers: list[str], at: int) -> int | None:
    """Where a part of one point ends, its point left out: "half a percentage point", "a quarter of a point", "a quarter point"."""
    end = at + 1
    while lowers[end : end + 1] in (["of"], ["a"]) and end < at + 3:
        end += 1
    return end if lowers[end : end + 1] == ["point"] or lowers[end : end + 2] == ["percentage", "point"] else None


def _is_value(tokens: Tokens, at: int) -> bool:
    return at < len(tokens.words) and _value(tokens.lowers[at], False) is not None


def _value(lower: str, opening: bool) -> int | None:
    """The value of a number word, "a" and "an" at the opening only; "twenty-five" is one word."""
    tens, hyphen, ones = lower.partition("-")
    value = NUMBER_WORDS.get(tens)
    if value is None or tens in ("no", "dozen") or (tens in ("a", "an") and not opening):
        return None
    if not hyphen:
        return value
    one = NUMBER_WORDS.get(ones)
    return value + one if one and value % 10 == 0 and value and one < 10 else None


def _figure(first: int, end: int, digits: str, scale: float) -> Figure | None:
    try:
        return Figure(first, end, reported(digits, scale), digits, scale, "." not in digits)
    except ValueError:  # too long to be a number that counts anything
        return None
