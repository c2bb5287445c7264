"""Structured input against a type: pydantic's errors turned into problems with file, line, field and a suggestion."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from checker.model.problems import InputError, Problem, did_you_mean

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")
Path = tuple[str | int, ...]
_UNKNOWN_KEY = ("extra_forbidden", "unexpected_keyword_argument")


def no_line(path: Path) -> int | None:
    """The line of a value that came from no file."""
    return None


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a user's file. `line` tells the line of what stands at a path below it, as far as it is known."""

    file: str
    line: Callable[[Path], int | None] = no_line
    path: Path = ()

    def at(self, *path: str | int) -> Where:
        return Where(self.file, self.line, self.path + path)

    def problem(self, reason: str, *path: str | int) -> Problem:
        """What is wrong with the value at `path` below this place."""
        whole = self.path + path
        return Problem(self.file, reason, self.line(whole), dotted(whole))


def dotted(path: Path) -> str:
    """`examples[2].claim.person`, as messages name a field."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


def validated(value: object, adapter: TypeAdapter[T], where: Where) -> T:
    """The value as the adapter's type. Raises InputError with every problem at once."""
    from pydantic import ValidationError

    try:
        return adapter.validate_python(value)
    except ValidationError as error:
        raise InputError(problems_of(error, value, adapter, where)) from None


def problems_of(error: Any, value: object, adapter: TypeAdapter[Any], where: Where) -> list[Problem]:
    """Every error that pydantic found, in the order of the file."""
    problems = []
    for one in error.errors(include_url=False):
        path = tuple(_path(one["loc"], value))
        if one["type"] in _UNKNOWN_KEY:
            reason = f"unknown key {path[-1]!r}{did_you_mean(str(path[-1]), _keys_at(adapter, one['loc'][:-1]))}"
        else:
            reason = reason_of(one)
        problems.append(where.problem(reason, *path))
    return sorted(problems, key=lambda problem: problem.line or 0)


def reason_of(error: Mapping[str, Any]) -> str:
    """One of pydantic's errors in plain words."""
    kind, message, given = error["type"], str(error["msg"]), error.get("input")
    if kind in ("missing", "missing_keyword_only_argument", "missing_argument"):
        return "is missing"
    if kind in ("literal_error", "enum"):
        allowed = re.findall(r"'([^']*)'", str(error["ctx"]["expected"]))
        return f"{given!r} is not known{did_you_mean(str(given), allowed)}"
    if kind in ("value_error", "assertion_error"):
        return str(error["ctx"]["error"])
    if given is None and message.startswith("Input should be"):
        return "is empty; it " + message.removeprefix("Input ")
    return message.removeprefix("Input ").removeprefix("Value error, ")


def holds(value: object, part: str | int) -> bool:
    """Whether a list or mapping has something at an index or key."""
    if isinstance(value, list):
        return isinstance(part, int) and 0 <= part < len(value)
    return isinstance(value, Mapping) and part in value


def _path(loc: Path, value: object) -> Iterator[str | int]:
    """The parts of pydantic's place that are in the data: names of union members and validators are left out."""
    for index, part in enumerate(loc):
        if holds(value, part):
            yield part
            value = value[part]  # type: ignore[index]
        elif isinstance(value, Mapping) and index == len(loc) - 1:
            yield part


def _keys_at(adapter: TypeAdapter[Any], loc: Path) -> list[str]:
    """The keys that the type allows at a place, read from its JSON Schema."""
    whole = adapter.json_schema()
    found = list(_expanded(whole, whole))
    for part in loc:
        found = [deep for node in found for step in _steps(node, part) for deep in _expanded(step, whole)]
    return sorted({key for node in found for key in node.get("properties", ())})


def _steps(node: Mapping[str, Any], part: str | int) -> Iterator[Mapping[str, Any]]:
    """What the schema says of one part of a place; a part that it does not know is a union's name for its member."""
    deeper = node.get("items") if isinstance(part, int) else node.get("properties", {}).get(part)
    if isinstance(deeper, Mapping):
        yield deeper
    elif isinstance(more := node.get("additionalProperties"), Mapping):
        yield more
    elif isinstance(part, str):
        yield node


def _expanded(node: Mapping[str, Any], whole: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The schema itself, references followed and unions taken apart."""
    if reference := node.get("$ref"):
        node = whole["$defs"][str(reference).rpartition("/")[2]]
    members = [*node.get("anyOf", ()), *node.get("oneOf", ()), *node.get("allOf", ())]
    if not members:
        yield node
    for member in members:
        yield from _expanded(member, whole)
