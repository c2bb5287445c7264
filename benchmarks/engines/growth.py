"""What more and more claims cost the tables: CPU seconds and memory of a process of its own, beside merely reading the file."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.engines.compare import timed
from benchmarks.engines.facts import Terms, terms
from benchmarks.engines.sample import Sample

SIZES = (10_000, 100_000, 1_000_000)
WAYS = ("read", "six", "all")


class Grown(NamedTuple):
    """So many claims: their file, and what each way of working through it took."""

    claims: int
    megabytes: float
    took: dict[str, dict[str, float]]


def grown(record: Terms, folder: Path, sizes: Iterable[int]) -> Iterator[Grown]:
    for size in sizes:
        path = Sample(record, size, folder).parquet
        took = {way: _alone(way, path) for way in WAYS}
        yield Grown(size, path.stat().st_size / 1e6, took)
        path.unlink()


def table(rows: Iterable[Grown]) -> str:
    """The growth as Markdown."""
    lines = [
        "| claims | file, MB | reading it, CPU s | six rules, CPU s | claims a CPU second | memory, MB | every rule of these kinds, CPU s"
        " | claims a CPU second |",
        "|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        read, six, every = (row.took[way] for way in WAYS)
        lines.append(
            f"| {row.claims:,} | {row.megabytes:.1f} | {read['seconds']:.2f} | {six['seconds']:.1f} | {row.claims / six['seconds']:,.0f} "
            f"| {six['memory']:,.0f} | {every['seconds']:.1f} | {row.claims / every['seconds']:,.0f} |"
        )
    return "\n".join(lines)


def _alone(way: str, path: Path) -> dict[str, float]:
    """One way, in a process that has done nothing else."""
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.engines.growth", way, str(path)], check=True, capture_output=True, text=True
    )
    found: dict[str, float] = json.loads(told.stdout)
    return found


def work(way: str, path: Path) -> dict[str, float]:
    """What one way takes once its modules, rules and record are there: CPU seconds of all threads, and megabytes at the most."""
    task = _task(way, path)
    seconds, found = timed(task)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return {"seconds": seconds, "memory": memory, "found": found}


def _task(way: str, path: Path) -> Any:
    if way == "read":
        import pyarrow.parquet as pq

        return lambda: sum(batch.num_rows for batch in pq.ParquetFile(path).iter_batches())
    from benchmarks.engines.closures import six_rules
    from checker.engine.tables.run import run
    from checker.rulebook.load import load_rules

    knowledge = terms().knowledge
    rules = six_rules(terms()) if way == "six" else load_rules(predicates=knowledge.predicates).rules
    return lambda: run(path, rules, knowledge).hits.num_rows


if __name__ == "__main__":
    print(json.dumps(work(sys.argv[1], Path(sys.argv[2]))))
