"""A newsroom's own facts: made known, indexed, and laid over the shipped ones, which yield for the time they speak of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from checker.knowledge.naming import resolve
from checker.knowledge.record import Spelling
from checker.knowledge.settle import object_key, order_of, settled
from checker.knowledge.spelling import listed_keys, words
from checker.model.facts import Fact, Name
from checker.model.problems import InputError, Problem, did_you_mean
from checker.model.when import Date

if TYPE_CHECKING:
    from checker.knowledge.store import Knowledge


@dataclass(frozen=True, slots=True)
class Own:
    """Facts by hand with ids, in order, their index, and the entities that nobody but they name."""

    facts: tuple[Fact, ...] = ()
    index: dict[tuple[str, str, str], list[int]] = field(default_factory=dict)
    entities: dict[str, tuple[str, str]] = field(default_factory=dict)
    spelled: dict[str, tuple[Spelling, ...]] = field(default_factory=dict)
    starting: dict[str, tuple[Name, ...]] = field(default_factory=dict)

    def found(
        self, predicate: str, subjects: Iterable[str] | None, office: str | None, objects: Iterable[str] | None
    ) -> tuple[Fact, ...]:
        """The own facts of a predicate with one of these subjects, this office and one of these objects; None is any."""
        places = set(self.index.get(("predicate", predicate, ""), ()))
        for role, wanted in (("subject", subjects), ("object", objects)):
            if wanted is not None and places:
                places &= {n for one in wanted for n in self.index.get((role, predicate, one), ())}
        return tuple(self.facts[n] for n in sorted(places) if office is None or self.facts[n].office == office)


@dataclass(frozen=True, slots=True)
class _Known:
    """Whom own facts may mean: everyone the record knows, and whoever they name anew."""

    knowledge: Knowledge
    entities: dict[str, tuple[str, str]] = field(default_factory=dict)

    def identify(self, cell: str, types: tuple[str, ...]) -> str | None:
        for type_ in types:
            entity = resolve(cell, type_, self.knowledge)
            if entity.id is not None and self.knowledge.type_of(entity.id) in types:
                return entity.id
        return None

    def name_of(self, id_: str) -> str | None:
        found = self.entities.get(id_)
        return found[1] if found else self.knowledge.name_of(id_)

    def make(self, id_: str, type_: str, name: str) -> None:
        self.entities[id_] = (type_, name)


def own_of(facts: Iterable[Fact], knowledge: Knowledge) -> Own:
    """Facts by hand, with names in words resolved by what is known. Raises InputError for a predicate or office that there is not."""
    known = _Known(knowledge)
    found: list[Fact] = []
    problems: list[Problem] = []
    for fact in facts:
        predicate = knowledge.predicates.get(fact.predicate)
        if predicate is None:
            reason = f"{fact.predicate!r} is none{did_you_mean(fact.predicate, knowledge.predicates)}"
            problems.append(Problem("facts", reason, field="predicate"))
            continue
        whole = settled(fact, predicate, known)
        if fact.office and predicate.office:
            office = resolve(fact.office, "office", knowledge, jurisdiction=whole.subject).id
            if office is None:
                reason = f"{fact.office!r} is none{did_you_mean(fact.office, knowledge.titles.offices)}"
                problems.append(Problem("facts", reason, field="office"))
            whole = replace(whole, office=office)
        found.append(whole)
    if problems:
        raise InputError(problems)
    ordered = tuple(sorted(dict.fromkeys(found), key=order_of))
    return Own(ordered, _index(ordered, knowledge), known.entities, _spelled(known.entities), _starting(known.entities))


def uncovered(shipped: Iterable[Fact], own: Own, knowledge: Knowledge) -> Iterator[Fact]:
    """What is left of shipped facts where own facts speak: all, one or two pieces of their time, or nothing."""
    for fact in shipped:
        pieces = [fact]
        for rival in _rivals(fact, own, knowledge):
            pieces = [left for piece in pieces for left in _without(piece, rival)]
        yield from pieces


def set_aside(shipped: Iterable[Fact], own: Own, knowledge: Knowledge) -> tuple[Fact, ...]:
    """The shipped facts, whole, that own facts displace or cut short, and that say something else than they."""
    return tuple(
        fact
        for fact in shipped
        if list(uncovered([fact], own, knowledge)) != [fact]
        and not any(_alike(fact, one) for one in _rivals(fact, own, knowledge))
    )


def _rivals(fact: Fact, own: Own, knowledge: Knowledge) -> list[Fact]:
    """Own facts that cannot hold beside a shipped one, or that say the same with days of their own."""
    predicate = knowledge.predicates[fact.predicate]
    single = knowledge.single(fact.office, fact.subject) if predicate.office and fact.office else predicate.single
    rivals = own.found(fact.predicate, (fact.subject,), fact.office if predicate.office else None, None)
    return [rival for rival in rivals if single or rival.object == fact.object]


def _alike(fact: Fact, own: Fact) -> bool:
    return (fact.object, fact.valid_from, fact.valid_to) == (own.object, own.valid_from, own.valid_to)


def _without(fact: Fact, own: Fact) -> Iterator[Fact]:
    """The pieces of a fact's time that an own fact does not speak of. On a hand-over day both hold."""
    start, end = _days(fact)
    own_start, own_end = _days(own)
    if own_end == date.max and own.known_until:
        own_end = own.known_until.last
    if max(start, own_start) >= min(end, own_end) and not (own_start <= start and end <= own_end):
        yield fact
        return
    if start < own_start and own.valid_from:
        yield replace(fact, valid_to=_ended(fact, own.valid_from), known_until=None)
    if own_end < end:
        yield replace(fact, valid_from=own.valid_to or own.known_until)


def _ended(fact: Fact, successor: Date) -> Date:
    """The last day of a fact that an own one follows: if it was open, some day since it was last seen."""
    seen = fact.known_until
    if fact.valid_to is None and seen and seen.first < successor.first:
        return Date(seen.first, successor.last, "span")
    return successor


def _days(fact: Fact) -> tuple[date, date]:
    return fact.valid_from.first if fact.valid_from else date.min, fact.valid_to.last if fact.valid_to else date.max


def _index(facts: tuple[Fact, ...], knowledge: Knowledge) -> dict[tuple[str, str, str], list[int]]:
    index: dict[tuple[str, str, str], list[int]] = {}
    for n, fact in enumerate(facts):
        of = object_key(fact, knowledge.predicates[fact.predicate])
        for role, value in (("predicate", ""), ("subject", fact.subject), ("object", of)):
            index.setdefault((role, fact.predicate, value), []).append(n)
    return index


def _spelled(entities: dict[str, tuple[str, str]]) -> dict[str, tuple[Spelling, ...]]:
    found: dict[str, tuple[Spelling, ...]] = {}
    for id_, (type_, name) in sorted(entities.items()):
        for spelling in listed_keys(name, type_):
            found[spelling] = (*found.get(spelling, ()), Spelling(id_, type_, "short", name))
    return found


def _starting(entities: dict[str, tuple[str, str]]) -> dict[str, tuple[Name, ...]]:
    found: dict[str, tuple[Name, ...]] = {}
    for id_, (type_, name) in sorted(entities.items()):
        if type_ != "person":
            parted = words(name)
            found[parted[0]] = (*found.get(parted[0], ()), Name(parted, type_, id_, name, "short"))
    return found
