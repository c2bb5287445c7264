"""The syntax tree of a rule's expression, and the types of its values. Small frozen nodes, no behaviour."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.when import Date

# A value's type: bool, number, text, date, quantity, fact, one of the roles below, or `list of` one of these.
ROLES = ("entity", "person", "place", "country", "organisation", "office")
LIST = "list of "


@dataclass(frozen=True, slots=True)
class Const:
    """A text, a number, a truth value, a day or null, as it stands in the expression."""

    value: str | float | bool | Date | None


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the claim, or of what stands around it: `end`, `quantity.unit`, `fact.object`, `as_of`."""

    path: tuple[str, ...]
    type: str


@dataclass(frozen=True, slots=True)
class Call:
    """A word of the rule language with its operands."""

    word: str
    args: tuple[Node, ...]
    type: str


@dataclass(frozen=True, slots=True)
class Compare:
    """`left op right`; `on` is the type that both sides are compared as."""

    op: str
    left: Node
    right: Node
    on: str


@dataclass(frozen=True, slots=True)
class OneOf:
    """`left in ("a", "b")`."""

    left: Node
    options: tuple[str | float, ...]


@dataclass(frozen=True, slots=True)
class Logic:
    """`and` or `or` of two or more parts, in three values."""

    op: str
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    part: Node


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """`left op right` with +, - or *, over numbers or quantities."""

    op: str
    left: Node
    right: Node
    type: str


Node = Const | Field | Call | Compare | OneOf | Logic | Not | Arithmetic


def type_of(node: Node) -> str:
    """The type of a node's value; null alone has the type `null`."""
    if isinstance(node, Field | Call | Arithmetic):
        return node.type
    if isinstance(node, Const):
        if node.value is None:
            return "null"
        named = {bool: "bool", str: "text", Date: "date"}
        return named.get(type(node.value), "number")
    return "bool"


def fields_of(node: Node) -> tuple[Field, ...]:
    """Every field that a tree reads, in order of appearance, each once."""
    found: dict[Field, None] = {}

    def walk(part: Node) -> None:
        if isinstance(part, Field):
            found[part] = None
        for child in children(part):
            walk(child)

    walk(node)
    return tuple(found)


def children(node: Node) -> tuple[Node, ...]:
    if isinstance(node, Call):
        return node.args
    if isinstance(node, Compare | Arithmetic):
        return (node.left, node.right)
    if isinstance(node, Logic):
        return node.parts
    if isinstance(node, Not):
        return (node.part,)
    return (node.left,) if isinstance(node, OneOf) else ()
