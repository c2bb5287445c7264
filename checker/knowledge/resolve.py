"""From words to entities: whom or what a written name means, by the names that the record lists and by nothing fuzzier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.knowledge.spelling import keys
from checker.model.claims import Claim
from checker.model.facts import Entity

if TYPE_CHECKING:
    from checker.knowledge.store import Knowledge


def resolve(written: str, type: str, knowledge: Knowledge, *, jurisdiction: str | None = None) -> Entity:
    """The entity of a type that a written name means: one id, or the candidates, or neither."""
    if type == "office":
        found = list(dict.fromkeys(office.id for office in knowledge.titles.meanings(written) if office.scope in ("", jurisdiction)))
    elif knowledge.type_of(written) == type:
        found = [written]
    else:
        named = [spelling for one in keys(written, type) for spelling in knowledge.spelled(one) if spelling.type == type]
        found = list(dict.fromkeys(spelling.id for spelling in named))
    if len(found) == 1:
        return Entity(written, found[0], knowledge.name_of(found[0]))
    return Entity(written, candidates=tuple(sorted(found)))


def resolve_claim(claim: Claim, knowledge: Knowledge) -> Claim:
    """The claim with its entities resolved."""
    return claim
