"""A user's Parquet of claims comes out as the same claims by hand do; wrong rows are told and the rest is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker import strategies as some
from checker.engine.row import Setting
from checker.engine.tables.arrow import Placed, claims_in
from checker.engine.tables.encode import encoded
from checker.engine.tables.to_parquet import claims_to_parquet, schema_of_claims
from checker.model.claims import CLAIM_KINDS, Claim
from checker.model.number import Quantity
from checker.model.plain import claim_dict
from checker.model.problems import InputError
from checker.model.table import COLUMNS
from checker.model.when import Date
from tests.engine.tables.encoding import TENTH, by_hand, only, read, written
from tests.engine.trial import record


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "claims.parquet"


def outcome(row: Mapping[str, Any]) -> Claim | set[str]:
    """What claims by hand make of a row: the claim, or everything that is wrong with it."""
    try:
        return by_hand(row)
    except InputError as error:
        return {f"{problem.field}: {problem.reason}" for problem in error.problems}


def outcomes(file: Path, rows: int) -> list[Claim | set[str]]:
    found, problems = read(file)
    told: dict[int, Claim | set[str]] = {one.row: one.claim for one in found}
    for problem in problems:
        row, _, reason = problem.partition(": ")
        wrong = told.setdefault(int(row) - 1, set())
        assert isinstance(wrong, set), "a wrong row is no claim"
        wrong.add(reason)
    assert sorted(told) == list(range(rows))
    return [told[row] for row in range(rows)]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(some.claims(), max_size=12))
def test_claims_written_and_read_again_are_those_by_hand(file: Path, claims: list[Claim]) -> None:
    told = [replace(claim, id=f"c{at}") for at, claim in enumerate(claims)]
    assert claims_to_parquet([Placed(claim, Setting(record()), article="a") for claim in told], file) == len(claims)
    assert outcomes(file, len(told)) == [outcome(claim_dict(claim)) for claim in told]


WORDS = "Ada Quill;KR;Korea;president;foreign minister;secretary of state;2023;2023-06-04;2023-02-30;over 6.5 billion;$5;12;12.5"
CELLS = st.sampled_from(["", " ", *WORDS.split(";"), *"Wed. 9.30 25:00 miles up current yes no true -1 nan".split()])


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_words_stand_in_cells_the_outcome_is_that_of_claims_by_hand(file: Path, data: st.DataObject) -> None:
    kinds = data.draw(st.lists(st.sampled_from([*CLAIM_KINDS, "birht"]), min_size=1, max_size=12))
    plain = [
        one
        for one in schema_of_claims()
        if not pa.types.is_list(one.type) and one.name not in ("id", "kind", "article", "published")
    ]
    names = [one.name for one in plain if one.name not in ("dateline", "readings", "field_spans", "text")]
    rows = []
    for at, kind in enumerate(kinds):
        own = [name for name in names if name in CLAIM_KINDS.get(kind, CLAIM_KINDS["birth"]).__dataclass_fields__]
        few = data.draw(st.dictionaries(st.sampled_from(names), CELLS, max_size=1))
        cells = {name: data.draw(st.none() | CELLS) for name in own}
        rows.append(
            {"kind": kind, "id": f"c{at}", "article": "a"}
            | {name: cell for name, cell in (cells | few).items() if cell is not None}
        )
    written(file, rows)
    told = [{name: cell for name, cell in row.items() if name != "article"} for row in rows]
    for found, wanted in zip(outcomes(file, len(rows)), map(outcome, told), strict=True):
        if isinstance(found, set) and isinstance(wanted, set):
            assert found >= wanted, "a table may tell more at once"
        else:
            assert found == wanted


HOLDER = {"kind": "office-holding", "person": "Park Jin", "office": "foreign minister", "jurisdiction": "KR"}


@pytest.mark.parametrize(
    "row",
    [
        HOLDER,
        HOLDER | {"jurisdiction": "Korea"},
        {"kind": "office-holding", "person": "Park Jin", "office": "South Korean foreign minister"},
        HOLDER | {"person": {"written": "Park Jin", "id": "Q1"}, "guessed": True},
        HOLDER | {"span": [3, 9], "jurisdiction": "US"},
        {"kind": "event", "event": "visit", "participants": ["Korea", "Norway"], "start": "2023-06"},
        {"kind": "total", "parts": [1.5, 2, 3], "total": 6.5},
        {"kind": "total", "parts": ["over 6.5 billion", "12"], "total": "$5", "exhaustive": False},
        {"kind": "total", "parts": [{"value": 5, "unit": "miles"}], "total": {"value": 5, "hedge": "over"}},
        {"kind": "list-count", "count": "3 towns", "items": ["a", "b"]},
        {"kind": "quantity", "subject": "debt", "quantity": "$6.5 billion"},
        {"kind": "quantity", "subject": "debt", "quantity": 6.5, "unit": "miles"},
        {"kind": "late", "person": "Ada Quill"},
        {"kind": "calendar-date", "month": 2, "day": 30},
        {"kind": "weekday-date", "weekday": "wed", "date": "2023-06-04", "confidence": 1, "in_quote": True, "tense": "past"},
    ],
    ids=str,
)
def test_a_row_is_the_claim_by_hand(file: Path, row: dict[str, Any]) -> None:
    found = only(file, row)
    wanted = by_hand(row)
    assert found == (replace(wanted, span=found.span) if found.span else wanted)


def test_days_may_be_dates_or_moments(file: Path) -> None:
    day: dict[str, Any] = {"kind": "birth", "person": "Ada Quill"}
    late = datetime(2023, 6, 4, 23, 30, tzinfo=UTC)
    assert only(file, day | {"date": date(2023, 6, 4)}).date == Date.parse("2023-06-04")  # type: ignore[union-attr]
    assert only(file, day | {"date": late}, date=pa.timestamp("us", "Asia/Seoul")).date == Date.parse("2023-06-05")  # type: ignore[union-attr]
    assert only(file, day | {"date": 1950}) == only(file, day | {"date": 1950.0}) == by_hand(day | {"date": "1950"})


def test_decimals_are_numbers(file: Path) -> None:
    row = {"kind": "range", "least": Decimal("6.50"), "greatest": Decimal("7.25")}
    assert only(file, row) == by_hand({"kind": "range", "least": 6.5, "greatest": 7.25})


def test_a_whole_double_is_as_many_digits_as_it_needs(file: Path) -> None:
    row = {"kind": "product", "factors": [2.0, 2.5], "product": {"value": 5.0, "unit": "mile"}}
    assert only(file, row) == by_hand({"kind": "product", "factors": ["2", "2.5"], "product": {"value": 5, "unit": "mile"}})


def test_an_infinite_end_of_a_struct_is_an_open_one(file: Path) -> None:
    some_ends = {"value": 5.0, "low": 5.0, "high": float("inf")}
    assert only(file, {"kind": "age", "person": "Ada Quill", "age": some_ends}).age == Quantity(5.0, 5.0, None)  # type: ignore[union-attr]


def test_a_row_has_its_storys_days(file: Path) -> None:
    rows = [
        TENTH | {"article": "a", "published": "2023-06-04"},
        TENTH | {"article": "b", "as_of": "2009", "published": "2023-06-04T09:00:00+09:00"},
        TENTH,
    ]
    (first, second, third), problems = read(written(file, rows))
    assert not problems
    day = Date.parse("2023-06-04")
    assert [one.claim.as_of for one in (first, second, third)] == [day, Date.year(2009), None]
    assert [one.setting.published for one in (first, second, third)] == [day, day, None]
    assert [one.setting.as_of for one in (first, second, third)] == [day, day, None]
    assert [one.article for one in (first, second, third)] == ["a", "b", str(file)]
    told = read(file, as_of=Date.year(2020))[0]
    assert [one.claim.as_of for one in told] == [Date.year(2020), Date.year(2009), Date.year(2020)]


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_days_as_dates_are_those_in_words_whatever_the_pieces(file: Path, data: st.DataObject) -> None:
    days = st.none() | st.sampled_from([date(2023, 6, 4), date(2023, 6, 5), date(1, 1, 1), date(9999, 12, 31)])
    row = st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["birth", "dateline"]),
            "article": st.sampled_from("ab"),
            **{"date": days, "as_of": days, "published": days},
        }
    )
    rows = [
        told | ({"person": "Ada Quill"} if told["kind"] == "birth" else {"person": None})
        for told in data.draw(st.lists(row, min_size=1, max_size=8))
    ]
    told = data.draw(st.sampled_from([None, Date.day(date(2023, 6, 6)), Date.year(2023)]))
    in_words = [{name: str(cell) if isinstance(cell, date) else cell for name, cell in one.items()} for one in rows]
    types = dict.fromkeys(("date", "as_of", "published"), pa.date32())
    as_dates = read(written(file, rows, **types), as_of=told, size=data.draw(st.integers(1, 8)))
    assert as_dates == read(written(file, in_words, **dict.fromkeys(types, pa.string())), as_of=told)


def test_the_words_of_a_dateline_give_the_day_as_those_of_a_story(file: Path) -> None:
    rows = [
        TENTH | {"dateline": "OSLO, June 4, 2023", "article": "a"},
        TENTH | {"dateline": "OSLO, June 4", "published": "2020-06-09", "article": "b"},
    ]
    first, second = read(written(file, rows))[0]
    assert (first.setting.as_of, first.setting.dateline) == (Date.parse("2023-06-04"), Date.parse("2023-06-04"))
    assert (second.setting.as_of, second.setting.dateline) == (Date.parse("2020-06-09"), Date.parse("2020-06-04"))


def test_the_first_dateline_claim_of_an_article_is_its_dateline(file: Path) -> None:
    line = {"kind": "dateline", "article": "b"}
    rows = [
        TENTH | {"article": "b"},
        TENTH | {"article": "a"},
        line | {"date": "2023-02-30"},
        line | {"date": "2023-06-03"},
        line | {"date": "2023-06-02"},
    ]
    found, problems = read(written(file, rows), size=2)
    assert [str(one.setting.dateline) for one in found] == ["2023-06-03", "None", "2023-06-03", "2023-06-03"]
    assert problems == ["3: date: '2023-02-30' is a day that no calendar has"]


def test_a_row_written_out_has_the_dateline_of_its_article_too(file: Path) -> None:
    rows = [TENTH | {"readings": '{"date": ["1951"]}'}, {"kind": "dateline", "date": "2023-06-03"}]
    found, problems = read(written(file, rows))
    assert not problems
    assert [str(one.setting.dateline) for one in found] == ["2023-06-03"] * 2
    assert found[0].claim.readings == {"date": (Date.year(1951),)}


def test_rows_without_an_id_are_numbered_and_those_of_numbers_are_text(file: Path) -> None:
    found = read(written(file, [TENTH | {"id": None, "article": 5}, TENTH | {"id": "x", "article": 6}]))[0]
    assert [(one.claim.id, one.article) for one in found] == [("c1", "5"), ("x", "6")]
    assert [one.claim.id for one in read(written(file, [TENTH | {"id": 7}]))[0]] == ["7"]


def test_rows_are_numbered_through_pieces_and_files(tmp_path: Path) -> None:
    files = [written(tmp_path / f"{name}.parquet", [TENTH | {"date": "20x"}, TENTH, TENTH]) for name in "ab"]
    pieces = list(encoded(files, record(), size=2))
    assert [piece.rows for piece in pieces] == [2, 1, 2, 1]
    assert [one.row for piece in pieces for one in claims_in(piece.tables["birth"], record())] == [1, 2, 4, 5]
    assert [(one.file, one.line) for piece in pieces for one in piece.problems] == [(str(file), 1) for file in files]


def test_small_row_groups_are_read_together(file: Path) -> None:
    table = pa.table({"kind": ["birth"] * 6, "person": ["Ada Quill"] * 6, "date": ["1950", "1951"] * 3})
    pq.write_table(table, file, row_group_size=1)
    assert [piece.rows for piece in encoded([file], record(), size=4)] == [4, 2]
    assert [str(one.claim.date) for one in read(file)[0]] == ["1950", "1951"] * 3  # type: ignore[union-attr]


def test_no_rows_are_no_pieces(file: Path) -> None:
    assert read(written(file, schema_of_claims().empty_table())) == ([], [])


def test_every_field_of_every_kind_is_a_column() -> None:
    assert set(schema_of_claims().names) == set(COLUMNS)
