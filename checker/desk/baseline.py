"""A baseline: findings that are known and put up with, by rule, article and fingerprint, so that only new ones are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from checker.desk.table import read_table, table
from checker.desk.waivers import WAIVABLE, same_article
from checker.model.findings import Diagnostic, Report

COLUMNS = ("rule", "article", "fingerprint")
VANISHED = "baseline-vanished"
REASON = "known: it stands in the baseline"


class Known(NamedTuple):
    """One finding of a baseline."""

    rule: str
    article: str
    fingerprint: str


def read_baseline(path: Path) -> tuple[Known, ...]:
    """The findings of a baseline's file. Raises InputError with every problem, each with its line."""
    return tuple(Known(*(row.cells[name] for name in COLUMNS)) for row in read_table(path, COLUMNS, COLUMNS))


def baseline_text(known: Iterable[Known]) -> str:
    """The file of a baseline, in one order whatever the order of its findings."""
    return table(COLUMNS, (one._asdict() for one in sorted(set(known), key=lambda one: (one.article, one.rule, one.fingerprint))))


def known_of(report: Report) -> Iterator[Known]:
    """The findings of a report that a baseline would hold: those that are shown, and not waived."""
    for finding in report.findings:
        if finding.verdict in WAIVABLE and not finding.waived:
            yield Known(finding.rule, report.article, finding.fingerprint)


def set_aside(report: Report, baseline: Iterable[Known], rules: Iterable[str]) -> Report:
    """The report with its known findings set aside, and a remark on each that has vanished; `rules` are those that were run."""
    run = frozenset(rules)
    mine = {(one.rule, one.fingerprint) for one in baseline if one.rule in run and same_article(one.article, report.article)}
    if not mine or report.errors:
        return report
    now = {(one.rule, one.fingerprint) for one in known_of(report)}
    findings = tuple(
        replace(f, waived=REASON) if not f.waived and (f.rule, f.fingerprint) in mine & now else f for f in report.findings
    )
    remarks = [
        Diagnostic(VANISHED, f"{rule} {fingerprint} is in the baseline, but is found no more; prune it")
        for rule, fingerprint in sorted(mine - now)
    ]
    return replace(report, findings=findings, diagnostics=(*report.diagnostics, *remarks))


def pruned(baseline: Iterable[Known], reports: Iterable[Report]) -> tuple[Known, ...]:
    """The findings of a baseline that are still there; those of articles that were not read, or not whole, are kept."""
    read: list[tuple[str, frozenset[tuple[str, str]]]] = []
    for report in reports:
        if not report.errors:
            read.append((report.article, frozenset((one.rule, one.fingerprint) for one in known_of(report))))
    kept = []
    for one in baseline:
        found = [now for article, now in read if same_article(one.article, article)]
        if not found or any((one.rule, one.fingerprint) in now for now in found):
            kept.append(one)
    return tuple(kept)
