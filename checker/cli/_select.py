"""Which of the checks are shown, and which of them the short summary lists: `-k`, `--lf`, `-r`, and node ids as paths."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import Any

import click

from checker.cli._run import Tally
from checker.config import Config
from checker.desk.keywords import matcher
from checker.desk.last_failed import LastFailed
from checker.desk.selection import chosen, file_of, kept
from checker.model.counted import counted
from checker.model.findings import Report
from checker.model.nodes import named
from checker.model.problems import InputError
from checker.model.run import Look
from checker.read.source import Source

KINDS = "fcnwup"
HELP_OF_KINDS = (
    "What the short summary lists: f refuted, c conflicting, n not enough, w waived, u unchecked, p supported; a, A, N."
)
_AS_PYTEST = {"a": KINDS.replace("p", ""), "A": KINDS, "N": "", "s": "w"}


class Selecting(click.Command):
    """A command that takes a node id of standard input, `-::rule`, for a path and no option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        at = args.index("--") if "--" in args else len(args)
        nodes = [arg for arg in args[:at] if arg.startswith("-::")]
        options = [arg for arg in args[:at] if arg not in nodes]
        return super().parse_args(ctx, [*options, "--", *nodes, *args[at + 1 :]])


class Kinds(click.ParamType[str]):
    """Letters of the kinds of checks that a summary lists."""

    name = "letters"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if wrong := [letter for letter in value if letter not in KINDS and letter not in _AS_PYTEST]:
            self.fail(f"{wrong[0]!r} is no kind; there are {', '.join((*KINDS, *_AS_PYTEST))}", param, ctx)
        return "".join(_AS_PYTEST.get(letter, letter) for letter in value)


@dataclass(frozen=True, slots=True)
class Picked:
    """What of all the checks was asked for: the value of the options of `picking`. `summary` are letters of kinds."""

    keywords: str = ""
    last_failed: bool = False
    summary: str = Look().summary


def picking(verb: Callable[..., int]) -> Callable[..., int]:
    """Give a verb the options of which checks are shown; it gets one `picked`."""

    @wraps(verb)
    def command(**options: Any) -> int:
        return verb(picked=Picked(**{field.name: options.pop(field.name) for field in fields(Picked)}), **options)

    for option in (
        click.option("-r", "summary", type=Kinds(), default=Look().summary, metavar="CHARS", help=HELP_OF_KINDS),
        click.option(
            "--lf", "--last-failed", "last_failed", is_flag=True, help="Only what failed last time; all if nothing did."
        ),
        click.option(
            "-k", "keywords", default="", metavar="EXPR", help="Only checks whose node id has these words (and, or, not)."
        ),
    ):
        command = option(command)
    return command


class Selection:
    """The checks of a run that are shown, and what is remembered of them for the next one.

    Raises UsageError for an expression that is wrong. `files` are what is to be read, `nodes` the node ids among the paths.
    """

    def __init__(self, paths: Iterable[str], stdin_filename: str | None, picked: Picked, config: Config) -> None:
        told = [(path, file_of(path, stdin_filename)) for path in paths]
        self.files = tuple(dict.fromkeys(file or path for path, file in told))
        self.nodes = {path: file for path, file in told if file}
        self.whole = {path for path, file in told if not file}
        self.picked, self.lasting = picked, False
        self.passing = ("-", stdin_filename)  # standard input is gone the next time
        self.memory = LastFailed(config.file.parent if config.file else Path.cwd())
        try:
            self.matches = matcher(picked.keywords)
        except ValueError as wrong:
            raise click.UsageError(f"-k: {wrong}") from None

    def in_words(self) -> str:
        """What was asked for, as the report's header tells it; empty where that is everything."""
        nodes = counted(len(self.nodes), "node id") if self.nodes else ""
        keywords = f"-k {self.picked.keywords}" if self.picked.keywords else ""
        return ", ".join(filter(None, (nodes, keywords, "what failed last time" if self.lasting else "")))

    def read(self, stories: list[Source]) -> list[Source]:
        """The sources to read: with `--lf` those with something that failed last time, if there are any."""
        failed = [source for source in stories if self.picked.last_failed and self.memory.knows(source.name)]
        self.lasting = bool(failed)
        return failed or stories

    def of(self, found: Iterable[Report], tally: Tally) -> Iterator[Report]:
        """The reports of what is asked for. Raises InputError with every node id that names nothing, before the first of them."""
        if self.nodes:
            found = list(found)
            exact = self._exact(found)
        for report in found:
            shown = report
            if self.lasting:
                shown = kept(shown, self.memory.wanted(report))
            if self.nodes and report.file not in self.whole:
                shown = kept(shown, lambda name, one: name in exact)
            if self.picked.keywords:
                shown = kept(shown, lambda name, one: self.matches(name))
            if report.file not in self.passing:
                self.memory.note(report, shown, tally.failures(shown))
            if shown is report or shown.findings or shown.unchecked or shown.errors:
                yield shown

    def _exact(self, found: Iterable[Report]) -> frozenset[str]:
        names: dict[str, None] = {}
        unread = set()
        for report in found:
            names |= dict.fromkeys(name for name, _ in named(report))
            if report.errors:
                unread.add(report.file)
        nodes, problems = chosen((node for node, file in self.nodes.items() if file not in unread), names)
        if problems:
            raise InputError(problems)
        return nodes
