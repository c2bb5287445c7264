"""`dateline kb show QUESTION`: what the record says on a plain question, with sources and a drawing over the years."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli._options import Day, configuration
from checker.cli._run import EXIT, standard_output, width
from checker.cli.kb._facts import page
from checker.knowledge.question import Reply, ask
from checker.knowledge.store import Knowledge
from checker.model.when import Date


@click.command(name="show")
@click.argument("words", metavar="QUESTION...", nargs=-1, required=True)
@click.option("--at", type=Day(), metavar="DAY", help="The day that you ask for: 2023-06-04, 2023-06 or 2023.")
@click.option(
    "--facts",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Your own facts (.csv or .yaml), which win; repeatable.",
)
def command(words: tuple[str, ...], at: Date | None, facts: tuple[Path, ...]) -> int:
    """Show what the record says about a person, a place, an organisation or an office.

    \b
    dateline kb show foreign minister of South Korea --at 2023-06-04
    dateline kb show NATO members --at 2004-04
    dateline kb show Nur-Sultan
    """
    knowledge = own_record(facts)
    question = " ".join(words)
    reply = ask(question, knowledge)
    out = standard_output()
    if not reply.answers:
        out.write("\n".join(unanswered(reply)) + "\n")
        return EXIT.FOUND
    pages = ["\n".join(page(answer, knowledge, at, width())) for answer in reply.answers]
    out.write("\n\n\n".join(pages) + "\n")
    out.write("".join(f"{line}\n" for line in others(question, reply, knowledge)))
    return EXIT.CLEAN


def own_record(facts: tuple[Path, ...]) -> Knowledge:
    """The record with the newsroom's own facts of the configuration and of these files over it."""
    knowledge = Knowledge.open()
    own = [fact for path in (*configuration().facts, *facts) for fact in knowledge.read_facts(path)]
    return knowledge.with_facts(own) if own else knowledge


def unanswered(reply: Reply) -> list[str]:
    """What was understood of a question, and what may be meant instead."""
    lines = [f"{reply.understood[:1].upper()}{reply.understood[1:]}."]
    if reply.like:
        lines += ["", "Did you mean", *(f"  {name}" for name in reply.like)]
    return lines


def others(question: str, reply: Reply, knowledge: Knowledge) -> list[str]:
    """Whom or what the same name means as well."""
    if not reply.others:
        return []
    told = [f"  {knowledge.name_of(one)} ({one})" for one in reply.others[:8]]
    more = len(reply.others) - len(told)
    return ["", "", f"“{question}” is also", *told, *([f"  and {more} more"] if more else []), "Ask by id to see one of them."]
