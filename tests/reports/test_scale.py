"""Twenty thousand findings: every format's work grows with their number, counted and never timed, and so does its memory."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from checker.model.findings import Report
from tests.conftest import ROOT
from tests.reports.formats import FORMATS, Render
from tests.reports.many import SHAPES
from tests.reports.stories import RUN

FEW, TIMES = 96, 4
LARGE = 400  # megabytes


class Counted(str):
    """A text that counts the characters which are read of it, and of what was cut out of it."""

    __slots__ = ()
    read = 0

    def __getitem__(self, key: Any) -> Counted:
        cut = Counted(super().__getitem__(key))
        Counted.read += len(cut)
        return cut


class Watched(tuple[Any, ...]):
    """Values of which every one that is looked at is a call, and counted as such."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Any]:
        yield from super().__iter__()


def _counting(name: str) -> Any:
    plain = getattr(str, name)

    def counting(self: Counted, *args: Any, **more: Any) -> Any:
        Counted.read += len(self)
        return plain(self, *args, **more)

    return counting


for _name in ("encode", "isprintable", "lstrip", "replace", "rstrip", "split", "splitlines", "strip"):
    setattr(Counted, _name, _counting(_name))


def work(render: Render, found: Iterable[Report]) -> int:
    """Calls made, of Python and of C, and characters of the story read, to render reports."""
    made = [replace(one, text=Counted(one.text), claims=Watched(one.claims), findings=Watched(one.findings)) for one in found]
    Counted.read = calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    pieces = render(replace(RUN, articles=None), iter(made))
    sys.setprofile(count)
    try:
        for _ in pieces:
            pass
    finally:
        sys.setprofile(None)
    return calls + Counted.read


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("form", FORMATS)
def test_four_times_the_findings_are_four_times_the_work(form: str, shape: str) -> None:
    work(FORMATS[form], SHAPES[shape](8))  # whatever is done once
    assert work(FORMATS[form], SHAPES[shape](FEW * TIMES)) <= 1.2 * TIMES * work(FORMATS[form], SHAPES[shape](FEW))


def test_the_measure_sees_what_is_read_again_for_every_finding() -> None:
    def render(_: object, found: Iterable[Report]) -> Iterator[str]:
        for report in found:
            yield from (report.text[:] for _ in report.findings)

    few, many = (work(render, SHAPES["lines"](number)) for number in (FEW, FEW * TIMES))
    assert many > 2 * TIMES * few


RENDER = """
import resource
from tests.reports.formats import FORMATS
from tests.reports.many import one_line
from tests.reports.stories import RUN

def peak():
    # What getrusage tells takes in the process that began this one; the kernel's own line does not.
    try:
        with open("/proc/self/status") as lines:
            return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

reports = list(one_line(20_000))
for name, render in FORMATS.items():
    written = sum(map(len, render(RUN, iter(reports))))
    print(name, written, peak())
"""


def test_twenty_thousand_findings_of_one_story_take_less_than_400_megabytes() -> None:
    done = subprocess.run([sys.executable, "-c", RENDER], cwd=ROOT, capture_output=True, text=True, check=True, timeout=300)
    told = {name: (int(written), int(megabytes)) for name, written, megabytes in map(str.split, done.stdout.splitlines())}
    assert set(told) == set(FORMATS)
    for name, (written, megabytes) in told.items():
        assert written > 20_000 * 100, name
        assert megabytes < LARGE, name
