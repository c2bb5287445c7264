"""The tests of the cluster: they need PySpark and Java, and are skipped where either is missing (`make test-spark` gets PySpark)."""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.cli.calls import Dateline, caller

MISSING = [name for name, found in (("pyspark", find_spec("pyspark")), ("java", shutil.which("java"))) if not found]

# A cluster of the tests lives for a minute: it is compiled once and quickly, by one thread, and so is its garbage collected.
SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if MISSING:
        for item in items:
            if Path(__file__).parent in item.path.parents:
                item.add_marker(pytest.mark.skip(reason=f"no {' and no '.join(MISSING)}"))


@pytest.fixture(scope="session", autouse=True)
def _short_lived() -> None:
    """What every Java of the tests is started with: the driver's and, as they have their environment from it, the executors'."""
    os.environ["JAVA_TOOL_OPTIONS"] = SHORT_LIVED


@pytest.fixture
def dateline(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dateline:
    monkeypatch.chdir(tmp_path)
    return caller(capsys)
