"""What is kept of a report: its findings as lines of JSON, and what a summary counts."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection
from typing import Any

from checker.model.findings import VERDICTS, Report
from checker.model.plain import escaped, plain

DEFAULT_VERDICTS = ("refuted", "conflicting-evidence")
COVERAGE = ("claims", "supported", "refuted", "conflicting-evidence", "not-enough-evidence", "unchecked")
_ENCODE = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_QUOTED = re.compile(r"['\"“].*['\"”]")
_DAY = re.compile(r" on (?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}\b| in (?:[A-Z][a-z]+ )?\d{4}\b")


def line(value: Any) -> str:
    """A value as one line of JSON, as reports write it."""
    return escaped(_ENCODE(value))


def finding_lines(report: Report, verdicts: Collection[str]) -> str:
    """The findings of some verdicts, a line each; empty where there are none."""
    return "\n".join(line(plain(found)) for found in report.findings if found.verdict in verdicts)


def told(report: Report) -> dict[str, Any]:
    """What a summary counts of a report; what there is nothing of is left out."""
    rules: dict[str, Counter[str]] = {}
    for found in report.findings:
        rules.setdefault(found.rule, Counter())[found.severity or found.verdict] += 1
    made = {
        "coverage": [report.coverage.get(name, 0) for name in COVERAGE],
        "rules": rules,
        "why": _why(report),
        "notes": Counter(one.code for one in report.diagnostics),
        "errors": list(report.errors),
        "broken": report.broken,
    }
    return {name: value for name, value in made.items() if value}


def _why(report: Report) -> Counter[str]:
    """Why claims were not decided, each claim once: no rule spoke of it, or the evidence was not enough."""
    best: dict[str, int] = {}
    for found in report.findings:
        rank = VERDICTS.index(found.verdict)
        for claim in found.claims:
            best[claim] = min(best.get(claim, rank), rank)
    undecided = {claim for claim, rank in best.items() if VERDICTS[rank] == "not-enough-evidence"}
    why = Counter(one.reason for one in report.unchecked)
    for found in report.findings:
        for claim in found.claims:
            if claim in undecided:
                undecided.discard(claim)
                why[reason(found.message)] += 1
    return why


def reason(message: str) -> str:
    """Why there was not enough evidence, without the names and days of the one story: a reason that can be counted."""
    said = message.removeprefix("Not enough evidence: ").partition(". The record")[0].rstrip(".")
    said = said.partition(" is not sure enough")[0] + (" is not sure enough" if " is not sure enough" in said else "")
    return _DAY.sub(" on the day", _QUOTED.sub("…", said))
