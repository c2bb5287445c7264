"""The command line for tests, called in a folder of its own so that no configuration of the checkout is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calls import Dateline, caller


@pytest.fixture
def dateline(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dateline:
    monkeypatch.chdir(tmp_path)
    return caller(capsys)
