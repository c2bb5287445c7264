"""`dateline explain RULE`: what a rule checks, why, and by what examples it is known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from checker.cli._options import configuration
from checker.desk.precision import FILE, read_measures, share, summed
from checker.desk.survivors import pack_of
from checker.knowledge.store import Knowledge
from checker.model.problems import did_you_mean
from checker.rulebook.load import load_rules
from checker.rulebook.read import read_examples
from checker.rulebook.rule import Rule


@click.command(name="explain", short_help="Tell what a rule checks, why, and by what examples.")
@click.argument("rule_id", metavar="RULE")
@click.option("--rules", "packs", multiple=True, type=click.Path(path_type=Path), help="A further pack of rules.")
def command(rule_id: str, packs: tuple[Path, ...]) -> int:
    """Tell what RULE checks, why, and show its examples."""
    rulebook = load_rules((*configuration().rules, *packs), predicates=Knowledge.open().predicates)
    rule = next((rule for rule in rulebook.rules if rule.id == rule_id), None)
    if rule is None:
        raise click.UsageError(f"no rule {rule_id!r}{did_you_mean(rule_id, [r.id for r in rulebook.rules])}")
    click.echo("\n".join(page(rule)))
    return 0


def page(rule: Rule) -> list[str]:
    """The lines of a rule's page."""
    lines = [rule.id, "=" * len(rule.id), "", rule.summary, "", "Why", f"  {rule.why}", "", "What it does"]
    lines.append(f"  speaks about  {rule.kind} claims" + (f" where {rule.where.text}" if rule.where else ""))
    if rule.lookup:
        keys = ", ".join(f"{key} = {expression.text}" for key, expression in rule.lookup.match)
        lines.append(f"  looks up      {rule.lookup.predicate} ({keys}), {rule.lookup.at.text if rule.lookup.at else 'any day'}")
    if rule.group:
        lines.append(f"  compares      claims with equal {', '.join(rule.group.by)} in one {rule.group.within}")
    lines += [f"  expects       {rule.expect.text}", f"  severity      {rule.severity}", f"  says          {rule.message.text}"]
    if told := list(_measured(rule)):
        lines += ["", "How right it is", *told]
    if rule.references:
        lines += ["", "References", *(f"  {reference}" for reference in rule.references)]
    lines += ["", "Waive it", *_waive(rule), "", "Examples"]
    return lines + [f"  {example.verdict:<21} {example.name}" for example, _ in read_examples(Path(rule.path))]


def _waive(rule: Rule) -> Iterator[str]:
    if not rule.waivable:
        yield "  cannot be waived"
        return
    yield f"  dateline waive STORY --rule {rule.id}"
    yield f'  <!-- dateline: ignore[{rule.id}] reason="…" until=YYYY-MM-DD -->'


def _measured(rule: Rule) -> Iterator[str]:
    """What was measured of a rule, over all archives."""
    measures = read_measures(pack_of(rule) / FILE)
    judged, planted = summed(measures, rule.id), summed(measures, rule.id, "planted")
    if judged.stories:
        yield f"  {judged.hits} hits in {judged.stories:,} stories ({judged.per_thousand:.2f} in 1,000)"
    if judged.labelled:
        yield f"  {judged.right} of {judged.labelled} labelled hits are errors indeed: {share(judged)}"
    if planted.planted:
        yield f"  {planted.caught} of {planted.planted} planted errors are caught"
