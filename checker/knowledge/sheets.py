"""The rows of a folder or of files of facts, each with its place, for whoever examines them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from checker.knowledge.overlay import own_of
from checker.knowledge.own import fact_lines
from checker.knowledge.predicates import is_entity
from checker.knowledge.store import Knowledge
from checker.knowledge.tables import FACT_COLUMNS, Reading, fact_rows
from checker.model.facts import Fact


class Line(NamedTuple):
    """A fact with ids, and where it stands."""

    file: str
    number: int | None
    fact: Fact

    def __str__(self) -> str:
        return f"{self.file}:{self.number}" if self.number else self.file


class Sheets(NamedTuple):
    """What is examined: facts line by line, and the record that knows the names; `shipped` if they are that record."""

    lines: tuple[Line, ...]
    knowledge: Knowledge
    shipped: bool
    files: int


def of_folder(folder: Path) -> Sheets:
    """The facts of a folder in the shape of the shipped one. Raises InputError with everything that does not load."""
    knowledge = Knowledge.open(folder)
    tables = [path for path in sorted(folder.glob("*.csv")) if _has_facts(path)]
    lines = [line for path in tables for line in _rows(path, knowledge)]
    return Sheets(tuple(lines), knowledge, True, len(tables))


def of_files(paths: Iterable[Path], knowledge: Knowledge) -> Sheets:
    """The facts of a newsroom's own files, over a record. Raises InputError with everything that is wrong in any of them."""
    reading, lines = Reading(), list[Line]()
    paths = list(paths)
    for path in paths:
        lines += [Line(path.name, number, fact) for number, fact in fact_lines(path, knowledge, reading)]
    reading.finish()
    return Sheets(tuple(line._replace(fact=_settled(line.fact, knowledge)) for line in lines), knowledge, False, len(paths))


def _has_facts(path: Path) -> bool:
    with path.open(encoding="utf-8") as file:
        return file.readline().lstrip("\ufeff").startswith(",".join(FACT_COLUMNS[:2]))


def _rows(path: Path, knowledge: Knowledge) -> Iterator[Line]:
    text = path.read_text(encoding="utf-8")
    offices = [row.id for row in knowledge.offices]
    for number, fact in fact_rows(text, path.name, knowledge.predicates, offices, Reading()):
        yield Line(path.name, number, _settled(fact, knowledge))


def _settled(fact: Fact, knowledge: Knowledge) -> Fact:
    """The fact with ids and names; those that stand there already are not looked for."""
    subject = knowledge.name_of(fact.subject)
    object_ = knowledge.name_of(fact.object) if is_entity(knowledge.predicates[fact.predicate].object) else fact.object
    if subject and object_ and (not fact.office or fact.office in knowledge.titles.offices):
        return replace(fact, subject_name=subject, object_name=object_)
    return own_of([fact], knowledge).facts[0]
