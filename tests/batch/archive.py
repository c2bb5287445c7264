"""Archives to test with: small invented stories, some of them flawed, some no stories at all; and runs over them."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import zstandard

from tests.conftest import ROOT

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
DESKS = ("Foreign", "Sport", None)
OUTPUTS = ("findings.jsonl", "findings.parquet", "errors.jsonl", "recall.jsonl", "summary.json", "overview.html")
NOT_JSON = "{ this is no story"


def story(number: int) -> dict[str, Any]:
    """A short story; 5 March 2019 was a Tuesday, so that four of five are flawed in their weekday."""
    text = (
        f"GENEVA, 6 March 2019 - Delegates met for session {number} on {DAYS[number % 5]}, 5 March 2019, to talk about fishing.\n\n"
        "South Korean Foreign Minister Kang Kyung-wha said the talks would go on."
    )
    made = {"id": f"s{number}", "text": text, "published": f"2019-{number % 3 + 3:02}-06", "source": "Wire"}
    return made | ({"desk": desk} if (desk := DESKS[number % 3]) else {})


def lines(count: int, wrong: Iterable[int] = ()) -> list[str]:
    """The lines of an archive; those with a number of `wrong` are no JSON."""
    bad = frozenset(wrong)
    return [NOT_JSON if number in bad else json.dumps(story(number)) for number in range(count)]


def write_lines(path: Path, written: Iterable[str]) -> Path:
    """An archive, packed as its name says."""
    data = "".join(f"{line}\n" for line in written).encode()
    if path.suffix == ".gz":
        data = gzip.compress(data, mtime=0)
    elif path.suffix == ".zst":
        data = zstandard.ZstdCompressor().compress(data)
    path.write_bytes(data)
    return path


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def summary(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    return found


def outputs(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in OUTPUTS}


def started(*args: object, **env: str) -> subprocess.Popen[bytes]:
    """A run in a process of its own, in the folder of its output."""
    command = [sys.executable, "-m", "checker", "batch", *map(str, args)]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=os.environ | env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=_hears_interrupts,
    )


def _hears_interrupts() -> None:
    """Whoever is begun in the background of a shell ignores them, and so does all that it begins."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
