"""`dateline kb …` with the small world as the shipped record."""

from __future__ import annotations

import pytest

from tests.cli.calls import Dateline
from tests.knowledge.world import PREDICATES, write


@pytest.fixture
def kb(dateline: Dateline, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Dateline:
    predicates = f"{PREDICATES}died: {{subject: [person], object: [date], single: true}}\n"
    folder = write(tmp_path_factory.mktemp("kb") / "facts", predicates=predicates)
    for module in ("checker.knowledge.store", "checker.cli.kb.doctor"):
        monkeypatch.setattr(f"{module}.facts_folder", lambda: folder)
    return lambda *args: dateline("kb", *args)
