"""An archive on a cluster comes to the very bytes of one machine, also where an executor is lost on the way."""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path

from tests.batch.archive import lines, outputs, write_lines
from tests.batch.test_between import MIXED
from tests.batch.test_tables import claims, write
from tests.cli.calls import Dateline

MASTER = "local-cluster[2,1,1024]"
OWN_FACT = "subject,predicate,office,object,valid_from\nKR,office,foreign-minister,Cato Rask,2018-01-01\nAda Quill,alive,,2020,\n"
STORIES = 900
PATIENCE = 180.0  # seconds


def test_a_cluster_finds_what_one_machine_finds(tmp_path: Path, dateline: Dateline) -> None:
    archive = write_lines(tmp_path / "archive.jsonl", [*lines(120, wrong=(7, 90)), *MIXED])
    (tmp_path / "own.csv").write_text(OWN_FACT)
    own = ("--facts", "own.csv", "--as-of", "2019-03-06", "-q")
    assert dateline("batch", str(archive), "--out", "one", *own)[0] == 2
    assert dateline("batch", str(archive), "--out", "many", "--engine", "spark", "--master", MASTER, *own)[0] == 2
    assert outputs(tmp_path / "many") == outputs(tmp_path / "one")
    assert b'"archive/birth"' in outputs(tmp_path / "many")["findings.jsonl"], "stories are compared on either"
    assert b"1 January 2018" in outputs(tmp_path / "many")["findings.jsonl"], "own facts reach the executors"


def test_a_lost_executor_loses_and_doubles_nothing(tmp_path: Path, dateline: Dateline) -> None:
    archive = write_lines(tmp_path / "archive.jsonl", lines(STORIES, wrong=range(3, STORIES, 300)))
    assert dateline("batch", str(archive), "--out", "one", "-q")[0] == 2
    lost: list[int] = []
    watch = threading.Thread(target=_kill_one, args=(tmp_path / "many", lost))
    watch.start()
    assert dateline("batch", str(archive), "--out", "many", "--engine", "spark", "--master", MASTER, "-q")[0] == 2
    watch.join()
    assert len(lost) == 1, "no executor was killed while the run was under way"
    assert outputs(tmp_path / "many") == outputs(tmp_path / "one")


def test_claims_in_parquet_come_to_the_same_on_a_cluster(tmp_path: Path, dateline: Dateline) -> None:
    write("claims.parquet", claims(20))
    assert dateline("batch", "claims.parquet", "--out", "one", "-q")[0] == 1
    assert dateline("batch", "claims.parquet", "--out", "many", "--engine", "spark", "--master", MASTER, "-q")[0] == 1
    assert outputs(tmp_path / "many") == outputs(tmp_path / "one")


def test_a_cluster_that_is_not_there_is_told(tmp_path: Path, dateline: Dateline) -> None:
    archive = write_lines(tmp_path / "archive.jsonl", lines(3))
    code, _, told = dateline("batch", str(archive), "--out", "out", "--engine", "spark", "--master", "nowhere://x")
    assert code == 2
    assert "nowhere://x: cannot be reached" in told


def _kill_one(folder: Path, lost: list[int]) -> None:
    """Kill an executor as soon as the journal holds some stories."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if sum(path.stat().st_size for path in folder.glob("journal.sqlite*")) > 100_000 and (found := _executors()):
            os.kill(found[0], signal.SIGKILL)
            lost.append(found[0])
            return
        time.sleep(0.05)


def _executors() -> list[int]:
    """The executors of this very process: children of its Java. Others run beside, of tests that lose none."""
    told = {int(entry.name): _status(entry) for entry in Path("/proc").iterdir() if entry.name.isdigit()}
    drivers = [pid for pid, (parent, _) in told.items() if parent == os.getpid()]
    return sorted(pid for pid, (parent, line) in told.items() if parent in drivers and b"CoarseGrainedExecutorBackend" in line)


def _status(entry: Path) -> tuple[int, bytes]:
    """The parent of a process and its command line."""
    try:
        return int((entry / "stat").read_text().rpartition(")")[2].split()[1]), (entry / "cmdline").read_bytes()
    except OSError:
        return 0, b""
