"""YAML read strictly: scalars as they were written, every line known, and nothing that surprises or explodes.

The only module that imports yaml. The plain loader turns `NO` into False and `12:30` into 750, lets the last of two
equal keys win, and dies of deep nesting; here the stream of events is read instead, and each of these is told as
`file:line: reason`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from checker.model.problems import InputError, Problem
from checker.model.validation import Path, Where, holds
from checker.model.validation import validated as validated_value

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")
Value = None | str | list["Value"] | dict[str, "Value"]
MAX_DEPTH = 40
MAX_BYTES = 5_000_000
MAX_PROBLEMS = 50
NULLS = frozenset(("", "~", "null", "Null", "NULL"))


class Mark(NamedTuple):
    """The line of a value, and the marks of what stands inside it, by key or in order."""

    line: int
    inside: dict[str, Mark] | list[Mark] | None = None


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a YAML file holds: dicts, lists, strings and None, with the line of each."""

    file: str
    value: Value
    marks: Mark

    def line(self, path: Path) -> int:
        """The line (from 1) of the value at a path, or of its nearest ancestor that is there."""
        mark = self.marks
        for part in path:
            if not holds(mark.inside, part):
                break
            mark = mark.inside[part]  # type: ignore[index]
        return mark.line

    def where(self, *path: str | int) -> Where:
        """The place of a value, for problems with it."""
        return Where(self.file, self.line, path)


def load(text: str, file: str) -> Loaded:
    """The one document of a YAML text. Raises InputError with every problem, each with its line.

    Plain `null`, `~` and nothing are None; every other scalar is a string as written. Refused are anchors, aliases,
    tags, equal keys, keys that are not strings, a second document, nesting past 40 and texts past 5 MB.
    """
    if len(text) > MAX_BYTES or len(text.encode("utf-8", "replace")) > MAX_BYTES:
        raise InputError([Problem(file, f"larger than {MAX_BYTES // 1_000_000} MB")])
    reader = _Reader(file, _events(text.removeprefix("\ufeff"), file), [])
    value, mark = reader.document()
    if reader.problems:
        raise InputError(reader.problems)
    return Loaded(file, value, mark)


def validated(loaded: Loaded, type_: type[T] | TypeAdapter[T], path: Path = ()) -> T:
    """What stands at a path, as a type. Raises InputError with every problem at once, unknown keys with a suggestion."""
    from pydantic import TypeAdapter

    adapter = type_ if isinstance(type_, TypeAdapter) else TypeAdapter(type_)
    value: Any = loaded.value
    for part in path:
        value = value[part]
    return validated_value(value, adapter, loaded.where(*path))


def _events(text: str, file: str) -> Iterator[Any]:
    """The parser's events; what it cannot read is told with its line."""
    import yaml

    try:
        yield from yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = " ".join(part for part in (error.context, error.problem) if part)
        raise InputError([Problem(file, f"not YAML: {reason}", mark.line + 1 if mark else None)]) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1 if isinstance(error.position, int) else None
        raise InputError([Problem(file, f"not YAML: {error.reason}", line)]) from None
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise InputError([Problem(file, "holds half of a surrogate pair, which is no character", line)]) from None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Values built from events by recursive descent; the depth is checked before each step down."""

    file: str
    events: Iterator[Any]
    problems: list[Problem]

    def document(self) -> tuple[Value, Mark]:
        found: tuple[Value, Mark] = (None, Mark(1))
        count = 0
        for event in self.events:
            name = type(event).__name__
            if name == "DocumentStartEvent":
                count += 1
                if count > 1:
                    self.wrong(event, "a second document; one file holds one document")
                    raise InputError(self.problems)
            elif name not in ("StreamStartEvent", "StreamEndEvent", "DocumentEndEvent"):
                found = self.node(event, 1)
        return found

    def node(self, event: Any, depth: int) -> tuple[Value, Mark]:
        name, line = type(event).__name__, event.start_mark.line + 1
        if name == "AliasEvent":
            self.wrong(event, f"an alias (*{event.anchor}); write the value out")
            return None, Mark(line)
        if event.anchor:
            self.wrong(event, f"an anchor (&{event.anchor}); write the value out where it is needed")
        if event.tag:
            self.wrong(event, f"a tag ({event.tag}); write the plain value")
        if name == "ScalarEvent":
            plain = event.implicit[0] and not event.style
            return None if plain and event.value in NULLS else str(event.value), Mark(line)
        if depth > MAX_DEPTH:
            self.wrong(event, f"nested more than {MAX_DEPTH} deep")
            raise InputError(self.problems)
        return self.mapping(line, depth) if name == "MappingStartEvent" else self.sequence(line, depth)

    def sequence(self, line: int, depth: int) -> tuple[Value, Mark]:
        values: list[Value] = []
        marks: list[Mark] = []
        while type(event := next(self.events)).__name__ != "SequenceEndEvent":
            value, mark = self.node(event, depth + 1)
            values.append(value)
            marks.append(mark)
        return values, Mark(line, marks)

    def mapping(self, line: int, depth: int) -> tuple[Value, Mark]:
        values: dict[str, Value] = {}
        marks: dict[str, Mark] = {}
        while type(event := next(self.events)).__name__ != "MappingEndEvent":
            key, at = self.node(event, depth + 1)
            value, mark = self.node(next(self.events), depth + 1)
            if not isinstance(key, str):
                self.wrong(event, "a key that is not a string")
            elif key in values:
                self.wrong(event, f"the key {key!r} stands twice; the first is on line {marks[key].line}")
            else:
                values[key], marks[key] = value, Mark(at.line, mark.inside)
        return values, Mark(line, marks)

    def wrong(self, event: Any, reason: str) -> None:
        self.problems.append(Problem(self.file, reason, event.start_mark.line + 1))
        if len(self.problems) >= MAX_PROBLEMS:
            raise InputError(self.problems)
