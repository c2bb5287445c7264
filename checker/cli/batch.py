"""`dateline batch INPUTS --out DIR`: check an archive of any size, and keep what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from checker.batch.between import compared
from checker.batch.flagged import flagged
from checker.batch.journal import Journal
from checker.batch.local import Job, begin, begin_with, journal_of, resume, update, work_through
from checker.batch.outputs import write_outputs
from checker.batch.row import DEFAULT_VERDICTS
from checker.batch.selection import Selection
from checker.batch.stories import stories
from checker.batch.tables import judged_tables
from checker.cli._archive import Opening, Verdicts, exit_code, in_words, job_of, note_asked, progress
from checker.cli._options import Day, Reading, configuration, in_language, reading
from checker.cli._run import EXIT, targets, write_whole
from checker.desk.described import described
from checker.model.findings import SEVERITIES, Report, Severity
from checker.model.run import Look, tool_dict
from checker.model.when import Date
from checker.pipeline import Toolkit, report


@click.command(name="batch", short_help="Check an archive of any size, and draw its overview.")
@reading
@click.option(
    "--out", "folder", required=True, type=click.Path(path_type=Path), metavar="DIR", help="Where journal and outputs go."
)
@click.option("--resume", "going_on", is_flag=True, help="Go on with a run that was interrupted.")
@click.option("--update", "updating", is_flag=True, help="Bring a run up to date: do anew only what has changed.")
@click.option("--reuse", type=click.Path(path_type=Path), metavar="DIR", help="Begin with what a run in another folder came to.")
@click.option("--jobs", "-j", type=click.IntRange(1), metavar="N", help="How many processes (one a processor).")
@click.option(
    "--engine", type=click.Choice(("local", "spark")), default="local", help="Who does the work: this machine, or a cluster."
)
@click.option("--master", metavar="URL", help="The cluster for --engine spark; as spark-submit says if absent.")
@click.option("--since", type=Day(), metavar="DAY", help="Only stories published on that day or later.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Only the first N stories.")
@click.option("--sample", type=click.IntRange(1), metavar="N", help="Only N stories, always the same ones.")
@click.option(
    "--verdicts",
    type=Verdicts(),
    default=",".join(DEFAULT_VERDICTS),
    metavar="LIST",
    show_default=True,
    help="Which findings are kept, or all.",
)
@click.option(
    "--output", "outputs", multiple=True, metavar="NAME:FILE", help="A report on stories with findings too, as junit:FILE."
)
@click.option("--select", multiple=True, metavar="RULE", help="Only these rules (an id, or a folder of them); repeatable.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Not these rules; repeatable.")
@click.option("--fail-on", type=click.Choice(SEVERITIES), help="The least severity that makes the exit code 1 (refile).")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if something is found or nothing was checked.")
@click.option("--allow-unchecked", is_flag=True, help="Exit with 0 if nothing could be checked, not with 5.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def command(
    asked: Reading,
    folder: Path,
    going_on: bool,
    updating: bool,
    reuse: Path | None,
    jobs: int | None,
    engine: str,
    master: str | None,
    since: Date | None,
    limit: int | None,
    sample: int | None,
    verdicts: tuple[str, ...],
    outputs: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: Severity | None,
    exit_zero: bool,
    allow_unchecked: bool,
    quiet: bool,
) -> int:
    """Check every story of INPUTS (.jsonl, .jsonl.gz, .jsonl.zst, or folders of stories) and leave findings, errors and an overview."""
    from reports.overview import page

    config = configuration()
    wanted = targets("text", outputs, asked.paths)[1:]
    opening = Opening(config, asked, select, ignore)
    kit = opening()
    picked = Selection(since, limit, sample)
    job = job_of(opening, kit, picked, verdicts, jobs)
    tables = job.inputs[0].is_table
    if tables and wanted:
        raise click.UsageError("--output needs the text of stories, and tables of claims have none")
    least = fail_on or config.fail_on or "refile"
    run = described(kit, least, Look(), (*config.facts, *asked.facts))
    try:
        with journal_of(folder) as journal:
            if reuse:
                with journal_of(reuse, must=True) as other:
                    begin_with(journal, other, folder)
                updating = True
            if going_on:
                resume(journal, job, folder)
            elif updating:
                update(journal, job, kit.knowledge)
            else:
                begin(journal, job, folder)
            note_asked(journal, opening, picked)
            with progress(job.inputs, quiet) as watch:
                if tables:
                    with (
                        _backend(engine, master) as backend,
                        judged_tables(job.inputs, kit, verdicts, folder, watch, backend) as (documents, whole),
                    ):
                        summary = write_outputs(folder, documents, tool_dict(run), page, whole)
                else:
                    with _engine(engine, master, job, kit) as ready:
                        work_through(journal, ready, watch)
                    with compared(journal, kit, verdicts) as documents:
                        summary = write_outputs(folder, documents, tool_dict(run), page)
            for render, path in wanted:
                assert path
                write_whole(path, render(run, _reports(journal, job, kit)))
            journal.finish()
    except KeyboardInterrupt:
        click.echo(f"stopped; what is done is kept: go on with --out {folder} --resume", err=True)
        raise
    if not quiet:
        click.echo(in_words(summary, folder))
    code = exit_code(summary, least)
    forgiven = (EXIT.FOUND, EXIT.NOTHING_CHECKED) if exit_zero else (EXIT.NOTHING_CHECKED,) if allow_unchecked else ()
    return EXIT.CLEAN if code in forgiven else code


@contextmanager
def _engine(engine: str, master: str | None, job: Job, kit: Toolkit) -> Iterator[Job]:
    """The job with those who do its work, while they are there."""
    if engine == "local":
        yield job
        return
    from checker.batch.spark import crew_on

    with crew_on(master, kit) as crew:
        yield replace(job, crew=crew)


@contextmanager
def _backend(engine: str, master: str | None) -> Iterator[Any]:
    """Where tables are judged: None for this machine's own."""
    if engine == "local":
        yield None
        return
    from checker.batch.spark import tables_on

    with tables_on(master) as backend:
        yield backend


def _reports(journal: Journal, job: Job, kit: Toolkit) -> Iterator[Report]:
    """Whole reports on the stories in which something was found."""
    for unit in flagged(journal, job):
        for story in stories(unit):
            yield replace(report(in_language(story.article, job.order.lang), kit), file=unit.input.name)
