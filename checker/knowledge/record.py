"""The compiled record, asked by index: entities, spellings, titles, names of the gazetteer, facts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeVar

from checker.knowledge.predicates import from_row
from checker.knowledge.titles import OfficeRow
from checker.model.facts import Fact, Name, Predicate
from checker.model.when import Date

_date = lru_cache(maxsize=16384)(Date.parse)  # the same days come again and again
_V = TypeVar("_V")
_MANY = 50_000  # answers that are remembered; then the memory is begun anew
_FACT = "SELECT predicate, subject, office, object, valid_from, valid_to, known_until, status, source, url, licence, subject_name, object_name FROM fact"


class Spelling(NamedTuple):
    """One name by which an entity is found."""

    id: str
    type: str
    form: str
    name: str


class Record:
    """What one compiled file holds. Nothing of it changes; every answer is remembered."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        meta = dict(connection.execute("SELECT key, value FROM meta"))
        self.digest: str = meta["digest"]
        self.count = int(meta["facts"])
        rows = map(from_row, connection.execute("SELECT * FROM predicate ORDER BY name"))
        self.predicates: dict[str, Predicate] = {predicate.name: predicate for predicate in rows}
        self._ask = connection.execute
        self._entities: dict[str, tuple[str, str] | None] = {}
        self._spelled: dict[str, tuple[Spelling, ...]] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._starting: dict[str, tuple[Name, ...]] = {}

    def entity(self, id_: str) -> tuple[str, str] | None:
        """The type and the usual name of an id, or None if it is none."""
        try:
            return self._entities[id_]
        except KeyError:
            found: tuple[str, str] | None = self._ask("SELECT type, name FROM entity WHERE id = ?", (id_,)).fetchone()
            return _remembered(self._entities, id_, found)

    def spelled(self, key: str) -> tuple[Spelling, ...]:
        """Everyone and everything that a key of a spelling may mean."""
        try:
            return self._spelled[key]
        except KeyError:
            rows = self._ask("SELECT id, type, form, name FROM spelling WHERE key = ? ORDER BY id, form, name", (key,))
            return _remembered(self._spelled, key, tuple(map(Spelling._make, rows)))

    def names(self, id_: str) -> tuple[str, ...]:
        """Every name of an id, as it is written."""
        try:
            return self._names[id_]
        except KeyError:
            rows = self._ask("SELECT DISTINCT name FROM spelling WHERE id = ? ORDER BY name", (id_,))
            return _remembered(self._names, id_, tuple(name for (name,) in rows))

    def named(self, types: tuple[str, ...]) -> tuple[str, ...]:
        """Every name of everyone and everything of these types, as it is written, in one order."""
        marks = ", ".join("?" * len(types))
        return tuple(
            name for (name,) in self._ask(f"SELECT DISTINCT name FROM spelling WHERE type IN ({marks}) ORDER BY name", types)
        )

    def starting_with(self, word: str) -> tuple[Name, ...]:
        """The names of the gazetteer whose first word this is, longest first."""
        try:
            return self._starting[word]
        except KeyError:
            rows = self._ask("SELECT words, type, id, name, form FROM gazetteer WHERE first = ? ORDER BY n", (word,))
            found = tuple(Name(tuple(words.split("\t")), *rest) for words, *rest in rows)
            return _remembered(self._starting, word, found)

    @cached_property
    def offices(self) -> tuple[OfficeRow, ...]:
        """Every office, in the order of its id."""
        return tuple(
            OfficeRow(id_, name, bool(single), tuple(_title(line) for line in titles.splitlines()), tuple(except_in.split()))
            for id_, name, single, titles, except_in in self._ask("SELECT * FROM office ORDER BY id")
        )

    def facts(
        self, predicate: str, subjects: Iterable[str] | None, office: str | None, objects: Iterable[str] | None
    ) -> tuple[Fact, ...]:
        """The facts of a predicate with one of these subjects, this office and one of these objects; None is any."""
        where, given = ["predicate = ?"], [predicate]
        for column, wanted in (("subject", subjects), ("object_key", objects)):
            if wanted is not None:
                values = list(wanted)
                where.append(f"{column} IN ({', '.join('?' * len(values))})")
                given += values
        if office is not None:
            where.append("office = ?")
            given.append(office)
        return tuple(map(_fact, self._ask(f"{_FACT} WHERE {' AND '.join(where)} ORDER BY n", given)))


def _remembered(memory: dict[str, _V], key: str, value: _V) -> _V:
    if len(memory) >= _MANY:
        memory.clear()
    memory[key] = value
    return value


def _fact(row: tuple[str, ...]) -> Fact:
    predicate, subject, office, object_, start, end, until, status, source, url, licence, subject_name, object_name = row
    return Fact(
        subject=subject,
        predicate=predicate,
        object=object_,
        office=office,
        valid_from=_date(start) if start else None,
        valid_to=_date(end) if end else None,
        known_until=_date(until) if until else None,
        status=status,  # type: ignore[arg-type]
        source=source,
        url=url,
        licence=licence,
        subject_name=subject_name,
        object_name=object_name,
    )


def _title(line: str) -> tuple[str, str]:
    title, _, scope = line.partition("@")
    return title, scope
