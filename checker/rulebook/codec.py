"""Checked rules as JSON and back, for the cache: what a cold start reads instead of YAML. No code, no pickle."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from checker.model.when import Date
from checker.rulebook import rule as shapes
from checker.rulebook import tree

CLASSES: dict[str, Any] = {
    cls.__name__: cls
    for module in (tree, shapes)
    for cls in vars(module).values()
    if isinstance(cls, type) and is_dataclass(cls) and cls.__module__ == module.__name__
}


def dump(value: Any) -> Any:
    """A value of rules as JSON types: a dataclass is `[name, field, …]`, a tuple `["", item, …]`, a date `["Date", text]`."""
    if isinstance(value, Date):
        return ["Date", str(value)]
    if is_dataclass(value):
        return [type(value).__name__, *(dump(getattr(value, f.name)) for f in fields(value))]
    if isinstance(value, tuple):
        return ["", *map(dump, value)]
    return value


def restore(data: Any) -> Any:
    """What `dump` was given. Raises KeyError or TypeError for anything else."""
    if not isinstance(data, list):
        return data
    name, rest = data[0], [restore(item) for item in data[1:]]
    if name == "":
        return tuple(rest)
    if name == "Date":
        return Date.parse(rest[0])
    cls = CLASSES[name]
    return cls(**dict(zip(cls.__dataclass_fields__, rest, strict=True)))
