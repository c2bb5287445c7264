"""`dateline check PATHS`: check stories, archives and structured claims, and report what was found."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import click

from checker.cli._desk import desk
from checker.cli._options import Reading, chosen, configuration, in_language, reading, toolkit
from checker.cli._progress import into_a_file, watched
from checker.cli._run import EXIT, Tally, targets, width, write
from checker.cli._select import Picked, Selecting, Selection, picking
from checker.desk.described import described
from checker.desk.review import DEAD_WAIVERS, GATES, NOTICE, reviewed
from checker.model.findings import SEVERITIES, Report, Severity
from checker.model.run import Look
from checker.read import count, read_all, sources

FORMATS = "How to report: text, html, markdown, json, jsonl, junit, sarif, github, gitlab, rdjson."


@click.command(name="check", cls=Selecting, short_help="Check stories and report every finding with its evidence.")
@reading
@picking
@click.option("--format", "form", metavar="NAME", default="text", show_default=True, help=FORMATS)
@click.option("--output", "outputs", multiple=True, metavar="NAME:FILE", help="Write a report to a file as well; repeatable.")
@click.option("--select", multiple=True, metavar="RULE", help="Only these rules (an id, or a folder of them); repeatable.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Not these rules; repeatable.")
@click.option("--fail-on", type=click.Choice(SEVERITIES), help="The least severity that makes the exit code 1 (refile).")
@click.option(
    "--gate", type=click.Choice(sorted(GATES)), help="Fail on what blocks this: publish (kill, correction), alert (kill)."
)
@click.option("--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Show and count only what is not in FILE.")
@click.option("--waivers", type=click.Path(path_type=Path), metavar="FILE", help="The waivers (dateline-waivers.yaml).")
@click.option("--strict-waivers", is_flag=True, help="Fail on waivers that are unused, expired or outdated.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if something is found or nothing was checked.")
@click.option("--allow-unchecked", is_flag=True, help="Exit with 0, not 5, where there was nothing to check.")
@click.option("-x", "first", is_flag=True, help="Stop after the first story with a finding.")
@click.option("--maxfail", type=click.IntRange(1), metavar="N", help="Stop after N stories with a finding.")
@click.option("-q", "--quiet", is_flag=True, help="Say less.")
@click.option("-v", "--verbose", is_flag=True, help="Show what is supported too, with its operands.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
def command(
    asked: Reading,
    picked: Picked,
    form: str,
    outputs: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: Severity | None,
    gate: str | None,
    baseline: Path | None,
    waivers: Path | None,
    strict_waivers: bool,
    exit_zero: bool,
    allow_unchecked: bool,
    first: bool,
    maxfail: int | None,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Check PATHS (files, folders, node ids, or - for standard input) and report every finding with its evidence."""
    if gate and fail_on:
        raise click.UsageError("--gate says what fails the run, and so does --fail-on; give one of them")
    config = configuration()
    kit = toolkit(config, asked)
    kit = replace(kit, rules=chosen(kit.rules, (*config.select, *select), (*config.ignore, *ignore)))
    selection = Selection(asked.paths, asked.stdin_filename, picked, config)
    stories = sources(selection.files, sys.stdin.buffer, asked.stdin_filename, asked.encoding or config.encoding)
    where = targets(form, outputs, [story.name for story in stories])
    stories = selection.read(stories)
    look = Look(width(), _coloured(color), 1 if verbose else -1 if quiet else 0, picked.summary)
    least = GATES[gate] if gate else fail_on or config.fail_on or "refile"
    told = selection.in_words()
    run = described(kit, least, look, (*config.facts, *asked.facts), None if told else count(stories), told)
    settled = desk(config, kit, waivers, baseline, gate)
    tally = Tally(run.fail_on, NOTICE if gate else "", DEAD_WAIVERS if strict_waivers else ())
    found: Iterable[Report] = (
        replace(reviewed(in_language(article, config.lang), kit, settled), file=source.name)
        for source in stories
        for article in read_all([source])
    )
    found = until(tally.counted(selection.of(found, tally)), tally, 1 if first else maxfail)
    if sys.stderr.isatty() and into_a_file(sys.stdout):
        found = watched(found, run.articles, sys.stderr)
    write(run, found, where)
    selection.memory.write()
    code = tally.code()
    forgiven = (EXIT.FOUND, EXIT.NOTHING_CHECKED) if exit_zero else (EXIT.NOTHING_CHECKED,) if allow_unchecked else ()
    return EXIT.CLEAN if code in forgiven else code


def until(found: Iterable[Report], tally: Tally, most: int | None) -> Iterator[Report]:
    """The reports up to the one that makes `most` stories with a finding; all of them where it is None."""
    for report in found:
        yield report
        if most is not None and tally.failed >= most:
            return


def _coloured(color: str) -> bool:
    import os

    if color == "auto":
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return color == "always"
