"""Whether two entities are the same: true, false, or not known. What nobody has listed is never taken for a difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.knowledge.alike import may_be_one, share_a_part
from checker.knowledge.containment import within as within
from checker.model.facts import Entity
from checker.model.when import Date

if TYPE_CHECKING:
    from checker.knowledge.store import Knowledge


def same(a: Entity, b: Entity, knowledge: Knowledge) -> bool | None:
    """Whether two entities are one: true by id, name or listed alias, in any transliteration; false for two ids.

    False too where a person's names share no part with what is written, in no transliteration. None else, above all for
    an unlisted spelling, and for two ids that may be one person under two names.
    """
    ours, theirs = _ids(a), _ids(b)
    if not ours or not theirs:
        return _by_names(a, b, knowledge)
    if set(ours) & set(theirs):
        return True if len(ours) == 1 or len(theirs) == 1 or knowledge.names_of(a) & knowledge.names_of(b) else None
    answers = {_two_ids(one, other, knowledge) for one in ours for other in theirs}
    return None if None in answers else False


def _two_ids(a: str, b: str, knowledge: Knowledge) -> bool | None:
    """False for two ids, but None where they may stand for one: the sources have no ids in common."""
    types = knowledge.type_of(a), knowledge.type_of(b)
    if types == ("person", "person"):
        doubtful = may_be_one(knowledge.spellings(a), knowledge.spellings(b)) and not _born_apart(a, b, knowledge)
        return None if doubtful else False
    if "place" in types and set(types) <= {"place", "country"}:
        return None if knowledge.names_of(Entity("", a)) & knowledge.names_of(Entity("", b)) - {""} else False
    return False


def _by_names(a: Entity, b: Entity, knowledge: Knowledge) -> bool | None:
    """True if a name of one is a name of the other; False if both may be persons and no part of any name is in common."""
    if _keys(a, knowledge) & _keys(b, knowledge):
        return True
    if {knowledge.type_of(one) for one in (*_ids(a), *_ids(b))} - {"person"}:
        return None
    return None if share_a_part(_names(a, knowledge), _names(b, knowledge)) else False


def _ids(entity: Entity) -> tuple[str, ...]:
    return (entity.id,) if entity.id else entity.candidates


def _names(entity: Entity, knowledge: Knowledge) -> tuple[str, ...]:
    return tuple(dict.fromkeys((entity.written, *(name for one in _ids(entity) for name in knowledge.spellings(one)))))


def _keys(entity: Entity, knowledge: Knowledge) -> frozenset[str]:
    named = (knowledge.names_of(Entity(entity.written, one)) for one in _ids(entity))
    return knowledge.names_of(Entity(entity.written)).union(*named)


def _born_apart(a: str, b: str, knowledge: Knowledge) -> bool:
    """Whether the record has two persons born years from one another; a year more or less may be a slip of a source."""
    ours, theirs = (knowledge.facts("born", subject=one) for one in (a, b))
    years = [(Date.parse(one.object).first.year, Date.parse(other.object).first.year) for one in ours for other in theirs]
    return bool(years) and all(abs(one - other) > 1 for one, other in years)
