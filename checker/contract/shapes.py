"""A type of the model as JSON Schema: hints become types, docstrings descriptions, dataclasses definitions."""

from __future__ import annotations

import ast
import inspect
import json
import re
import types
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

Schema = dict[str, Any]
PLAIN: dict[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    Any: {},
}


@dataclass(frozen=True, slots=True)
class Shapes:
    """Schemas of hints; `known` are those of types that have a form of their own in JSON, `definitions` collects the rest.

    Where they are `shut`, an unknown field is a mistake; where they are `blank`, null stands for an absent field.
    """

    known: Mapping[Any, Schema]
    shut: bool = False
    blank: bool = False
    definitions: dict[str, Schema] = field(default_factory=dict)

    def of(self, hint: Any) -> Schema:
        """The schema of a hint. Raises TypeError for one that has none."""
        origin, inside = get_origin(hint), get_args(hint)
        if hint in self.known:
            return self.known[hint]
        if origin is Annotated:
            return self.of(inside[0])
        if origin is Literal:
            return {"enum": list(inside)}
        if origin in (Union, types.UnionType):
            return any_of([self.of(one) for one in inside])
        if origin is tuple:
            return {"type": "array", "items": self.of(inside[0])}
        if isinstance(origin, type) and issubclass(origin, Mapping):
            keys = {} if inside[0] is str else {"propertyNames": self.of(inside[0])}
            return {"type": "object", **keys, "additionalProperties": self.of(inside[1])}
        if hint in PLAIN:
            return PLAIN[hint]
        raise TypeError(f"{hint!r} has no schema")

    def named(self, name: str, shape: Schema) -> Schema:
        """A reference to a definition."""
        self.definitions.setdefault(name, shape)
        return {"$ref": f"#/$defs/{name}"}

    def properties(self, cls: Any, names: tuple[str, ...] = ()) -> dict[str, Schema]:
        """The schema of each field of a dataclass, or of those of some names, with what its docstring says."""
        hints, told = get_type_hints(cls, include_extras=True), dict(_told(cls))
        made: dict[str, Schema] = {}
        for one in fields(cls):
            if names and one.name not in names:
                continue
            shape = self.of(hints[one.name])
            if self.blank and not _needed(one):
                shape = any_of([shape, PLAIN[type(None)]])
            said = {"description": told[one.name]} if one.name in told else {}
            made[one.name] = {**shape, **said}
        return made

    def object(self, properties: dict[str, Schema], needed: list[str], said: str = "") -> Schema:
        """The schema of an object; unless the shapes are shut it may have further fields."""
        told = {"description": said} if said else {}
        shut = {"additionalProperties": False} if self.shut else {}
        return {"type": "object", **told, "properties": properties, **({"required": needed} if needed else {}), **shut}


def whole(title: str, said: str, shape: Schema, definitions: Mapping[str, Schema]) -> Schema:
    """A schema that stands by itself: titled, with the definitions that it leads to."""
    found: dict[str, Schema] = {}
    ahead = [shape]
    while ahead:
        for name in re.findall(r'"#/\$defs/([^"]+)"', json.dumps(ahead.pop())):
            if name not in found:
                found[name] = definitions[name]
                ahead.append(definitions[name])
    ordered = {name: told for name, told in definitions.items() if name in found}
    made = {"title": title, **shape, "description": said}
    return {**made, "$defs": ordered} if ordered else made


def any_of(members: list[Schema]) -> Schema:
    """One of several schemas; simple types are put together into one, and so are lists of words."""
    flat = [deep for one in members for deep in (one["anyOf"] if set(one) == {"anyOf"} else [one])]
    words = [word for one in flat if set(one) == {"enum"} for word in one["enum"]]
    kinds = list(dict.fromkeys(kind for one in flat if set(one) == {"type"} for kind in _listed(one["type"])))
    if words and kinds == ["null"]:
        words, kinds = [*words, None], []
    listed = [{"enum": words}] if words else []
    simple = [{"type": kinds[0] if len(kinds) == 1 else kinds}] if kinds else []
    rest = [one for one in flat if set(one) not in ({"type"}, {"enum"})]
    whole: list[Schema] = [*rest, *listed, *simple]
    return whole[0] if len(whole) == 1 else {"anyOf": whole}


def needed(cls: Any) -> list[str]:
    """The fields of a dataclass that have no default."""
    return [one.name for one in fields(cls) if _needed(one)]


def said_of(cls: Any) -> str:
    """What the docstring of a class says, without one nothing; its lines are put together, and None is JSON's null."""
    own = vars(cls).get("__doc__") or ""
    return "" if own.startswith(f"{cls.__name__}(") else re.sub(r"\bNone\b", "null", " ".join(inspect.cleandoc(own).split()))


def _needed(one: Field[Any]) -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _listed(kinds: str | list[str]) -> list[str]:
    return [kinds] if isinstance(kinds, str) else kinds


def _told(cls: Any) -> Iterator[tuple[str, str]]:
    """The docstrings of a class's fields: the text below each. They are no part of the class, so its file is read."""
    for ancestor in reversed(cls.__mro__[:-1]):
        yield from _classes(str(inspect.getsourcefile(ancestor))).get(ancestor.__name__, ())


@cache
def _classes(file: str) -> dict[str, tuple[tuple[str, str], ...]]:
    tree = ast.parse(Path(file).read_text(encoding="utf-8"))
    return {node.name: tuple(_docstrings(node)) for node in tree.body if isinstance(node, ast.ClassDef)}


def _docstrings(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for one, below in zip(node.body, node.body[1:], strict=False):
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name) and isinstance(below, ast.Expr):
            yield one.target.id, str(ast.literal_eval(below.value))
