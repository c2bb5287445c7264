"""`dateline kb refresh`: pull holders of offices, births, deaths, names and memberships from Wikidata into an overlay."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from checker import __version__
from checker.cli._options import Day
from checker.cli._run import EXIT, standard_output
from checker.knowledge.build.refresh.endpoint import WIKIDATA, Endpoint
from checker.knowledge.build.refresh.pull import pull, unfinished
from checker.knowledge.build.refresh.queries import KINDS, parts
from checker.knowledge.build.refresh.statements import Reading, facts
from checker.knowledge.build.rows import write_facts
from checker.knowledge.naming import resolve
from checker.knowledge.question import like
from checker.knowledge.store import Knowledge
from checker.model.counted import counted
from checker.model.problems import InputError, Problem
from checker.model.when import Date

sleep = time.sleep


@click.command(name="refresh")
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The overlay to write (.csv).")
@click.option("--endpoint", default=WIKIDATA, show_default=True, metavar="URL", help="Where to ask.")
@click.option("--only", multiple=True, type=click.Choice(KINDS), help="Only these; repeatable.")
@click.option("--country", multiple=True, metavar="NAME", help="Only of these countries; repeatable.")
@click.option("--since", type=Day(), metavar="DAY", help="Only what held on that day or after it.")
@click.option(
    "--page", default=1000, show_default=True, type=click.IntRange(1), metavar="N", help="Rows that are asked for at once."
)
@click.option("--contact", default="", metavar="TEXT", help="An address for the server's keepers, told with every query.")
@click.option("--resume", is_flag=True, help="Go on with a pull that broke off.")
@click.option("-q", "--quiet", is_flag=True, help="Tell no progress.")
def command(
    out: Path,
    endpoint: str,
    only: tuple[str, ...],
    country: tuple[str, ...],
    since: Date | None,
    page: int,
    contact: str,
    resume: bool,
    quiet: bool,
) -> int:
    """Pull facts from Wikidata into an overlay file. Review it with `dateline kb diff`, then use it with --facts."""
    if out.suffix != ".csv":
        raise InputError([Problem("--out", f"{out} is not named .csv")])
    knowledge = Knowledge.open()
    asked = list(parts(only or KINDS, _codes(country, knowledge) if country else _everywhere(knowledge), since))

    def say(line: str) -> None:
        if not quiet:
            click.echo(line, err=True)

    agent = f"Dateline/{__version__} (a fact linter for newsrooms{f'; {contact}' if contact else ''}) Python-urllib"
    try:
        done = pull(Endpoint(endpoint, agent, sleep, say), asked, out, page=page, resume=resume, say=say)
    except (InputError, KeyboardInterrupt):
        if unfinished(out).exists():
            click.echo(f"what came so far is kept in {unfinished(out)}; go on with --resume", err=True)
        raise
    reading = Reading(knowledge, done.day or datetime.now(UTC).date())
    try:
        count = write_facts(out, facts([(part, done.rows.get(part.name, [])) for part in asked], reading))
    except OSError as error:
        raise InputError([Problem(str(out), f"cannot be written: {error.strerror}")]) from None
    unfinished(out).unlink()
    standard_output().writelines(f"{line}\n" for line in summary(out, count, reading))
    return EXIT.CLEAN


def summary(out: Path, count: int, reading: Reading) -> Iterator[str]:
    """How much was written, what was left out and why, and what to do next."""
    yield f"{out}: {counted(count, 'fact')} as of {reading.seen}"
    if reading.left_out:
        yield "left out:"
        yield from (f"  {number:>6,} {reason}" for reason, number in sorted(reading.left_out.items()))
    yield f"Review them with: dateline kb diff {out}"


def _everywhere(knowledge: Knowledge) -> set[str]:
    """The ISO codes of all countries on record."""
    found = (resolve(name, "country", knowledge).id for name in knowledge.named("country"))
    return {id_ for id_ in found if id_ and knowledge.type_of(id_) == "country" and len(id_) == 2}


def _codes(names: Iterable[str], knowledge: Knowledge) -> list[str]:
    """The ISO codes of countries. Raises InputError with everyone that is none."""
    found, problems = [], []
    for name in names:
        id_ = resolve(name, "country", knowledge).id
        if id_ and knowledge.type_of(id_) == "country":
            found.append(id_)
        else:
            close = like(name, knowledge, "country")
            hint = f", did you mean {close[0]!r}?" if close else ""
            problems.append(Problem("--country", f"no country on record is called {name!r}{hint}"))
    if problems:
        raise InputError(problems)
    return found
