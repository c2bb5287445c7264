"""`dateline rules`: every rule in reach, with its severity and what it checks; and pages about all of them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import click

from checker.cli._options import configuration
from checker.knowledge.store import Knowledge
from checker.model.problems import InputError, Problem
from checker.rulebook.load import load_rules, shipped_rules
from checker.rulebook.rule import Rule


@click.command(name="rules")
@click.option("--rules", "packs", multiple=True, type=click.Path(path_type=Path), help="A further pack of rules.")
@click.option("--format", "form", type=click.Choice(["text", "json", "md"]), default="text", show_default=True)
@click.option(
    "--write", "folder", type=click.Path(path_type=Path), metavar="DIR", help="With --format md: a page a rule into DIR."
)
def command(packs: tuple[Path, ...], form: str, folder: Path | None) -> int:
    """List every rule."""
    if folder and form != "md":
        raise click.UsageError("--write writes pages, so it goes with --format md")
    folders = (*configuration().rules, *packs)
    rules = load_rules(folders, predicates=Knowledge.open().predicates).rules
    if folder:
        written = write_pages(folder, rules, (shipped_rules(), *folders))
        click.echo(f"{folder}: {len(rules)} rules and their index, {written} of the pages new")
    elif form == "json":
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


def write_pages(folder: Path, rules: tuple[Rule, ...], packs: Iterable[Path]) -> int:
    """Make a folder hold the pages of rules and no others; how many were new. Pages that nobody generated stop it."""
    from checker.desk.pages import GENERATED, pages, stale
    from checker.desk.precision import FILE, read_measures

    wanted = pages(rules, [one for pack in packs for one in read_measures(pack / FILE)])
    old = [folder / name for name in stale(folder, wanted) if (folder / name).is_file()]
    if own := [path for path in old if GENERATED not in path.read_text(encoding="utf-8")]:
        raise InputError(Problem(str(path), "was not generated, and is left as it is; nothing was written") for path in own)
    new = list(stale(folder, wanted))
    try:
        for name in new:
            path = folder / name
            if name in wanted:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(wanted[name], encoding="utf-8", newline="\n")
            else:
                path.unlink()
    except OSError as wrong:
        raise InputError([Problem(str(folder), f"cannot be written: {wrong.strerror}")]) from None
    return len(new)
