"""Values of expressions as columns: a date is two days, a number two bounds, a quantity an interval, a name what it goes by.

Where a rule has a constant, its parts are plain Python numbers and texts, which Ibis takes as literals. `None` is the null that a rule writes itself;
the null of a column is null in the parts that `present` looks at.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from checker.engine.tables import recipe
from checker.rulebook.tree import LIST, ROLES

Expr = Any  # an Ibis value, or a Python constant
Table = Any  # an Ibis table
APART = "\x1f"  # between the candidates of an entity
INFINITY = float("inf")


class Bounds(NamedTuple):
    """A number from `low` to `high`; both are one and the same expression where it is known exactly."""

    low: Expr
    high: Expr


class Stretch(NamedTuple):
    """A date: its first and its last day."""

    first: Expr
    last: Expr


class Amount(NamedTuple):
    """A quantity; an open end is infinite."""

    value: Expr
    low: Expr
    high: Expr
    unit: Expr
    hedge: Expr


class Named(NamedTuple):
    """An entity; its candidates are one text."""

    written: Expr
    id: Expr
    candidates: Expr


class Names(NamedTuple):
    """A list of entities; `key` is everything that one goes by, in one text."""

    written: Expr
    id: Expr
    key: Expr


class Held(NamedTuple):
    """A fact: its number, and the days that its valid time begins and ends by."""

    number: Expr
    from_first: Expr
    from_last: Expr
    to_first: Expr
    to_last: Expr
    until_last: Expr


class Many(NamedTuple):
    """A list: each part of its values is a list of its own, all of one length but for the parts that may be null."""

    of: str
    parts: Any


# What follows a field's name in its columns, and the type of each.
PARTS: dict[str, dict[str, str]] = {
    "bool": {"": "boolean"},
    "text": {"": "string"},
    "number": {"": "float64"},
    "date": {"__first": "date", "__last": "date"},
    "quantity": {"__value": "float64", "__low": "float64", "__high": "float64", "__unit": "string", "__hedge": "string"},
    "entity": {"__written": "string", "__id": "string", "__candidates": "string"},
    "fact": {
        "__number": "int64",
        **{f"__valid_{end}__{which}": "date" for end in ("from", "to") for which in ("first", "last")},
        "__known_until__last": "date",
    },
}
_NAMES = {"__written": "string", "__id": "string", "__key": "string"}
_SHAPES: dict[str, Any] = {"date": Stretch, "quantity": Amount, "entity": Named, "fact": Held}


def plain(type_: str) -> str:
    """The type that a role's columns have: a person is an entity."""
    return "entity" if type_ in ROLES else type_


def columns_of(base: str, type_: str) -> dict[str, str]:
    """The columns of a field of this type, or of a list of them, with their types."""
    many, of = type_.startswith(LIST), plain(type_.removeprefix(LIST))
    parts = _NAMES if many and of == "entity" else PARTS[of]
    return {f"{base}{part}": f"array<{kind}>" if many else kind for part, kind in parts.items()}


def from_parts(type_: str, parts: list[Expr]) -> Any:
    """The value whose parts these are, in the order of `PARTS`."""
    if type_.startswith(LIST):
        of = plain(type_.removeprefix(LIST))
        return Many(of, Names(*parts) if of == "entity" else from_parts(of, parts))
    type_ = plain(type_)
    if type_ == "number":
        return Bounds(parts[0], parts[-1])
    shape = _SHAPES.get(type_)
    return shape(*parts) if shape else parts[0]


def read(table: Table, base: str, type_: str) -> Any:
    """The value of a field that stands in a table's columns."""
    return from_parts(type_, [table[name] for name in columns_of(base, type_)])


def nothing(type_: str) -> Any:
    """The null of a type; a list is never null but empty."""
    if type_ == "null":
        return None
    if type_.startswith(LIST):
        return from_parts(type_, [recipe.literal([], type=f"array<{kind}>") for kind in columns_of("", type_).values()])
    return from_parts(type_, [recipe.null(kind) for kind in PARTS[plain(type_)].values()])


def first_part(value: Any) -> Expr:
    return value[0] if isinstance(value, tuple) else value


def present(value: Any) -> Expr:
    """Whether a value is there."""
    if value is None:
        return recipe.literal(False)
    if isinstance(value, Many):
        return recipe.literal(True)
    return literal(first_part(value)).notnull()


def literal(value: Expr) -> Expr:
    """A Python constant as an Ibis value; what is one already stays."""
    return (
        recipe.literal(value)
        if isinstance(value, str | float | int | bool) or value.__class__.__module__ == "datetime"
        else value
    )


def choose(test: Expr, yes: Any, no: Any) -> Any:
    """One value where a test is true, else the other: both of one type."""
    if isinstance(yes, tuple):
        made = [choose(test, a, b) for a, b in zip(yes, no, strict=True)]
        if isinstance(yes, Bounds) and yes.low is yes.high and no.low is no.high:
            made = [made[0], made[0]]
        return type(yes)(*made)
    return recipe.ifelse(test, yes, no)


def only_where(test: Expr, value: Any) -> Any:
    """A value where a test is true, else null."""
    if isinstance(value, tuple):
        if isinstance(value, Bounds) and value.low is value.high:
            one = only_where(test, value.low)
            return Bounds(one, one)
        return type(value)(*(only_where(test, part) for part in value))
    return recipe.ifelse(test, value, recipe.null_like(literal(value)))
