"""The compiled record: built once, whole, anew when files change, and without a cache that can be written to."""

from __future__ import annotations

import io
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from checker.knowledge import cache, folder
from checker.knowledge.store import Knowledge
from checker.model.problems import InputError
from tests.knowledge import world as w


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def compiled(own_cache: Path) -> list[str]:
    return sorted(path.name for path in own_cache.glob("*.sqlite"))


def problems(tmp_path: Path, **files: str) -> list[str]:
    with pytest.raises(InputError) as caught:
        w.world(tmp_path / "facts", **files)
    return [str(problem) for problem in caught.value.problems]


def test_it_is_built_once(tmp_path: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = w.world(tmp_path / "facts")
    monkeypatch.setattr(cache, "_built", None)
    again = Knowledge.open(tmp_path / "facts")
    assert again.digest == first.digest
    assert len(compiled(own_cache)) == 1


def test_files_that_were_only_touched_are_not_built_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = w.world(tmp_path / "facts")
    os.utime(tmp_path / "facts" / "facts.csv", (1, 1))
    monkeypatch.setattr(cache, "_built", None)
    assert Knowledge.open(tmp_path / "facts").digest == first.digest


def test_a_change_is_noticed(tmp_path: Path, own_cache: Path) -> None:
    before = w.world(tmp_path / "facts")
    after = w.world(tmp_path / "facts", facts=w.FACTS.replace("Ana Kvist", "Bea Kvist"))
    assert after.facts("office", subject="org:pact")[0].object_name == "Bea Kvist"
    assert before.facts("office", subject="org:pact")[0].object_name == "Ana Kvist"
    assert before.digest != after.digest
    assert len(compiled(own_cache)) == 2


def test_old_ones_are_cleared_away(tmp_path: Path, own_cache: Path) -> None:
    for n in range(cache._KEEP + 3):
        w.world(tmp_path / "facts", facts=w.FACTS.replace("Ana Kvist", f"Ana {n} Kvist"))
    assert len(compiled(own_cache)) == cache._KEEP


@pytest.mark.parametrize("content", [b"", b"no database at all, but long enough to be read as one" * 50])
def test_a_broken_one_is_built_again(tmp_path: Path, own_cache: Path, content: bytes) -> None:
    w.world(tmp_path / "facts")
    (own_cache / compiled(own_cache)[0]).write_bytes(content)
    assert Knowledge.open(tmp_path / "facts").name_of("KR") == "South Korea"


def test_one_of_another_make_is_built_again(tmp_path: Path, own_cache: Path) -> None:
    w.world(tmp_path / "facts")
    with sqlite3.connect(own_cache / compiled(own_cache)[0]) as connection:
        connection.execute("UPDATE meta SET value = '0' WHERE key = 'format'")
    connection.close()
    assert Knowledge.open(tmp_path / "facts").name_of("KR") == "South Korea"


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path / "file" / "cache"))
    assert w.world(tmp_path / "facts").facts("capital", subject="KR")[0].object_name == "Seoul"


def test_a_cache_that_loses_what_is_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_replace", lambda path, files, digest, told: None)
    assert w.world(tmp_path / "facts").name_of("KR") == "South Korea"


def test_the_wheel_carries_it_ready_made(tmp_path: Path, own_cache: Path) -> None:
    built = w.world(tmp_path / "facts")
    wheel = tmp_path / "wheel"
    wheel.mkdir()
    cache.compile_folder(tmp_path / "facts", wheel / "knowledge.sqlite")
    before = compiled(own_cache)
    ready = Knowledge.open(wheel)
    assert ready.digest == built.digest
    assert ready.facts("capital") == built.facts("capital")
    assert compiled(own_cache) == before


def test_a_wheel_needs_neither_a_cache_nor_its_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    w.write(tmp_path / "facts")
    (tmp_path / "wheel").mkdir()
    cache.compile_folder(tmp_path / "facts", tmp_path / "wheel" / "knowledge.sqlite")
    monkeypatch.setenv("DATELINE_CACHE", "/dev/null/nowhere")
    monkeypatch.setattr(cache, "_built", None)
    assert Knowledge.open(tmp_path / "wheel").facts("capital", subject="KR")[0].object_name == "Seoul"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_is_told_what_is_being_made_and_cleared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    w.world(tmp_path / "facts")
    first, *steps, last = sys.stderr.getvalue().split("\r\x1b[K")
    assert [step.rpartition(": ")[2] for step in steps] == ["names", "facts.csv", "tables"]
    assert (first, last) == ("", "")
    Knowledge.open(tmp_path / "facts")
    assert len(sys.stderr.getvalue().split("\r\x1b[K")) == len(steps) + 2


@pytest.mark.parametrize("screen", [None, io.StringIO()])
def test_nobody_else_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, screen: io.StringIO | None) -> None:
    monkeypatch.setattr(sys, "stderr", screen)
    w.world(tmp_path / "facts")
    assert screen is None or screen.getvalue() == ""


def test_a_terminal_is_cleared_before_it_is_told_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert problems(tmp_path, facts="subject\n") == ["facts.csv:1: predicate: this column is missing"]
    assert sys.stderr.getvalue().endswith("\r\x1b[K")


def test_what_killed_builds_left_is_cleared_away(tmp_path: Path, own_cache: Path) -> None:
    own_cache.mkdir()
    for n in range(cache._KEEP + 3):
        (own_cache / f".knowledge-0.sqlite.{n}").touch()
    w.world(tmp_path / "facts")
    assert len(list(own_cache.glob(".*"))) == cache._KEEP


def test_a_record_is_never_written_to(tmp_path: Path) -> None:
    w.write(tmp_path / "facts")
    cache.connect(tmp_path / "facts").close()
    with pytest.raises(sqlite3.OperationalError):
        cache.connect(tmp_path / "facts").execute("DELETE FROM fact")


def test_two_that_start_together_do_not_hinder_each_other(tmp_path: Path, own_cache: Path) -> None:
    w.write(tmp_path / "facts")
    code = f"from pathlib import Path; from checker.knowledge.store import Knowledge; print(Knowledge.open(Path({str(tmp_path / 'facts')!r})).digest)"
    running = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert len({process.communicate()[0] for process in running}) == 1
    assert all(process.returncode == 0 for process in running)
    assert len(compiled(own_cache)) == 1
    assert not list(own_cache.glob(".*"))


def test_the_digest_is_that_of_the_content(tmp_path: Path) -> None:
    assert w.world(tmp_path / "here").digest == w.world(tmp_path / "there").digest


def test_no_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Knowledge.open(tmp_path / "nowhere")


def test_an_empty_folder_knows_nothing(tmp_path: Path) -> None:
    known = Knowledge.open(tmp_path)
    assert known.predicates == {}
    assert known.facts("capital") == ()


def test_where_the_facts_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert (folder.facts_folder() / "predicates.yaml").is_file()
    module = tmp_path / "site" / "checker" / "knowledge" / "folder.py"
    monkeypatch.setattr(folder, "__file__", str(module))
    with pytest.raises(FileNotFoundError, match="not whole"):
        folder.facts_folder()
    (tmp_path / "site" / "checker" / "facts").mkdir(parents=True)
    assert folder.facts_folder() == tmp_path / "site" / "checker" / "facts"


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    rows = w.FACTS + "ZZ,capital,,place:astana,,,,,,clean,,,\nKZ,capitol,,place:astana,,,,,,clean,,,\n"
    names = w.NAMES + "XX,planet,Nowhere,short,,\n"
    last = len(w.FACTS.splitlines())
    assert problems(tmp_path, facts=rows, names=names) == [
        f"facts.csv:{last + 1}: subject: ZZ has no row among the names",
        f"facts.csv:{last + 2}: predicate: 'capitol' is none, did you mean 'capital'?",
        f"names.csv:{len(w.NAMES.splitlines()) + 1}: type: 'planet' is none, did you mean 'place'?",
    ]


def test_an_office_that_stands_twice_is_told(tmp_path: Path) -> None:
    row = w.OFFICES.splitlines()[1]
    assert problems(tmp_path, offices=f"{w.OFFICES}{row}\n") == ["offices.csv: id: head-of-state stands there more than once"]


def test_a_great_many_problems_are_counted(tmp_path: Path) -> None:
    rows = w.FACTS + "".join(f"Q9{n},born,,1950,,,,,,clean,,,\n" for n in range(60))
    found = problems(tmp_path, facts=rows)
    assert len(found) == 51
    assert found[-1].endswith("and 10 problems more")


def test_a_file_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    w.write(tmp_path / "facts")
    (tmp_path / "facts" / "extra.csv").write_bytes(b"subject,predicate\nC\xf4te,capital\n")
    with pytest.raises(InputError, match=r"extra.csv:2: is not UTF-8"):
        Knowledge.open(tmp_path / "facts")
