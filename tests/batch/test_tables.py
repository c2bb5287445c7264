"""Tables of claims: the findings and the coverage of `check`, from Parquet files, in the order of their rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from tests.batch.archive import rows, summary
from tests.cli.calls import Call, Dateline

BESIDE = ("article", "file", "published", "desk", "source")
SERIOUS = ("refuted", "conflicting-evidence")


def claims(count: int, first: int = 0) -> list[dict[str, Any]]:
    """Four claims a number, four numbers an article; some are wrong. No two articles have one day, so no rule compares them."""
    made: list[dict[str, Any]] = []
    for n in range(first, first + count):
        story = {"article": f"wire/{n // 4}", "published": f"2023-0{n // 4 % 9 + 1}-{n // 4 + 1:02}"}
        holder = "Park Jie-won" if n % 5 == 0 else "Park Jin"
        made += (
            story | {"kind": "weekday-date", "weekday": "Monday" if n % 4 == 0 else "Sunday", "date": "2023-06-04"},
            story | {"kind": "office-holding", "person": holder, "office": "foreign minister", "jurisdiction": "KR"},
            story | {"kind": "total", "parts": ["12 dead", "3 dead"], "total": "14 dead" if n % 7 == 0 else "15 dead"},
            story | {"kind": "rank", "subject": "Oslo", "rank": 2, "among": "cities"},
        )
    return made


def write(path: str, told: Sequence[Mapping[str, Any]]) -> None:
    names = dict.fromkeys(name for row in told for name in row)
    parquet.write_table(pa.table({name: [row.get(name) for row in told] for name in names}), path)


def checked(dateline: Dateline, *paths: str, verdicts: Sequence[str] = SERIOUS) -> tuple[list[dict[str, Any]], Counter[str]]:
    """The findings and the coverage that `check` comes to."""
    reports = dateline("check", *paths, "--format", "jsonl").reports
    found = [{"article": one["article"], **f} for one in reports for f in one["findings"] if f["verdict"] in verdicts]
    return found, sum((Counter(one["coverage"]) for one in reports), Counter())


def batch(dateline: Dateline, *args: str) -> Call:
    return dateline("batch", *args, "--out", "out", "-q")


def findings() -> list[dict[str, Any]]:
    return [{name: value for name, value in row.items() if name not in BESIDE[1:]} for row in rows(Path("out/findings.jsonl"))]


@pytest.mark.parametrize("verdicts", ["refuted,conflicting-evidence", "all"])
def test_tables_come_to_what_a_check_does(dateline: Dateline, verdicts: str) -> None:
    write("a.parquet", claims(24))
    write("b.parquet", claims(10, 40))
    every = ("supported", "not-enough-evidence", *SERIOUS)
    found, coverage = checked(dateline, "a.parquet", "b.parquet", verdicts=every if verdicts == "all" else SERIOUS)
    assert batch(dateline, "a.parquet", "b.parquet", "--verdicts", verdicts).code == 1
    assert findings() == found
    told = summary(Path("out"))
    assert +Counter(told["coverage"]) == +coverage
    assert told["stories"]["read"] == 9
    assert sum(told["not checked"].values()) == coverage["unchecked"] + coverage["not-enough-evidence"]
    assert {row["file"] for row in rows(Path("out/findings.jsonl"))} == {"a.parquet", "b.parquet"}
    assert sum(counts["stories"] for counts in told["months"].values()) == 9
    assert sorted(path.name for path in Path("out").iterdir())[:2] == ["errors.jsonl", "findings.jsonl"], "no room is left behind"


def test_claims_that_are_read_in_several_ways_are_judged_one_by_one(dateline: Dateline) -> None:
    several = {"kind": "weekday-date", "article": "w", "published": "2023-06-04", "weekday": "Monday", "date": "2023-06-04"}
    write(
        "a.parquet",
        [several | {"readings": reading} for reading in ('{"date": ["2023-06-05"]}', '{"date": ["2023-06-06"]}', None)],
    )
    found, coverage = checked(dateline, "a.parquet")
    assert batch(dateline, "a.parquet").code == 1
    assert findings() == found
    assert +Counter(summary(Path("out"))["coverage"]) == +coverage


def test_rows_that_are_wrong_are_told_and_the_rest_is_done(dateline: Dateline) -> None:
    write("a.parquet", [*claims(2), {"kind": "birth", "person": "Ada Quill"}])
    assert batch(dateline, "a.parquet").code == 2
    (row,) = rows(Path("out/errors.jsonl"))
    assert (row["file"], row["line"], row["kind"]) == ("a.parquet", 9, "input")
    assert row["error"].startswith("a.parquet:9: date: is missing")
    assert findings()


def test_a_run_over_tables_is_done_again_to_bring_it_up_to_date(dateline: Dateline) -> None:
    write("a.parquet", claims(4))
    batch(dateline, "a.parquet")
    before = Path("out/findings.jsonl").read_bytes()
    assert "holds a finished run" in batch(dateline, "a.parquet").err
    assert batch(dateline, "a.parquet", "--update").code == 1
    assert Path("out/findings.jsonl").read_bytes() == before
    assert "a run over tables of claims" in dateline("recheck", "out").err


def test_tables_and_stories_are_not_mixed_and_tables_are_whole(dateline: Dateline) -> None:
    write("a.parquet", claims(1))
    Path("b.txt").write_text("A story.")
    assert "give tables or stories, not both" in batch(dateline, "b.txt", "a.parquet").err
    assert "no part can be asked for" in batch(dateline, "a.parquet", "--limit", "3").err
    assert "have none" in batch(dateline, "a.parquet", "--output", "junit:x.xml").err
    Path("c.parquet").write_bytes(b"no table")
    called = batch(dateline, "c.parquet")
    assert called.code == 2
    assert "c.parquet" in called.err


def test_a_table_without_anything_to_check(dateline: Dateline) -> None:
    write("a.parquet", [{"kind": "rank", "subject": "Oslo", "rank": 2, "among": "cities"}])
    assert batch(dateline, "a.parquet").code == 5
    assert summary(Path("out"))["months"] == {"(not said)": {"stories": 1}}


def test_words_that_break_are_faults_of_our_own(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.engine.tables import run as running

    plain = running.run

    def broken(*args: Any, **more: Any) -> Any:
        from dataclasses import replace

        return replace(plain(*args, **more), errors=("days_between: ValueError",))

    monkeypatch.setattr(running, "run", broken)
    write("a.parquet", claims(1)[:1])
    assert batch(dateline, "a.parquet").code == 3
    assert rows(Path("out/errors.jsonl"))[0]["error"] == "internal error: days_between: ValueError"
