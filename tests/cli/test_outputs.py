"""`--output NAME:FILE`: files are whole or not there, nothing is written over, and what cannot be written is told before checking."""

from __future__ import annotations

import json
import os
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.cli import _run
from checker.cli._run import write, write_whole
from checker.model.findings import Report
from checker.model.problems import InputError
from checker.model.run import Run
from reports import text
from tests.cli.calls import Dateline
from tests.cli.test_check import WRONG, story
from tests.reports.formats import FORMATS


def left() -> list[str]:
    return sorted(path.name for path in Path().iterdir() if path.name != ".dateline_cache")


@pytest.mark.parametrize(
    ("outputs", "message"),
    [
        (["json"], "--output: 'json' is not NAME:FILE, as in sarif:report.sarif"),
        ([":x"], "--output: ':x' is not NAME:FILE, as in sarif:report.sarif"),
        (["json:-"], "--output: 'json:-' names no file; standard output is for --format json"),
        (["jsno:x"], "--output: no report 'jsno', did you mean 'json'?"),
        (["json:no/such/run.json"], "no/such/run.json: cannot be written: there is no folder no/such"),
        (["json:wrong.txt/run.json"], "wrong.txt/run.json: cannot be written: wrong.txt is no folder"),
        (["json:folder"], "folder: cannot be written: it is a folder"),
        (["json:a", "sarif:./a"], "a: cannot be written: another --output is written there"),
        (["json:a", "sarif:folder/../a"], "folder/../a: cannot be written: another --output is written there"),
        (["json:wrong.txt"], "wrong.txt: cannot be written: is one of the stories to check"),
        (["json:linked.txt"], "linked.txt: cannot be written: is one of the stories to check"),
    ],
)
def test_an_output_that_cannot_be_is_told_before_anything_is_checked(
    dateline: Dateline, outputs: list[str], message: str
) -> None:
    path = story("wrong.txt", WRONG)
    Path("folder").mkdir()
    Path("linked.txt").symlink_to(path)
    call = dateline("check", path, *(word for output in outputs for word in ("--output", output)))
    assert (call.code, call.out, call.err) == (2, "", f"error: {message}\n")
    assert left() == ["folder", "linked.txt", "wrong.txt"]


def test_everything_that_is_wrong_is_told_at_once(dateline: Dateline) -> None:
    call = dateline("check", story("wrong.txt", WRONG), "--output", "jsno:x", "--output", "json", "--output", "json:no/x")
    assert len(call.err.splitlines()) == 3


def test_a_file_that_may_not_be_written_is_told(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("run.json").write_text("kept", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "run.json")
    call = dateline("check", story("wrong.txt", WRONG), "--output", "json:run.json")
    assert (call.code, call.err) == (2, "error: run.json: cannot be written: permission denied\n")


def test_a_disk_that_is_full_leaves_the_old_file_and_no_other(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    Path("run.json").write_text("kept", encoding="utf-8")
    monkeypatch.setattr(_run.os, "fsync", full)
    call = dateline("check", story("wrong.txt", WRONG), "--output", "json:run.json")
    assert (call.code, call.err) == (2, "error: run.json: cannot be written: No space left on device\n")
    assert "FINDINGS" in call.out
    assert Path("run.json").read_text(encoding="utf-8") == "kept"
    assert left() == ["run.json", "wrong.txt"]


@pytest.mark.parametrize("raised", [KeyboardInterrupt, ZeroDivisionError])
def test_what_is_broken_off_leaves_the_old_file_and_no_other(
    raised: type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pieces() -> Iterator[str]:
        yield "half"
        raise raised

    monkeypatch.chdir(tmp_path)
    Path("run.json").write_text("kept", encoding="utf-8")
    with pytest.raises(raised):
        write_whole(Path("run.json"), pieces())
    assert Path("run.json").read_text(encoding="utf-8") == "kept"
    assert left() == ["run.json"]


def test_a_link_is_followed_and_a_long_name_is_no_matter(tmp_path: Path) -> None:
    target, link = tmp_path / f"{'x' * 250}.json", tmp_path / "link.json"
    link.symlink_to(target)
    write_whole(link, ["new"])
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"


def test_a_device_or_a_pipe_is_written_and_not_replaced(dateline: Dateline, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    got: list[str] = []
    reading = threading.Thread(target=lambda: got.append((tmp_path / "pipe").read_text(encoding="utf-8")))
    reading.start()
    path = story("wrong.txt", WRONG)
    assert dateline("check", path, "--output", "json:pipe", "--output", "json:/dev/null", "--output", "sarif:/dev/null").code == 1
    reading.join(timeout=60)
    assert json.loads(got[0])["schema"] == "dateline/run/1"
    assert Path("/dev/null").is_char_device()
    assert (tmp_path / "pipe").is_fifo()


def test_a_folder_that_has_gone_meanwhile_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written: No such file or directory"):
        write_whole(tmp_path / "gone" / "run.json", ["x"])


def test_what_stops_early_stops_for_every_report_and_a_file_has_no_colours(dateline: Dateline) -> None:
    paths = [story(f"{name}.txt", WRONG) for name in "abc"]
    outputs = ("--output", "jsonl:lines.jsonl", "--output", "text:run.text", "--color", "always")
    call = dateline("check", *paths, "--maxfail", "2", *outputs)
    assert len(Path("lines.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    assert Path("run.text").read_text(encoding="utf-8") == re.sub(r"\x1b\[[0-9;]*m", "", call.out)
    assert "in 2 articles" in call.lines[-2]


def test_the_terminal_is_written_while_stories_are_checked(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    def found() -> Iterator[Report]:
        yield Report(article="first.txt")
        yield Report(article="second.txt")
        assert capsys.readouterr().out.endswith("first.txt\nsecond.txt\n")
        yield Report(article="third.txt")

    where = [(text.render, None), (text.render, tmp_path / "run.text")]
    write(Run(version="1"), found(), where)
    assert "in 3 articles" in capsys.readouterr().out
    assert "3 articles" in (tmp_path / "run.text").read_text(encoding="utf-8")


def test_the_help_names_every_report(dateline: Dateline) -> None:
    told = re.search(r"How to report: ([\s\w,]+)\.", dateline("check", "--help").out)
    assert told
    assert sorted(told[1].replace(",", "").split()) == sorted(FORMATS)
