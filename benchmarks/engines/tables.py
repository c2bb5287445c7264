"""Dateline's second execution: Ibis on DuckDB over the claims in Parquet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.engines.claims import RULES
from benchmarks.engines.closures import six_rules
from benchmarks.engines.facts import Terms
from benchmarks.engines.sample import Sample
from benchmarks.engines.told import Told
from checker.engine.tables.run import run
from checker.model.findings import Verdict

ASKED: tuple[Verdict, ...] = ("refuted", "conflicting-evidence", "not-enough-evidence")


class Ready:
    """Some of the six rules, and the record. Their queries are in the cache after the first run; all else is worked out anew."""

    def __init__(self, record: Terms, rules: Sequence[str] = RULES) -> None:
        self.record = record
        self.rules = [rule for rule in six_rules(record) if rule.id in rules]

    def taken_in(self, sample: Sample) -> Path:
        return sample.parquet

    def findings(self, claims: Path) -> list[Told]:
        hits = run(claims, self.rules, self.record.knowledge, asked=ASKED).hits.to_pydict()
        lines = zip(hits["rows"], hits["rule"], hits["verdict"], strict=True)
        return [Told(f"c{rows[0]}", rule, verdict) for rows, rule, verdict in lines]
