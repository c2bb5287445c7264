"""The claims of one kind as a table of what its rules read, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from checker.engine.tables import recipe
from checker.engine.tables.recipe import kinds
from checker.engine.tables.values import APART, columns_of
from checker.rulebook.rule import Lookup, Rule
from checker.rulebook.scope import claim_scope
from checker.rulebook.tree import LIST, ROLES, Field, Node, fields_of, type_of

OF_FACTS = ("fact", "record")
ALWAYS = ("row", "several")


def trees_of(rule: Rule) -> Iterator[Node]:
    """Every tree of a rule that decides its verdict."""
    for part in (rule.where, rule.unless, rule.expect):
        if part:
            yield part.tree
    for lookup in (rule.lookup, rule.record):
        if lookup:
            yield from trees_of_lookup(lookup)


def trees_of_lookup(lookup: Lookup) -> Iterator[Node]:
    yield from (expression.tree for _, expression in lookup.match)
    if lookup.at:
        yield lookup.at.tree


def fields_read(rules: Iterable[Rule]) -> dict[str, str]:
    """The fields of a claim that rules of one kind read, by dotted name, with their types as those of one claim."""
    found: dict[str, None] = {}
    for rule in rules:
        for tree in trees_of(rule):
            found.update(dict.fromkeys(".".join(field.path) for field in fields_of(tree) if field.path[0] not in OF_FACTS))
        if rule.group:
            found.update(dict.fromkeys([*rule.group.by, *([rule.group.between] if rule.group.between else [])]))
    kinds = {rule.kind for rule in rules}
    types = {name: type_ for kind in kinds for name, type_ in claim_scope(kind).items()}
    return {name: types[name] for name in found}


def is_lowered(rule: Rule) -> bool:
    """Whether a rule runs over tables; the closures judge what looks up by a date or a number, or reads a claim's own list of names."""
    keys = [type_of(expression.tree) for one in (rule.lookup, rule.record) if one for _, expression in one.match]
    if any(key not in ("text", "null", *ROLES) for key in keys):
        return False
    names = [f"{LIST}{role}" for role in ROLES]
    return bool(rule.group) or not any(one.type in names for tree in trees_of(rule) for one in fields_of(tree))


def field(name: str, type_: str) -> Field:
    return Field(tuple(name.split(".")), type_)


def claims_of(kind: str, claims: Any, rules: Iterable[Rule]) -> tuple[Any, list[str]]:
    """The claims of a kind, with the columns that some rules read, and the article where claims are compared; the names of these columns."""
    rules, known = list(rules), kinds(claims)
    told = claims.filter(claims.kind == kind)
    columns: dict[str, Any] = {name: told[name] for name in ALWAYS}
    if any(rule.group for rule in rules):
        columns["article"] = told["article"]
    for name, type_ in fields_read(rules).items():
        for column, kind_ in columns_of(name.replace(".", "__"), type_).items():
            columns[column] = _column(told, column, kind_, known, type_)
    return told.select(**columns), list(columns)


def _column(table: Any, name: str, type_: str, known: dict[str, Any], of: str) -> Any:
    if of.startswith(LIST) and of.removeprefix(LIST) in ROLES and name.endswith("__key"):
        return recipe.null(type_)
    if name not in known:
        return recipe.null(type_)
    if name.endswith("__candidates") and known[name].startswith("array"):
        return table[name].join(APART)
    return table[name]
