"""How far a run has come whose report goes into a file: a line on the terminal of standard error that is written over."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from typing import TextIO

from checker.model.findings import Report

STEP = 20  # stories between two lines: a terminal is slower than a check


def watched(found: Iterable[Report], total: int | None, screen: TextIO) -> Iterator[Report]:
    """The reports as they are, while a terminal is told how many there were; nothing is left on it at the end."""
    done = wrong = 0
    shown = ""
    try:
        for report in found:
            done += 1
            wrong += bool(report.refuted)
            if done % STEP == 1 or done == total:
                shown = _line(done, total, wrong)
                screen.write(f"\r{shown}")
                screen.flush()
            yield report
    finally:
        screen.write(f"\r{' ' * len(shown)}\r")
        screen.flush()


def into_a_file(output: TextIO) -> bool:
    """Whether what is written goes into a file or nowhere: a terminal shows it, and a pipe may lead to one by way of a pager."""
    try:
        mode = os.fstat(output.fileno()).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(mode) or (stat.S_ISCHR(mode) and not output.isatty())


def _line(done: int, total: int | None, wrong: int) -> str:
    share = f" of {total:,} stories [{min(100, 100 * done // total):3}%]" if total else f" {'story' if done == 1 else 'stories'}"
    return f"checked {done:,}{share}, {wrong:,} with a finding"
