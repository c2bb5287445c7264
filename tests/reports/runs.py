"""Whole runs by name: what every format is shown, and must show well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from checker.model.findings import Report
from checker.model.run import Pack, Run
from checker.model.when import Date
from tests.reports.archive import BROKEN, BY_HAND, CLEAN, SILENT, TITLED
from tests.reports.hostile import EVIL, NASTY
from tests.reports.stories import RUN, STORY_REPORT

RUNS: Mapping[str, tuple[Run, tuple[Report, ...]]] = {
    "story": (RUN, (STORY_REPORT,)),
    "archive": (replace(RUN, articles=5, packs=RUN.packs[:1]), (CLEAN, SILENT, BROKEN, TITLED, BY_HAND)),
    "clean": (RUN, (CLEAN,)),
    "nothing": (replace(RUN, as_of=Date.day(date(2023, 6, 4)), knowledge=None), (SILENT,)),
    "empty": (replace(RUN, articles=0), ()),
    "nasty": (replace(RUN, packs=(Pack(EVIL, EVIL, 1, (EVIL,)),)), (NASTY,)),
}
