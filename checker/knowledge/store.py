"""What is known: names and facts with their valid time, looked up in microseconds; a newsroom's own laid over them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from checker.knowledge.cache import connect
from checker.knowledge.containment import around
from checker.knowledge.folder import facts_folder
from checker.knowledge.overlay import Own, own_of, set_aside, uncovered
from checker.knowledge.record import Record, Spelling
from checker.knowledge.settle import order_of
from checker.knowledge.spelling import key, keys, sound_keys
from checker.knowledge.titles import OfficeRow, Titles
from checker.model.facts import Entity, Fact, Name, Predicate

_MANY = 20_000  # facts that are remembered by what was asked; then the memory is begun anew
_MOST = 500_000  # as many where the whole record is held


class Knowledge:
    """The record of facts, as one value that is asked and never changes. It is the gazetteer of extraction as well.

    Wherever a subject, object or country is asked for, its id or any name of it will do.
    """

    def __init__(self, record: Record, own: Own | None = None, *, shipped: bool = True) -> None:
        self._record = record
        self._own = own or Own()
        self._shipped = shipped
        self._facts: dict[tuple[str, str | None, str | None, str | None], tuple[Fact, ...]] = {}
        self._most = self._room = _MANY
        self._keys: dict[str, frozenset[str]] = {}
        self.resolved: dict[tuple[str, str, str | None, bool], Entity] = {}  # what `naming.resolve` remembers of this record
        self._around: dict[str, tuple[str, ...]] = {}
        self._titles: list[Titles] = []

    @classmethod
    def open(cls, folder: Path | None = None) -> Knowledge:
        """The record of a folder of facts, by default the shipped one; it is compiled where that has not been done.

        Raises InputError with everything that is wrong in the folder, FileNotFoundError where there is none.
        """
        return cls(Record(connect(folder or facts_folder())))

    def with_facts(self, facts: Iterable[Fact]) -> Knowledge:
        """This record with further facts that win: what they contradict is set aside for the time they speak of.

        Subjects, objects and offices may be names in words; whoever is not known yet becomes known.
        Raises InputError for a predicate that there is not.
        """
        return Knowledge(self._record, own_of([*self._own.facts, *facts], self), shipped=self._shipped)

    def only(self, facts: Iterable[Fact]) -> Knowledge:
        """These facts alone, with all names of this record: what an example of a rule can know."""
        return Knowledge(self._record, own_of(facts, self), shipped=False)

    def read_facts(self, path: Path) -> tuple[Fact, ...]:
        """The facts of a newsroom's own `.csv` or `.yaml` file, for `with_facts`.

        Raises InputError with everything that is wrong in the file, each with its line.
        """
        from checker.knowledge.own import read_facts

        return read_facts(path, self)

    @property
    def own_facts(self) -> tuple[Fact, ...]:
        """The facts that were laid over the record."""
        return self._own.facts

    def hold(self) -> None:
        """Keep the whole record in memory, for a run that asks for much of it; no answer changes."""
        self._record.hold()
        self._most = self._room = _MOST

    def save(self, path: Path) -> None:
        """Write the record without own facts to a file, as a folder's `knowledge.sqlite` that any machine opens."""
        self._record.save(path)

    @property
    def digest(self) -> str:
        """A hash of everything that this record answers from, for the header of a report."""
        if not self._own.facts and self._shipped:
            return self._record.digest
        whole = f"{self._record.digest} {self._shipped} {self._own.facts!r}"
        return sha256(whole.encode()).hexdigest()[:16]

    @property
    def count(self) -> int:
        """How many facts there are, own ones among them."""
        return len(self._own.facts) + (self._record.count if self._shipped else 0)

    @property
    def predicates(self) -> Mapping[str, Predicate]:
        """What a fact can say, by the name of the predicate."""
        return self._record.predicates

    def facts(
        self, predicate: str, *, subject: str | None = None, office: str | None = None, object: str | None = None
    ) -> tuple[Fact, ...]:
        """The facts of a predicate that have this subject, office and object, by the day they begin.

        `office` is an office's id. An object in words (a name, a date) is found by any spelling of its key.
        """
        asked = (predicate, subject, office, object)
        try:
            return self._facts[asked]
        except KeyError:
            found = self._found(*asked)
            self._room -= len(found) + 1
            if self._room < 0:
                self._facts.clear()
                self._room = self._most
            self._facts[asked] = found
            return found

    def around(self, place: str) -> tuple[str, ...]:
        """Every country and region that a place lies in or ever lay in, the nearest first, by id."""
        try:
            return self._around[place]
        except KeyError:
            found = self._around[place] = around(place, self)
            return found

    def set_aside(self, predicate: str, *, subject: str | None = None, office: str | None = None) -> tuple[Fact, ...]:
        """The shipped facts that own facts contradict, as they ship: what `facts` leaves out or cuts short."""
        if not self._shipped:
            return ()
        shipped = self._record.facts(predicate, self._ids(subject), office, None)
        return set_aside(shipped, self._own, self)

    def starting_with(self, word: str) -> tuple[Name, ...]:
        """The names of countries, places, organisations and offices whose first folded word this is, longest first."""
        own = self._own.starting.get(word)
        found = self._record.starting_with(word)
        return tuple(sorted((*found, *own), key=lambda name: -len(name.words))) if own else found

    def single(self, office: str, country: str | None) -> bool:
        """Whether one person at a time holds the office there."""
        row = self.titles.offices.get(office)
        return row is not None and row.single and country not in row.except_single_in

    def complete(self, predicate: str, subject_or_object: str) -> bool:
        """Whether the record has every fact of this predicate about it, so that absence speaks."""
        known = self.predicates.get(predicate)
        return known is not None and subject_or_object in known.complete_for

    def name_of(self, id: str) -> str | None:
        """The usual English name of an id, or None if it is none."""
        if found := self._own.entities.get(id) or self._record.entity(id):
            return found[1]
        row = self.titles.offices.get(id)
        return row.name if row else None

    def type_of(self, id: str) -> str | None:
        """country, place, organisation, person or office; None if it is no id."""
        if found := self._own.entities.get(id) or self._record.entity(id):
            return found[0]
        return "office" if id in self.titles.offices else None

    def spellings(self, id: str) -> tuple[str, ...]:
        """Every name of an id as it is written, in one order."""
        own = self._own.entities.get(id)
        return (own[1],) if own else self._record.names(id)

    def named(self, *types: str) -> tuple[str, ...]:
        """Every name of everyone and everything of these types, for those who look for a like one."""
        own = (name for type_, name in self._own.entities.values() if type_ in types)
        return tuple(sorted({*self._record.named(types), *own}))

    def names_of(self, entity: Entity) -> frozenset[str]:
        """The keys (see `checker.knowledge.spelling`) of every name that an entity has, as written and as listed."""
        return _keys(entity.written, "person").union(self._keys_of(entity.id) if entity.id else ())

    def is_demonym(self, word: str) -> bool:
        """Whether a word is only ever a country's adjective or its people ("Kyrgyz"), so that no name can stand for it."""
        forms = {spelling.form for one in keys(word, "country") for spelling in self.spelled(one) if spelling.type == "country"}
        return forms == {"demonym"}

    def spelled(self, spelling: str) -> tuple[Spelling, ...]:
        """Everyone and everything that has a name with this key."""
        own = self._own.spelled.get(spelling)
        found = self._record.spelled(spelling)
        return (*found, *own) if own else found

    @property
    def titles(self) -> Titles:
        """The offices and the titles that mean them."""
        if not self._titles:
            self._titles.append(Titles(self.offices))
        return self._titles[0]

    @property
    def offices(self) -> tuple[OfficeRow, ...]:
        return self._record.offices

    def _found(self, predicate: str, subject: str | None, office: str | None, object_: str | None) -> tuple[Fact, ...]:
        subjects, objects = self._ids(subject), self._ids(object_)
        own = self._own.found(predicate, subjects, office, objects)
        if not self._shipped:
            return own
        shipped = self._record.facts(predicate, subjects, office, objects)
        if not self._own.facts:
            return shipped
        return tuple(sorted((*uncovered(shipped, self._own, self), *own), key=order_of))

    def _ids(self, asked: str | None) -> tuple[str, ...] | None:
        """What a word that was asked for may stand under: itself if it is an id, else all that it may name."""
        if asked is None or self.type_of(asked):
            return None if asked is None else (asked,)
        found: dict[str, None] = dict.fromkeys((asked, key(asked)))
        for one in keys(asked, "person"):
            found.update(dict.fromkeys(spelling.id for spelling in self.spelled(one)))
        return tuple(found)

    def _keys_of(self, id_: str) -> frozenset[str]:
        try:
            return self._keys[id_]
        except KeyError:
            type_ = self.type_of(id_) or ""
            found = self._keys[id_] = frozenset[str]().union(*(_keys(name, type_) for name in self.spellings(id_)))
            return found


@lru_cache(maxsize=16384)
def _keys(name: str, type_: str) -> frozenset[str]:
    return frozenset((key(name), *keys(name, type_), *(sound_keys(name) if type_ == "person" else ()))) - {""}
