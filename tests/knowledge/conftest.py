"""The small world, compiled once for all tests that only ask it."""

from __future__ import annotations

import pytest

from checker.knowledge.store import Knowledge
from tests.knowledge.world import world


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    return world(tmp_path_factory.mktemp("world") / "facts")
