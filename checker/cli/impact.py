"""`dateline impact RULE ARCHIVE`: what a rule hits in an archive, how much of it is right, and a sample to label."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from checker.cli._options import Reading, chosen, configuration, in_language, toolkit
from checker.cli._run import EXIT, write_whole
from checker.config import Config
from checker.desk.impact import gone, harvest, labels_text, measures, read_labels, sample, summary
from checker.desk.precision import FILE, Measure, measures_text, merged, precision_page, read_measures
from checker.model.findings import Report
from checker.pipeline import Toolkit, reports
from checker.read import read_all, sources

PAGE = "PRECISION.md"


@click.command(name="impact", short_help="Count what a rule hits in an archive.")
@click.argument("names", nargs=-1, required=True, metavar="RULE ARCHIVE...")
@click.option("--all", "every", is_flag=True, help="Every rule; then only ARCHIVEs are named.")
@click.option("--labels", "told", type=click.Path(path_type=Path), metavar="FILE", help="The table of hits, filled in.")
@click.option(
    "--write-labels", "asked", type=click.Path(path_type=Path), metavar="FILE", help="Write a sample of hits to fill in."
)
@click.option(
    "--sample", "most", type=click.IntRange(1), default=50, show_default=True, help="How many hits of a rule the sample has."
)
@click.option("--seed", type=int, default=0, show_default=True, help="Another seed draws another sample.")
@click.option("--planted", is_flag=True, help="Every story of the archives holds an error: count those that are caught.")
@click.option(
    "--save", "folder", type=click.Path(path_type=Path), metavar="DIR", help=f"Keep the numbers in DIR/{FILE} and DIR/{PAGE}."
)
@click.option("--rules", "packs", multiple=True, type=click.Path(path_type=Path), metavar="DIR", help="A further pack of rules.")
@click.option("--facts", multiple=True, type=click.Path(path_type=Path), metavar="FILE", help="Your own facts, which win.")
def command(
    names: tuple[str, ...],
    every: bool,
    told: Path | None,
    asked: Path | None,
    most: int,
    seed: int,
    planted: bool,
    folder: Path | None,
    packs: tuple[Path, ...],
    facts: tuple[Path, ...],
) -> int:
    """Count what RULE (or a folder of rules) hits in 1,000 stories of each ARCHIVE, and how much of it is right."""
    archives = names if every else names[1:]
    if not archives:
        raise click.UsageError("name a rule and an archive, or --all and an archive")
    config = configuration()
    whole = toolkit(config, Reading(packs=packs, facts=facts))
    kit = replace(whole, rules=whole.rules if every else chosen(whole.rules, names[:1], ()))
    labels = read_labels(told) if told else {}
    found = [harvest(_name(archive), _reports(archive, kit, config)) for archive in archives]
    rules = [rule.id for rule in kit.rules]
    new: list[Measure] = []
    for one in found:
        rows = list(measures(rules, one, labels, planted))
        new += rows
        click.echo("\n".join(summary(one, rows)))
    for error in (error for one in found for error in one.errors):
        click.echo(f"error: {error}", err=True)
    if missing := gone(labels, found, rules):
        click.echo(f"{missing} labels name hits that are gone")
    if asked:
        hits = sample((hit for one in found for hit in one.hits), most, seed)
        write_whole(asked, [labels_text(hits, labels)])
        click.echo(f"{asked}: {len(hits)} hits to label: right, wrong or doubtful")
    if folder:
        save(folder, new, whole)
    return EXIT.INPUT if any(one.errors for one in found) else EXIT.CLEAN


def save(folder: Path, new: list[Measure], kit: Toolkit) -> None:
    """Keep measures in a folder's table and page, in the place of older ones of the same rule and archive."""
    rows = merged(read_measures(folder / FILE), new)
    write_whole(folder / FILE, [measures_text(rows)])
    write_whole(folder / PAGE, [precision_page(kit.rulebook.rules, rows)])
    click.echo(f"{folder}: {len(new)} measures kept in {FILE} and {PAGE}")


def _name(archive: str) -> str:
    return Path(archive).name.partition(".")[0]


def _reports(archive: str, kit: Toolkit, config: Config) -> Iterator[Report]:
    articles = read_all(sources([archive], encoding=config.encoding))
    return reports((in_language(article, config.lang) for article in articles), kit)
