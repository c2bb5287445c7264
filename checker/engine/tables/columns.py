"""THE LAYOUT of claims and facts as tables: which columns a field has, by its declared type. It imports no library of tables.

A field `f` that is text, a number or true-or-false is the column `f`; a date, a quantity, an entity are several columns, `f__first` and
the like; a list is the same columns as lists of equal length. A table holds claims of one kind, or of all with absent columns null.
"""

from __future__ import annotations

from dataclasses import MISSING
from functools import cache
from types import NoneType
from typing import Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

from checker.model.claims import CLAIM_KINDS, own_fields
from checker.model.facts import Entity
from checker.model.number import Quantity
from checker.model.when import Date

Sort = Literal["text", "number", "flag", "date", "quantity", "entity"]


class Column(NamedTuple):
    """A column's name and its type: string, double, bool, date, int64, or `list<…>` of one of them."""

    name: str
    type: str


class ClaimField(NamedTuple):
    """A field of a kind of claim: what it holds, whether that is a list, and whether it must be there.

    `whole` tells of a number that it has no fraction, `words` of a text which ones there may be; none given: any.
    """

    name: str
    sort: Sort
    many: bool = False
    needed: bool = False
    whole: bool = False
    words: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        return tuple(
            Column(f"{self.name}{part}", f"list<{type_}>" if self.many else type_) for part, type_ in PARTS[self.sort].items()
        )


# What follows a field's name, with its type. Open ends of a quantity are infinite; what is absent is null in every column.
PARTS: dict[Sort, dict[str, str]] = {
    "text": {"": "string"},
    "number": {"": "double"},
    "flag": {"": "bool"},
    "date": {"__first": "date", "__last": "date", "__precision": "string"},
    "quantity": {"__value": "double", "__low": "double", "__high": "double", "__unit": "string", "__hedge": "string"},
    "entity": {"__written": "string", "__id": "string", "__name": "string", "__candidates": "list<string>"},
}
_SORTS: dict[Any, Sort] = {
    str: "text",
    int: "number",
    float: "number",
    bool: "flag",
    Date: "date",
    Quantity: "quantity",
    Entity: "entity",
}

# The story's days. `as_of` and `published` are what a rule sees: the claim's own, else the story's, which stands in `setting_…`.
DAYS = ("as_of", "published", "dateline", "setting_as_of", "setting_published")
AMBIENT = ("as_of", "published", "dateline")


def _day(name: str) -> tuple[Column, ...]:
    return ClaimField(name, "date").columns


COMMON: tuple[Column, ...] = (
    Column("row", "int64"),  # unique, in the order of the input
    *(Column(name, "string") for name in ("article", "id", "kind", "section", "tense", "attributed_to", "text", "extractor")),
    Column("in_quote", "bool"),
    Column("confidence", "double"),
    *(column for name in DAYS for column in _day(name)),
    Column("title_apart", "bool"),
    Column("span_start", "int64"),
    Column("span_end", "int64"),
    Column("several", "bool"),  # more than one reading: judged by the closures
    Column("payload", "string"),  # the claim written out, where its columns would lose something of it
)

FACTS: tuple[Column, ...] = (
    Column("fact", "int64"),  # its number, in the order in which facts are told
    *(Column(name, "string") for name in ("predicate", "subject", "subject_name", "office", "object", "object_name")),
    *_day("object"),  # where the predicate's objects are dates
    Column("object_number", "double"),  # where an object in words is digits
    *(column for name in ("valid_from", "valid_to", "known_until") for column in _day(name)),
    Column("status", "string"),
    Column("source", "string"),
)


@cache
def fields_of(kind: str) -> tuple[ClaimField, ...]:
    """The fields that a kind has of its own, in the order of its definition. Raises KeyError for a kind that there is not."""
    cls = CLAIM_KINDS[kind]
    hints, known = get_type_hints(cls), cls.__dataclass_fields__
    return tuple(
        _field(name, hints[name], known[name].default is MISSING and known[name].default_factory is MISSING)
        for name in own_fields(cls)
    )


@cache
def own_columns(kind: str) -> tuple[Column, ...]:
    """The columns that a kind has beside the common ones; a field that is a day of the story too has its columns there."""
    return tuple(column for field in fields_of(kind) if field.name not in AMBIENT for column in field.columns)


def layout(kind: str) -> tuple[Column, ...]:
    """Every column of a table of one kind."""
    return COMMON + own_columns(kind)


@cache
def wide() -> tuple[Column, ...]:
    """Every column of a table of all kinds."""
    return COMMON + tuple(dict.fromkeys(column for kind in CLAIM_KINDS for column in own_columns(kind)))


def _field(name: str, hint: Any, needed: bool) -> ClaimField:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return _field(name, inner[0], needed)._replace(many=True)
    if origin is Literal:
        return ClaimField(name, "text", needed=needed, words=inner)
    if inner:  # this or nothing
        return _field(name, next(one for one in inner if one is not NoneType), needed)
    return ClaimField(name, _SORTS[hint], needed=needed, whole=hint is int)
