"""The table of well-known people: whole, in order of time, and what the shipped files are made of."""

from __future__ import annotations

from pathlib import Path

from checker.knowledge.build.known_lives import facts, names
from checker.knowledge.build.rows import hand, write_facts, write_names
from checker.knowledge.folder import facts_folder
from checker.knowledge.store import Knowledge


def test_the_shipped_files_are_made_of_the_table(tmp_path: Path) -> None:
    write_facts(tmp_path / "known_lives.csv", facts())
    write_names(tmp_path / "names_known_lives.csv", names())
    for path in tmp_path.iterdir():
        assert path.read_bytes() == (facts_folder() / path.name).read_bytes()


def test_nobody_stands_there_twice_or_dies_before_the_birth() -> None:
    rows = list(hand("lives"))
    assert len({row[0] for row in rows}) == len(rows)
    assert [row for row in rows if row[1] and row[2] and row[2] < row[1]] == []
    assert [row for row in rows if not any(row[1:3])] == []


def test_the_record_knows_them_by_every_name() -> None:
    record = Knowledge.open()
    for name in ("Josef Stalin", "Joseph Stalin"):
        assert [fact.object for fact in record.facts("died", subject=name)] == ["1953-03-05"]
