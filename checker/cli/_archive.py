"""An archive as it was asked for: the job of a run, how far it is, and the exit code that it comes to."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from checker.batch.bench import Order
from checker.batch.inputs import Input, input_of, inputs_of
from checker.batch.journal import Journal
from checker.batch.local import Job, Watch
from checker.batch.selection import Selection
from checker.batch.state import State, state_of
from checker.cli._options import Reading, chosen, toolkit
from checker.cli._run import EXIT
from checker.config import Config
from checker.model.findings import SEVERITIES, VERDICTS, Severity
from checker.model.problems import InputError, Problem
from checker.model.when import Date
from checker.pipeline import Toolkit
from reports.counts import findings_in_words

_SECONDS = 15.0  # between two lines of progress, where there is no terminal
_SMALL = 2_000_000  # bytes: an archive that one process has done before others have begun


@dataclass(frozen=True, slots=True)
class Opening:
    """How the rules and the record of a run are opened, here and in every worker."""

    config: Config
    asked: Reading
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def __call__(self) -> Toolkit:
        kit = toolkit(self.config, self.asked)
        names = (*self.config.select, *self.select), (*self.config.ignore, *self.ignore)
        return replace(kit, rules=chosen(kit.rules, *names))


class Verdicts(click.ParamType[tuple[str, ...]]):
    """Verdicts with commas between them, or `all`."""

    name = "verdicts"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        names = set(VERDICTS) if value == "all" else {name.strip() for name in value.split(",")}
        if wrong := sorted(names - set(VERDICTS)):
            self.fail(f"{wrong[0]!r} is no verdict; there are {', '.join(VERDICTS)}, and all", param, ctx)
        return tuple(name for name in VERDICTS if name in names)


def job_of(opening: Opening, kit: Toolkit, select: Selection, verdicts: tuple[str, ...], jobs: int | None) -> Job:
    """The job of a run. Raises InputError with every path that is wrong."""
    config, asked = opening.config, opening.asked
    encoding = asked.encoding or config.encoding
    inputs = inputs_of(asked.paths, encoding)
    tables = [one.is_table for one in inputs]
    if any(tables) and not all(tables):
        raise InputError([Problem(inputs[tables.index(True)].name, "is a table of claims: give tables or stories, not both")])
    if any(tables) and str(select):
        raise InputError([Problem(inputs[0].name, "is a table of claims, of which no part can be asked for")])
    return Job(
        inputs=inputs,
        order=Order(opening, config.lang, verdicts),
        state=state_of(kit, config.lang, encoding, verdicts, str(select)),
        select=select,
        jobs=jobs or _jobs(inputs),
    )


def note_asked(journal: Journal, opening: Opening, select: Selection) -> None:
    """Write down how a run was asked for, so that it can be asked for again."""
    asked = opening.asked
    told = {
        "as_of": str(asked.as_of or ""),
        "packs": [str(path.resolve()) for path in asked.packs],
        "facts": [str(path.resolve()) for path in asked.facts],
        "providers": asked.providers,
        "encoding": asked.encoding,
        "select": opening.select,
        "ignore": opening.ignore,
        "selection": [str(select.since or ""), select.limit, select.sample],
    }
    journal.put("asked", told)


def asked_before(journal: Journal, config: Config, packs: tuple[Path, ...], facts: tuple[Path, ...]) -> tuple[Opening, Selection]:
    """How a run was asked for, with further packs and facts. The stories' files are those of the journal."""
    told = journal.get("asked")
    if told is None:
        raise InputError([Problem("journal", "holds no run")])
    asked = Reading(
        paths=tuple(name for name, _ in journal.inputs()),
        as_of=_day(told["as_of"]),
        packs=tuple(dict.fromkeys((*map(Path, told["packs"]), *(path.resolve() for path in packs)))),
        facts=tuple(dict.fromkeys((*map(Path, told["facts"]), *(path.resolve() for path in facts)))),
        providers=tuple(told["providers"]),
        encoding=told["encoding"],
    )
    since, limit, sample = told["selection"]
    opening = Opening(config, asked, tuple(told["select"]), tuple(told["ignore"]))
    return opening, Selection(_day(since), limit, sample)


def job_again(journal: Journal, opening: Opening, kit: Toolkit, select: Selection, jobs: int | None) -> Job:
    """The job of a run that was, under rules and facts as they are now. Its files need not be there any more."""
    config, asked = opening.config, opening.asked
    verdicts = State.of(journal.get("state")).verdicts
    encoding = asked.encoding or config.encoding
    return Job(
        inputs=[input_of(name, encoding or "utf-8") for name in asked.paths],
        order=Order(opening, config.lang, verdicts),
        state=state_of(kit, config.lang, encoding, verdicts, str(select)),
        select=select,
        jobs=jobs or 1,
    )


def _day(text: str) -> Date | None:
    return Date.parse(text) if text else None


def _jobs(inputs: list[Input]) -> int:
    """A process for each processor, but one alone for an archive that is small."""
    if sum(one.size * (4 if one.packed else 1) for one in inputs) < _SMALL:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def exit_code(summary: Mapping[str, Any], fail_on: Severity) -> EXIT:
    """The worst that happened: 3, 2, 1, 5, 0 in that order."""
    if summary["errors"]["internal"]:
        return EXIT.INTERNAL
    if summary["errors"]["input"]:
        return EXIT.INPUT
    if any(summary["severities"][name] for name in SEVERITIES[: SEVERITIES.index(fail_on) + 1]):
        return EXIT.FOUND
    return EXIT.CLEAN if summary["stories"]["checked"] else EXIT.NOTHING_CHECKED


@contextmanager
def progress(inputs: list[Input], quiet: bool) -> Iterator[Watch]:
    """Tell how far a run is: a bar on a terminal, a line now and then elsewhere, nothing if `quiet`."""
    total = sum(one.size for one in inputs if os.path.exists(one.name))
    if quiet:
        yield lambda stories, read: None
    elif sys.stderr.isatty():
        with _bar(total) as watch:
            yield watch
    else:
        yield _Lines(total).watch


@contextmanager
def _bar(total: int) -> Iterator[Watch]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    shown = (
        TextColumn("{task.fields[stories]:,} stories"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TextColumn("{task.fields[rate]:,.0f} a second"),
        TimeRemainingColumn(),
    )
    began = time.monotonic()
    with Progress(*shown, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total or 1, stories=0, rate=0.0)

        def watch(stories: int, read: int) -> None:
            rate = stories / max(time.monotonic() - began, 0.001)
            bar.update(task, completed=read, stories=stories, rate=rate)

        yield watch


class _Lines:
    """A line of progress now and then."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.began = self.told = time.monotonic()

    def watch(self, stories: int, read: int) -> None:
        now = time.monotonic()
        if now - self.told >= _SECONDS:
            self.told = now
            click.echo(told(stories, read / self.total if self.total else 1.0, now - self.began), err=True)


def told(stories: int, share: float, seconds: float) -> str:
    """How far a run is, in a line."""
    rate = f"{stories:,} stories, {share:.0%}, {stories / max(seconds, 0.001):,.0f} a second"
    if not 0 < share < 1:
        return rate
    left = seconds / share - seconds
    return f"{rate}, about {left / 60:.0f} min left" if left > 90 else f"{rate}, about {left:.0f} s left"


def in_words(summary: Mapping[str, Any], folder: Path) -> str:
    """What a run came to, in a line or two."""
    stories, errors = summary["stories"], sum(summary["errors"].values())
    found = ", ".join(findings_in_words(summary["severities"])) or "none"
    lines = [f"{stories['read']:,} stories read, {stories['with findings']:,} with findings: {found}"]
    coverage = summary["coverage"]
    unchecked = coverage["not-enough-evidence"] + coverage["unchecked"]
    lines.append(f"{coverage['claims']:,} claims, of which {unchecked:,} could not be checked; {folder}/overview.html shows why")
    return "\n".join(
        lines + ([f"{errors:,} stor{'y' if errors == 1 else 'ies'} with errors: {folder}/errors.jsonl"] if errors else [])
    )
