"""Quantities as desks report them: what they may be, how they are written, and sums over intervals."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from checker.model.number import (
    HEDGES,
    Quantity,
    ends,
    hedged,
    may_be_equal,
    may_be_less,
    minus,
    negated,
    over,
    plus,
    reported,
    times,
)

READ = TypeAdapter(Quantity)
FINITE = st.floats(-1e12, 1e12, allow_nan=False)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    low, value, high = sorted(draw(st.tuples(FINITE, FINITE, FINITE)))
    return Quantity(value, draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None])))


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "unit"),
    [
        ("$6.5 billion", 6.5e9, 6.45e9, 6.55e9, "USD"),
        ("over $6.5 billion", 6.5e9, 6.5e9, None, "USD"),
        ("$987M", 987e6, 986.5e6, 987.5e6, "USD"),
        ("US$3 bn", 3e9, 2.5e9, 3.5e9, "USD"),
        ("6.5 mln dlrs", 6.5e6, 6.45e6, 6.55e6, "USD"),
        ("25 billion won", 25e9, 24.5e9, 25.5e9, "KRW"),
        ("€3bn", 3e9, 2.5e9, 3.5e9, "EUR"),
        ("1.2 trillion yen", 1.2e12, 1.15e12, 1.25e12, "JPY"),
        ("5 US dollars", 5, 4.5, 5.5, "USD"),
        ("7.6 pct", 7.6, 7.55, 7.65, "percent"),
        ("-3%", -3, -3.5, -2.5, "percent"),
        ("−3%", -3, -3.5, -2.5, "percent"),
        ("740 companies", 740, 740, 740, "companies"),
        ("6,000 people", 6000, 5500, 6500, "people"),
        ("1.5 million people", 1.5e6, 1.45e6, 1.55e6, "people"),
        ("100m", 100, 99.5, 100.5, "metre"),
        ("nearly 500", 500, 450, 500, None),
        ("about 10", 10, 9, 11, None),
        ("just over 100 km", 100, 100, 110, "kilometre"),
        ("up to 40", 40, None, 40, None),
        ("500 or more", 500, 500, None, None),
        (".5 pct", 0.5, 0.45, 0.55, "percent"),
        ("0", 0, -0.5, 0.5, None),
    ],
)
def test_reads(text: str, value: float, low: float | None, high: float | None, unit: str | None) -> None:
    read = Quantity.parse(text)
    assert (read.value, read.unit) == (value, unit)
    assert (read.low, read.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize("text", ["", "many", "NaN", "inf", "1,2", "$", "5 6", "over", "1" * 40, "1.2.3"])
def test_refuses_what_is_no_quantity(text: str) -> None:
    with pytest.raises(ValueError, match=r"quantity|number"):
        Quantity.parse(text)


@pytest.mark.parametrize("digits", ["1,2", "NaN", "Infinity", "1e400", "1e999999999", "x"])
def test_refuses_digits_that_are_no_number(digits: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        reported(digits)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("$6.5 bln", "$6.5 billion"),
        ("over 6.5 mln tonnes", "over 6.5 million tonnes"),
        ("-$5", "-$5"),
        ("1 mile", "1 mile"),
        ("60 mph", "60 miles per hour"),
        ("6 ft", "6 feet"),
        ("2 inches", "2 inches"),
        ("5 cts", "5 US cents"),
        ("25 billion won", "25 billion KRW"),
        ("1,250 people", "1,250 people"),
        ("500 or more", "500 or more"),
        ("0.00005", "0.00005"),
        ("7.60 pct", "7.6 percent"),
        ("1.2 trillion yen", "¥1.2 trillion"),
        ("0", "0"),
    ],
)
def test_writes(text: str, words: str) -> None:
    assert str(Quantity.parse(text)) == words


@pytest.mark.parametrize(
    ("given_value", "expected"),
    [
        (5, Quantity(5.0, 4.5, 5.5)),
        (-5, Quantity(-5.0, -5.5, -4.5)),
        ("5 km", Quantity(5.0, 4.5, 5.5, "kilometre")),
        ({"value": 5, "low": 4, "high": None, "unit": "km"}, Quantity(5.0, 4.0, None, "kilometre")),
        ({"value": 5, "hedge": "Over"}, Quantity(5.0, 5.0, None, None, "over")),
        ({"value": "5 boats"}, Quantity(5.0, 5.0, 5.0, "boats")),
        (Quantity.exactly(3), Quantity(3, 3, 3)),
    ],
)
def test_takes_numbers_words_and_objects(given_value: object, expected: Quantity) -> None:
    assert READ.validate_python(given_value) == expected


@pytest.mark.parametrize(
    "given_value",
    [
        True,
        None,
        [],
        {},
        math.nan,
        math.inf,
        1e31,
        10**400,
        {"value": 5, "hight": 6},
        {"value": 5, "unit": 3},
        {"value": 5, "low": True},
        {"value": 5, "low": 6, "high": 4},
        {"value": 5, "low": 6, "high": 7},
        {"value": 5, "low": 1, "high": 2},
        {"value": 5, "hedge": "perhaps"},
        {"value": 5, "hedge": 7},
        {"value": math.nan},
    ],
)
def test_refuses_at_the_door(given_value: object) -> None:
    with pytest.raises(ValidationError):
        READ.validate_python(given_value)


def test_has_a_schema() -> None:
    assert READ.json_schema()


@pytest.mark.parametrize("word", sorted(HEDGES))
def test_a_hedge_keeps_the_value_inside(word: str) -> None:
    low, high = ends(hedged(reported("6.5"), word))
    assert low <= 6.5 <= high


def test_a_hedge_leaves_an_open_end_open() -> None:
    assert hedged(Quantity(5, None, None), "about") == Quantity(5, None, None, None, "about")


def test_the_quotient_by_what_may_be_nothing_is_unknown() -> None:
    assert over(reported("5"), reported("0")) is None
    assert over(reported("5"), Quantity(5e-324, 5e-324, 5e-324)) is None


def test_the_quotient_of_open_ends() -> None:
    assert over(Quantity.exactly(10), Quantity(2, 2, None)) == Quantity(5, 0, 5)
    assert over(Quantity.exactly(10), Quantity(-2, None, -2)) == Quantity(-5, -5, 0)


def test_rounding_explains_a_small_gap() -> None:
    assert may_be_equal(Quantity.parse("6.5 billion"), Quantity.parse("$6,549,000,000"))
    assert not may_be_equal(Quantity.parse("12 people"), Quantity.parse("13 people"))


def test_binary_fractions_tip_nothing() -> None:
    assert may_be_equal(plus(Quantity.exactly(0.1), Quantity.exactly(0.2)), Quantity.exactly(0.3))


@given(quantities(), quantities())
def test_sums_hold_every_sum(a: Quantity, b: Quantity) -> None:
    low, high = ends(plus(a, b))
    assert low <= a.value + b.value <= high or math.isclose(a.value, -b.value, rel_tol=1e-6)
    assert minus(a, b) == plus(a, negated(b))


@given(quantities(), quantities())
def test_products_and_quotients_hold_their_values_and_stay_finite(a: Quantity, b: Quantity) -> None:
    for result in (times(a, b), over(a, b)):
        if result is not None:
            assert math.isfinite(result.value)
            low, high = ends(result)
            assert low <= result.value * (1 + 1e-9 if result.value > 0 else 1 - 1e-9) + 1e-9
            assert high >= result.value * (1 - 1e-9 if result.value > 0 else 1 + 1e-9) - 1e-9


@given(quantities())
def test_a_quantity_may_equal_itself(a: Quantity) -> None:
    assert may_be_equal(a, a)
    assert may_be_less(a, a)
    assert negated(negated(a)) == a


@given(st.decimals(0, 10**9, places=2), st.sampled_from(["", " million", " bln"]), st.sampled_from(["", "over ", "about "]))
def test_what_is_written_is_read_back(number: object, scale: str, hedge: str) -> None:
    read = Quantity.parse(f"{hedge}{number}{scale}")
    again = Quantity.parse(str(read))
    assert math.isclose(again.value, read.value, rel_tol=1e-3, abs_tol=1e-9)
    assert again.hedge == read.hedge
