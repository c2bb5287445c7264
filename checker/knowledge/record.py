"""The compiled record, asked by index: entities, spellings, titles, names of the gazetteer, facts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from sys import intern
from typing import Any, NamedTuple, TypeVar

from checker.knowledge.held import Held
from checker.knowledge.predicates import from_row
from checker.knowledge.schema import local, packed, unpacked, unpacked_day
from checker.knowledge.titles import OfficeRow
from checker.model.facts import Fact, Name, Predicate, Status
from checker.model.when import Date

_K = TypeVar("_K")
_V = TypeVar("_V")
_MANY = 100_000  # answers of one kind that are remembered; then the memory is begun anew
_FACT = """
SELECT f.predicate, f.subject, f.object, f.office, o.id, o.name, f.words, f.valid_from, f.valid_to, f.origin
FROM fact f LEFT JOIN entity o ON o.n = f.object
"""
_STARTING = """
SELECT g.rest, g.form, e.type, coalesce(e.id, o.id), coalesce(e.name, o.name)
FROM gazetteer g LEFT JOIN entity e ON e.n = g.entity LEFT JOIN office o ON o.n = -g.entity WHERE g.first = ? ORDER BY g.n
"""
_SPELLINGS = """
SELECT s.key, e.id, e.type, s.form, s.name, e.name FROM spelling s JOIN entity e ON e.n = s.entity
"""
_NAMED = """
SELECT name FROM entity WHERE type IN ({types})
UNION SELECT also.name FROM also JOIN entity ON entity.n = also.entity WHERE entity.type IN ({types}) ORDER BY 1
"""


class Spelling(NamedTuple):
    """One name by which an entity is found."""

    id: str
    type: str
    form: str
    name: str


class Listed(NamedTuple):
    """An entity: its type, its usual name, and its number in this record."""

    type: str
    name: str
    number: int


class _Origin(NamedTuple):
    """Where facts come from, and how sure they are; whose id it is that their address ends with, if it does with one."""

    status: Status
    source: str
    url: str
    ending: str | None
    licence: str
    known_until: Date | None


class Record:
    """What one compiled file holds. Nothing of it changes; answers are remembered, as many as a small memory holds."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        meta = dict(connection.execute("SELECT key, value FROM meta"))
        self.digest: str = meta["digest"]
        self.count = int(meta["facts"])
        rows = map(from_row, connection.execute("SELECT * FROM predicate ORDER BY name"))
        self.predicates: dict[str, Predicate] = {predicate.name: predicate for predicate in rows}
        self._ask = connection.execute
        self._words: dict[int, str] = dict(connection.execute("SELECT n, word FROM word"))
        self._codes = {word: n for n, word in self._words.items()}
        self._entities: dict[str, Listed | None] = {}
        self._spelled: dict[str, tuple[Spelling, ...]] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._starting: dict[str, tuple[Name, ...]] = {}
        self._called: dict[int, tuple[str, str]] = {}
        self._origins: dict[int, _Origin] = {}
        self._held: Held | None = None

    def hold(self) -> None:
        """Keep everything in memory, some 60 MB: half a second that pays where tens of thousands of names and facts are asked for."""
        words = self._words
        for id_, type_, name, number in self._ask("SELECT id, type, name, n FROM entity"):
            self._entities[unpacked(id_)] = Listed(words[type_], name, number)
        spelled: dict[str, list[Spelling]] = {}
        for key, id_, type_, form, own, usual in self._ask(_SPELLINGS):
            spelled.setdefault(key, []).append(Spelling(unpacked(id_), words[type_], words[form], own or usual))
        self._spelled |= {key: tuple(sorted(found)) for key, found in spelled.items()}
        self._held = Held(self._ask(f"{_FACT} ORDER BY f.n"), self._fact)

    def save(self, path: Path) -> None:
        """Write all of it to a file that is not there yet."""
        self._ask("VACUUM INTO ?", (str(path),))

    def entity(self, id_: str) -> Listed | None:
        """The type and the usual name of an id, or None if it is none."""
        try:
            return self._entities[id_]
        except KeyError:
            row = self._ask("SELECT type, name, n FROM entity WHERE id = ?", (packed(id_),)).fetchone()
            return _remembered(self._entities, id_, Listed(self._words[row[0]], *row[1:]) if row else None)

    def spelled(self, key: str) -> tuple[Spelling, ...]:
        """Everyone and everything that a key of a spelling may mean."""
        try:
            return self._spelled[key]
        except KeyError:
            words = self._words
            found = (
                Spelling(unpacked(id_), words[type_], words[form], own or usual)
                for _, id_, type_, form, own, usual in self._ask(f"{_SPELLINGS} WHERE s.key = ?", (key,))
            )
            return _remembered(self._spelled, key, tuple(sorted(found)))

    def names(self, id_: str) -> tuple[str, ...]:
        """Every name of an id, as it is written."""
        try:
            return self._names[id_]
        except KeyError:
            known = self.entity(id_)
            others = self._ask("SELECT name FROM also WHERE entity = ?", (known.number,)) if known else ()
            found = sorted([known.name, *(name for (name,) in others)]) if known else ()
            return _remembered(self._names, id_, tuple(found))

    def named(self, types: tuple[str, ...]) -> tuple[str, ...]:
        """Every name of everyone and everything of these types, as it is written, in one order."""
        codes = ", ".join(str(self._codes[type_]) for type_ in types if type_ in self._codes)
        return tuple(name for (name,) in self._ask(_NAMED.format(types=codes)))

    def starting_with(self, word: str) -> tuple[Name, ...]:
        """The names of the gazetteer whose first word this is, longest first."""
        try:
            return self._starting[word]
        except KeyError:
            rows = self._ask(_STARTING, (word,))
            return _remembered(self._starting, word, tuple(self._name(word, *row) for row in rows))

    @cached_property
    def offices(self) -> tuple[OfficeRow, ...]:
        """Every office, in the order of its id."""
        return tuple(
            OfficeRow(id_, name, bool(single), tuple(_title(line) for line in titles.splitlines()), tuple(except_in.split()))
            for _, id_, name, single, titles, except_in in self._ask("SELECT * FROM office ORDER BY id")
        )

    def facts(
        self, predicate: str, subjects: Iterable[str] | None, office: str | None, objects: Iterable[str] | None
    ) -> tuple[Fact, ...]:
        """The facts of a predicate with one of these subjects, this office and one of these objects; None is any."""
        asked: dict[str, list[Any]] = {"predicate": [self._codes.get(predicate)]}
        if subjects is not None:
            asked["subject"] = self._numbers(subjects)
        if objects is not None:
            objects = list(objects)
            asked["object"] = [*self._numbers(objects), *objects]
        if office is not None:
            asked["office"] = [self._codes.get(office)]
        if self._held:
            return self._held.facts(asked)
        where = " AND ".join(f"f.{column} IN ({', '.join('?' * len(values))})" for column, values in asked.items())
        rows = self._ask(f"{_FACT} WHERE {where} ORDER BY f.n", [value for values in asked.values() for value in values])
        return tuple([self._fact(row) for row in rows])

    def _numbers(self, ids: Iterable[str]) -> list[int]:
        return [known.number for known in map(self.entity, ids) if known]

    def _name(self, first: str, rest: str | None, form_: int, type_: int | None, id_: str | int, name: str) -> Name:
        form = self._words[form_]
        words = (first,) if rest is None else (first, *rest.split("\t"))
        kind = "office" if type_ is None else "demonym" if form == "demonym" else self._words[type_]
        return Name(words, kind, unpacked(id_), name, form)

    def _fact(self, row: tuple[Any, ...]) -> Fact:
        predicate, subject_, _, office, id_, name, words, start, end, origin_ = row
        subject, subject_name = self._called.get(subject_) or self._call(subject_)
        origin = self._origins.get(origin_) or self._origin(origin_)
        object_, name = (unpacked(id_), intern(name)) if words is None else (words, words)
        return Fact(
            subject=subject,
            predicate=self._words[predicate],
            object=object_,
            office=self._words.get(office),
            valid_from=unpacked_day(start),
            valid_to=unpacked_day(end),
            known_until=origin.known_until,
            status=origin.status,
            source=origin.source,
            url=origin.url + local(object_ if origin.ending == "object" else subject) if origin.ending else origin.url,
            licence=origin.licence,
            subject_name=subject_name,
            object_name=name,
        )

    def _call(self, number: int) -> tuple[str, str]:
        """The id and the name of a subject."""
        id_, name = self._ask("SELECT id, name FROM entity WHERE n = ?", (number,)).fetchone()
        return _remembered(self._called, number, (unpacked(id_), intern(name)))

    def _origin(self, number: int) -> _Origin:
        found = self._ask("SELECT status, source, url, ending, licence, known_until FROM origin WHERE n = ?", (number,))
        status, source, url, ending, licence, until = found.fetchone()
        return _remembered(self._origins, number, _Origin(status, source, url, ending, licence, unpacked_day(until)))


def _remembered(memory: dict[_K, _V], key: _K, value: _V) -> _V:
    if len(memory) >= _MANY:
        memory.clear()
    memory[key] = value
    return value


def _title(line: str) -> tuple[str, str]:
    title, _, scope = line.partition("@")
    return title, scope
