"""`--format github`: workflow commands, which GitHub shows beside the lines of a change, the worst first (it shows ten a step)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.findings import Report
from checker.model.run import Run
from reports.lines import Lines, lines_of
from reports.remarks import LEVELS, Remark, remarks
from reports.screen import visible

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(run: Run, reports: Iterable[Report]) -> Iterator[str]:
    """A command a remark. They are held back until the last report is in, since the worst come first."""
    lines: dict[str, list[str]] = {level: [] for level in LEVELS}
    for report in reports:
        places = lines_of(report.text)
        for remark in remarks(report):
            lines[remark.level].append(_command(remark, places))
    for level in LEVELS:
        yield from lines[level]


def _command(remark: Remark, places: Lines) -> str:
    told = {"file": visible(remark.file)}
    if remark.span:
        start, end = places.place(remark.span.start), places.place(remark.span.end)
        told |= {"line": str(start.line), "endLine": str(end.line)}
        if start.line == end.line:
            told |= {"col": str(start.column), "endColumn": str(end.column)}
    elif remark.line:
        told["line"] = str(remark.line)
    told["title"] = remark.code
    said = ",".join(f"{name}={_property(value)}" for name, value in told.items())
    return f"::{COMMANDS[remark.level]} {said}::{_data(remark.words)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
