"""Whether two entities are the same, and whether one place lies in another: true, false, or not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.facts import Entity

if TYPE_CHECKING:
    from checker.knowledge.store import Knowledge


def same(a: Entity, b: Entity, knowledge: Knowledge) -> bool | None:
    """Whether two entities are one: true by id, name or listed alias, false for two ids, else None."""
    if a.id and b.id:
        return a.id == b.id
    return True if knowledge.names_of(a) & knowledge.names_of(b) else None


def within(a: Entity, b: Entity, knowledge: Knowledge) -> bool | None:
    """Whether a place lies in another."""
    return None
