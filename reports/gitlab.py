"""`--format gitlab`: a code quality report, whose entries GitLab shows in a merge request and beside the lines of its diff."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from checker.model.findings import Report
from checker.model.run import Run
from reports.jsonl import escaped
from reports.lines import Lines, lines_of
from reports.remarks import Remark, remarks
from reports.screen import visible

OF_SEVERITY = {"kill": "blocker", "correction": "critical", "refile": "minor", "advice": "info", None: "info"}


def render(run: Run, reports: Iterable[Report]) -> Iterator[str]:
    """The array in pieces, an entry a line."""
    seen: Counter[str] = Counter()
    start = "["
    for report in reports:
        places = lines_of(report.text)
        for remark in remarks(report):
            entry = _entry(remark, places, _fingerprint(remark, seen))
            yield f"{start}\n{escaped(json.dumps(entry, ensure_ascii=False))}"
            start = ","
    yield "[]\n" if start == "[" else "\n]\n"


def _entry(remark: Remark, places: Lines, fingerprint: str) -> dict[str, Any]:
    severity = OF_SEVERITY[remark.finding.severity] if remark.finding else "info" if remark.level == "note" else "blocker"
    return {
        "description": remark.message,
        "check_name": remark.code,
        "content": {"body": "\n".join(remark.details)} if remark.details else None,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {
            "path": visible(remark.file),
            "lines": {"begin": places.place(remark.span.start).line if remark.span else remark.line or 1},
        },
    }


def _fingerprint(remark: Remark, seen: Counter[str]) -> str:
    """A hash of article, rule and key that no other entry of the report has, and that stays when lines move."""
    key = f"{remark.article}\0{remark.code}\0{remark.key}"
    seen[key] += 1
    return hashlib.sha256(f"{key}\0{seen[key]}".encode(errors="backslashreplace")).hexdigest()
