"""`dateline init`: what it writes runs at once, and nothing that is there is overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calls import Dateline

FILES = [
    *("dateline.toml", "facts/own.csv", "rules/desk/example.yaml", "schemas/config.json", "schemas/rule.json"),
    "stories/example.txt",
]


def files(folder: str = ".") -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in Path(folder).rglob("*") if path.is_file())


def test_what_it_writes_passes_its_tests_and_finds_what_it_should(dateline: Dateline) -> None:
    called = dateline("init")
    assert (called.code, files()) == (0, FILES)
    assert called.lines[-1] == "  dateline check stories"
    called = dateline("test", "-k", "desk/", "--mutants")
    assert (called.code, called.lines[-1].endswith(" 0 survive")) == (0, True), called.out
    called = dateline("check", "stories", "--format", "jsonl")
    assert called.code == 1
    refuted = {finding["rule"] for finding in called.reports[0]["findings"] if finding["verdict"] == "refuted"}
    assert refuted == {"place/country", "desk/example"}
    assert dateline("explain", "desk/example").code == 0
    assert "desk/example" in dateline("rules").out


def test_another_folder_and_another_name(dateline: Dateline) -> None:
    called = dateline("init", "news/room", "--desk", "sport")
    assert (called.code, "cd news/room && dateline test -k sport/" in called.out) == (0, True)
    assert "rules/sport/example.yaml" in files("news/room")


@pytest.mark.parametrize("there", FILES)
def test_nothing_is_overwritten(dateline: Dateline, there: str) -> None:
    path = Path(there)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine", encoding="utf-8")
    called = dateline("init")
    assert (called.code, called.err) == (2, f"error: {there}: is there already; nothing was written\n")
    assert (files(), path.read_text(encoding="utf-8")) == ([there], "mine")


@pytest.mark.parametrize("name", ["", "../x", "a b", "A"])
def test_a_name_that_no_folder_may_have(dateline: Dateline, name: str) -> None:
    called = dateline("init", "--desk", name)
    assert (called.code, files()) == (2, [])
    assert called.err.startswith(f"error: --desk: {name!r} is no name for a folder of rules")


def test_a_folder_that_cannot_be_made(dateline: Dateline) -> None:
    Path("rules").write_text("mine", encoding="utf-8")
    called = dateline("init")
    assert (called.code, called.err.startswith("error: rules/desk/example.yaml: cannot be written: ")) == (2, True)
