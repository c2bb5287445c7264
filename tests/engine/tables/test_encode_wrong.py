"""What is wrong with a table of claims, or with a row of it, is told; the other rows are done."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from checker.model.problems import InputError
from tests.engine.tables.encoding import TENTH, read, written


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "claims.parquet"


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"kind": None}, "kind: is missing; there are "),
        ({"kind": "birht"}, "kind: unknown kind 'birht', did you mean 'birth'?"),
        (TENTH | {"date": None}, "date: is missing"),
        (TENTH | {"date": "2023-02-30"}, "date: '2023-02-30' is a day that no calendar has"),
        (TENTH | {"office": "president"}, "office: unknown field of birth, did you mean "),
        (TENTH | {"confidence": 1.5}, "confidence: 1.5 is not between 0 and 1"),
        (TENTH | {"confidence": float("nan")}, "confidence: nan is not between 0 and 1"),
        (TENTH | {"confidence": "sure"}, "confidence: should be a valid number"),
        (TENTH | {"tense": "passed"}, "tense: 'passed' is not known, did you mean 'past'?"),
        (TENTH | {"span": [9, 3]}, "span: [9, 3] is no span; it is [start, end) in code points"),
        (TENTH | {"span": "3-9"}, "span: '3-9' is no span"),
        (TENTH | {"published": "yesterday"}, "published: 'yesterday' is not a date"),
        (TENTH | {"as_of": 5}, "as_of: '5' is not a date"),
        (TENTH | {"dateline": 5}, "dateline: is not text"),
        ({"kind": "total", "parts": None, "total": 5}, "parts: is missing"),
        ({"kind": "total", "parts": ["5", "six"], "total": 5}, "parts[1]: 'six' is not a quantity"),
        ({"kind": "total", "parts": "5", "total": 5}, "parts: should be a valid tuple"),
        ({"kind": "rank", "subject": None, "rank": 5}, "subject: is missing"),
        ({"kind": "rank", "subject": "oil", "rank": 2.5}, "rank: should be a valid integer"),
        ({"kind": "member-count", "organisation": "NATO", "count": 27}, "count: should be a valid string"),
        (TENTH | {"readings": "{"}, "cannot be read: Expecting property name"),
        (TENTH | {"readings": '{"date": ["20x"]}'}, "readings.date[0]: '20x' is not a date"),
        (TENTH | {"readings": "{}", "published": "20x"}, "published: '20x' is not a date"),
    ],
    ids=str,
)
def test_what_is_wrong_with_a_row_is_told(file: Path, row: dict[str, Any], problem: str) -> None:
    good: dict[str, Any] = dict.fromkeys(row) | TENTH
    found, problems = read(written(file, [good, row], parts=pa.list_(pa.string()) if row.get("parts") is None else None))
    assert len(found) == 1
    assert [one.startswith(f"2: {problem}") for one in problems] == [True], problems


def test_a_day_beyond_the_calendar_is_wrong(file: Path) -> None:
    days = pa.array([3_000_000, 0], pa.int32()).cast(pa.date32())
    table = pa.table(
        {"kind": ["birth"] * 2, "person": ["Ada Quill"] * 2, "date": days, "published": days, "readings": [None, None]}
    )
    found, problems = read(written(file, table))
    assert [one.row for one in found] == [1]
    reason = "is a day that lies outside the years 1 to 9999"
    assert problems == [f"1: published: {reason}", f"1: date: {reason}"]
    whole = table.set_column(4, "readings", pa.array(["{}", None]))
    assert read(written(file, whole))[1] == ["1: cannot be read: date value out of range"]
    ends = pa.ListArray.from_arrays([0, 1], days[:1])
    table = pa.table({"kind": ["event"], "event": ["visit"], "participants": ends})
    assert read(written(file, table))[1] == [f"1: participants: {reason}"]


@pytest.mark.parametrize(
    ("columns", "problem"),
    [
        ({"kind": ["birth"], "persn": ["a"]}, "persn: is no column of claims, did you mean 'person'?"),
        ({"person": ["Ada Quill"]}, "kind: this column is missing: it says of each row what kind of claim it is"),
        ({"kind": [5]}, "kind: is not text, but int64"),
        ({"kind": ["birth"], "readings": [[5]]}, "readings: is not text, but list<element: int64>"),
    ],
)
def test_a_table_that_is_none_of_claims(file: Path, columns: dict[str, Any], problem: str) -> None:
    with pytest.raises(InputError) as error:
        read(written(file, pa.table(columns)))
    assert str(error.value) == f"{file}: {problem}"


def test_a_column_that_stands_twice(file: Path) -> None:
    table = pa.Table.from_arrays([pa.array(["birth"])] * 2, names=["kind", "kind"])
    with pytest.raises(InputError, match="kind: this column stands twice"):
        read(written(file, table))


def test_a_file_that_is_no_parquet(file: Path) -> None:
    file.write_text("kind,person\nbirth,Ada Quill\n")
    with pytest.raises(InputError, match=r"claims\.parquet: is no Parquet file"):
        read(file)
    with pytest.raises(InputError, match=r"none\.parquet: cannot be read: "):
        read(file.with_name("none.parquet"))
