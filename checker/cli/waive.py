"""`dateline waive PATHS`: write a waiver for a finding that somebody answers for."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import click

from checker.cli._checking import checked
from checker.cli._desk import waivers_file
from checker.cli._options import Day, Reading, configuration, reading, toolkit
from checker.cli._run import EXIT, Tally, write_whole
from checker.cli._select import Picked, Selecting, Selection
from checker.config import Config
from checker.desk.waivers import WAIVABLE, read_waivers, waiver_for, waiver_text
from checker.model.findings import Finding, Report
from checker.model.nodes import address
from checker.model.problems import did_you_mean
from checker.model.waiver import Waiver
from checker.model.when import Date
from checker.pipeline import Toolkit
from checker.rulebook.rule import Rule

Hit = tuple[Report, Finding]


@click.command(name="waive", cls=Selecting, short_help="Let one finding stand, until a day.")
@reading
@click.option("--claim", metavar="FINGERPRINT", help="This finding, as the report prints it.")
@click.option("--rule", "rule_id", metavar="RULE", help="The finding of this rule.")
@click.option("--reason", metavar="TEXT", help="Why it may stand; asked for if absent, as are the next two.")
@click.option("--owner", metavar="NAME", help="Who answers for it.")
@click.option("--until", type=Day(), metavar="DAY", help="The last day of the waiver.")
@click.option("--waivers", type=click.Path(path_type=Path), metavar="FILE", help="The file to add to (dateline-waivers.yaml).")
def command(
    asked: Reading,
    claim: str | None,
    rule_id: str | None,
    reason: str | None,
    owner: str | None,
    until: Date | None,
    waivers: Path | None,
) -> int:
    """Waive one finding of PATHS (files, or its node id): it stays visible, and fails nothing, until DAY or until what it rests on changes."""
    if not at_a_terminal() and not (reason and owner and until):
        raise click.UsageError("a waiver says why, who answers for it, and how long: give --reason, --owner and --until")
    config = configuration()
    kit = toolkit(config, asked)
    rules = {rule.id: rule for rule in kit.rules}
    if rule_id and rule_id not in rules:
        raise click.UsageError(f"no rule {rule_id!r}{did_you_mean(rule_id, rules)}")
    report, finding = _one(list(_hits(asked, kit, config, rule_id, claim)), rule_id, claim)
    rule = rules[finding.rule]
    if not rule.waivable:
        raise click.UsageError(f"{rule.id} cannot be waived")
    if not (reason and owner and until):
        click.echo(f"{address(report)}: {finding.message}", err=True)
    reason = reason or click.prompt("why it may stand", err=True)
    owner = owner or click.prompt("who answers for it", err=True)
    until = until or click.prompt("the last day of the waiver", type=Day(), err=True)
    file = waivers_file(config, waivers)
    write_whole(file, added(file, waiver_for(finding, rule, report.article, reason, owner, until), kit.rulebook.rules))
    click.echo(f"{file}: waived {rule.id} {finding.fingerprint} of {report.article}")
    return EXIT.CLEAN


def at_a_terminal() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty()


def _hits(asked: Reading, kit: Toolkit, config: Config, rule_id: str | None, claim: str | None) -> Iterator[Hit]:
    """The findings that are meant, as far as that was said."""
    selection = Selection(asked.paths, asked.stdin_filename, Picked(), config)
    for report in selection.of(checked(replace(asked, paths=selection.files), kit), Tally("advice")):
        for finding in report.findings:
            meant = rule_id in (None, finding.rule) and claim in (None, finding.fingerprint)
            if meant and finding.verdict in WAIVABLE and not finding.waived:
                yield report, finding


def _one(hits: list[Hit], rule_id: str | None, claim: str | None) -> Hit:
    """The one finding that is meant. Raises UsageError where there is none, and where there are several."""
    if not hits:
        meant = (f" of {rule_id}" if rule_id else "") + (f" with the fingerprint {claim}" if claim else "")
        raise click.UsageError(f"there is no finding{meant} that is not waived already")
    if len(hits) > 1:
        listed = "\n".join(
            f"  --claim {finding.fingerprint}  {address(report)}: {finding.rule}: {finding.message}" for report, finding in hits
        )
        raise click.UsageError(f"there are {len(hits)} such findings; say which, or name one story:\n{listed}")
    return hits[0]


def added(file: Path, waiver: Waiver, rules: Iterable[Rule]) -> Iterator[str]:
    """The text of a waivers file with one more waiver, in place of an older one of the same finding."""
    before = read_waivers(file, rules) if file.is_file() else ()
    others = [one for one in before if (one.rule, one.claim, one.article) != (waiver.rule, waiver.claim, waiver.article)]
    if len(others) < len(before):
        yield from map(waiver_text, others)
    elif before:
        text = file.read_text(encoding="utf-8")
        yield text if text.endswith("\n") else f"{text}\n"
    yield waiver_text(waiver)
