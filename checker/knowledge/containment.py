"""What lies around a place: countries and regions, by the record's containments and capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def lying_in(places: list[str], where: str, knowledge: Knowledge) -> list[str]:
    """Those of some places that lie in a country or region, or are its capital."""
    return [place for place in places if where in knowledge.around(place)]
