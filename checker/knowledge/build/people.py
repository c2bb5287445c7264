"""Everyone whom the tables name: names in every spelling, births and deaths, and which id a spelling means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from checker.knowledge.build.dates import apart, iso
from checker.knowledge.build.persons import likeness, same, slug, tokens
from checker.knowledge.build.rows import HANDWORK, US_EXECUTIVE, WIKIDATA, Name, Source, table
from checker.model.fold import fold

_OF_AGE = 18
_RISEN = (
    30  # years that a holder of office has lived whom only a likeness of names speaks for: a son may bear nearly his father's
)


@dataclass(slots=True)
class Person:
    """One person; the first name is the usual one, each with the source that spells it so."""

    id: str
    names: dict[str, Source] = field(default_factory=dict)
    born: str = ""
    died: str = ""
    countries: set[str] = field(default_factory=set)

    def call(self, name: str, source: Source, *, usual: bool = False) -> None:
        """Add a spelling; `usual` puts it first."""
        name = re.sub(r"\s+", " ", re.sub(r"\s*\([^)]*\)|`", "", name)).strip()
        if not name or re.fullmatch(r"Q\d+", name):
            return
        if usual and name in self.names:
            self.names = {name: self.names.pop(name), **self.names}
        elif usual:
            self.names = {name: source, **self.names}
        else:
            self.names.setdefault(name, source)


class People:
    """All persons by id, and by country."""

    def __init__(self) -> None:
        self.by_id: dict[str, Person] = {}
        self.by_country: dict[str, list[str]] = {}
        self.by_key: dict[str, list[str]] = {}

    def person(self, id: str, country: str = "") -> Person:
        """The person of that id, new if need be, and at home in the country."""
        found = self.by_id.setdefault(id, Person(id))
        if country and country not in found.countries:
            found.countries.add(country)
            self.by_country.setdefault(country, []).append(id)
        return found

    def like(self, name: str, country: str, since: str = "") -> str:
        """The id of the one person of the country whose name is so spelt, or nearly; nothing where two fit as well.

        `since` is a day on which the person was of age and alive.
        """
        best: list[tuple[float, str]] = []
        for id in self.by_country.get(country, ()):
            if not self.possible(id, since):
                continue
            score = max((likeness(name, other) for other in self.by_id[id].names if same(name, other)), default=0.0)
            if score:
                best.append((score, id))
        best.sort(key=lambda found: (-found[0], not self.is_called(found[1], name), found[1]))
        if not best or (len(best) > 1 and best[0][0] == best[1][0] and not self.is_called(best[0][1], name)):
            return ""
        found = best[0][1]
        return found if self.is_called(found, name) or self.possible(found, since, _RISEN) else ""

    def possible(self, id: str, since: str, age: int = _OF_AGE) -> bool:
        """Whether the person was alive and of that age at that time."""
        born, died = self.by_id[id].born, self.by_id[id].died
        return not since or not ((born and int(since[:4]) - int(born[:4]) < age) or (died and died[:4] < since[:4]))

    def is_called(self, id: str, name: str) -> bool:
        """Whether a person has that name, to the letter."""
        return any(fold(name) == fold(other) for other in self.by_id[id].names)

    def index(self) -> None:
        """Note every spelling, for `named`."""
        for id, person in self.by_id.items():
            for name in person.names:
                self.by_key.setdefault(" ".join(sorted(tokens(name))), []).append(id)

    def named(self, name: str, since: str = "") -> str:
        """The id of the only person anywhere whose name has these very words."""
        if len(tokens(name)) < 2:
            return ""
        found = {id for id in self.by_key.get(" ".join(sorted(tokens(name))), ()) if self.possible(id, since)}
        return found.pop() if len(found) == 1 else ""


def gathered(raw: Path) -> People:
    """The persons of the tables that have Wikidata's ids."""
    people = People()
    for row in table(raw, "wikidata_holders"):
        if not row["person_qid"]:
            continue
        person = people.person(row["person_qid"], row["country"])
        person.call(row["enwiki"], WIKIDATA)
        person.call(row["person_label"], WIKIDATA)
        person.born = max(person.born, iso(row["birth"]), key=len)
        person.died = max(person.died, iso(row["death"]), key=len)
    for row in table(raw, "us_executive"):
        if row["person_qid"]:
            person = people.person(row["person_qid"], row["country"])
            person.call(row["short_label"], US_EXECUTIVE)
            person.call(row["person_label"], US_EXECUTIVE)
            person.born = person.born or iso(row["birth"])
    for row in table(raw, "wikidata_world_leaders"):
        if row["person_qid"]:
            people.person(row["person_qid"], row["country"]).call(row["person_label"], WIKIDATA)
    for row in table(raw, "wikidata_p39_extra"):
        if row["person_qid"] and "en" in row["label_lang"].split(","):
            people.person(row["person_qid"], row["country"]).call(row["person_label"], WIKIDATA)
    for row in table(raw, "wikidata_p39_extra"):
        id = row["person_qid"]
        if id and id not in people.by_id and row["person_label"].isascii():
            people.person(id, row["country"]).call(row["person_label"], WIKIDATA)
    for row in table(raw, "curated"):
        if row["object_qid"] and row["predicate"].startswith(("office", "death")):
            people.person(row["object_qid"], row["subject"]).call(row["object"], HANDWORK, usual=True)
    people.index()
    return people


Held = list[tuple[str, str]]


def resolve(people: People, country: str, name: str, near: Held, since: str, beside: Held | None = None) -> str:
    """The id for a spelling: the office's holder of that time if the names agree at all, else the country's, else a new one.

    `near` are the other witnesses' holders of the office, id and beginning; `beside` those of an office that the same
    person may hold: a president who heads the government, or is head of state of a territory.
    """
    near = [*near, *(held for held in beside or [] if any(likeness(name, other) >= 0.6 for other in people.by_id[held[0]].names))]
    for days, least in ((3, 0.33), (10, 0.45)):
        at_once = [
            (max((likeness(name, other) for other in people.by_id[id].names), default=0.0), id)
            for id, start in near
            if apart(start, since) <= days
        ]
        if at_once and max(at_once)[0] >= least and not _another(people, country, name, since, at_once, near):
            return max(at_once)[1]
    fits = [
        (tokens(name) == tokens(other), likeness(name, other), start <= since, start, id)
        for id, start in near
        if people.possible(id, since)
        for other in people.by_id[id].names
        if same(name, other)
    ]
    if fits:
        return max(fits)[-1]
    found = people.like(name, country, since) or people.named(name, since)
    if found:
        return found
    return people.person(slug(name), country).id


def _another(people: People, country: str, name: str, since: str, at_once: list[tuple[float, str]], near: Held) -> bool:
    """Whether the name is that of somebody else in the country, to the letter, while the holders of that time are only alike.

    A namesake who held the very office before is no other: Ferdinand Marcos the son is called what his father was.
    """
    called = [id for id in people.by_country.get(country, ()) if people.is_called(id, name) and people.possible(id, since)]
    return bool(called) and not any(id in called for _, id in at_once) and not any(id in called for id, _ in near)


def names(people: People, used: set[str]) -> Iterator[Name]:
    """Every spelling of the persons that facts speak about."""
    for id in sorted(used):
        person = people.by_id[id]
        seen: set[str] = set()
        for index, (name, source) in enumerate(person.names.items()):
            if name in seen:
                continue
            seen.add(name)
            form = "short" if index == 0 else "alias" if likeness(name, next(iter(person.names))) < 0.8 else "transliteration"
            yield Name(id, "person", name, form, source.name, source.licence)
