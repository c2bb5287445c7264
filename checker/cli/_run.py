"""A run: where its reports are written, and the exit code that it comes to."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from enum import IntEnum
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from pkgutil import iter_modules
from typing import TextIO

import reports
from checker.model.findings import SEVERITIES, Finding, Report, Severity
from checker.model.problems import InputError, Problem, did_you_mean
from checker.model.run import Look, Run

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


def formats(name: str, option: str = "--format") -> Render:
    """The `render` of a report's module. Raises InputError, which names the option, for a name that is none."""
    modules = [found.name for found in iter_modules(reports.__path__)]
    if name in modules and (render := _render(name)):
        return render
    raise InputError([Problem(option, f"no report {name!r}{did_you_mean(name, filter(_render, modules))}")])


def _render(name: str) -> Render | None:
    return getattr(import_module(f"reports.{name}"), "render", None)


def targets(form: str, outputs: Iterable[str], stories: Collection[str] = ()) -> list[Target]:
    """Where a run is reported: on standard output in one format, and in a file for each `NAME:FILE`.

    Raises InputError with everything that is wrong before anything is checked: a name that is no report, a file that cannot be
    written, one that two reports would write, one that is a story.
    """
    found: list[Target] = [(formats(form), None)]
    taken = {os.path.realpath(story): "is one of the stories to check" for story in stories}
    problems: list[Problem] = []
    for output in outputs:
        try:
            render, path = _split(output)
        except InputError as wrong:
            problems += wrong.problems
            continue
        place = os.path.realpath(path)
        if why := taken.get(place) or _unwritable(path):
            problems.append(Problem(str(path), f"cannot be written: {why}"))
        if path.is_file() or not path.exists():  # a device or a pipe may take several
            taken[place] = "another --output is written there"
        found.append((render, path))
    if problems:
        raise InputError(problems)
    return found


def _split(output: str) -> tuple[Render, Path]:
    """`sarif:report.sarif` as the report and its file. Raises InputError for anything else."""
    name, colon, file = output.partition(":")
    if not colon or not name or not file:
        raise InputError([Problem("--output", f"{output!r} is not NAME:FILE, as in sarif:report.sarif")])
    if file == "-":
        raise InputError([Problem("--output", f"{output!r} names no file; standard output is for --format {name}")])
    return formats(name, "--output"), Path(file)


def _unwritable(path: Path) -> str:
    """Why a file cannot be written, as far as that can be told without writing it; empty where nothing speaks against it."""
    folder = path.parent
    if not folder.is_dir():
        return f"{folder} is no folder" if folder.exists() else f"there is no folder {folder}"
    if path.is_dir():
        return "it is a folder"
    return "" if os.access(path if path.exists() else folder, os.W_OK) else "permission denied"


def write(run: Run, found: Iterable[Report], where: list[Target]) -> None:
    """Write every report where it belongs: to standard output as it comes, to a file whole or not at all."""
    shown: list[Report] = []
    plain = replace(run, look=replace(run.look, colour=False, width=Look().width))  # a file knows nothing of this terminal
    for render, path in where:
        if path is not None:
            write_whole(path, render(plain, shown))
            continue
        out = standard_output()
        for piece in render(run, _kept(found, shown) if len(where) > 1 else found):
            out.write(piece)
        out.flush()


def _kept(found: Iterable[Report], shown: list[Report]) -> Iterator[Report]:
    for report in found:
        shown.append(report)
        yield report


def standard_output() -> TextIO:
    """Standard output in UTF-8, with plain line ends, whatever the locale says."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return sys.stdout


def write_whole(path: Path, pieces: Iterable[str]) -> None:
    """Write a file whole or not at all, and leave nothing else behind. Raises InputError where it cannot be written.

    A link is followed; a device or a pipe is written as it is.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("w", encoding="utf-8", newline="") as device:
                device.writelines(pieces)
            return
        place = Path(os.path.realpath(path))
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name[:100]}-")
    except OSError as wrong:
        raise _not_written(path, wrong) from None
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(place)
    except OSError as wrong:
        raise _not_written(path, wrong) from None
    finally:
        temporary.unlink(missing_ok=True)


def _not_written(path: Path, wrong: OSError) -> InputError:
    return InputError([Problem(str(path), f"cannot be written: {wrong.strerror or wrong}")])


def width() -> int:
    """The terminal's columns, at most 100; 80 where it is none."""
    return min(os.get_terminal_size().columns, 100) if sys.stdout.isatty() else 80
