"""A row: everything that one expression can see when it is evaluated."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from checker.knowledge.identity import same, within
from checker.knowledge.store import Knowledge
from checker.model.claims import Claim
from checker.model.facts import Entity, Fact
from checker.model.when import Date


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact as expressions see it: subject and object as entities, dates or texts, by its predicate's types."""

    fact: Fact
    subject: Entity
    object: Entity | Date | str | None
    office: Entity | None
    valid_from: Date | None
    valid_to: Date | None
    known_until: Date | None
    status: str
    source: str
    valid_time: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around the claims of one story: its days, and the record that they are checked against.

    `title_apart` tells that the spans of a claim in the section `title` index a title kept apart from the text.
    """

    knowledge: Knowledge
    as_of: Date | None = None
    published: Date | None = None
    dateline: Date | None = None
    title_apart: bool = True
    memo: dict[tuple[str, Entity, Entity], bool | None] = field(default_factory=dict)

    def is_apart(self, claim: Claim) -> bool:
        """Whether a claim stands in a title kept apart, so that it has no place in the text."""
        return claim.section == "title" and self.title_apart and claim.span is not None

    def same(self, a: Entity, b: Entity) -> bool | None:
        return self._remembered("same", a, b)

    def within(self, a: Entity, b: Entity) -> bool | None:
        return self._remembered("within", a, b)

    def is_single(self, office: Entity | None, jurisdiction: Entity | None) -> bool:
        """Whether one person at a time holds the office there; an office that nobody knows is taken for many."""
        if office is None or office.id is None:
            return False
        return self.knowledge.single(office.id, jurisdiction.id if jurisdiction and jurisdiction.id else "")

    def changes_hands(self, office: Entity | None, jurisdiction: Entity | None, day: Date | None) -> bool:
        """Whether the record has more than one holder whose term may cover some of the day, as on that of a hand-over."""
        if day is None or not office or not jurisdiction or office.id is None or jurisdiction.id is None:
            return False
        held = self.knowledge.facts("office", subject=jurisdiction.id, office=office.id)
        return len({fact.object for fact in held if fact.status != "disputed" and fact.may_cover(day)}) > 1

    def _remembered(self, word: str, a: Entity, b: Entity) -> bool | None:
        key = (word, a, b)
        if key not in self.memo:
            self.memo[key] = (same if word == "same" else within)(a, b, self.knowledge)
        return self.memo[key]


@dataclass(frozen=True, slots=True)
class Row:
    """One claim (or the members of a group), the fact looked up, the fact told beside it, and the setting."""

    setting: Setting
    claim: Claim
    fact: FactView | None = None
    record: FactView | None = None
    members: tuple[Claim, ...] = ()

    def beside(self, fact: FactView | None, record: FactView | None = None) -> Row:
        """The row with a fact looked up; `record` stays what it is where none is given."""
        return Row(self.setting, self.claim, fact, record or self.record, self.members)


def view(fact: Fact, knowledge: Knowledge) -> FactView:
    return _view(fact, knowledge.predicates[fact.predicate].object, knowledge.name_of(fact.office) if fact.office else None)


@lru_cache(maxsize=65536)
def _view(fact: Fact, object_types: tuple[str, ...], office_name: str | None) -> FactView:
    thing: Any = fact.object
    if object_types == ("date",):
        thing = Date.parse(fact.object)
    elif object_types != ("text",):
        thing = _entity(fact.object, fact.object_name)
    return FactView(
        fact=fact,
        subject=_entity(fact.subject, fact.subject_name),
        object=thing,
        office=Entity(office_name or fact.office, fact.office, office_name) if fact.office else None,
        valid_from=fact.valid_from,
        valid_to=fact.valid_to,
        known_until=fact.known_until,
        status=fact.status,
        source=fact.source,
        valid_time=fact.valid_time,
    )


def _entity(key: str, name: str) -> Entity:
    return Entity(name, key, name) if name else Entity(key)
