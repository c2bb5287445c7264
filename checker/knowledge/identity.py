"""Whether two entities are the same, and whether one lies in the other: true, false, or not known.

What nobody has listed is never taken for a difference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.knowledge.alike import may_be_one, share_a_part
from checker.knowledge.codes import FORMER
from checker.knowledge.naming import by_name
from checker.model.facts import Entity
from checker.model.when import Date

if TYPE_CHECKING:
    from checker.knowledge.store import Knowledge

# Countries whose cities the record knows by their parts, each with all of its namesakes.
_BY_PARTS = frozenset("AU- CA- DE- GB- IN- IT-".split())

_Named = tuple[str, tuple[str, ...]]  # what was written, and the ids that it may have


def same(a: Entity, b: Entity, knowledge: Knowledge) -> bool | None:
    """Whether two entities are one: true by id, name or listed alias, in any transliteration; false for two ids.

    False too where a person's names share no part with what is written, in no transliteration. None else, above all for
    an unlisted spelling, and for two ids that may be one person under two names.
    """
    if a.id and a.id == b.id:
        return True
    ours, theirs = _ids(a, knowledge), _ids(b, knowledge)
    if not ours or not theirs:
        return _by_names((a.written, ours), (b.written, theirs), knowledge)
    if set(ours) & set(theirs):
        return True if len(ours) == 1 or len(theirs) == 1 or knowledge.names_of(a) & knowledge.names_of(b) else None
    answers = {_two_ids(one, other, knowledge) for one in ours for other in theirs}
    return None if None in answers else False


def within(a: Entity, b: Entity, knowledge: Knowledge) -> bool | None:
    """Whether place `a` lies in `b`, at any time: True by the record's containments and capitals, through any number of steps.

    False if the country that `a` lies in is known, `b` is another one, and no place of the name of `a` lies in `b`. Else
    None: so for American states, which have many a hamlet that is called like a city elsewhere; of a few countries the
    record knows every city by its part. Whether the record is disputed is told by the facts themselves.
    """
    inner, outer = _places(a, knowledge, ("place", "country")), _places(b, knowledge, ("country", "place"))
    if not inner or not outer:
        return None
    answers = {_lies_in(one, other, knowledge) for one in inner for other in outer}
    if True in answers:
        return True
    return None if None in answers or _namesake_in(a, outer, knowledge) else False


def _two_ids(a: str, b: str, knowledge: Knowledge) -> bool | None:
    """False for two ids, but None where they may stand for one: the sources have no ids in common."""
    types = knowledge.type_of(a), knowledge.type_of(b)
    if types == ("person", "person"):
        doubtful = may_be_one(knowledge.spellings(a), knowledge.spellings(b)) and not _born_apart(a, b, knowledge)
        return None if doubtful else False
    if "place" in types and set(types) <= {"place", "country"}:
        return None if knowledge.names_of(Entity("", a)) & knowledge.names_of(Entity("", b)) else False
    return False


def _by_names(a: _Named, b: _Named, knowledge: Knowledge) -> bool | None:
    """True if a name of one is a name of the other; False if both may be persons and no part of any name is in common."""
    if not _keys(a, knowledge).isdisjoint(_keys(b, knowledge)):
        return True
    if any(knowledge.type_of(one) != "person" for one in (*a[1], *b[1])):
        return None
    return None if share_a_part(_names(a, knowledge), _names(b, knowledge)) else False


def _ids(entity: Entity, knowledge: Knowledge) -> tuple[str, ...]:
    """The ids that an entity may have, of those that the record knows."""
    return tuple(one for one in ((entity.id,) if entity.id else entity.candidates) if knowledge.type_of(one))


def _names(named: _Named, knowledge: Knowledge) -> tuple[str, ...]:
    written, ids = named
    return (written, *(name for one in ids for name in knowledge.spellings(one)))


def _keys(named: _Named, knowledge: Knowledge) -> frozenset[str]:
    written, ids = named
    return knowledge.names_of(Entity(written, ids[0] if ids else None)).union(
        *(knowledge.names_of(Entity("", one)) for one in ids[1:])
    )


def _born_apart(a: str, b: str, knowledge: Knowledge) -> bool:
    """Whether the record has two persons born years from one another; a year more or less may be a slip of a source."""
    ours, theirs = (knowledge.facts("born", subject=one) for one in (a, b))
    years = [(Date.parse(one.object).first.year, Date.parse(other.object).first.year) for one in ours for other in theirs]
    return bool(years) and all(abs(one - other) > 1 for one, other in years)


def _places(entity: Entity, knowledge: Knowledge, types: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in _ids(entity, knowledge) if knowledge.type_of(one) in types)


def _lies_in(a: str, b: str, knowledge: Knowledge) -> bool | None:
    if a == b:
        return True
    outside = knowledge.around(a)
    if b in outside:
        return True
    if b[:3] in _BY_PARTS:
        lands = {one for one in outside if len(one) == 2}
        elsewhere = any(one[:3] == b[:3] for one in outside) or (lands and b[:2] not in lands)
        return False if elsewhere else None
    if knowledge.type_of(b) != "country" or (b in FORMER and not knowledge.facts("located-in", object=b)):
        return None
    # Hong Kong lies in China, and so, for all we know, does what lies in Hong Kong.
    nested = {a, *outside} & set(knowledge.around(b))
    known = any(knowledge.type_of(one) == "country" for one in (a, *outside))
    return False if known and not nested else None


def _namesake_in(a: Entity, outer: tuple[str, ...], knowledge: Knowledge) -> bool:
    """Whether another place of the name of `a` lies in one of these."""
    names = {a.written, *(knowledge.spellings(a.id) if a.id else ())}
    others = {one for name in sorted(names) for one in by_name(name, "place", knowledge)}
    return any(_lies_in(other, one, knowledge) is not False for other in sorted(others) for one in outer)
