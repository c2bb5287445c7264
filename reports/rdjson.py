"""`--format rdjson`: the Reviewdog Diagnostic Format, with columns in UTF-8 bytes and repairs as suggestions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from checker.model.article import Span
from checker.model.findings import Report
from checker.model.run import Run
from reports.jsonl import escaped
from reports.lines import Lines, lines_of
from reports.remarks import Remark, positioned, remarks
from reports.screen import visible

SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(run: Run, reports: Iterable[Report]) -> Iterator[str]:
    """The document in pieces, a diagnostic a line."""
    yield '{"source": {"name": "dateline"}, "diagnostics": ['
    gap = "\n"
    for report in reports:
        places = lines_of(report.text)
        for remark in remarks(report):
            yield gap + escaped(json.dumps(_diagnostic(remark, report, places), ensure_ascii=False))
            gap = ",\n"
    yield "\n]}\n"


def _diagnostic(remark: Remark, report: Report, places: Lines) -> dict[str, Any]:
    location: dict[str, Any] = {"path": visible(remark.file)}
    if remark.span:
        location["range"] = _range(remark.span, places)
    elif remark.line:
        location["range"] = {"start": {"line": remark.line}}
    made = {
        "message": remark.words,
        "location": location,
        "severity": SEVERITIES[remark.level],
        "code": {"value": remark.code},
    }
    return made | ({"suggestions": found} if (found := _suggestions(remark, report, places)) else {})


def _suggestions(remark: Remark, report: Report, places: Lines) -> list[dict[str, Any]]:
    """The repairs that say what to write, and where in the file."""
    if remark.finding is None or not positioned(report) or remark.finding.title_spans:
        return []
    return [
        {"range": _range(repair.span, places), "text": visible(repair.replacement)}
        for repair in remark.finding.repairs
        if repair.span is not None and repair.replacement is not None
    ]


def _range(span: Span, places: Lines) -> dict[str, Any]:
    return {"start": _position(span.start, places), "end": _position(span.end, places)}


def _position(offset: int, places: Lines) -> dict[str, int]:
    line = places.place(offset).line
    return {"line": line, "column": places.bytes_before(offset) - places.bytes_before(places.starts[line - 1]) + 1}
