"""`dateline waive PATHS`: write waivers for findings that somebody answers for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from checker.cli._checking import checked
from checker.cli._desk import waivers_file
from checker.cli._options import Day, Reading, configuration, reading, toolkit
from checker.cli._run import EXIT, write_whole
from checker.desk.waivers import WAIVABLE, Waiver, read_waivers, waiver_for, waiver_text
from checker.model.problems import did_you_mean
from checker.model.when import Date
from checker.rulebook.rule import Rule


@click.command(name="waive")
@reading
@click.option("--rule", "rule_id", required=True, metavar="RULE", help="The rule whose findings are waived.")
@click.option("--claim", metavar="FINGERPRINT", help="This finding alone, where the rule has several.")
@click.option("--reason", required=True, metavar="TEXT", help="Why it may stand.")
@click.option("--owner", required=True, metavar="NAME", help="Who answers for it.")
@click.option("--until", required=True, type=Day(), metavar="DAY", help="The last day of the waiver.")
@click.option("--waivers", type=click.Path(path_type=Path), metavar="FILE", help="The file to add to (dateline-waivers.yaml).")
def command(
    asked: Reading,
    rule_id: str,
    claim: str | None,
    reason: str,
    owner: str,
    until: Date,
    waivers: Path | None,
) -> int:
    """Waive one finding of RULE in PATHS: it stays visible, and fails nothing, until DAY or until what it rests on changes."""
    config = configuration()
    kit = toolkit(config, asked)
    rule = next((rule for rule in kit.rules if rule.id == rule_id), None)
    if rule is None:
        raise click.UsageError(f"no rule {rule_id!r}{did_you_mean(rule_id, [one.id for one in kit.rules])}")
    if not rule.waivable:
        raise click.UsageError(f"{rule_id} cannot be waived")
    hits = [
        (report.article, finding)
        for report in checked(asked, kit)
        for finding in report.findings
        if finding.rule == rule_id and finding.verdict in WAIVABLE and not finding.waived
    ]
    chosen = [(article, finding) for article, finding in hits if claim in (None, finding.fingerprint)]
    if not chosen:
        raise click.UsageError(f"{rule_id} found nothing to waive" + (f" under the fingerprint {claim}" if claim else ""))
    if len(chosen) > 1:
        listed = "\n".join(f"  --claim {finding.fingerprint}  {article}: {finding.message}" for article, finding in chosen)
        raise click.UsageError(f"{rule_id} has {len(chosen)} findings; say which, or name one story:\n{listed}")
    ((article, finding),) = chosen
    file = waivers_file(config, waivers)
    made = waiver_for(finding, rule, article, reason, owner, until)
    write_whole(file, added(file, made, kit.rulebook.rules))
    click.echo(f"{file}: waived {rule_id} {finding.fingerprint} of {article}")
    return EXIT.CLEAN


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
