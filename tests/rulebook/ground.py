"""The ground that expressions are tried on: their fields by value, and a record that knows a few names and no facts."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from checker.engine.closures import lower
from checker.engine.row import Row
from checker.model.facts import Entity
from checker.model.number import Quantity
from checker.model.when import Date
from checker.rulebook.expression import parse
from checker.rulebook.tree import LIST
from checker.rulebook.values import Bounds

TYPES = {bool: "bool", float: "number", Bounds: "number", str: "text", Date: "date", Quantity: "quantity", Entity: "entity"}


class Ground:
    """A setting whose record tells names apart by their ids, by equal spelling, and by what it was told."""

    def __init__(self, same: dict[frozenset[str], bool] | None = None, as_of: Date | None = None) -> None:
        self.told = same or {}
        self.as_of, self.published, self.dateline = as_of, None, None

    def same(self, a: Entity, b: Entity) -> bool | None:
        if (told := self.told.get(frozenset((a.written, b.written)))) is not None:
            return told
        if a.id and b.id:
            return a.id == b.id
        return True if a.written == b.written else None

    def within(self, a: Entity, b: Entity) -> bool | None:
        return self.told.get(frozenset((a.written, b.written)))

    def is_single(self, office: Entity | None, jurisdiction: Entity | None = None) -> bool:
        return office is not None and office.id == "head-of-state"

    def changes_hands(self, office: Entity | None, jurisdiction: Entity | None, day: Date | None) -> bool:
        return None not in (office, jurisdiction, day)


def type_of_value(value: Any) -> str:
    if type(value) is tuple:
        return LIST + type_of_value(value[0])
    return TYPES[type(value)]


def value(text: str, *, types: dict[str, str] | None = None, ground: Ground | None = None, **fields: Any) -> Any:
    """What an expression comes to, where its fields have these values; `types` are those of fields that are null."""
    scope = {name: type_of_value(found) for name, found in fields.items() if name not in (types or {})} | (types or {})
    claim = SimpleNamespace(readings={}, as_of=None, **(dict.fromkeys(scope) | fields))
    return lower(parse(text, scope))(Row(ground or Ground(), claim))  # type: ignore[arg-type]


def day(text: str) -> Date:
    return Date.parse(text)
