"""What an expression can name: a claim kind's fields, the fact of a look-up, and the days that stand around a story."""

from __future__ import annotations

from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from checker.model.claims import CLAIM_KINDS
from checker.model.facts import Entity, Predicate
from checker.model.number import Quantity
from checker.model.when import Date
from checker.rulebook.tree import LIST, ROLES

# Fields of every claim that rules do not read, and `as_of`, which is the story's where the claim has none.
BOOKKEEPING = ("id", "kind", "span", "readings", "field_spans", "extractor", "as_of")
# The story's as-of day, its publication day, and the day of its dateline; a claim's own field of that name comes first.
AMBIENT = {"as_of": "date", "published": "date", "dateline": "date"}
PLAIN_TYPES: dict[Any, str] = {
    bool: "bool",
    int: "number",
    float: "number",
    str: "text",
    Date: "date",
    Quantity: "quantity",
    Entity: "entity",
}


@cache
def claim_scope(kind: str) -> dict[str, str]:
    """Name → type of everything that an expression about one claim of this kind can read."""
    cls = CLAIM_KINDS[kind]
    hints = get_type_hints(cls, include_extras=True)
    found = dict(AMBIENT)
    for name, hint in hints.items():
        if name in BOOKKEEPING:
            continue
        found[name] = _type(hint)
        if found[name] == "quantity":
            found |= {f"{name}.unit": "text", f"{name}.hedge": "text"}
        elif found[name] in ROLES:
            found[f"{name}.written"] = "text"  # what a group of people goes by whom the record may not know
    return found


def fact_scope(predicate: Predicate, name: str = "fact") -> dict[str, str]:
    """Name → type of what can be read of a fact of this predicate, under `fact` or another name."""
    return {
        name: "fact",
        f"{name}.subject": _role(predicate.subject),
        f"{name}.object": _role(predicate.object),
        f"{name}.office": "office",
        f"{name}.valid_from": "date",
        f"{name}.valid_to": "date",
        f"{name}.known_until": "date",
        f"{name}.status": "text",
        f"{name}.source": "text",
        f"{name}.valid_time": "text",
    }


def group_scope(kind: str, by: tuple[str, ...]) -> dict[str, str]:
    """Like `claim_scope`, of a group of claims: its keys are single values, every other field a list of the members'."""
    fields = claim_scope(kind)
    ambient = {name: AMBIENT[name] for name in ("published", "dateline") if name not in CLAIM_KINDS[kind].__dataclass_fields__}
    return {
        name: kind_ if name in by else f"{LIST}{kind_}" for name, kind_ in fields.items() if not kind_.startswith(LIST)
    } | ambient


def _type(hint: Any) -> str:
    role = next((m for m in getattr(hint, "__metadata__", ()) if m in ROLES), None) if get_origin(hint) is Annotated else None
    if role:
        return str(role)
    if get_origin(hint) in (Union, UnionType):
        return _type(next(arg for arg in get_args(hint) if arg is not NoneType))
    if get_origin(hint) is Literal:
        return "text"
    if get_origin(hint) is tuple:
        return LIST + _type(get_args(hint)[0])
    return PLAIN_TYPES[hint]


def _role(types: tuple[str, ...]) -> str:
    return types[0] if len(types) == 1 else "entity"
