"""`dateline baseline write|prune FILE PATHS`: keep the findings that are there, so that `check --baseline` shows new ones alone."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli._checking import checked
from checker.cli._options import Reading, configuration, reading, toolkit
from checker.cli._run import EXIT, write_whole
from checker.desk.baseline import Known, baseline_text, known_of, pruned, read_baseline
from checker.model.counted import counted

FILE = click.argument("file", type=click.Path(path_type=Path))


@click.group(name="baseline", short_help="Keep a file of findings that are known.")
def command() -> None:
    """Keep a file of findings that are known, and put up with."""


@command.command(name="write")
@FILE
@reading
def write(
    file: Path,
    asked: Reading,
) -> int:
    """Write into FILE every finding of PATHS that there is now."""
    kit = toolkit(configuration(), asked)
    stories, known = 0, list[Known]()
    for report in checked(asked, kit):
        stories += 1
        known += known_of(report)
    write_whole(file, [baseline_text(known)])
    click.echo(f"{file}: {counted(len(known), 'finding')} in {counted(stories, 'article')}")
    return EXIT.CLEAN


@command.command(name="prune")
@FILE
@reading
def prune(
    file: Path,
    asked: Reading,
) -> int:
    """Take out of FILE what is found in PATHS no more; findings of other stories stay."""
    before = read_baseline(file)
    kit = toolkit(configuration(), asked)
    kept = pruned(before, checked(asked, kit))
    for one in before:
        if one not in kept:
            click.echo(f"gone: {one.article} {one.rule} {one.fingerprint}")
    write_whole(file, [baseline_text(kept)])
    click.echo(f"{file}: {counted(len(kept), 'finding')} kept, {len(before) - len(kept)} gone")
    return EXIT.CLEAN
