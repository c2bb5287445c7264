"""`dateline rules`: every rule in reach, with its severity and what it checks."""

from __future__ import annotations

import json
from pathlib import Path

import click

from checker.knowledge.store import Knowledge
from checker.rulebook.load import load_rules


@click.command(name="rules")
@click.option("--rules", "packs", multiple=True, type=click.Path(path_type=Path), help="A further pack of rules.")
@click.option("--format", "form", type=click.Choice(["text", "json", "md"]), default="text", show_default=True)
def command(packs: tuple[Path, ...], form: str) -> int:
    """List every rule."""
    rules = load_rules(packs, predicates=Knowledge.open().predicates).rules
    if form == "json":
        listed = [{"id": r.id, "kind": r.kind, "severity": r.severity, "summary": r.summary, "why": r.why} for r in rules]
        click.echo(json.dumps(listed, ensure_ascii=False, indent=1))
    elif form == "md":
        click.echo("| rule | severity | checks |\n|---|---|---|")
        for rule in rules:
            click.echo(f"| `{rule.id}` | {rule.severity} | {rule.summary} |")
    else:
        width = max(len(rule.id) for rule in rules)
        for rule in rules:
            click.echo(f"{rule.id:<{width}}  {rule.severity:<10}  {rule.summary}")
    return 0
