"""`dateline test`: run the examples of every rule, and tell which rules prove less than they should."""

from __future__ import annotations

from pathlib import Path

import click

from checker.desk.examples import Outcome, gaps, run_examples
from checker.knowledge.store import Knowledge
from checker.rulebook.load import load_rules

FAILED = 1


@click.command(name="test")
@click.argument("packs", nargs=-1, type=click.Path(path_type=Path))
@click.option("-v", "--verbose", is_flag=True, help="Show every example by name.")
@click.option("-k", "wanted", default="", metavar="TEXT", help="Only rules whose id holds TEXT.")
def command(packs: tuple[Path, ...], verbose: bool, wanted: str) -> int:
    """Run the examples of the shipped rules and of further PACKS."""
    knowledge = Knowledge.open()
    rulebook = load_rules(packs, predicates=knowledge.predicates)
    rules = [rule for rule in rulebook.rules if wanted in rule.id]
    if not rules:
        raise click.UsageError(f"no rule's id holds {wanted!r}")
    width = max(len(rule.id) for rule in rules) + 2
    failed: list[Outcome] = []
    lacking: list[tuple[str, str]] = []
    count = 0
    for rule in rules:
        outcomes = list(run_examples(rule, rulebook, knowledge))
        count += len(outcomes)
        failed += [outcome for outcome in outcomes if outcome.problem]
        lacking += [(rule.path, gap) for gap in gaps(rule)]
        click.echo(f"{rule.id:<{width}}" + "".join("F" if outcome.problem else "." for outcome in outcomes))
        if verbose:
            for outcome in outcomes:
                click.echo(f"    {'FAILED' if outcome.problem else 'passed'}  {outcome.name}")
    for outcome in failed:
        click.echo(f"\n{outcome.file}:{outcome.line}: {outcome.rule}: {outcome.name}\n    {outcome.problem}")
    for path, gap in lacking:
        click.echo(f"\n{path}: {gap}")
    click.echo(
        f"\n{len(rules)} rules, {count} examples: {count - len(failed)} passed, {len(failed)} failed" + _also(len(lacking))
    )
    return FAILED if failed or lacking else 0


def _also(gaps_found: int) -> str:
    return f"; {gaps_found} gap{'s' if gaps_found != 1 else ''}" if gaps_found else ""
