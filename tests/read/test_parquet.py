"""A table of claims: the rows of an article read together, as claims by hand are and as tables of a batch are."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
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
from checker.engine.tables.to_parquet import claims_to_parquet
from checker.model.article import Article
from checker.model.claims import Claim
from checker.model.when import Date
from checker.pipeline import Toolkit, prepared
from checker.read import articles, count, sources
from checker.rulebook.load import Rulebook
from tests.engine.trial import record

BIRTH = {"kind": "birth", "person": "Ada Quill", "date": "1950"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "claims.parquet"


def read(file: Path, rows: Sequence[Mapping[str, Any]] | pa.Table | None = None, **types: pa.DataType) -> list[Article]:
    """The articles of a file, which is written first if rows are given."""
    if rows is not None:
        names = dict.fromkeys(name for row in rows for name in row) if not isinstance(rows, pa.Table) else {}
        table = (
            rows if isinstance(rows, pa.Table) else pa.table({n: pa.array([r.get(n) for r in rows], types.get(n)) for n in names})
        )
        pq.write_table(table, file)
    return list(articles([file]))


def test_rows_of_one_article_are_read_together(file: Path) -> None:
    rows = [BIRTH | {"article": "a"}, BIRTH | {"article": "b", "date": "1951"}, BIRTH | {"article": "a", "id": "x"}, BIRTH]
    found = read(file, rows)
    assert [(one.id, [claim.id for claim in one.claims or ()]) for one in found] == [
        ("a", ["c1", "x"]),
        ("b", ["c2"]),
        (str(file), ["c4"]),
    ]
    assert [one.errors for one in found] == [()] * 3


def test_a_story_has_the_days_of_its_first_row(file: Path) -> None:
    late = datetime(2023, 6, 4, 23, 30, tzinfo=UTC)
    row = BIRTH | {"published": late, "dateline": "OSLO, June 4", "as_of": date(2009, 1, 1)}
    (found,) = read(file, [row], published=pa.timestamp("us", "Asia/Seoul"))
    assert (found.published, found.dateline) == (Date.parse("2023-06-05"), "OSLO, June 4")
    assert [claim.as_of for claim in found.claims or ()] == [Date.parse("2009-01-01")]


def test_readings_and_places_of_fields_are_json(file: Path) -> None:
    (found,) = read(file, [BIRTH | {"readings": '{"date": ["1951"]}', "field_spans": '{"person": [3, 9]}'}])
    assert [claim.readings for claim in found.claims or ()] == [{"date": (Date.year(1951),)}]


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(some.claims(), max_size=8))
def test_both_ways_to_read_a_table_come_to_the_same(file: Path, claims: list[Claim]) -> None:
    claims_to_parquet([Placed(claim, Setting(record()), article=f"a{at}") for at, claim in enumerate(claims)], file)
    pieces = list(encoded([file], record()))
    tables = sorted(
        (one for piece in pieces for table in piece.tables.values() for one in claims_in(table, record())),
        key=lambda one: one.row,
    )
    kit = Toolkit(Rulebook((), ()), record(), ())
    ready = [(one.id, prepared(one, kit)) for one in read(file) if not one.errors]
    assert [(article, claim) for article, one in ready for claim in one.claims] == [(one.article, one.claim) for one in tables]
    assert [one.setting for _, one in ready] == [one.setting for one in tables]


@pytest.mark.parametrize(
    ("row", "error"),
    [
        (BIRTH | {"date": "20x"}, "2: claims[1].date: '20x' is not a date; write 2023, 2023-06 or 2023-06-04"),
        (BIRTH | {"kind": "birht"}, "2: claims[1].kind: unknown kind 'birht', did you mean 'birth'?"),
        (
            BIRTH | {"readings": "{"},
            "1: cannot be read: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
        ),
    ],
)
def test_an_article_with_a_wrong_row_has_errors(file: Path, row: dict[str, Any], error: str) -> None:
    (wrong, good) = read(file, [BIRTH | {"article": "a"}, row | {"article": "a"}, BIRTH | {"article": "b"}])
    assert wrong.errors == (f"{file}:{error}",)
    assert good.errors == ()


def test_a_day_of_publication_that_is_none(file: Path) -> None:
    (wrong,) = read(file, [BIRTH | {"published": "yesterday"}])
    assert wrong.errors == (f"{file}:1: published: 'yesterday' is not a date; write 2023, 2023-06 or 2023-06-04",)


def test_a_file_that_is_no_table_of_claims(file: Path) -> None:
    assert [one.errors for one in read(file, pa.table({"person": ["a"]}))] == [
        (f"{file}: kind: this column is missing: it says of each row what kind of claim it is",)
    ]
    file.write_text("kind,person\n")
    assert [one.errors for one in read(file)] == [(f"{file}: is no Parquet file",)]


def test_without_the_library_the_extra_is_named(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_bytes(b"PAR1")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert [one.errors for one in read(file)] == [(f"{file}: tables need pyarrow to be read: pip install 'dateline[batch]'",)]


def test_a_table_holds_who_knows_how_many_stories(file: Path) -> None:
    read(file, [BIRTH])
    assert count(sources([file])) is None
