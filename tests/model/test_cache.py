"""The cache folder: where it is, and that nothing about it is ever an error."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.model.cache import cache_folder, prune, read_cached, write_cached


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.mark.parametrize(
    ("variables", "found"),
    [
        ({"DATELINE_CACHE": "/a"}, "/a"),
        ({"XDG_CACHE_HOME": "/b"}, "/b/dateline"),
        ({"HOME": "/home/ana"}, "/home/ana/.cache/dateline"),
    ],
)
def test_where_the_cache_is(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], found: str) -> None:
    for name in ("DATELINE_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert cache_folder() == Path(found)


def test_what_was_kept_is_read_and_what_was_not_is_none(folder: Path) -> None:
    assert read_cached("a") is None
    write_cached("a", "Ada, Ægir")
    write_cached("a", "Ægir")
    assert read_cached("a") == "Ægir"
    assert [path.name for path in folder.iterdir()] == ["a"]
    (folder / "a").write_bytes(b"\xff")
    assert read_cached("a") is None


def test_a_folder_that_cannot_be_written_is_no_error(folder: Path) -> None:
    folder.write_text("a file")
    write_cached("a", "x")
    prune("*", 1)
    assert read_cached("a") is None


def test_the_latest_files_stay(folder: Path) -> None:
    for age, name in enumerate(("a-3", "a-1", "a-2", "b-1")):
        write_cached(name, name)
        os.utime(folder / name, (age, age))
    prune("a-*", 2)
    assert sorted(path.name for path in folder.iterdir()) == ["a-1", "a-2", "b-1"]
