"""`dateline kb add`: put one fact into the newsroom's own file, after telling what it changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from checker.cli._options import configuration
from checker.cli._run import EXIT, standard_output, width
from checker.cli.kb._facts import described
from checker.knowledge.adding import Proposal, append, propose
from checker.knowledge.store import Knowledge
from checker.model.facts import Fact
from checker.model.problems import InputError, Problem

_COLUMNS = {  # the option that fills each column
    "subject": "--subject",
    "predicate": "--predicate",
    "office": "--office",
    "object": "--object",
    "valid_from": "--from",
    "valid_to": "--to",
    "known_until": "--known-until",
    "status": "--status",
    "source": "--source",
    "url": "--url",
    "licence": "--licence",
}


@click.command(name="add")
@click.option("--subject", default="", metavar="NAME", help="Whose fact it is: a country, an organisation, a place, a person.")
@click.option(
    "--predicate", default="office", show_default=True, metavar="NAME", help="office, capital, name, member-of, born, …"
)
@click.option("--office", default="", metavar="TITLE", help="The office, where the fact is of one: foreign minister.")
@click.option("--object", "object_", default="", metavar="NAME", help="Who, what or when it is.")
@click.option("--from", "valid_from", default="", metavar="DAY", help="The first day; a month or a year if no more is known.")
@click.option("--to", "valid_to", default="", metavar="DAY", help="The last day, which is the successor's first as well.")
@click.option("--known-until", default="", metavar="DAY", help="For what still holds: the day you looked.")
@click.option("--status", default="", metavar="WORD", help="clean (if nothing is told), acting, uncorroborated or disputed.")
@click.option("--source", default="", metavar="TEXT", help="Who says so.")
@click.option("--url", default="", metavar="URL", help="Where it can be read.")
@click.option("--licence", default="", metavar="TEXT", help="Under which licence, where you pass your facts on.")
@click.option("--file", "file", type=click.Path(path_type=Path), help="Your file (.csv or .yaml); else the configured one.")
@click.option("--new", is_flag=True, help="Let a country or an organisation stand that nobody on record is.")
@click.option("--dry-run", is_flag=True, help="Tell what would change, and write nothing.")
def command(file: Path | None, new: bool, dry_run: bool, object_: str, **told: str) -> int:
    """Add a fact to your own file. Names in words will do.

    \b
    dateline kb add --subject Norway --office "foreign minister" --object "Ada Quill" \\
      --from 2026-02-03 --known-until 2026-11-24 --source "Government of Norway"
    """
    path = file or _configured()
    cells = {column: {**told, "object": object_}[column] for column in _COLUMNS}
    knowledge = Knowledge.open()
    mine = knowledge.read_facts(path) if path.exists() else ()
    try:
        proposal = propose(cells, knowledge, mine, new=new)
    except InputError as wrong:
        raise InputError(Problem(_COLUMNS.get(one.field, "fact"), one.reason) for one in wrong.problems) from None
    out = standard_output()
    out.write("\n".join(told_of(proposal, knowledge)) + "\n")
    if proposal.same:
        out.write(f"\nNothing written: {proposal.same.source} says just that.\n")
    elif dry_run:
        out.write(f"\nNothing written (--dry-run); it would go into {path}.\n")
    else:
        append(path, proposal, knowledge)
        out.write(f"\nWritten to {path}, which has {len(mine) + 1} fact{'s' if mine else ''} now.{_how(path)}\n")
    return EXIT.CLEAN


def told_of(proposal: Proposal, knowledge: Knowledge) -> Iterator[str]:
    """What is added, and what becomes of the facts that say otherwise."""
    fact = proposal.fact
    what = knowledge.name_of(fact.office) if fact.office else None
    yield f"{fact.subject_name} ({fact.subject}): {what or fact.predicate}"
    yield from _row("+", fact)
    for title, facts, mark in (
        ("On record, and set aside for the days that you speak of:", proposal.aside, "×"),
        ("In your file, and left there beside it; both will be told:", proposal.beside, "!"),
    ):
        if facts:
            yield from ("", title)
            for one in facts:
                yield from _row(mark, one)
    if proposal.new and not proposal.same:
        yield from ("", "New to the record:", *(f"  {name}" for name in proposal.new))


def _row(mark: str, fact: Fact) -> Iterator[str]:
    yield from described(fact, fact.object_name or fact.object, width(), mark)


def _configured() -> Path:
    """The file that the configuration names, if it is one."""
    own = configuration().facts
    if len(own) != 1:
        told = "name your file of facts, --file newsroom.csv"
        raise InputError([Problem("--file", told if not own else f"{told}: the configuration has {len(own)}")])
    return own[0]


def _how(path: Path) -> str:
    """How to check with the file, where no configuration names it."""
    known = path.resolve() in [one.resolve() for one in configuration().facts]
    return "" if known else f" Check with it: --facts {path}"
