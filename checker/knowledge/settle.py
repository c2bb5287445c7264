"""A fact made ready to be looked up: ids for subject and object, names to print, its key and its place in order."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from checker.knowledge.predicates import is_entity
from checker.knowledge.spelling import key, slug
from checker.model.facts import Fact, Predicate


class Lexicon(Protocol):
    """Whom ids belong to; whoever has none yet is made known."""

    def identify(self, cell: str, types: tuple[str, ...]) -> str | None: ...

    def name_of(self, id_: str) -> str | None: ...

    def make(self, id_: str, type_: str, name: str) -> None: ...


def settled(fact: Fact, predicate: Predicate, lexicon: Lexicon) -> Fact:
    """The fact with ids for subject and object and the names to print; whoever has no id yet is given one."""
    subject, subject_name = _entity(fact.subject, predicate.subject, lexicon)
    object_, object_name = fact.object, fact.object
    if is_entity(predicate.object):
        object_, object_name = _entity(fact.object, predicate.object, lexicon)
    return replace(fact, subject=subject, object=object_, subject_name=subject_name, object_name=object_name)


def object_key(fact: Fact, predicate: Predicate) -> str:
    """What a fact is found by as an object: an id as it stands, words as the key of their spelling."""
    return fact.object if is_entity(predicate.object) else key(fact.object)


def order_of(fact: Fact) -> tuple[str, ...]:
    """The order in which facts are told: by the day they begin, unknown beginnings first, then by all the rest."""
    start = (fact.valid_from.first.isoformat(), fact.valid_from.last.isoformat()) if fact.valid_from else ("", "")
    end = fact.valid_to.last.isoformat() if fact.valid_to else "9999-99"
    return (
        *start,
        end,
        fact.subject,
        fact.office or "",
        fact.object,
        str(fact.known_until or ""),
        fact.status,
        fact.source,
        fact.url,
    )


def _entity(cell: str, types: tuple[str, ...], lexicon: Lexicon) -> tuple[str, str]:
    found = lexicon.identify(cell, types)
    if found is None:
        type_ = "place" if "place" in types else types[0]
        found = slug(type_, cell)
        if lexicon.name_of(found) is None:
            lexicon.make(found, type_, cell)
    return found, lexicon.name_of(found) or cell
