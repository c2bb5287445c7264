"""What every test stands on: a cache of its own, the same surroundings everywhere, no network beyond this machine, and the shared data where they are."""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")  # a machine that is busy fails no test
# What moves the outputs of commands that the tests run: pytest cuts no line of its summary where CI is set, and colours where it is told to.
SURROUNDINGS = ("CI", "BUILD_NUMBER", "COLUMNS", "FORCE_COLOR", "NO_COLOR", "PY_COLORS", "PYTEST_ADDOPTS")
LOOPBACK = ("127.", "localhost", "::1", "0.0.0.0")


class NetworkRefused(RuntimeError):
    """A test reached for another machine."""


def pytest_configure(config: pytest.Config) -> None:
    """One cache for the whole session, which all of its workers share; the user's own is neither read nor written.

    Commands run in the same surroundings everywhere, at a desk and in continuous integration.
    """
    for name in SURROUNDINGS:
        os.environ.pop(name, None)
    if "PYTEST_XDIST_WORKER" not in os.environ:
        os.environ["DATELINE_CACHE"] = tempfile.mkdtemp(prefix="dateline-tests-")


def pytest_unconfigure(config: pytest.Config) -> None:
    if "PYTEST_XDIST_WORKER" not in os.environ:
        shutil.rmtree(os.environ["DATELINE_CACHE"], ignore_errors=True)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is drawn counts for no coverage: a line that nothing but a draw reaches would count on some days only.

    It is quicker besides, since counting takes as long as what it counts.
    """
    for item in items:
        if item.get_closest_marker("hypothesis"):
            item.add_marker("no_cover")


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Any:
    """Sockets reach this machine alone, whoever opens them."""
    patch = pytest.MonkeyPatch()
    for name in ("connect", "connect_ex"):
        patch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))
    patch.setattr(socket, "getaddrinfo", _named(socket.getaddrinfo))
    yield
    patch.undo()


def _guarded(connect: Any) -> Any:
    def guarded(self: socket.socket, address: Any) -> Any:
        if self.family != socket.AF_UNIX:
            _refuse(address[0])
        return connect(self, address)

    return guarded


def _named(getaddrinfo: Any) -> Any:
    def named(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host:
            _refuse(host.decode() if isinstance(host, bytes) else host)
        return getaddrinfo(host, *args, **kwargs)

    return named


def _refuse(host: str) -> None:
    if not host.startswith(LOOPBACK):
        raise NetworkRefused(f"a test reached for {host}; the checking path knows no network, and tests use loopback servers")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of data to measure with. Skips where it is not: no test that must pass needs it."""
    told = os.environ.get("DATELINE_SHARED")
    if not told or not Path(told).is_dir():
        pytest.skip("DATELINE_SHARED names no folder, so the data to measure with are not here")
    return Path(told)
