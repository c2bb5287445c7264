"""From words to entities: every name of a claim resolved in its role, and what an office-holding leaves unsaid."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from checker.knowledge.holding import resolve_holding
from checker.knowledge.naming import resolve as resolve
from checker.model.claims import CLAIM_KINDS, Claim, Common, OfficeHoldingClaim, OrdinalClaim, TenureClaim
from checker.model.facts import Entity

if TYPE_CHECKING:
    from checker.knowledge.store import Knowledge

# The fields that say where a place is to lie; they may name a part of a country as well.
_WHERE = {"dateline": "region", "capital": "jurisdiction", "located-in": "jurisdiction", "place-name": "jurisdiction"}
_ROLES = {"Person": "person", "Place": "place", "Country": "country", "Organisation": "organisation", "Entity": "any"}


def resolve_claim(claim: Claim, knowledge: Knowledge) -> Claim:
    """The claim with every entity resolved that is not yet, readings too.

    Where an office-holding names no country, or one that was guessed, the person's own record of that office decides, if
    it names one country only.
    """
    if isinstance(claim, OfficeHoldingClaim):
        return resolve_holding(claim, knowledge)
    if isinstance(claim, TenureClaim | OrdinalClaim):
        held = resolve_holding(
            OfficeHoldingClaim(person=claim.person, office=claim.office, jurisdiction=claim.jurisdiction, span=claim.span),
            knowledge,
        )
        return replace(claim, person=held.person, office=held.office, jurisdiction=held.jurisdiction)
    fields, where = _entity_fields(claim.kind), _WHERE.get(claim.kind)
    changes: dict[str, Any] = {}
    jurisdiction = None
    for field, role in sorted(fields.items(), key=lambda pair: pair[0] != where):
        found = resolved(getattr(claim, field), "region" if field == where else role, claim, knowledge, jurisdiction)
        changes[field] = found
        if field == where and isinstance(found, Entity):
            jurisdiction = found.id
    readings = {
        field: tuple(resolved(one, fields[field], claim, knowledge) for one in others) if field in changes else others
        for field, others in claim.readings.items()
    }
    if readings:
        changes["readings"] = readings
    return replace(claim, **changes) if changes else claim


def resolved(value: Any, role: str, claim: Common, knowledge: Knowledge, jurisdiction: str | None = None) -> Any:
    """An entity, or each of several, resolved in a role; what has an id or candidates already keeps them."""
    if isinstance(value, tuple):
        return tuple(resolved(one, role, claim, knowledge, jurisdiction) for one in value)
    if not isinstance(value, Entity) or value.candidates:
        return value
    if value.id:
        return value if value.name else replace(value, name=knowledge.name_of(value.id))
    return resolve(value.written, role, knowledge, jurisdiction=jurisdiction, codes=claim.span is None)


@lru_cache(maxsize=64)
def _entity_fields(kind: str) -> dict[str, str]:
    """The fields of a kind of claim that hold entities, with the role of each."""
    found = {}
    for name, field in CLAIM_KINDS[kind].__dataclass_fields__.items():
        hint = str(field.type).removeprefix("tuple[")
        role = _ROLES.get(hint.split(" ")[0].split(",")[0])
        if role:
            found[name] = role
    return found
