"""Quantities: a reported number is the interval of values that its digits and hedge words allow.

"6.5 billion" is anything from 6.45 to 6.55 billion; "over 6.5 billion" starts at 6.5 and has no upper end. An end that
is None is open. Intervals are closed, and compared with a tolerance of one part in a thousand million, so that decimal
fractions which binary arithmetic cannot hold never tip a verdict.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from checker.model.units import CURRENCY_SIGNS, MEASURES, SCALES, unit_named

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

# What a hedge does to the ends, as factors of the stated value; None opens the end.
HEDGES: dict[str, tuple[float | None, float | None]] = {
    **dict.fromkeys(("over", "more than", "above", "exceeding", "in excess of", "at least", "no less than"), (1.0, None)),
    **dict.fromkeys(("no fewer than", "upwards of", "upward of", "not less than", "a minimum of", "or more"), (1.0, None)),
    **dict.fromkeys(("under", "less than", "fewer than", "below", "up to", "at most", "no more than"), (None, 1.0)),
    **dict.fromkeys(("not more than", "a maximum of", "as many as", "as much as", "or less", "or fewer"), (None, 1.0)),
    **dict.fromkeys(("nearly", "almost", "close to", "just under", "just below", "approaching"), (0.9, 1.0)),
    **dict.fromkeys(("just over", "just above", "slightly more than", "a little over", "slightly over"), (1.0, 1.1)),
    **dict.fromkeys(("about", "around", "roughly", "approximately", "some", "an estimated", "circa"), (0.9, 1.1)),
    **dict.fromkeys(("estimated", "approx", "approx.", "or so", "more or less"), (0.9, 1.1)),
}
NUMBER_WORDS: dict[str, int] = (
    {
        word: value
        for value, word in enumerate(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
            " seventeen eighteen nineteen".split()
        )
    }
    | {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
    | {"a": 1, "an": 1, "dozen": 12, "no": 0}
)
AFTER_THE_NUMBER = ("or more", "or less", "or fewer", "or so", "more or less")
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
SIGN = "|".join(re.escape(sign) for sign in sorted(CURRENCY_SIGNS, key=len, reverse=True))
TOLERANCE = 1e-9
_LARGE = (("trillion", 1e12), ("billion", 1e9), ("million", 1e6))
LARGEST = 1e30  # no story counts so far, and below it no sum or product of a rule overflows
_LONGEST_FIRST = sorted(HEDGES, key=len, reverse=True)
_CLOSING = frozenset(word.rpartition(" ")[2] for word in AFTER_THE_NUMBER)
_MINUS = "-\u2212"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as reported: the value, the ends of what it may be, its unit and the hedge word, if any."""

    value: float
    low: float | None
    high: float | None
    unit: str | None = None
    hedge: str | None = None

    @classmethod
    def exactly(cls, value: float, unit: str | None = None) -> Quantity:
        return cls(value, value, value, unit)

    @classmethod
    def parse(cls, text: str) -> Quantity:
        """Read "$6.5 billion", "over 6.5 billion", "7.6 pct", "740 companies". Raises ValueError for anything else."""
        rest, hedge = _without_hedge(" ".join(text.split()))
        found = _whole().fullmatch(rest)
        if not found:
            raise ValueError(f'{text!r} is not a quantity; write a number, or something like "$6.5 billion"')
        minus, sign, minus_too, digits, words = found.groups()
        scale, unit = 1.0, CURRENCY_SIGNS.get(sign) if sign else None
        if words:
            first, _, others = words.partition(" ")
            if first.lower() in SCALES and (others or sign or unit_named(first) is None):
                scale, words = SCALES[first.lower()], others
            unit = (unit_named(words) or words.lower()) if words else unit
        counted = bool(words) and scale == 1.0 and not sign and unit_named(words) is None
        quantity = reported(digits, scale, unit, hedge, counted)
        return negated(quantity) if minus or minus_too else quantity

    def __str__(self) -> str:
        return self.in_words()

    def in_words(self) -> str:
        """The value as a desk writes it: $6.5 billion, 7.6 percent, 740 companies, over 10 miles, 500 or more."""
        size, minus = abs(self.value), "-" if self.value < 0 else ""
        number = next((f"{_plain(size / scale)} {name}" for name, scale in _LARGE if size >= scale), _plain(size))
        sign = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}.get(self.unit or "")
        unit = f" {_many(self.unit, size)}" if self.unit and not sign else ""
        words = f"{minus}{sign or ''}{number}{unit}"
        if self.hedge in AFTER_THE_NUMBER:
            return f"{words} {self.hedge}"
        return f"{self.hedge} {words}" if self.hedge else words

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(
            cls.read,
            core_schema.is_instance_schema(cls),
            json_schema_input_schema=core_schema.union_schema(
                [core_schema.float_schema(), core_schema.str_schema(min_length=1), core_schema.dict_schema()]
            ),
        )

    @classmethod
    def read(cls, value: object) -> Quantity:
        """A quantity given by hand: words, a number, or an object with `value`. Raises ValueError for anything else."""
        if isinstance(value, Quantity):
            return value
        if isinstance(value, str):
            return cls.parse(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return reported(repr(abs(_finite(value)))) if value >= 0 else negated(reported(repr(-_finite(value))))
        if isinstance(value, dict) and "value" in value:
            return cls._read_ends(value)
        raise ValueError('write a number, something like "$6.5 billion", or an object with `value`')

    @classmethod
    def _read_ends(cls, given: dict[str, Any]) -> Quantity:
        """A quantity from an object; ends that are not given are those that the value and the hedge word allow."""
        if wrong := set(given) - {"value", "low", "high", "unit", "hedge"}:
            raise ValueError(f"unknown key {sorted(wrong)[0]!r}; a quantity has value, low, high, unit, hedge")
        plain, unit, hedge = cls.read(given["value"]), given.get("unit"), given.get("hedge")
        if unit is not None and not isinstance(unit, str):
            raise ValueError(f"unit {unit!r} is not a word")
        if hedge is not None:
            plain = hedged(plain, hedge)
        low, high = (
            None if end is None else _finite(end) for end in (given.get("low", plain.low), given.get("high", plain.high))
        )
        if low is not None and high is not None and low > high:
            raise ValueError(f"low {low} is above high {high}")
        if (low is not None and plain.value < low) or (high is not None and plain.value > high):
            raise ValueError(f"value {plain.value} does not lie between low and high")
        return cls(plain.value, low, high, (unit_named(unit) or unit) if unit else plain.unit, plain.hedge)


def reported(
    digits: str, scale: float = 1.0, unit: str | None = None, hedge: str | None = None, counted: bool = False
) -> Quantity:
    """The quantity that digits ("6.5", "1,200"), a scale and a hedge word stand for.

    The last digit is taken as rounded; three or more closing zeros are taken as rounding too ("6,000" may be 5,500).
    What is `counted` one by one (12 soldiers) is not rounded but for such zeros. Raises ValueError for what is not a number.
    """
    plain = Quantity(*_rounded(digits, scale, counted), unit)
    return hedged(plain, hedge) if hedge else plain


@lru_cache(maxsize=4096)
def _rounded(digits: str, scale: float, counted: bool) -> tuple[float, float, float]:
    """The value that digits stand for, and the least and the most that they may be rounded from."""
    number, places = _whole_and_places(digits)
    if number > LARGEST * 10**places or places > 60:
        raise ValueError(f"{digits!r} is not a number that can be used")
    closing = len(text := str(number)) - len(text.rstrip("0")) - places if number else 0
    half = 0 if counted and not places and closing < 3 else 5 * 10 ** (places + closing if closing >= 3 else 0)
    by, parts = int(scale), 10 ** (places + 1)  # whole numbers to the last step, so that each end is rounded once
    value, low, high = (_finite(end * by / parts) for end in (10 * number, 10 * number - half, 10 * number + half))
    return value, low, high


def _whole_and_places(digits: str) -> tuple[int, int]:
    """The digits as a whole number, and how many of them are decimals."""
    if re.fullmatch(DIGITS, digits):
        whole, _, decimals = digits.replace(",", "").partition(".")
        return int(whole + decimals), len(decimals)
    try:
        if "," in digits or not (number := Decimal(digits)).is_finite() or abs(number.adjusted()) > 60:
            raise ValueError
    except (ArithmeticError, ValueError):
        raise ValueError(f"{digits!r} is not a number") from None
    exponent = int(number.as_tuple().exponent)
    return int(number.scaleb(-min(exponent, 0))), -min(exponent, 0)


def hedged(q: Quantity, hedge: str) -> Quantity:
    """The quantity after a hedge word. Raises ValueError for a word that is none.

    An end is left open, is the stated value itself, or lies a tenth of it further out, whichever the word says.
    """
    if not isinstance(hedge, str) or hedge.lower() not in HEDGES:
        raise ValueError(f"{hedge!r} is not a hedge word, such as over, nearly, about, up to")
    lower, upper = HEDGES[hedge.lower()]
    start = q.value if lower == 1.0 else q.low if q.low is None or lower is None else min(q.low, q.value * lower)
    end = q.value if upper == 1.0 else q.high if q.high is None or upper is None else max(q.high, q.value * upper)
    return replace(q, low=None if lower is None else start, high=None if upper is None else end, hedge=hedge.lower())


def negated(q: Quantity) -> Quantity:
    return replace(q, value=-q.value, low=None if q.high is None else -q.high, high=None if q.low is None else -q.low)


def ends(q: Quantity) -> tuple[float, float]:
    """Both ends as numbers, an open one as infinity."""
    return -math.inf if q.low is None else q.low, math.inf if q.high is None else q.high


def from_ends(value: float, low: float, high: float, unit: str | None = None) -> Quantity:
    return Quantity(
        value, None if math.isinf(low) or math.isnan(low) else low, None if math.isinf(high) or math.isnan(high) else high, unit
    )


def plus(a: Quantity, b: Quantity) -> Quantity:
    (al, ah), (bl, bh) = ends(a), ends(b)
    return from_ends(a.value + b.value, al + bl, ah + bh, a.unit or b.unit)


def minus(a: Quantity, b: Quantity) -> Quantity:
    return plus(a, negated(b))


def times(a: Quantity, b: Quantity) -> Quantity:
    """The product; 0 times an open end is 0."""
    products = [0.0 if 0.0 in (x, y) else x * y for x in ends(a) for y in ends(b)]
    return from_ends(a.value * b.value, min(products), max(products), a.unit or b.unit)


def over(a: Quantity, b: Quantity) -> Quantity | None:
    """The quotient, or None where the divisor may be zero."""
    low, high = ends(b)
    if low <= 0 <= high or abs(b.value) < 1 / LARGEST:
        return None
    inverse = from_ends(1 / b.value, 1 / high if high != math.inf else 0.0, 1 / low if low != -math.inf else 0.0)
    return times(replace(a, unit=None), inverse)


def may_be_less(a: Quantity, b: Quantity) -> bool:
    """Whether some value of `a` is below some value of `b`, or equal within the tolerance."""
    low, high = ends(a)[0], ends(b)[1]
    return low <= high or math.isclose(low, high, rel_tol=TOLERANCE, abs_tol=1e-12)


def may_be_equal(a: Quantity, b: Quantity) -> bool:
    """Whether the two intervals meet."""
    return may_be_less(a, b) and may_be_less(b, a)


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(rf"([{_MINUS}])?({SIGN})?\s?([{_MINUS}])?({DIGITS})(?:[\s-]?(%|[^\d\s.,]\S*(?: \S+)*))?")


def _without_hedge(text: str) -> tuple[str, str | None]:
    """The text without the hedge word that opens or closes it, and that word."""
    lower = text.lower()
    if lower[:1].isdigit() and lower.rpartition(" ")[2] not in _CLOSING:
        return text, None
    for word in _LONGEST_FIRST:
        if word in AFTER_THE_NUMBER and lower.endswith(" " + word):
            return text[: -len(word) - 1], word
        if lower.startswith(word + " "):
            return text[len(word) + 1 :], word
    return text, None


def _finite(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= LARGEST:
        raise ValueError(f"{value!r} is not a number that can be used")
    return value


def _many(unit: str, size: float) -> str:
    """A unit after a number: measures and cents are named in the singular, `metre`, and written `10 metres`."""
    if size == 1 or (unit not in MEASURES and unit not in ("US cent", "day", "week", "month", "year", "night", "hour")):
        return unit
    if unit in ("inch", "foot", "square foot"):
        return unit.replace("inch", "inches").replace("foot", "feet")
    first, per, rest = unit.partition(" per ")
    return f"{first}s{per}{rest}"


def _plain(value: float) -> str:
    """A number without an exponent and without trailing zeros, thousands apart."""
    digits = 4 if value >= 0.01 or value == 0 else 12
    text = f"{value:,.{digits}f}".rstrip("0").rstrip(".")
    return text or "0"
