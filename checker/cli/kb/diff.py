"""`dateline kb diff FILE`: what a file of facts changes against the record, by subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import click

from checker.cli._run import EXIT, standard_output, width
from checker.cli.kb._facts import described
from checker.knowledge.difference import KINDS, Change, difference
from checker.knowledge.store import Knowledge
from checker.model.counted import counted
from checker.model.facts import Fact

_SIGNS = {"contradicts": "!", "other days": "~", "new": "+", "the same": "="}
_RECORD = "×"  # what the record has, and yields


@click.command(name="diff")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--only", multiple=True, type=click.Choice(KINDS), help="Show only these; repeatable.")
@click.option("-q", "--quiet", is_flag=True, help="Only the numbers.")
def command(file: Path, only: tuple[str, ...], quiet: bool) -> int:
    """Tell what FILE (.csv or .yaml) changes: what is new in it, the same, and what it contradicts."""
    knowledge = Knowledge.open()
    found = list(difference(knowledge.read_facts(file), knowledge))
    out = standard_output()
    if not quiet:
        shown = [change for change in found if change.kind in only or (not only and change.kind != "the same")]
        out.writelines(f"{line}\n" for line in lines_of(shown, knowledge, width()))
    out.writelines(f"{line}\n" for line in summary(found, file.name, quiet or bool(only)))
    return EXIT.CLEAN


def lines_of(changes: Iterable[Change], knowledge: Knowledge, columns: int) -> Iterator[str]:
    """The changes under their subjects, what the file says first."""
    for (name, id_), group in groupby(changes, key=lambda change: (change.fact.subject_name, change.fact.subject)):
        yield f"{name} ({id_})"
        last = ""
        for change in group:
            fact = change.fact
            what = (knowledge.name_of(fact.office) if fact.office else None) or fact.predicate
            if what != last:
                yield f"  {what}"
                last = what
            yield from (f"  {line}" for line in described(fact, _name(fact), columns - 2, _SIGNS[change.kind]))
            if change.kind != "the same":
                for one in change.record:
                    yield from (f"  {line}" for line in described(one, _name(one), columns - 2, _RECORD))
        yield ""


def summary(changes: list[Change], file: str, whole: bool) -> Iterator[str]:
    """How many of each kind."""
    yield f"{file}: {counted(len(changes), 'fact')} against the record"
    if any(change.record for change in changes if change.kind != "the same"):
        yield f"  {_RECORD} is what the record has, and yields for those days"
    for kind in KINDS:
        count = sum(change.kind == kind for change in changes)
        if count or whole:
            yield f"  {_SIGNS[kind]} {count:>6,} {kind}"


def _name(fact: Fact) -> str:
    return fact.object_name or fact.object
