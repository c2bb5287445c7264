"""The words of the language that work on quantities, and the least and the greatest of numbers, quantities and dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.number import Quantity, ends
from checker.model.when import Date
from checker.rulebook.values import Bounds
from tests.rulebook.ground import day, value

Q = Quantity.parse
STRETCHES = st.builds(
    lambda first, more: Date(first, first + timedelta(more), "span"),
    st.dates(date(1999, 1, 1), date(2005, 1, 1)),
    st.integers(0, 70),
)


def close(found: Quantity | None) -> tuple[float, float] | None:
    return None if found is None else tuple(round(end, 6) for end in ends(found))  # type: ignore[return-value]


CHANGES = [
    ("100 million", "120 million", (18.806, 21.206)),
    ("7.1 million", "6.5 million", (-9.860, -7.035)),
    ("0", "100", None),
    ("0.4", "0", (-242.9, 42.9)),
    ("up to 10", "100", None),
    ("over 100", "120", (-100.0, 20.5)),
    ("100", "over 120", (19.403, float("inf"))),
    ("-10", "-5", None),
    ("-10", "5", None),
    ("10", "-5", (-157.9, -142.9)),
    ("$10", "€12", None),
    ("$10", "12", (9.524, 31.579)),
]


@pytest.mark.parametrize(("before", "after", "wanted"), CHANGES)
def test_a_change_in_percent(before: str, after: str, wanted: tuple[float, float] | None) -> None:
    found = value("change(before, after)", before=Q(before), after=Q(after))
    assert (found and ends(found)) == (wanted and pytest.approx(wanted, rel=1e-2))
    assert found is None or found.unit == "percent"


def test_a_change_is_shown_with_two_decimals_at_most() -> None:
    assert str(value("change(a, b)", a=Q("3"), b=Q("4"))) == "33.33 percent"


WORKED = [
    ("ratio(a, b)", "1", "4", (0.111111, 0.428571)),
    ("ratio(a, b)", "1", "0", None),
    ("ratio(a, b)", "$1", "€4", None),
    ("ratio(a, b)", "-10", "5", (-2.333333, -1.727273)),
    ("ratio(a, b)", "10", "over 5", (0.0, 2.1)),
    ("a + b", "1.0", "2.0", (2.9, 3.1)),
    ("a - b", "over 1", "2", (-1.5, float("inf"))),
    ("a * b", "2 people", "3 people", (6.0, 6.0)),
    ("a + 1", "2 people", "0", (3.0, 3.0)),
    ("abs(a)", "-5", "0", (4.5, 5.5)),
    ("abs(a)", "0.2", "0", (0.15, 0.25)),
    ("abs(a - b)", "1", "1", (0.0, 1.0)),
    ("abs(a)", "-5", "0", (4.5, 5.5)),
    ("abs(0 - a)", "over 5", "0", (5.0, float("inf"))),
    ("min(a, b)", "5 people", "6 people", (5.0, 5.0)),
    ("max(a, b)", "over 5", "6.0", (5.95, float("inf"))),
    ("min(a, b)", "$5", "€6", None),
    ("min(a, null)", "5 people", "0", (5.0, 5.0)),
    ("convert(a, 'mile', 'kilometre')", "10 miles", "0", (15.288768, 16.898112)),
    ("convert(a, 'mile', 'kilometre')", "over 10 miles", "0", (16.09344, float("inf"))),
    ("convert(a, 'mile', 'kilometre')", "up to 10 miles", "0", (-float("inf"), 16.09344)),
    ("convert(a, 'mile', 'tonne')", "10 miles", "0", None),
    ("convert(a, 'league', 'mile')", "10", "0", None),
]


@pytest.mark.parametrize(("text", "a", "b", "wanted"), WORKED)
def test_a_quantity_worked_out(text: str, a: str, b: str, wanted: tuple[float, float] | None) -> None:
    assert close(value(text, a=Q(a), b=Q(b))) == wanted


def test_the_least_of_two_quantities_keeps_its_hedge_and_unit() -> None:
    assert close(value("min(a, b)", a=Q("over $5"), b=Q("$9"))) == (5.0, 9.5)
    assert str(value("max(a, b)", a=Q("$5"), b=Q("over $9"))) == "over $9"


SUMS = [
    (["1.0", "2.0"], (2.9, 3.1)),
    (["$1.0", "2.0"], (2.9, 3.1)),
    (["over 1", "2 people"], (3.0, float("inf"))),
    (["$1", "€2"], None),
    ([], None),
]


@pytest.mark.parametrize(("parts", "wanted"), SUMS)
def test_a_sum(parts: list[str], wanted: tuple[float, float] | None) -> None:
    assert close(value("sum(parts)", types={"parts": "list of quantity"}, parts=tuple(map(Q, parts)))) == wanted


OVERLAPS = [
    (["$6.5 billion", "$6.48 billion"], True),
    (["$6.5 billion", "$6.5 million"], False),
    (["$6.5 billion", "over $6 billion", "$6.3 billion"], False),
    (["$6.5 billion", "over $6 billion"], True),
    (["$6.5 billion", "€6.5 billion"], None),
    (["$6.5 billion"], None),
    ([], None),
]


@pytest.mark.parametrize(("parts", "wanted"), OVERLAPS)
def test_quantities_that_may_be_one(parts: list[str], wanted: bool | None) -> None:
    assert value("overlap(parts)", types={"parts": "list of quantity"}, parts=tuple(map(Q, parts))) is wanted


@pytest.mark.parametrize(
    ("days", "wanted"), [(["2023-06", "2023-06-04"], True), (["2023-06", "2023-06-04", "2023-06-05"], False), (["2023"], None)]
)
def test_days_that_may_be_one(days: list[str], wanted: bool | None) -> None:
    assert value("overlap(days)", days=tuple(map(day, days))) is wanted


# --- least and greatest ---------------------------------------------------------------------------------------------------

EXTREMES = [
    ("min(a, b)", "2023-06-04", "2023-06-05", "2023-06-04"),
    ("max(a, b)", "2023-06-04", "2023-06-05", "2023-06-05"),
    ("min(a, b)", "2023-05", "2023-06", "2023-05"),
    ("min(a, b)", "2023-06", "2023-06-15", "2023-06-01/2023-06-15"),
    ("max(a, b)", "2023-06", "2023-06-15", "2023-06-15/2023-06-30"),
]


@pytest.mark.parametrize(("text", "a", "b", "wanted"), EXTREMES)
def test_the_least_and_the_greatest_date(text: str, a: str, b: str, wanted: str) -> None:
    assert str(value(text, a=day(a), b=day(b))) == wanted


@given(STRETCHES, STRETCHES, st.data())
def test_the_least_date_holds_every_day_that_may_be_meant(a: Date, b: Date, data: st.DataObject) -> None:
    one, other = (data.draw(st.dates(d.first, d.last)) for d in (a, b))
    least, greatest = value("min(a, b)", a=a, b=b), value("max(a, b)", a=a, b=b)
    assert least.first <= min(one, other) <= least.last
    assert greatest.first <= max(one, other) <= greatest.last


def test_what_is_not_known_is_passed_over_in_the_least_of_those_known() -> None:
    assert str(value("min(a, b)", types={"b": "date"}, a=day("2023-06-04"), b=None)) == "2023-06-04"
    assert value("min(a, b)", types={"a": "date", "b": "date"}) is None
    assert value("max(1, null)") == 1
    assert value("max(a, days_between(b, b))", a=3.0, b=day("2023-06")) == Bounds(3, 29)


def test_the_greatest_of_a_list() -> None:
    assert str(value("max(parts)", parts=(Q("$5"), Q("$9")))) == "$9"
    assert value("max(parts)", types={"parts": "list of quantity"}, parts=()) is None


def test_numbers_without_their_sign() -> None:
    assert value("abs(days_between(b, a))", a=day("2023-06-04"), b=day("2023-06-06")) == 2
    assert value("abs(days_between(a, b))", a=day("2023-06"), b=day("2023-06-04")) == Bounds(0, 26)
    assert value("abs(days_between(a, b))", a=day("2023-06"), b=day("2023-05-30")) == Bounds(2, 31)


@pytest.mark.parametrize(
    ("factors", "wanted"),
    [
        (["25 million", "$48"], (24.5e6 * 47.5, 25.5e6 * 48.5)),
        (["6 cores", "50 cores"], (300, 300)),
        (["4 boats"], (4, 4)),
        ([], None),
    ],
)
def test_a_product(factors: list[str], wanted: tuple[float, float] | None) -> None:
    assert close(value("times(factors)", types={"factors": "list of quantity"}, factors=tuple(map(Q, factors)))) == wanted
