"""A column and its distinct values with their codes say the same, whatever its type."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.engine.tables.distinct import Distinct, Unusable, distinct, hashable, together


def cells(found: Distinct) -> list[Any]:
    return [found.values[code] for code in found.codes]


def read(values: list[Any], type: pa.DataType | None = None) -> list[Any]:
    return cells(distinct(pa.array(values, type)))


@pytest.mark.parametrize(
    "values",
    [
        ["a", None, "b", "a"],
        [],
        [None, None],
        [1, 2, None, 1],
        [True, None, False],
        [date(2023, 6, 4), date.min, date.max, None],
        [["a", "b"], [], None, ["a", "b"]],
        [[{"written": "a"}], None],
    ],
)
def test_every_row_has_its_value(values: list[Any]) -> None:
    assert read(values) == values
    found = distinct(pa.array(values))
    assert len({hashable(one) for one in found.values}) == len(found.values)


def test_a_dictionary_keeps_the_values_that_rows_have() -> None:
    column = pa.DictionaryArray.from_arrays(pa.array([2, 2, None, 0]), pa.array(["a", "b", "c"]))
    assert list(distinct(column).values) == ["a", "c", None]
    assert cells(distinct(column)) == ["c", "c", None, "a"]


def test_structs_are_dicts_without_what_is_null() -> None:
    column = [{"written": "Korea", "id": None}, {"written": "Korea", "id": "KR"}, None, {"written": "Korea", "id": None}]
    assert read(column) == [{"written": "Korea"}, {"written": "Korea", "id": "KR"}, None, {"written": "Korea"}]
    assert len(distinct(pa.array(column)).values) == 3


def test_moments_are_the_days_that_their_clocks_show() -> None:
    late = datetime(2023, 6, 4, 23, 30, tzinfo=UTC)
    assert read([late], pa.timestamp("us", "Asia/Seoul")) == [date(2023, 6, 5)]
    assert read([late], pa.timestamp("ms", "UTC")) == [date(2023, 6, 4)]
    assert read([late.replace(year=1969), None], pa.timestamp("ns")) == [date(1969, 6, 4), None]
    assert read([date(2023, 6, 4)], pa.date64()) == [date(2023, 6, 4)]


@pytest.mark.parametrize("type", [pa.date32(), pa.timestamp("s")])
def test_a_day_beyond_the_calendar_is_unusable(type: pa.DataType) -> None:
    whole = pa.array([-800_000, 0, 3_000_000], pa.int32())
    column = whole.cast(pa.date32())
    column = column if type == pa.date32() else column.cast(pa.int32()).cast(pa.int64()).cast(pa.timestamp("s"))
    if type != pa.date32():
        column = pa.array([day * 86_400 for day in whole.to_pylist()], pa.int64()).cast(type)
    early, usual, late = cells(distinct(column))
    assert isinstance(early, Unusable)
    assert isinstance(late, Unusable)
    assert usual == date(1970, 1, 1)


def test_a_list_with_a_day_beyond_the_calendar_is_unusable() -> None:
    column = pa.ListArray.from_arrays([0, 1], pa.array([3_000_000], pa.int32()).cast(pa.date32()))
    assert isinstance(distinct(column).values[0], Unusable)


def test_decimals_are_numbers() -> None:
    assert read([Decimal("6.5"), None]) == [6.5, None]


def test_true_is_not_one_and_a_list_is_not_a_struct() -> None:
    assert hashable(True) != hashable(1)
    assert hashable([("a", 1)]) != hashable({"a": 1})


@settings(deadline=None)
@given(st.lists(st.tuples(st.none() | st.text("abc", max_size=2), st.integers(0, 2) | st.none(), st.booleans())))
def test_distinct_rows_of_several_columns(rows: list[tuple[Any, ...]]) -> None:
    columns = [pa.array([row[at] for row in rows], type) for at, type in enumerate((pa.string(), pa.int64(), pa.bool_()))]
    assert cells(together([distinct(column) for column in columns])) == rows
    found = together([distinct(column) for column in columns])
    assert len(set(map(hashable, found.values))) == len(found.values)
