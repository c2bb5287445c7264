"""Who is said to hold which office where: person, office and country of such a claim resolved together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.knowledge.naming import chosen, entity_of, resolve
from checker.knowledge.titles import Office
from checker.model.claims import OfficeHoldingClaim
from checker.model.facts import Entity

if TYPE_CHECKING:
    from checker.knowledge.store import Knowledge

_OF = re.compile(r"\s+(?:of|for|to|at)\s+(?:the\s+)?", re.IGNORECASE)
_OF_A_COUNTRY = 2  # letters of its code


class _Title(NamedTuple):
    """What a title may mean, and the country or organisation that it names itself: "French Foreign Minister"."""

    offices: tuple[Office, ...]
    where: Entity | None = None


def resolve_holding(claim: OfficeHoldingClaim, knowledge: Knowledge) -> OfficeHoldingClaim:
    """The claim with person, office and jurisdiction resolved, each by the help of the others.

    A title means what it means in that country ("secretary of state"). Without a country, or with a guessed one, the
    person's own record decides, if it has the office in one country only. A name that several have is whoever of them
    held that office there.
    """
    codes = claim.span is None
    person = _entity(claim.person, "person", knowledge, codes)
    where = _entity(claim.jurisdiction, "country", knowledge, codes) if claim.jurisdiction else None
    title = _title(claim.office, knowledge, codes)
    where = _seated(where or title.where, title, knowledge)
    guessed = claim.guessed
    if where is None or guessed:
        own = _own_record(person, title, knowledge)
        if own is None and where is None:
            own = _own_organisation(title)
        if own is not None:
            where, guessed = Entity(name := knowledge.name_of(own) or own, own, name), False
    office = claim.office
    if not office.id:
        found = chosen(title.offices, where.id if where else None, knowledge)
        office = entity_of(office.written, list(dict.fromkeys(one.id for one in found)), knowledge)
    person = _narrowed(person, office, where, knowledge)
    changes: dict[str, Any] = {"person": person, "office": office, "jurisdiction": where, "guessed": guessed}
    if claim.readings:
        changes["readings"] = {
            field: tuple(_reading(field, one, where, knowledge, codes) for one in others)
            for field, others in claim.readings.items()
        }
    return replace(claim, **changes)


def _entity(entity: Entity, role: str, knowledge: Knowledge, codes: bool) -> Entity:
    if entity.candidates:
        return entity
    if entity.id:
        return entity if entity.name else replace(entity, name=knowledge.name_of(entity.id))
    return resolve(entity.written, role, knowledge, codes=codes)


def _reading(field: str, value: Any, where: Entity | None, knowledge: Knowledge, codes: bool) -> Any:
    if not isinstance(value, Entity):
        return value
    if field == "office" and not value.id:
        return resolve(value.written, "office", knowledge, jurisdiction=where.id if where else None)
    return _entity(value, "country" if field == "jurisdiction" else "person", knowledge, codes)


def _title(office: Entity, knowledge: Knowledge, codes: bool) -> _Title:
    """The title whole, else parted into title and country: "Foreign Minister of France", "French Foreign Minister"."""
    if office.id:
        return _Title((Office(office.id, ""),))
    meanings = knowledge.titles.meanings
    if found := meanings(office.written):
        return _Title(found)
    text = office.written
    for gap in reversed(list(_OF.finditer(text))):
        found = meanings(text[: gap.start()])
        where = resolve(text[gap.end() :], "country", knowledge, codes=codes)
        if found and where.id:
            return _Title(found, where)
    parted = text.split()
    for n in range(1, min(5, len(parted))):
        found = meanings(" ".join(parted[n:]))
        where = resolve(" ".join(parted[:n]), "country", knowledge, codes=codes)
        if found and where.id:
            return _Title(found, where)
    return _Title(())


def _seated(where: Entity | None, title: _Title, knowledge: Knowledge) -> Entity | None:
    """Of several places of one name, the one that the record has such an office in: New York the state has a governor.

    Of two countries the record may lack the one: both of them have ministers.
    """
    if where is None or where.id or not where.candidates or sum(len(one) == _OF_A_COUNTRY for one in where.candidates) > 1:
        return where
    ids = {office.id for office in title.offices}
    seats = [one for one in where.candidates if any(knowledge.facts("office", subject=one, office=id) for id in sorted(ids))]
    return entity_of(where.written, seats, knowledge) if len(seats) == 1 else where


def _own_record(person: Entity, title: _Title, knowledge: Knowledge) -> str | None:
    """The one country or organisation where the record has this person in an office that the title means there.

    Where the title is that of the very place ("president" of the European Central Bank), that comes first; and who is
    head of a state is so of its dependencies. An office held alone comes before one that is shared: the President of France
    is co-prince of Andorra.
    """
    found: dict[str, bool] = {}
    alone: set[str] = set()
    for one in _ids(person):
        for office in dict.fromkeys(office.id for office in title.offices):
            for fact in knowledge.facts("office", office=office, object=one):
                for meant in chosen(title.offices, fact.subject, knowledge):
                    if meant.id == office:
                        found[fact.subject] = found.get(fact.subject, False) or meant.scope == fact.subject
                        if knowledge.single(office, fact.subject):
                            alone.add(fact.subject)
    subjects = [one for one, own in found.items() if own] or list(found)
    if len(subjects) > 1:
        subjects = [one for one in subjects if not set(knowledge.around(one)) & set(subjects)]
    if len(subjects) > 1:
        subjects = [one for one in subjects if one in alone] or subjects
    return subjects[0] if len(subjects) == 1 else None


def _own_organisation(title: _Title) -> str | None:
    """The organisation that a title names by itself: "U.N. Secretary-General"."""
    scopes = {office.scope for office in title.offices}
    only = scopes.pop() if len(scopes) == 1 else ""
    return only if only.startswith("org:") else None


def _narrowed(person: Entity, office: Entity, where: Entity | None, knowledge: Knowledge) -> Entity:
    """Of several persons of one name, the one whom the record has in that office there."""
    if not person.candidates or not office.id or not where or not where.id:
        return person
    holders = {fact.object for fact in knowledge.facts("office", subject=where.id, office=office.id)}
    fitting = [one for one in person.candidates if one in holders]
    return entity_of(person.written, fitting, knowledge) if len(fitting) == 1 else person


def _ids(entity: Entity) -> Iterable[str]:
    return (entity.id,) if entity.id else entity.candidates
