"""`--format jsonl`: one report a line, as the contract has it, written while articles are still being checked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from checker.model.findings import Report
from checker.model.plain import escaped as escaped
from checker.model.plain import report_dict
from checker.model.run import Run


def render(run: Run, reports: Iterable[Report]) -> Iterator[str]:
    """A line a report."""
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    for report in reports:
        yield escaped(encode(report_dict(report))) + "\n"
