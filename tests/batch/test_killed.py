"""A run that is killed at any moment and gone on with comes to the very bytes of one that was let be."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.archive import lines, outputs, rows, started, write_lines
from tests.conftest import ROOT

STORIES, KILLS, SEED = 1_200, 5, 20
PATIENCE = 120.0  # seconds, for a machine that has much else to do


def test_five_kills_lose_and_double_nothing(tmp_path: Path) -> None:
    archive = write_lines(tmp_path / "archive.jsonl", lines(STORIES, wrong=range(3, STORIES, 400)))
    whole = started(archive, "--out", tmp_path / "whole", "--jobs", 1)
    assert whole.wait(PATIENCE) == 2, whole.communicate()  # five lines are no stories
    chance = random.Random(SEED)
    moments = sorted(chance.randrange(1, STORIES - 100) for _ in range(KILLS))
    for moment, jobs in zip(moments, (2, 1, 2, 1, 2), strict=True):
        run = started(archive, "--out", tmp_path / "cut", "--resume", "--jobs", jobs)
        _killed(run, tmp_path / "cut", moment, chance.random() / 20)
        assert not (tmp_path / "cut" / "findings.jsonl").exists()
    last = started(archive, "--out", tmp_path / "cut", "--resume", "--jobs", 2)
    assert last.wait(PATIENCE) == 2, last.communicate()
    assert outputs(tmp_path / "cut") == outputs(tmp_path / "whole")
    assert [row["line"] for row in rows(tmp_path / "cut" / "errors.jsonl")] == list(range(4, STORIES, 400))
    assert not list((tmp_path / "cut").glob(".*")), "nothing half-written is left"


def _killed(run: subprocess.Popen[bytes], folder: Path, moment: int, later: float) -> None:
    """Kill a run a little after its journal holds so many stories; whoever watches it only looks at a copy."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and run.poll() is None:
        if _written(folder) >= moment:
            time.sleep(later)
            break
        time.sleep(0.02)
    assert run.poll() is None, run.communicate()
    os.kill(run.pid, signal.SIGKILL)
    run.communicate()


def _written(folder: Path) -> int:
    """How many stories a journal holds, by the growth of its files: some 700 bytes each."""
    return sum(path.stat().st_size for path in folder.glob("journal.sqlite*")) // 700


def test_workers_die_with_the_run_that_began_them(tmp_path: Path) -> None:
    archive = write_lines(tmp_path / "archive.jsonl", lines(STORIES))
    run = started(archive, "--out", tmp_path / "out", "--jobs", 2)
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and not (workers := _children(run.pid)):
        time.sleep(0.02)
    os.kill(run.pid, signal.SIGKILL)
    run.communicate()
    while time.monotonic() < until and any(map(_lives, workers)):
        time.sleep(0.02)
    assert workers
    assert not any(map(_lives, workers))


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        pytest.skip("/proc tells of no children here")


def _lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_an_interrupt_keeps_what_is_done(tmp_path: Path) -> None:
    stories = 5 * STORIES  # so many that a busy machine does not end the run before it is interrupted
    archive = write_lines(tmp_path / "archive.jsonl", lines(stories))
    run = started(archive, "--out", tmp_path / "out", "--jobs", 2)
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and _written(tmp_path / "out") < 200:
        time.sleep(0.02)
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does it, workers and all
    _, told = run.communicate(timeout=PATIENCE)
    assert run.returncode == 130, told
    assert b"--resume" in told
    connection = sqlite3.connect(tmp_path / "out" / "journal.sqlite")
    (done,) = connection.execute("SELECT count(*) FROM place").fetchone()
    connection.close()
    assert 0 < done < stories


def test_hash_seeds_and_processes_change_no_byte(tmp_path: Path) -> None:
    archive = write_lines(tmp_path / "archive.jsonl.gz", lines(120, wrong=[5]))
    for seed, jobs in (("1", 2), ("2", 1)):
        run = started(archive, "--out", tmp_path / seed, "--jobs", jobs, "--verdicts", "all", PYTHONHASHSEED=seed)
        assert run.wait(PATIENCE) == 2, run.communicate()
    assert outputs(tmp_path / "1") == outputs(tmp_path / "2")


def test_a_run_can_be_begun_in_any_folder(tmp_path: Path) -> None:
    """Where a folder has a `reports` or `checker` of its own, workers must not take it for ours."""
    write_lines(tmp_path / "archive.jsonl", lines(8))
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "__init__.py").write_text("raise RuntimeError('not ours')")
    script = f"import sys; sys.path.insert(0, {str(ROOT)!r}); sys.path.remove(''); from checker.cli import run; run()"
    command = [sys.executable, "-c", script, "batch", "archive.jsonl", "--out", "out", "--jobs", "2", "-q"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.returncode == 1, done.stderr
