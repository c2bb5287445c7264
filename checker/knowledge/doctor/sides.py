"""Statements that hold from both sides, told from one alone: who borders on whom is bordered on by them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.knowledge.doctor.ailment import Ailment, term, what
from checker.knowledge.sheets import Sheets

_MUTUAL = ("borders",)


def examine(sheets: Sheets) -> Iterator[Ailment]:
    """In a whole folder: a newsroom's own file may leave the other side to the record."""
    if not sheets.shipped:
        return
    mutual = [line for line in sheets.lines if line.fact.predicate in _MUTUAL]
    told = {(line.fact.predicate, line.fact.subject, line.fact.object) for line in mutual}
    for line in mutual:
        fact = line.fact
        if (fact.predicate, fact.object, fact.subject) not in told:
            yield Ailment("warning", "told from one side", line, f"{what(fact, sheets)}: {term(fact)}, and not the other way")
