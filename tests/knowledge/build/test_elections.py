"""The table of elections: what the shipped file is made of, in order, each day once."""

from __future__ import annotations

from pathlib import Path

from checker.knowledge.build.dated import facts
from checker.knowledge.build.rows import hand, parts, write_facts
from checker.knowledge.folder import facts_folder


def test_the_shipped_file_is_made_of_the_table(tmp_path: Path) -> None:
    write_facts(tmp_path / "elections.csv", facts("elections", "voted"))
    assert (tmp_path / "elections.csv").read_bytes() == (facts_folder() / "elections.csv").read_bytes()


def test_votes_stand_in_order_and_only_once() -> None:
    for country, election, days in hand("elections"):
        told = parts(days)
        assert told == sorted(set(told)), (country, election)
        assert told[0] >= "1990"
        assert told[-1] < "2026"
