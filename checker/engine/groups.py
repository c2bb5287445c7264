"""Groups: claims of one story that must agree with each other, put together by the keys that a rule names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from checker.engine.compiled import Ready
from checker.engine.row import Row, Setting
from checker.model.claims import Claim
from checker.model.facts import Entity
from checker.model.fold import fold
from checker.model.when import Date


def groups(rule: Ready, claims: Sequence[Claim], setting: Setting) -> Iterator[tuple[Claim, ...]]:
    """The groups of two and more members, in the order of their first members.

    Null scalar keys are equal; an unresolved or null entity key joins no group, nor does one of several readings. With
    `between`, only groups whose members differ in that field are given.
    """
    found: dict[tuple[Any, ...], list[Claim]] = {}
    for claim in claims:
        key = key_of(rule, claim, setting)
        if key is not None:
            found.setdefault(key, []).append(claim)
    between = rule.between
    for members in found.values():
        if len(members) > 1 and (between is None or len({between(Row(setting, member)) for member in members}) > 1):
            yield tuple(members)


def key_of(rule: Ready, claim: Claim, setting: Setting) -> tuple[Any, ...] | None:
    """What the claims of one group have in common; None for a claim that joins none."""
    row = Row(setting, claim)
    parts: list[Any] = []
    for name, value_of in rule.by:
        value = value_of(row)
        if name.split(".")[0] in claim.readings:
            return None
        if isinstance(value, Entity):
            value = value.id
        if value is None and rule.rule.group and name in rule.rule.group.entities:
            return None
        if isinstance(value, str):
            value = fold(value)
        elif isinstance(value, Date):
            value = (value.first, value.last)
        parts.append(value)
    return tuple(parts)
