"""The three values: Kleene's tables, and comparison of dates, bounds and quantities."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.number import Quantity
from checker.rulebook.values import Bounds, all_of, any_of, bounds, compare, negation, number, quantity
from tests.rulebook.ground import day, value

T, F, N = True, False, None
KLEENE = [
    ("and", [(T, T, T), (T, F, F), (T, N, N), (F, T, F), (F, F, F), (F, N, F), (N, T, N), (N, F, F), (N, N, N)]),
    ("or", [(T, T, T), (T, F, T), (T, N, T), (F, T, T), (F, F, F), (F, N, N), (N, T, T), (N, F, N), (N, N, N)]),
]
NAMES = {T: "true", F: "false", N: "null"}


@pytest.mark.parametrize(("op", "a", "b", "wanted"), [(op, *row) for op, rows in KLEENE for row in rows])
def test_and_and_or_in_three_values(op: str, a: bool | None, b: bool | None, wanted: bool | None) -> None:
    assert value(f"{NAMES[a]} {op} {NAMES[b]}") is wanted
    assert (all_of if op == "and" else any_of)((a, b)) is wanted


@pytest.mark.parametrize(("a", "wanted"), [(T, F), (F, T), (N, N)])
def test_not_in_three_values(a: bool | None, wanted: bool | None) -> None:
    assert value(f"not {NAMES[a]}") is wanted
    assert negation(a) is wanted


OPS = ("<", "<=", "==", "!=", ">=", ">")
DATES = [
    # each word tells true, false or null, in the order of OPS
    ("2023-06-04", "2023-06-05", "TTFTFF"),
    ("2023-06-04", "2023-06-04", "FTTFTF"),
    ("2023-06", "2023-07", "TTFTFF"),
    ("2023-06", "2023-06-30", "NTNNNF"),
    ("2023-06", "2023-06-01", "FNNNTN"),
    ("2023-06", "2023-06", "NNNNNN"),
    ("2023", "2023-06-04", "NNNNNN"),
    ("2023-06-04/2023-06-04", "2023-06-04", "FTTFTF"),
]
NUMBERS = [
    (1.0, 2.0, "TTFTFF"),
    (2.0, 2.0, "FTTFTF"),
    (Bounds(1, 2), 2.0, "NTNNNF"),
    (Bounds(1, 2), 1.0, "FNNNTN"),
    (Bounds(1, 2), Bounds(3, 4), "TTFTFF"),
    (Bounds(1, 2), Bounds(1, 2), "NNNNNN"),
]


@pytest.mark.parametrize(("a", "b", "wanted"), DATES)
def test_dates_compare_for_every_day_meant(a: str, b: str, wanted: str) -> None:
    told = [value(f"a {op} b", a=day(a), b=day(b)) for op in OPS]
    assert told == [{"T": True, "F": False, "N": None}[letter] for letter in wanted]


@pytest.mark.parametrize(("a", "b", "wanted"), NUMBERS)
def test_numbers_compare_for_all_that_they_may_be(a: float | Bounds, b: float | Bounds, wanted: str) -> None:
    told = [value(f"a {op} b", a=a, b=b) for op in OPS]
    assert told == [{"T": True, "F": False, "N": None}[letter] for letter in wanted]


QUANTITIES = [
    ("6.5 billion", "6.48 billion", (True, True, True, True, True)),
    ("$6.5 billion", "$6.5 million", (False, False, False, True, True)),
    ("over 6", "7", (True, True, True, True, True)),
    ("over 8 people", "7 people", (False, False, False, True, True)),
    ("up to 6 people", "7 people", (True, True, False, False, False)),
]


@pytest.mark.parametrize(("a", "b", "wanted"), QUANTITIES)
def test_quantities_compare_as_they_may_be(a: str, b: str, wanted: tuple[bool, ...]) -> None:
    quantities = {"a": Quantity.parse(a), "b": Quantity.parse(b)}
    assert tuple(value(f"a {op} b", **quantities) for op in ("<", "<=", "==", ">=", ">")) == wanted


def test_a_number_beside_a_quantity_is_a_quantity() -> None:
    assert value("a == 5", a=Quantity.parse("5 people")) is True
    assert value("a == days_between(b, b)", a=Quantity.parse("9 days"), b=day("2023-06")) is True
    assert value("a == days_between(b, b)", a=Quantity.parse("99 days"), b=day("2023-06")) is False
    assert quantity(Bounds(1, 2)) == Quantity(1, 1, 2)
    assert quantity(found := Quantity.exactly(3)) is found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("status == 'past'", True),
        ("status != 'past'", False),
        ("points == true", False),
        ("status in ('past', 'planned')", True),
        ("status not in ('past', 'planned')", False),
        ("absent == 'past'", None),
        ("'past' == absent", None),
        ("absent in ('a', 'b')", None),
        ("absent not in ('a', 'b')", None),
        ("n in (1, 2)", True),
        ("n in (0, -1)", False),
        ("days_between(a, b) in (1, 70)", None),
        ("days_between(a, b) in (-1, 70)", False),
        ("days_between(a, a) + 1 in (1, 2)", None),
        ("no + 1", None),
        ("1 - no", None),
    ],
)
def test_texts_truths_and_lists(text: str, wanted: bool | None) -> None:
    fields = {"status": "past", "points": False, "n": 2.0, "a": day("2023-06"), "b": day("2023-07")}
    assert value(text, types={"absent": "text", "no": "number"}, **fields) is wanted


BOUNDS = st.lists(st.integers(-50, 50), min_size=2, max_size=2).map(lambda ends: Bounds(min(ends), max(ends)))


@pytest.mark.parametrize("op", ["+", "-", "*"])
@given(BOUNDS, BOUNDS, st.data())
def test_arithmetic_keeps_every_number_that_may_be_meant(op: str, a: Bounds, b: Bounds, data: st.DataObject) -> None:
    low, high = bounds(value(f"a {op} b", a=a, b=b))
    x, y = (float(data.draw(st.integers(int(ends.low), int(ends.high)))) for ends in (a, b))
    assert low <= value(f"x {op} y", x=x, y=y) <= high


@pytest.mark.parametrize("op", OPS)
@given(BOUNDS, BOUNDS, st.data())
def test_a_comparison_that_is_sure_holds_for_every_number_meant(op: str, a: Bounds, b: Bounds, data: st.DataObject) -> None:
    x, y = (float(data.draw(st.integers(int(ends.low), int(ends.high)))) for ends in (a, b))
    sure = compare(op, number(a), number(b), "number")
    assert sure is None or compare(op, x, y, "number") is sure
