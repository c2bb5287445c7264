"""The predicates of a folder of facts: what a fact can say, and what may be concluded from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.model.facts import Predicate
from checker.model.problems import did_you_mean

if TYPE_CHECKING:
    from checker.knowledge.tables import Reading

ENTITY_TYPES = ("person", "place", "country", "organisation", "office")
TYPES = (*ENTITY_TYPES, "date", "text")
_FLAGS = ("single", "office", "transitive")
_FIELDS = tuple(Predicate.__dataclass_fields__)
_KEYS = _FIELDS[1:]


def read_predicates(text: str, file: str, reading: Reading) -> dict[str, Predicate]:
    """The predicates that a YAML text defines, by name; what is wrong is noted with its line."""
    from checker.yamlfile import load

    loaded = load(text, file)
    if not isinstance(loaded.value, dict):
        reading.wrong(file, 1, "", "write a map of predicates")
        return {}
    found = {}
    for name, body in loaded.value.items():
        before = len(reading.problems)
        if not isinstance(body, dict):
            reading.wrong(file, loaded.line((name,)), name, "write a map with subject and object")
            continue
        for field, value in body.items():
            if reason := _wrong(field, value):
                reading.wrong(file, loaded.line((name, field)), f"{name}.{field}", reason)
        for field in ("subject", "object"):
            if field not in body:
                reading.wrong(file, loaded.line((name,)), f"{name}.{field}", "is missing")
        if len(reading.problems) == before:
            found[name] = _predicate(name, body)
    return found


def is_entity(types: tuple[str, ...]) -> bool:
    """Whether something of these types has an id; a date or words have none."""
    return any(type_ in ENTITY_TYPES for type_ in types)


def to_row(predicate: Predicate) -> tuple[str | int, ...]:
    """A predicate as a row of the compiled record; `from_row` reads it back."""
    values = (getattr(predicate, field) for field in _FIELDS)
    return tuple(
        " ".join(value) if isinstance(value, tuple) else int(value) if isinstance(value, bool) else value for value in values
    )


def from_row(row: tuple[Any, ...]) -> Predicate:
    """The predicate that `to_row` was given."""
    name, subject, object_, single, office, complete_for, transitive, note = row
    lists = (tuple(cell.split()) for cell in (subject, object_, complete_for))
    return Predicate(name, next(lists), next(lists), bool(single), bool(office), next(lists), bool(transitive), note)


def _wrong(field: str, value: object) -> str:
    """What is wrong with a field of a predicate; nothing, if it is right."""
    if field not in _KEYS:
        return f"is no key{did_you_mean(field, _KEYS)}"
    if field in _FLAGS and value not in ("true", "false"):
        return f"{value!r} is neither true nor false"
    if field in ("subject", "object", "complete_for"):
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            return "write a list"
        if field != "complete_for" and (odd := [item for item in value if item not in TYPES]):
            return f"{odd[0]!r} is no type{did_you_mean(str(odd[0]), TYPES)}"
    return ""


def _predicate(name: str, body: dict[str, Any]) -> Predicate:
    return Predicate(
        name,
        subject=tuple(body["subject"]),
        object=tuple(body["object"]),
        single=body.get("single") == "true",
        office=body.get("office") == "true",
        complete_for=tuple(body.get("complete_for", ())),
        transitive=body.get("transitive") == "true",
        note=body.get("note") or "",
    )
