"""A run: where its reports are written, and the exit code that it comes to."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator
from enum import IntEnum
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from pkgutil import iter_modules
from typing import TextIO

import reports
from checker.model.findings import SEVERITIES, Finding, Report, Severity
from checker.model.problems import InputError, Problem, did_you_mean
from checker.model.run import Run

Render = Callable[[Run, Iterable[Report]], Iterator[str]]
Target = tuple[Render, Path | None]


class EXIT(IntEnum):
    """The exit codes of the contract."""

    CLEAN = 0
    FOUND = 1
    INPUT = 2
    INTERNAL = 3
    NOTHING_CHECKED = 5


class Tally:
    """Counts what a run comes to while its reports go by. A story that a remark of `passing` stands beside is never a failure."""

    def __init__(self, fail_on: Severity, passing: str = "", failing_remarks: Collection[str] = ()) -> None:
        self.failing = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
        self.passing, self.failing_remarks = passing, failing_remarks
        self.failed = 0
        self.checked = self.wrong = self.broken = False

    def counted(self, found: Iterable[Report]) -> Iterator[Report]:
        for report in found:
            remarks = {remark.code for remark in report.diagnostics}
            self.failed += bool(self.failures(report)) or any(code in remarks for code in self.failing_remarks)
            passes = self.passing in remarks
            self.checked = self.checked or passes or any(finding.verdict != "not-enough-evidence" for finding in report.findings)
            self.broken = self.broken or report.broken
            self.wrong = self.wrong or bool(report.errors)
            yield report

    def failures(self, report: Report) -> list[Finding]:
        """The findings that fail the run."""
        if any(remark.code == self.passing for remark in report.diagnostics):
            return []
        return [finding for finding in report.refuted if finding.severity in self.failing]

    def code(self) -> EXIT:
        """The worst that happened: 3, 2, 1, 5, 0 in that order."""
        if self.broken:
            return EXIT.INTERNAL
        if self.wrong:
            return EXIT.INPUT
        if self.failed:
            return EXIT.FOUND
        return EXIT.CLEAN if self.checked else EXIT.NOTHING_CHECKED


def formats(name: str) -> Render:
    """The `render` of a report's module. Raises InputError for a name that is none."""
    modules = [found.name for found in iter_modules(reports.__path__)]
    if name in modules and (render := _render(name)):
        return render
    raise InputError([Problem("--format", f"no report {name!r}{did_you_mean(name, filter(_render, modules))}")])


def _render(name: str) -> Render | None:
    return getattr(import_module(f"reports.{name}"), "render", None)


def split_output(output: str) -> Target:
    """`sarif:report.sarif` → the report and its file. Raises InputError for anything else."""
    name, colon, file = output.partition(":")
    if not colon or not file:
        raise InputError([Problem("--output", f"{output!r} is not NAME:FILE")])
    return formats(name), Path(file)


def write(run: Run, found: Iterable[Report], targets: list[Target]) -> None:
    """Write every report where it belongs: to standard output as it comes, to a file whole or not at all."""
    if len(targets) > 1:
        found = list(found)
    for render, path in targets:
        if path is None:
            out = standard_output()
            for piece in render(run, found):
                out.write(piece)
            out.flush()
        else:
            write_whole(path, render(run, found))


def standard_output() -> TextIO:
    """Standard output in UTF-8, with plain line ends, whatever the locale says."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return sys.stdout


def write_whole(path: Path, pieces: Iterable[str]) -> None:
    """Write a file whole or not at all. Raises InputError where it cannot be written."""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except OSError as wrong:
        raise InputError([Problem(str(path), f"cannot be written: {wrong.strerror}")]) from None


def width() -> int:
    """The terminal's columns, at most 100; 80 where it is none."""
    return min(os.get_terminal_size().columns, 100) if sys.stdout.isatty() else 80
