"""Whole runs by name: what every format is shown, and must show well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from checker.model.findings import Report
from checker.model.run import Run
from checker.model.when import Date
from tests.reports.archive import BROKEN, BY_HAND, CLEAN, SILENT, TITLED
from tests.reports.hostile import EVIL, hostile
from tests.reports.stories import RUN, STORY_REPORT


def _with(run: Run, report: Report) -> tuple[Run, tuple[Report, ...]]:
    return run, (report,)


RUNS: Mapping[str, tuple[Run, tuple[Report, ...]]] = {
    "story": (RUN, (STORY_REPORT,)),
    "archive": (replace(RUN, articles=5, packs=RUN.packs[:1]), (CLEAN, SILENT, BROKEN, TITLED, BY_HAND)),
    "clean": (RUN, (CLEAN,)),
    "nothing": (replace(RUN, as_of=Date.day(date(2023, 6, 4)), knowledge=None), (SILENT,)),
    "empty": (replace(RUN, articles=0), ()),
    "nasty": _with(*hostile(EVIL)),
}
