"""Rows that nobody can vouch for: without a source, a licence, a valid time, or a name that is on record."""

from __future__ import annotations

from collections.abc import Iterator

from checker.knowledge.doctor.ailment import Ailment, term, what
from checker.knowledge.predicates import is_entity
from checker.knowledge.sheets import Line, Sheets

_ALWAYS = ("born", "died")  # valid always, so without valid time


def examine(sheets: Sheets) -> Iterator[Ailment]:
    for line in sheets.lines:
        yield from _vouched(line, sheets)
        if line.fact.predicate not in _ALWAYS:
            yield from _dated(line, sheets)
        if not sheets.shipped:
            yield from _named(line, sheets)


def _vouched(line: Line, sheets: Sheets) -> Iterator[Ailment]:
    """A source everywhere; a licence as well in a folder that is passed on."""
    told = f"{what(line.fact, sheets)}: {term(line.fact)}"
    if sheets.shipped:
        if not line.fact.source:
            yield Ailment("error", "no source", line, told)
        if not line.fact.licence:
            yield Ailment("error", "no licence", line, told)
    elif line.fact.source == line.file:  # where a newsroom's row names no source, its file stands in
        yield Ailment("warning", "no source", line, told)


def _dated(line: Line, sheets: Sheets) -> Iterator[Ailment]:
    """A row that says of no day that it holds, or that was seen before it began."""
    fact = line.fact
    told = f"{what(fact, sheets)}: {term(fact)}"
    if fact.valid_to is None and fact.known_until is None:
        why = "is open, and nobody saw until when" if fact.valid_from else "has no valid time"
        yield Ailment("warning", "no valid time", line, f"{told} {why}")
    if fact.known_until and fact.valid_from and fact.known_until.last < fact.valid_from.first:
        yield Ailment("error", "seen before it began", line, f"{told}, known until {fact.known_until}")


def _named(line: Line, sheets: Sheets) -> Iterator[Ailment]:
    """A country, an organisation or a place of a newsroom's own file that nobody on record is."""
    fact, predicate = line.fact, sheets.knowledge.predicates[line.fact.predicate]
    sides = ((fact.subject, fact.subject_name, predicate.subject), (fact.object, fact.object_name, predicate.object))
    for id_, name, types in sides:
        if is_entity(types) and "person" not in types and sheets.knowledge.type_of(id_) is None:
            yield Ailment("warning", "not on record", line, f"no {' or '.join(types)} on record is called {name!r}")
