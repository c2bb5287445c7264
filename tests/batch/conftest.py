"""The command line called in a folder of its own, for runs in process."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.batch.anew import Watched
from tests.cli.calls import Dateline, caller


@pytest.fixture
def dateline(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dateline:
    monkeypatch.chdir(tmp_path)
    return caller(capsys)


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Watched:
    return Watched(monkeypatch)
