"""The line on standard error while a report goes elsewhere: it counts, it is written over, and nothing of it stays."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from checker.cli._progress import into_a_file, watched
from checker.model.findings import Report
from tests.cli.calls import Dateline
from tests.cli.test_check import RIGHT, WRONG, story
from tests.reports.stories import STORY_REPORT


class Terminal(io.StringIO):
    """A terminal that keeps what was written to it."""

    def isatty(self) -> bool:
        return True


def told(number: int, total: int | None) -> list[str]:
    screen = Terminal()
    found = [replace(STORY_REPORT, article=str(at)) if at % 2 else Report(article=str(at)) for at in range(number)]
    assert list(watched(found, total, screen)) == found
    *lines, blank, end = screen.getvalue().split("\r")[1:]
    assert (blank.strip(), end) == ("", "")
    assert len(blank) >= len(lines[-1]) if lines else blank == ""
    return lines


@pytest.mark.parametrize(
    ("number", "total", "last"),
    [
        (1, None, "checked 1 story, 0 with a finding"),
        (45, None, "checked 41 stories, 20 with a finding"),
        (45, 45, "checked 45 of 45 stories [100%], 22 with a finding"),
        (45, 1500, "checked 41 of 1,500 stories [  2%], 20 with a finding"),
    ],
)
def test_a_line_now_and_then(number: int, total: int | None, last: str) -> None:
    lines = told(number, total)
    assert lines[-1] == last
    assert len(lines) <= 1 + number // 10


def test_without_a_story_nothing_stays() -> None:
    assert told(0, None) == []


def test_nothing_stays_of_a_run_that_is_broken_off() -> None:
    def found() -> Iterator[Report]:
        yield STORY_REPORT
        raise KeyboardInterrupt

    screen = Terminal()
    with pytest.raises(KeyboardInterrupt):
        list(watched(found(), None, screen))
    assert re.search(r"\r +\r$", screen.getvalue())


@pytest.mark.parametrize("form", ["text", "jsonl"])
@pytest.mark.parametrize("elsewhere", [True, False])
def test_it_is_there_where_the_report_goes_into_a_file(
    dateline: Dateline, monkeypatch: pytest.MonkeyPatch, form: str, elsewhere: bool
) -> None:
    paths = [story("right.txt", RIGHT), story("wrong.txt", WRONG)]
    monkeypatch.setattr(sys, "stderr", screen := Terminal())
    monkeypatch.setattr("checker.cli.check.into_a_file", lambda _: elsewhere)
    assert dateline("check", *paths, "--format", form).code == 1
    assert ("checked 2 of 2 stories [100%], 1 with a finding" in screen.getvalue()) == elsewhere


def test_a_file_is_told_from_a_pipe_and_from_a_terminal(tmp_path: Path) -> None:
    with (tmp_path / "run.json").open("w", encoding="utf-8") as file, Path("/dev/null").open("w", encoding="utf-8") as nowhere:
        assert into_a_file(file)
        assert into_a_file(nowhere)
    read, write = os.pipe()
    master, terminal = os.openpty()
    with os.fdopen(write, "w") as pipe, os.fdopen(terminal, "w") as screen:
        assert not into_a_file(pipe)
        assert not into_a_file(screen)
    os.close(read)
    os.close(master)
    assert not into_a_file(io.StringIO())


def test_where_standard_error_is_no_terminal_it_is_silent(dateline: Dateline) -> None:
    assert dateline("check", story("right.txt", RIGHT), "--format", "jsonl").err == ""
