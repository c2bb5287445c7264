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
from typing import TYPE_CHECKING, Any

from checker.model.units import CURRENCY_SIGNS, SCALES, unit_named

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
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
SIGN = "|".join(re.escape(sign) for sign in sorted(CURRENCY_SIGNS, key=len, reverse=True))
TOLERANCE = 1e-9


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
        rest, hedge = " ".join(text.split()), None
        for word in sorted(HEDGES, key=len, reverse=True):
            if rest.lower().startswith(word + " "):
                rest, hedge = rest[len(word) + 1 :], word
                break
        found = re.fullmatch(rf"(-)?({SIGN})?\s?(-)?({DIGITS})(?:[\s-]?(%|[^\d\s]\S*(?: \S+)*))?", rest)
        if not found:
            raise ValueError(f'{text!r} is not a quantity; write a number, or something like "$6.5 billion"')
        minus, sign, minus_too, digits, words = found.groups()
        scale, unit = 1.0, CURRENCY_SIGNS.get(sign) if sign else None
        if words:
            first, _, others = words.partition(" ")
            if first.lower() in SCALES and (others or sign or unit_named(first) is None):
                scale, words = SCALES[first.lower()], others
            unit = (unit_named(words) or words.lower()) if words else unit
        quantity = reported(digits, scale, unit, hedge)
        return negated(quantity) if minus or minus_too else quantity

    def __str__(self) -> str:
        return self.in_words()

    def in_words(self) -> str:
        """The value as a desk writes it: $6.5 billion, 7.6 percent, 740 companies."""
        for name, scale in (("trillion", 1e12), ("billion", 1e9), ("million", 1e6)):
            if abs(self.value) >= scale:
                number = f"{_plain(self.value / scale)} {name}"
                break
        else:
            number = _plain(self.value)
        sign = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}.get(self.unit or "")
        words = f"{sign}{number}" if sign else f"{number} {self.unit}" if self.unit else number
        return f"{self.hedge} {words}" if self.hedge else words

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(
            cls._read,
            core_schema.is_instance_schema(cls),
            json_schema_input_schema=core_schema.union_schema(
                [core_schema.float_schema(), core_schema.str_schema(min_length=1), core_schema.dict_schema()]
            ),
        )

    @classmethod
    def _read(cls, value: object) -> Quantity:
        if isinstance(value, Quantity):
            return value
        if isinstance(value, str):
            return cls.parse(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return reported(repr(abs(_finite(value)))) if value >= 0 else negated(reported(repr(-_finite(value))))
        if isinstance(value, dict) and "value" in value:
            if wrong := set(value) - {"value", "low", "high", "unit", "hedge"}:
                raise ValueError(f"unknown key {sorted(wrong)[0]!r}; a quantity has value, low, high, unit, hedge")
            plain = cls._read(value["value"])
            low, high = value.get("low", plain.low), value.get("high", plain.high)
            unit = value.get("unit")
            ends = [None if end is None else _finite(end) for end in (low, high)]
            if ends[0] is not None and ends[1] is not None and ends[0] > ends[1]:
                raise ValueError(f"low {low} is above high {high}")
            return cls(plain.value, ends[0], ends[1], (unit_named(unit) or unit) if unit else plain.unit, value.get("hedge"))
        raise ValueError('write a number, something like "$6.5 billion", or an object with `value`')


def reported(digits: str, scale: float = 1.0, unit: str | None = None, hedge: str | None = None) -> Quantity:
    """The quantity that digits ("6.5", "1,200"), a scale and a hedge word stand for.

    The last digit is taken as rounded; three or more closing zeros are taken as rounding too ("6,000" may be 5,500).
    Raises ValueError for what is not a number.
    """
    try:
        number = Decimal(digits.replace(",", ""))
    except ArithmeticError:
        raise ValueError(f"{digits!r} is not a number") from None
    if not number.is_finite():
        raise ValueError(f"{digits!r} is not a finite number")
    exponent = int(number.normalize().as_tuple().exponent) if number else 0
    stated = int(number.as_tuple().exponent)
    half = Decimal(5).scaleb((exponent if exponent >= 3 else min(stated, 0)) - 1)
    by = Decimal(repr(scale))
    value = float(number * by)
    low, high = float((number - half) * by), float((number + half) * by)
    if hedge:
        lower, upper = HEDGES[hedge.lower()]
        low, high = _bounded(value, low, high, lower, upper)  # type: ignore[assignment]
    return Quantity(value, low, high, unit, hedge)


def _bounded(
    value: float, low: float, high: float, lower: float | None, upper: float | None
) -> tuple[float | None, float | None]:
    """The ends after a hedge: an open end, the stated value itself, or a tenth of it further out."""
    start = None if lower is None else value if lower == 1.0 else min(low, value * lower)
    end = None if upper is None else value if upper == 1.0 else max(high, value * upper)
    return start, end


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
    if low <= 0 <= high:
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


def _finite(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"{value!r} is not a finite number")
    return value


def _plain(value: float) -> str:
    """A number without an exponent and without trailing zeros, thousands apart."""
    text = f"{value:,.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
