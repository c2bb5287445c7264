"""`--format json`: one document, `dateline/run/1`: the tool, and the reports in order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from checker.model.findings import Report
from checker.model.plain import RUN_SCHEMA
from checker.model.run import Run, tool_dict
from reports import jsonl


def render(run: Run, reports: Iterable[Report]) -> Iterator[str]:
    """The document in pieces, a report a line."""
    tool = jsonl.escaped(json.dumps(tool_dict(run), ensure_ascii=False))
    yield f'{{"schema": "{RUN_SCHEMA}", "tool": {tool}, "reports": ['
    gap = "\n"
    for line in jsonl.render(run, reports):
        yield gap + line.rstrip("\n")
        gap = ",\n"
    yield "\n]}\n"
