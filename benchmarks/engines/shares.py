"""How much each of the six rules makes of what tables and pandera take: each of them alone, on the same claims."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.engines import frames, pandas_frames, tables
from benchmarks.engines.claims import RULES
from benchmarks.engines.compare import timed
from benchmarks.engines.facts import Terms
from benchmarks.engines.sample import Sample

ENGINES: dict[str, Any] = {"tables": tables.Ready, "pandera on Polars": frames.Ready, "pandera on pandas": pandas_frames.Ready}
RUNS = 3


class Share(NamedTuple):
    """What engines take for some rules, in their order: the best of a few runs, in CPU seconds of all threads."""

    rules: str
    seconds: tuple[float, ...]


def shares(record: Terms, count: int, folder: Path) -> Iterator[Share]:
    """Each rule alone, then all six. Raises SystemExit where engines differ in what they find."""
    path = Sample(record, count, folder).parquet
    for rules in (*((rule,) for rule in RULES), RULES):
        engines = [ready(record, rules) for ready in ENGINES.values()]
        runs = [[timed(lambda one=one: sorted(one.findings(path))) for one in engines] for _ in range(RUNS)]
        if any(found != runs[0][0][1] for run in runs for _, found in run):
            raise SystemExit(f"engines differ over {rules}")
        yield Share(
            rules[0] if len(rules) == 1 else "all six", tuple(min(run[at][0] for run in runs) for at in range(len(engines)))
        )


def table(count: int, rows: Iterator[Share]) -> str:
    """The shares as Markdown."""
    lines = [f"| {count:,} claims, CPU s | {' | '.join(ENGINES)} |", f"|---|{'--:|' * len(ENGINES)}"]
    lines += [f"| `{row.rules}` | {' | '.join(f'{one:.2f}' for one in row.seconds)} |" for row in rows]
    return "\n".join(lines)
