"""Groups: claims of one story that must agree with each other, put together by the keys that a rule names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from checker.engine.closures import Closure
from checker.engine.row import Row, Setting
from checker.model.claims import Claim
from checker.model.facts import Entity
from checker.model.fold import fold
from checker.model.when import Date
from checker.rulebook.rule import Group


def groups(claims: Sequence[Claim], group: Group, where: Closure | None, setting: Setting) -> Iterator[tuple[Claim, ...]]:
    """The groups of two and more members, in the order of their first members.

    Null scalar keys are equal; an unresolved or null entity key joins no group. With `between`, only groups whose
    members differ in that field are given.
    """
    found: dict[tuple[Any, ...], list[Claim]] = {}
    for claim in claims:
        if where is not None and where(Row(setting, claim)) is not True:
            continue
        key = _key(claim, group, setting)
        if key is not None:
            found.setdefault(key, []).append(claim)
    for members in found.values():
        if len(members) < 2:
            continue
        if group.between and len({getattr(m, group.between) for m in members}) < 2:
            continue
        yield tuple(members)


def _key(claim: Claim, group: Group, setting: Setting) -> tuple[Any, ...] | None:
    parts: list[Any] = []
    for name in group.by:
        value = getattr(claim, name)
        if name == "as_of":
            value = value or setting.as_of
        if name in claim.readings:
            return None
        if isinstance(value, Entity):
            if value.id is None:
                return None
            value = value.id
        elif isinstance(value, str):
            value = fold(value)
        elif isinstance(value, Date):
            value = (value.first, value.last)
        elif value is None and name in group.entities:
            return None
        parts.append(value)
    return tuple(parts)
