"""What lies in what: the places around a place, by the record's containments and capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.facts import Entity

if TYPE_CHECKING:
    from checker.knowledge.store import Knowledge


def around(place: str, knowledge: Knowledge) -> dict[str, bool]:
    """Every country and region that a place lies in or ever lay in, by id; False where that is disputed."""
    found: dict[str, bool] = {}
    ahead = [(place, True)]
    while ahead:
        inner, sure = ahead.pop()
        for outer, certain in _next(inner, knowledge):
            now = sure and certain
            if outer != place and (outer not in found or (now and not found[outer])):
                found[outer] = now
                ahead.append((outer, now))
    return found


def within(a: Entity, b: Entity, knowledge: Knowledge) -> bool | None:
    """Whether place `a` lies in `b`, at any time: True by the record's containments and capitals, through any number of steps.

    False if the country that `a` lies in is known, `b` is another one, and no place of the name of `a` lies in `b`. Else
    None: where the record calls it disputed, and for states and provinces, which have many a small town that is called
    like a big one elsewhere.
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
    if outside.get(b):
        return True
    if not all(outside.values()) or knowledge.type_of(b) != "country" or not knowledge.facts("located-in", object=b):
        return None
    lies_around = {a, *outside} & set(around(b, knowledge))  # Hong Kong lies in China, and so may what lies in Hong Kong
    return None if lies_around or not _countries(a, knowledge) else False


def _countries(place: str, knowledge: Knowledge) -> set[str]:
    """The countries that a place lies in, has lain in or is."""
    return {one for one in (place, *around(place, knowledge)) if knowledge.type_of(one) == "country"}


def _namesake_in(a: Entity, outer: tuple[str, ...], knowledge: Knowledge) -> bool:
    """Whether another place of the name of `a` lies in one of these."""
    from checker.knowledge.naming import by_name

    names = {a.written, *(knowledge.spellings(a.id) if a.id else ())}
    others = {one for name in sorted(names) for one in by_name(name, "place", knowledge)}
    return any(_lies_in(other, one, knowledge) is not False for other in sorted(others) for one in outer)


def _next(place: str, knowledge: Knowledge) -> list[tuple[str, bool]]:
    found = [(fact.object, fact.status != "disputed") for fact in knowledge.facts("located-in", subject=place)]
    found += [(fact.subject, fact.status != "disputed") for fact in knowledge.facts("capital", object=place)]
    return found
