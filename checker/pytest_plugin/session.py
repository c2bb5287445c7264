"""What a session of pytest checks with, opened once: rules, record, waivers, and how a run is told of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from checker.cli._desk import desk
from checker.cli._options import Reading, chosen, in_language, toolkit
from checker.cli._run import Tally
from checker.config import Config, find_config
from checker.desk.described import described
from checker.desk.review import Desk, reviewed
from checker.model.findings import Report
from checker.model.problems import InputError, Problem
from checker.model.run import Look, Run
from checker.model.when import Date
from checker.pipeline import Toolkit
from checker.read import read_all, sources


@dataclass(frozen=True, slots=True)
class Opened:
    """Everything that a story is checked with, as `dateline check` would have it in the folder that pytest was called in."""

    folder: Path
    config: Config
    kit: Toolkit
    desk: Desk
    run: Run
    tally: Tally

    @property
    def header(self) -> str:
        """The line of pytest's header."""
        packs = ", ".join(f"rules {pack.name} {pack.hash[:12]} ({pack.rules:,})" for pack in self.run.packs)
        record = self.kit.knowledge
        return f"dateline: {self.run.version}, {packs}, record {record.digest[:12]} ({record.count:,} facts)"

    def reports(self, path: Path) -> Iterator[Report]:
        """What comes of each article of a file. Raises InputError for a file that nobody reads."""
        name = path.relative_to(self.folder).as_posix() if path.is_relative_to(self.folder) else str(path)
        for article in read_all(sources([name], encoding=self.config.encoding)):
            yield replace(reviewed(in_language(article, self.config.lang), self.kit, self.desk), file=name)


KEY = pytest.StashKey[Opened]()


def opened(config: pytest.Config) -> Opened:
    """What the session checks with. Raises UsageError with everything that is wrong in options, configuration, packs and facts."""
    if KEY not in config.stash:
        try:
            config.stash[KEY] = _open(config.invocation_params.dir, config.option)
        except InputError as wrong:
            raise pytest.UsageError(*(f"dateline: {problem}" for problem in wrong.problems)) from None
    return config.stash[KEY]


def _open(folder: Path, options: object) -> Opened:
    told = vars(options)
    config = find_config(folder)
    packs, facts = ([folder / path for path in told[f"dateline_{name}"]] for name in ("rules", "facts"))
    kit = toolkit(config, Reading(as_of=_day(told["dateline_as_of"]), packs=tuple(packs), facts=tuple(facts)))
    select = (*config.select, *told["dateline_select"])
    kit = replace(kit, rules=chosen(kit.rules, select, config.ignore), strict=True)
    run = described(kit, config.fail_on or "refile", Look(), (*config.facts, *facts))
    return Opened(folder, config, kit, desk(config, kit, None, None), run, Tally(run.fail_on))


def _day(told: str | None) -> Date | None:
    try:
        return Date.parse(told) if told else None
    except ValueError as wrong:
        raise InputError([Problem("--dateline-as-of", str(wrong))]) from None
