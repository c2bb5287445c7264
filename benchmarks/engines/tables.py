"""Dateline's second execution: Ibis on DuckDB over the claims in Parquet."""

from __future__ import annotations

from pathlib import Path

from benchmarks.engines.closures import six_rules
from benchmarks.engines.facts import Terms
from benchmarks.engines.sample import Sample
from benchmarks.engines.told import Told
from checker.engine.tables.run import run
from checker.model.findings import Verdict

ASKED: tuple[Verdict, ...] = ("refuted", "conflicting-evidence", "not-enough-evidence")


class Ready:
    """The six rules, and the record; everything else is worked out anew in every run."""

    def __init__(self, record: Terms) -> None:
        self.record = record
        self.rules = six_rules(record)

    def taken_in(self, sample: Sample) -> Path:
        return sample.parquet

    def findings(self, claims: Path) -> list[Told]:
        hits = run(claims, self.rules, self.record.knowledge, asked=ASKED).hits.to_pydict()
        lines = zip(hits["rows"], hits["rule"], hits["verdict"], strict=True)
        return [Told(f"c{rows[0]}", rule, verdict) for rows, rule, verdict in lines]
