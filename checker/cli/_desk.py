"""What the desk has settled, found by options and configuration: waivers, a baseline, a gate."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli._clock import today
from checker.config import Config
from checker.desk.review import Desk
from checker.model.article import Article
from checker.model.problems import InputError, Problem
from checker.pipeline import Toolkit

if TYPE_CHECKING:
    from checker.desk.baseline import Known
    from checker.model.waiver import Waiver

WAIVERS = "dateline-waivers.yaml"


def desk(config: Config, kit: Toolkit, waivers: Path | None, baseline: Path | None, gate: str | None = None) -> Desk:
    """The desk of a run. Raises InputError with all that is wrong in the files of waivers and of the baseline."""
    problems: list[Problem] = []
    entries: tuple[Waiver, ...] = ()
    known: tuple[Known, ...] = ()
    try:
        entries = _waivers(config, kit, waivers)
    except InputError as wrong:
        problems += wrong.problems
    if baseline:
        from checker.desk.baseline import read_baseline

        try:
            known = read_baseline(baseline)
        except InputError as wrong:
            problems += wrong.problems
    if problems:
        raise InputError(problems)
    return Desk(today=today(), waivers=entries, baseline=known, gate=gate, markup=markup_of)


def waivers_file(config: Config, told: Path | None) -> Path:
    """Where the waivers stand, whether or not there are any; seen from here, since reports that name it are read elsewhere too."""
    return told or Path(os.path.relpath(config.waivers or (config.file.parent if config.file else Path.cwd()) / WAIVERS))


def _waivers(config: Config, kit: Toolkit, told: Path | None) -> tuple[Waiver, ...]:
    path = waivers_file(config, told)
    if not told and not config.waivers and not path.is_file():
        return ()
    from checker.desk.waivers import read_waivers

    return read_waivers(path, kit.rulebook.rules)


def markup_of(article: Article) -> str | None:
    """The source of a page on disk, for the comments that its text has lost; None for other stories."""
    if not article.id.lower().endswith((".html", ".htm")) or article.errors:
        return None
    try:
        return Path(article.id).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
