"""The record as a table: a row a fact, the facts back by their numbers, made once and kept."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from checker.engine.tables.columns import FACTS
from checker.engine.tables.facts import FactTable, fact_table
from checker.knowledge.store import Knowledge
from checker.knowledge.stretches import whole
from checker.model.cache import cache_folder
from checker.model.facts import Fact
from tests.engine.trial import record
from tests.knowledge.world import holds

IN_PIECES = [
    holds("KR", "foreign-minister", "Ada Quill", "2015-01-01", "2018-03-01"),
    holds("KR", "foreign-minister", "Bo Lind", "2018-03-01", "2020-01-01"),
    holds("KR", "foreign-minister", "Ada Quill", "2020-01-01", "2021-01-01"),
    holds("KR", "foreign-minister", "Ada Quill", "2021-01-02", "2023-01-01"),
]


@cache
def shipped() -> FactTable:
    return fact_table(Knowledge.open())


def table(*facts: Fact) -> FactTable:
    return fact_table(record().only(facts))


def test_every_shipped_fact_has_a_row_and_comes_back_by_its_number() -> None:
    rows = shipped().table.to_pylist()
    assert [row["fact"] for row in rows] == list(range(len(rows)))
    assert tuple(shipped().table.column_names) == tuple(column.name for column in FACTS)
    for row in rows[::50]:
        (fact,) = shipped().told([row["fact"]])
        assert (fact.predicate, fact.subject, fact.object, fact.office) == (
            row["predicate"],
            row["subject"],
            row["object"],
            row["office"],
        )
        assert (fact.valid_from.first if fact.valid_from else None) == row["valid_from__first"]
        assert (fact.valid_to.precision if fact.valid_to else None) == row["valid_to__precision"]
        assert shipped().number_of(fact) == row["fact"]


def test_facts_of_a_look_up_have_numbers_in_its_order() -> None:
    for asked in ({"subject": "FR"}, {"subject": "KR", "office": "foreign-minister"}):
        found = [shipped().number_of(fact) for fact in whole(shipped().knowledge.facts("office", **asked))]
        assert found == sorted(found)


def test_terms_in_pieces_are_one_row() -> None:
    found = table(*IN_PIECES)
    assert [
        (row["object_name"], str(row["valid_from__first"]), str(row["valid_to__first"])) for row in found.table.to_pylist()
    ] == [
        ("Ada Quill", "2015-01-01", "2018-03-01"),
        ("Bo Lind", "2018-03-01", "2020-01-01"),
        ("Ada Quill", "2020-01-01", "2023-01-01"),
    ]
    assert found.told([2, 0]) == (whole(found.knowledge.facts("office"))[2], whole(found.knowledge.facts("office"))[0])


def test_own_facts_stand_among_the_shipped_ones() -> None:
    found = fact_table(Knowledge.open().with_facts([holds("KR", "foreign-minister", "Ada Quill", "2031-01-01", "2031-02-01")]))
    (fact,) = [one for one in found.knowledge.facts("office", subject="KR") if one.object_name == "Ada Quill"]
    assert found.told([found.number_of(fact)]) == (fact,)


def test_an_object_that_is_a_date_or_digits_is_one_in_its_columns() -> None:
    born = Fact(subject="Ada Quill", predicate="born", object="1950-04")
    name = Fact(subject="KR", predicate="name", object="42")
    words = Fact(subject="KR", predicate="name", object="Korea")
    rows = {row["object"]: row for row in table(born, name, words).table.to_pylist()}
    assert (rows["1950-04"]["object__first"], rows["1950-04"]["object__precision"]) == (date(1950, 4, 1), "month")
    assert [rows[one]["object_number"] for one in ("42", "Korea", "1950-04")] == [42.0, None, None]
    assert rows["42"]["object__first"] is None


def test_a_fact_that_no_look_up_gave_has_no_number() -> None:
    with pytest.raises(ValueError, match=r"not in"):
        table(*IN_PIECES).number_of(IN_PIECES[0])


def test_the_table_is_kept_by_what_the_record_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path))
    made, again = table(*IN_PIECES), table(*IN_PIECES)
    (kept,) = cache_folder().glob("facts-*.arrow")
    assert made.table.equals(again.table)
    kept.write_bytes(b"half of it")
    assert table(*IN_PIECES).table.equals(made.table)
    assert table(*IN_PIECES[:1]).table.num_rows == 1
    assert len(list(cache_folder().glob("facts-*.arrow"))) == 2


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path / "file"))
    assert table(*IN_PIECES).table.num_rows == 3
