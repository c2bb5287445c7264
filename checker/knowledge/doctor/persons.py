"""Persons who may be two under one id, or one under two, and terms outside a life."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checker.knowledge.doctor.ailment import Ailment, groups, term, what
from checker.knowledge.sheets import Line, Sheets
from checker.model.facts import Entity, Fact
from checker.model.when import Date

_MANY = 3  # countries in which nobody holds an office, but for the heads of several states
_YOUNG = 15  # years: nobody younger holds an office, but for monarchs
_MONARCHS = ("head-of-state",)


def examine(sheets: Sheets) -> Iterator[Ailment]:
    held = [line for line in sheets.lines if line.fact.office and sheets.knowledge.predicates[line.fact.predicate].office]
    for group in groups(held):
        yield from _namesakes(group, sheets)
    yield from _wanderers(held, sheets)
    for line in held:
        yield from _outside_life(line, sheets)


def _namesakes(group: list[Line], sheets: Sheets) -> Iterator[Ailment]:
    """Two ids of one name in one office: most likely one person."""
    ids = {line.fact.object: line for line in group}
    names = {id_: sheets.knowledge.names_of(Entity("", id_)) for id_ in ids}
    for a, b in combinations(ids, 2):
        if names[a] & names[b]:
            told = f"{what(ids[b].fact, sheets)}: {b} {term(ids[b].fact)} and {a} {term(ids[a].fact)} ({ids[a]})"
            yield Ailment("warning", "one name, two persons", ids[b], told)


def _wanderers(held: list[Line], sheets: Sheets) -> Iterator[Ailment]:
    """One id in the offices of several countries: most likely several persons."""
    by_person: dict[str, dict[str, Line]] = {}
    for line in held:
        if line.fact.office not in _MONARCHS and sheets.knowledge.type_of(line.fact.subject) == "country":
            by_person.setdefault(line.fact.object, {}).setdefault(line.fact.subject, line)
    for lines in by_person.values():
        if len(lines) >= _MANY:
            first = next(iter(lines.values()))
            told = ", ".join(what(line.fact, sheets) for line in lines.values())
            yield Ailment("warning", "one person, several countries", first, f"{first.fact.object_name}: {told}")


def _outside_life(line: Line, sheets: Sheets) -> Iterator[Ailment]:
    """A term that begins before its holder was grown up, or goes on after the death."""
    fact = line.fact
    born, died = (_day(predicate, fact, sheets) for predicate in ("born", "died"))
    told = f"{what(fact, sheets)}: {term(fact)}"
    if born and fact.valid_from and fact.office not in _MONARCHS and fact.valid_from.last.year - born.first.year < _YOUNG:
        yield Ailment("warning", "a term outside a life", line, f"{told}, born {born}")
    last = fact.valid_to or fact.valid_from
    if died and last and last.first > died.last:
        yield Ailment("warning", "a term outside a life", line, f"{told}, died {died}")


def _day(predicate: str, fact: Fact, sheets: Sheets) -> Date | None:
    if predicate not in sheets.knowledge.predicates:
        return None
    found = sheets.knowledge.facts(predicate, subject=fact.object)
    return Date.parse(found[0].object) if found else None
