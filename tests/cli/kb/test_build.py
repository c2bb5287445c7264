"""`kb build`: calls the build, or says what it lacks."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from checker.knowledge.build import __main__ as build
from tests.cli.calls import Dateline


def test_build_calls_the_build(kb: Dateline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[list[str]] = []
    monkeypatch.setattr(build, "main", called.append)
    assert kb("build", tmp_path, "--out", "made").code == 0
    assert called == [[str(tmp_path), "--out", "made"]]
    monkeypatch.undo()


def test_build_says_what_it_lacks(kb: Dateline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    call = kb("build", tmp_path, "--out", tmp_path / "made")
    assert call.code == 2
    assert "there is no such table" in call.err
    module = "checker.knowledge.build.__main__"
    monkeypatch.setitem(sys.modules, module, None)
    assert kb("build", tmp_path).code == 3
    monkeypatch.setattr("checker.cli.kb.build._EXTRA", (module,))
    assert kb("build", tmp_path).err == f"error: kb build: needs {module}: pip install 'dateline[build]'\n"
