"""The table of events of history: what the shipped file is made of."""

from __future__ import annotations

from pathlib import Path

from checker.knowledge.build.dated import facts
from checker.knowledge.build.rows import write_facts
from checker.knowledge.folder import facts_folder


def test_the_shipped_file_is_made_of_the_table(tmp_path: Path) -> None:
    write_facts(tmp_path / "history.csv", facts("history", "happened"))
    assert (tmp_path / "history.csv").read_bytes() == (facts_folder() / "history.csv").read_bytes()
