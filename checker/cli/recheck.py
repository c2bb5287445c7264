"""`dateline recheck DIR`: which stories of an archive say something else today, now that rules or facts have changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from checker.batch.between import compared
from checker.batch.local import journal_of, recheck, work_through
from checker.batch.outputs import RECALL, write_outputs
from checker.cli._archive import asked_before, job_again, progress
from checker.cli._options import configuration
from checker.cli._run import EXIT, standard_output
from checker.desk.described import described
from checker.model.run import Look, tool_dict


@click.command(name="recheck", short_help="Judge an archive anew; tell which stories changed.")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--rules", "packs", multiple=True, type=click.Path(path_type=Path), metavar="DIR", help="One more pack of rules.")
@click.option("--facts", multiple=True, type=click.Path(path_type=Path), metavar="FILE", help="Your own facts, one file more.")
@click.option("--jobs", "-j", type=click.IntRange(1), metavar="N", help="How many processes (one a processor).")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but the list.")
def command(folder: Path, packs: tuple[Path, ...], facts: tuple[Path, ...], jobs: int | None, form: str, quiet: bool) -> int:
    """Judge the archive of a run in DIR anew, and print the recall list: stories whose findings appear, vanish or change."""
    from reports.overview import page

    with journal_of(folder, must=True) as journal:
        opening, select = asked_before(journal, configuration(), packs, facts)
        kit = opening()
        job = job_again(journal, opening, kit, select, jobs)
        recheck(journal, job, folder, kit.knowledge)
        with progress(job.inputs, quiet) as watch:
            work_through(journal, job, watch)
        run = described(kit, "refile", Look(), (*opening.config.facts, *opening.asked.facts))
        with compared(journal, kit, job.order.verdicts) as documents:
            summary = write_outputs(folder, documents, tool_dict(run), page)
        journal.finish()
    stories = (json.loads(line) for line in (folder / RECALL).open(encoding="utf-8"))
    out = standard_output()
    for piece in _json(stories) if form == "json" else _text(stories, summary["flips"]):
        out.write(piece)
    out.flush()
    return EXIT.FOUND if summary["flips"]["stories"] else EXIT.CLEAN


def _json(stories: Iterator[dict[str, Any]]) -> Iterator[str]:
    yield '{"schema": "dateline/recall/1", "stories": ['
    gap = "\n"
    for story in stories:
        yield gap + json.dumps(story, ensure_ascii=True)
        gap = ",\n"
    yield "\n]}\n"


def _text(stories: Iterator[dict[str, Any]], flips: dict[str, int]) -> Iterator[str]:
    from reports.screen import visible

    for story in stories:
        where = ", ".join(visible(one) for one in (story["published"], story.get("desk")) if one)
        yield f"{visible(story['article'])}{f' ({where})' if where else ''}\n"
        for sign, name in (("+", "appeared"), ("-", "vanished")):
            yield from (f"  {sign} {_told(found)}\n" for found in story[name])
        for change in story["changed"]:
            yield f"  - {_told(change['before'])}\n  + {_told(change['now'])}\n"
    if not flips["stories"]:
        yield "no story says anything else than before\n"
        return
    counts = ", ".join(f"{flips[name]:,} {name}" for name in ("appeared", "vanished", "changed") if flips[name])
    yield f"{flips['stories']:,} stor{'y' if flips['stories'] == 1 else 'ies'} to look at again: findings {counts}\n"


def _told(found: dict[str, Any]) -> str:
    from reports.screen import visible

    return visible(f"{found['severity'] or found['verdict']} {found['rule']}: {found['message']}")
