"""How far a run is: a bar on a terminal, lines elsewhere, and what it came to in words."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from checker.batch.inputs import Input
from checker.cli import _archive as archive
from tests.batch.archive import lines, write_lines


class Terminal(io.StringIO):
    """Standard error that is a terminal."""

    def isatty(self) -> bool:
        return True


def inputs(folder: Path) -> list[Input]:
    return [Input(str(write_lines(folder / "a.jsonl", lines(4))), "jsonl"), Input(str(folder / "gone.jsonl"), "jsonl")]


def test_a_bar_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with archive.progress(inputs(tmp_path), quiet=False) as watch:
        watch(1_234, 400)
    assert "1,234 stories" in screen.getvalue()


def test_lines_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    moments = iter((0.0, 1.0, 20.0, 21.0))
    monkeypatch.setattr(archive.time, "monotonic", lambda: next(moments))
    found = inputs(tmp_path)
    with archive.progress(found, quiet=False) as watch:
        for stories in (10, 200, 210):
            watch(stories, found[0].size // 4)
    assert capsys.readouterr().err == "200 stories, 25%, 10 a second, about 60 s left\n"
    with archive.progress(found, quiet=True) as watch:
        watch(10, 1)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("share", "seconds", "said"),
    [
        (0.5, 60.0, "1,000 stories, 50%, 17 a second, about 60 s left"),
        (0.1, 600.0, "1,000 stories, 10%, 2 a second, about 90 min left"),
        (1.0, 0.0, "1,000 stories, 100%, 1,000,000 a second"),
        (0.0, 1.0, "1,000 stories, 0%, 1,000 a second"),
    ],
)
def test_the_time_that_is_left(share: float, seconds: float, said: str) -> None:
    assert archive.told(1_000, share, seconds) == said
