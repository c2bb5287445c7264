"""The comparison: each engine on as many claims as it can do in seconds, all of them held to the same findings."""

from __future__ import annotations

import gc
import importlib
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.engines.facts import Terms
from benchmarks.engines.sample import Sample
from benchmarks.engines.told import Told

FROM_PARQUET = ("tables", "frames", "pandas_frames")
SECONDS = 8.0  # after so many CPU seconds an engine is not run once more


class Entry(NamedTuple):
    """An engine: its name and package, where its code stands, how many claims it is given, and how often at the most."""

    name: str
    package: str
    module: str
    ready: str
    claims: int
    runs: int = 5


class Measured(NamedTuple):
    """What an engine took for its claims: CPU seconds of all threads, to make its rules ready, to take claims in, to check them."""

    entry: Entry
    claims: int
    ready: float
    taking_in: float
    seconds: float
    found: list[Told]

    @property
    def rate(self) -> float:
        return self.claims / self.seconds


CLOSURES = Entry("Dateline, closures", "dateline", "closures", "Ready", 100_000)
TABLES = Entry("Dateline, tables", "dateline", "tables", "Ready", 1_000_000)
ENTRIES = (
    CLOSURES,
    TABLES,
    Entry("pandera on Polars", "pandera", "frames", "Ready", 1_000_000),
    Entry("pandera on pandas", "pandera", "pandas_frames", "Ready", 1_000_000),
    Entry("durable_rules", "durable-rules", "durable", "Ready", 100_000, runs=1),
    Entry("rule-engine", "rule-engine", "rule_engines", "Ready", 10_000),
    Entry("cel-python", "cel-python", "cel", "Ready", 10_000),
    Entry("pySHACL", "pyshacl", "shapes", "Ready", 300),
    Entry("pySHACL on Oxigraph", "pyshacl", "shapes", "ReadyOnOxigraph", 500),
    Entry("pySHACL, SPARQL targets", "pyshacl", "shapes", "ReadyInSparql", 2_000),
)


def compared(record: Terms, folder: Path, most: int, entries: Sequence[Entry] = ENTRIES) -> Iterator[Measured]:
    """Every engine measured in turn. Raises SystemExit at the first finding in which two of them differ."""
    reference: list[Told] = []
    samples: dict[int, Sample] = {}
    for entry in entries:
        count = min(entry.claims, most)
        sample = samples.setdefault(count, Sample(record, count, folder))
        found = measured(entry, record, sample)
        hold_to(reference, found)
        reference = max(reference, found.found, key=len)
        yield found


def measured(entry: Entry, record: Terms, sample: Sample) -> Measured:
    """One engine on one sample; the best of several runs, where one takes less than `SECONDS`."""
    module = importlib.import_module(f"benchmarks.engines.{entry.module}")
    ready, engine = timed(lambda: getattr(module, entry.ready)(record))
    _ = sample.parquet if entry.module in FROM_PARQUET else sample.stories
    taking_in, claims = timed(lambda: engine.taken_in(sample))
    gc.collect()
    gc.freeze()  # claims of the samples are not looked through again and again while an engine works
    spent: list[float] = []
    found: list[Told] = []
    while not spent or (sum(spent) < SECONDS and len(spent) < entry.runs):
        seconds, found = timed(lambda: engine.findings(claims))
        spent.append(seconds)
    return Measured(entry, sample.count, ready, taking_in, min(spent), sorted(found))


def hold_to(reference: list[Told], one: Measured) -> None:
    """Compare findings with those of the engine that was given the most claims, as far as both were given the same ones."""
    if not reference:
        return
    known = {told for told in reference if number(told) < one.claims}
    last = max(map(number, reference))
    differing = sorted(known ^ {told for told in one.found if number(told) <= last})
    if differing or len(one.found) != len(set(one.found)):
        raise SystemExit(f"{one.entry.name} finds otherwise than the engines before it: {differing[:5]} …")


def number(told: Told) -> int:
    return int(told.claim.removeprefix("c"))


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """The CPU seconds of all threads that some work takes, and what it gives."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def table(rows: Sequence[Measured]) -> str:
    """The comparison as Markdown, beside both executions of Dateline."""
    rates = {row.entry.name: row.rate for row in rows}
    lines = [
        "| engine | version | claims | to its own form, CPU s | check, CPU s | claims a CPU second | tables ÷ it | closures ÷ it |",
        "|---|---|--:|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        own = f"| {row.entry.name} | {version(row.entry.package)} | {row.claims:,} | {row.taking_in:.2f} | {row.seconds:.2f} "
        times = " | ".join(_ratio(rates.get(ours.name), row.rate) for ours in (TABLES, CLOSURES))
        lines.append(f"{own}| {_rounded(row.rate)} | {times} |")
    return "\n".join(lines)


def _ratio(ours: float | None, rate: float) -> str:
    if ours is None:
        return "–"
    return f"{ours / rate:,.0f}" if ours > 10 * rate else f"{ours / rate:.2g}"


def _rounded(rate: float) -> str:
    """Three digits are as many as a busy machine bears out."""
    digits = max(len(str(int(rate))) - 3, 0)
    return f"{round(rate, -digits):,.0f}"
