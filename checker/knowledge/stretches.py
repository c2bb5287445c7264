"""Terms that stand in pieces, told as the one stretch of time that they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from checker.model.facts import Fact


def whole(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts, in their order, with the pieces of one statement that follow each other at once made one.

    Pieces say the same of the same and are as sure as each other; between them is no day and no doubt, so that whether a
    source writes a term in one row or in three is of no consequence. The whole comes from all who told a piece of it.
    """
    given = tuple(facts)
    if len(given) < 2:
        return given
    found: list[Fact] = []
    last: dict[tuple[str, ...], int] = {}
    for fact in given:
        said = (fact.subject, fact.predicate, fact.office or "", fact.object, fact.status)
        at = last.get(said)
        if at is not None and _follows(found[at], fact):
            found[at] = _joined(found[at], fact)
        else:
            last[said] = len(found)
            found.append(fact)
    return given if len(found) == len(given) else tuple(found)


def _follows(one: Fact, two: Fact) -> bool:
    """Whether a fact goes on where another ends: on that day, on the next, or in the same stretch of days in doubt."""
    if one.valid_to is None or two.valid_from is None or two.valid_from == one.valid_from:
        return False
    return two.valid_from == one.valid_to or (two.valid_from.last - one.valid_to.first).days <= 1


def _joined(one: Fact, two: Fact) -> Fact:
    """Both as one, to the end of whichever goes on for longer."""
    longer = one if two.valid_to and one.valid_to and two.valid_to.last < one.valid_to.last else two
    sources = "; ".join(dict.fromkeys((*one.source.split("; "), *two.source.split("; "))))
    return replace(one, valid_to=longer.valid_to, known_until=longer.known_until, source=sources)
