"""What lies in what: the places around a place, by the record's containments and capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.knowledge.codes import FORMER
from checker.model.facts import Entity

if TYPE_CHECKING:
    from checker.knowledge.store import Knowledge


def around(place: str, knowledge: Knowledge) -> tuple[str, ...]:
    """Every country and region that a place lies in or ever lay in, the nearest first, by id."""
    found: dict[str, None] = {}
    ahead = [place]
    for inner in ahead:
        lies_in = [fact.object for fact in knowledge.facts("located-in", subject=inner)]
        is_capital_of = [fact.subject for fact in knowledge.facts("capital", object=inner)]
        for outer in (*lies_in, *is_capital_of):
            if outer != place and outer not in found:
                found[outer] = None
                ahead.append(outer)
    return tuple(found)


def within(a: Entity, b: Entity, knowledge: Knowledge) -> bool | None:
    """Whether place `a` lies in `b`, at any time: True by the record's containments and capitals, through any number of steps.

    False if the country that `a` lies in is known, `b` is another one, and no place of the name of `a` lies in `b`. Else
    None: so for states and provinces, which have many a small town that is called like a big one elsewhere. Whether the
    record is disputed is told by the facts themselves.
    """
    inner, outer = _ids(a, knowledge, ("place", "country")), _ids(b, knowledge, ("country", "place"))
    if not inner or not outer:
        return None
    answers = {_lies_in(one, other, knowledge) for one in inner for other in outer}
    if True in answers:
        return True
    return None if None in answers or _namesake_in(a, outer, knowledge) else False


def _ids(entity: Entity, knowledge: Knowledge, types: tuple[str, ...]) -> tuple[str, ...]:
    ids = (entity.id,) if entity.id else entity.candidates
    return ids if all(knowledge.type_of(one) in types for one in ids) else ()


def _lies_in(a: str, b: str, knowledge: Knowledge) -> bool | None:
    if a == b:
        return True
    outside = around(a, knowledge)
    if b in outside:
        return True
    if knowledge.type_of(b) != "country" or (b in FORMER and not knowledge.facts("located-in", object=b)):
        return None
    # Hong Kong lies in China, and so, for all we know, does what lies in Hong Kong.
    nested = {a, *outside} & set(around(b, knowledge))
    known = any(knowledge.type_of(one) == "country" for one in (a, *outside))
    return False if known and not nested else None


def _namesake_in(a: Entity, outer: tuple[str, ...], knowledge: Knowledge) -> bool:
    """Whether another place of the name of `a` lies in one of these."""
    from checker.knowledge.naming import by_name

    names = {a.written, *(knowledge.spellings(a.id) if a.id else ())}
    others = {one for name in sorted(names) for one in by_name(name, "place", knowledge)}
    return any(_lies_in(other, one, knowledge) is not False for other in sorted(others) for one in outer)
