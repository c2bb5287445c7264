"""Claims a CPU second where claims stand in Parquet: `dateline batch` from end to end, the engine alone, merely reading; and the memory.

Usage: python -m benchmarks.tables [CLAIMS] [FOLDER]

The file (benchmarks/made_claims.py) is a user's own: ten kinds in the proportions of extraction, one claim in twenty violated. It is written to FOLDER once.
The command reads it, runs every shipped rule with the shipped record, tells every finding and writes all outputs. The engine begins with claims in
the layout of its tables and ends with hits: the rules alone.
"""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Any

from benchmarks.made_claims import written

MEGA = 1e6


def main(many: int = 1_000_000, folder: str = "") -> None:
    file = Path(folder or gettempdir()) / f"made-claims-{many}.parquet"
    if not file.exists():
        written(file, many)
    print(f"{many:,} claims, {file.stat().st_size / MEGA:.0f} MB of Parquet\n")
    print(f"{'':<34} {'CPU s':>8} {'claims a CPU s':>16} {'MB':>8}")
    with TemporaryDirectory(dir=file.parent) as room:
        for name, way in WAYS.items():
            told = _alone(way.__name__, file, Path(room))
            print(f"{name:<34} {told['seconds']:>8.1f} {many / told['seconds']:>16,.0f} {told['memory']:>8,.0f}  {told['found']}")


def merely_read(file: Path, room: Path) -> str:
    import pyarrow.parquet as pq

    batches = sum(1 for _ in pq.ParquetFile(file).iter_batches())
    return f"{batches} batches"


def command(file: Path, room: Path) -> str:
    from checker.cli import main as dateline

    out = room / "out"
    code = dateline(["batch", str(file), "--out", str(out), "-q"])
    rules = json.loads((out / "summary.json").read_text(encoding="utf-8"))["rules"]
    told = sum(n for counts in rules.values() for name, n in counts.items() if name not in ("supported", "not-enough-evidence"))
    size = sum(path.stat().st_size for path in out.glob("findings.*")) / MEGA
    return f"exit code {code}, {told:,} findings, {size:.0f} MB"


def layout(file: Path, room: Path) -> str:
    """The claims put into the layout, a folder for each kind, for the engine."""
    import pyarrow.parquet as pq

    from checker.engine.tables.encode import encoded
    from checker.knowledge.store import Knowledge

    knowledge = Knowledge.open()
    knowledge.hold()
    for number, piece in enumerate(encoded([file], knowledge)):
        for kind, table in piece.tables.items():
            (room / "layout" / kind).mkdir(parents=True, exist_ok=True)
            pq.write_table(table, room / "layout" / kind / f"{number:06}.parquet", use_dictionary=False, write_statistics=False)
    kinds = len(list((room / "layout").iterdir()))
    return f"{kinds} kinds"


def engine(file: Path, room: Path) -> str:
    from checker.engine.tables.run import in_memory, run
    from checker.knowledge.store import Knowledge
    from checker.rulebook.load import load_rules

    knowledge = Knowledge.open()
    rules = load_rules(predicates=knowledge.predicates).rules
    hits = 0
    for kind in sorted(path.name for path in (room / "layout").iterdir()):
        own = [rule for rule in rules if rule.kind == kind]
        hits += run(room / "layout" / kind, own, knowledge, in_memory()).hits.num_rows
    shutil.rmtree(room / "layout")
    return f"{hits:,} hits"


WAYS: dict[str, Callable[[Path, Path], str]] = {
    "merely read": merely_read,
    "dateline batch, all of it": command,
    "of it: cells to the layout": layout,
    "of it: the rules": engine,
}


def _alone(way: str, file: Path, room: Path) -> dict[str, Any]:
    """What one way takes in a process of its own, imports included, and the most memory that it had."""
    call = [sys.executable, "-m", "benchmarks.tables", "--way", way, str(file), str(room)]
    told = subprocess.run(call, capture_output=True, text=True, check=True, cwd=Path(__file__).parent.parent).stdout
    found: dict[str, Any] = json.loads(told.splitlines()[-1])
    return found


def _work(way: str, file: str, room: str) -> None:
    found = next(one for one in WAYS.values() if one.__name__ == way)(Path(file), Path(room))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": time.process_time(), "memory": memory, "found": found}))


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["--way"]:
        _work(*arguments[1:])
    else:
        main(*(int(one) for one in arguments[:1]), *arguments[1:])
