"""The keys of a look-up worked out for every claim; the record is asked once for each distinct set of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import pyarrow as pa

from checker.engine.tables import recipe
from checker.engine.tables.lower import Scope, lower
from checker.engine.tables.matches import Facts
from checker.engine.tables.needed import trees_of_lookup
from checker.engine.tables.steps import answered
from checker.engine.tables.values import Expr, Named, Stretch, literal
from checker.model.facts import Entity
from checker.rulebook.rule import Lookup

_SIDES = ("object", "subject")
OF_KEYS = ("list", "doubtful", "decisive", "of_object", "of_subject", "at__first", "at__last")  # columns that keys bring


class Keyed(NamedTuple):
    """Claims with what their keys find.

    The columns of `scope`: `list` is the number of a list of facts, null where the story does not give a key; `doubtful` that a
    name means nobody for sure; `decisive` that one contradicting fact is enough; `of_object` and `of_subject` are lists that are
    whole. `at__first` and `at__last` are the day, where the look-up has one. `many` tells how many claims each of some tests holds of.
    """

    scope: Scope
    lookup: Lookup
    lists: list[tuple[int, ...]]
    facts: Any
    listed: Any
    many: Mapping[str, int]


class _Key(NamedTuple):
    name: str
    columns: tuple[str, ...]  # of an entity its id, and where it has none what was written; of a text the text


def keyed(scope: Scope, lookup: Lookup, facts: Facts, fields: Iterable[str], tests: Sequence[str] = ()) -> Keyed:
    """The claims of a scope with the facts that a look-up finds for them; `fields` of a fact are read, and `tests` are columns to count by."""
    scope = answered(scope, trees_of_lookup(lookup), facts.store)
    keys, columns, told = _keys(scope, lookup)
    if lookup.at:
        day = lower(lookup.at.tree, scope)
        first, last = day if isinstance(day, Stretch) else (recipe.null("date"), recipe.null("date"))
        columns |= {"at__first": first, "at__last": last}
    asked = [column for key in keys for column in key.columns]
    table = scope.table.mutate(**columns)
    beside = table.mutate(keys_told=told)
    counted = beside.group_by([*asked, *tests, "keys_told"]).agg(many=beside.count())
    lines = facts.store.fetch(counted).to_pylist()
    distinct = list(dict.fromkeys(tuple(line[name] for name in asked) for line in lines if line["keys_told"]))
    columns_of_answers, lists, listed = _answers(keys, distinct, lookup, facts)
    answers = facts.store.put(columns_of_answers, counted)
    matches = [table[name].identical_to(answers[f"{name}_"]) for name in asked]
    joined = table.left_join(answers, matches).drop(*asked, *(f"{name}_" for name in asked))
    found = facts.table(list(enumerate(lists)), lookup.predicate, fields, counted)
    whole = facts.table(sorted(listed.items()), lookup.predicate, (), counted) if listed else None
    many = {name: sum(line["many"] for line in lines if line[name]) for name in tests}
    return Keyed(scope._replace(table=joined), lookup, lists, found, whole, many)


def _keys(scope: Scope, lookup: Lookup) -> tuple[list[_Key], dict[str, Expr], Expr]:
    """The keys, their columns, and whether a claim gives all of them."""
    keys: list[_Key] = []
    columns: dict[str, Expr] = {}
    told: Any = recipe.literal(True)
    for name, expression in lookup.match:
        value = lower(expression.tree, scope)
        parts: tuple[Expr, ...]
        if isinstance(value, Named):
            key = _Key(name, (f"key_{name}__id", f"key_{name}__written"))
            parts = (value.id, recipe.ifelse(value.id.isnull(), value.written, recipe.null("string")))
            told = told & value.written.notnull()
        elif value is None:
            key, parts, told = _Key(name, ()), (), recipe.literal(False)
        elif isinstance(value, tuple):
            raise NotImplementedError(f"a key that is a {type(value).__name__.lower()}")
        else:
            key, parts = _Key(name, (f"key_{name}",)), (literal(value),)
            told = told & literal(value).notnull()
        keys.append(key)
        columns |= dict(zip(key.columns, parts, strict=True))
    return keys, columns, told


def _answers(
    keys: Sequence[_Key], distinct: Sequence[tuple[Any, ...]], lookup: Lookup, facts: Facts
) -> tuple[pa.Table, list[tuple[int, ...]], dict[int, tuple[int, ...]]]:
    """For each set of keys the number of its list of facts, and what follows from the keys alone; the lists themselves."""
    names = [column for key in keys for column in key.columns]
    lists: list[tuple[int, ...]] = []
    places: dict[tuple[int, ...], int] = {}
    listed: dict[int, tuple[int, ...]] = {}
    sides: dict[str, int | None] = {}
    columns: dict[str, list[Any]] = {name: [] for name in ("list", "doubtful", "decisive", *(f"of_{side}" for side in _SIDES))}
    for row in distinct:
        given = dict(zip(names, row, strict=True))
        values, entities = _values(keys, given)
        numbers = facts.found(lookup.predicate, values)
        if numbers not in places:
            places[numbers] = len(lists)
            lists.append(numbers)
        columns["list"].append(places[numbers])
        columns["doubtful"].append(any(entity.id is None for entity in entities.values()))
        columns["decisive"].append(_decisive(values, entities, lookup, facts))
        for side in _SIDES:
            asked = f"{side} {values.get(side, '')}"
            if asked not in sides:
                sides[asked] = _listed(side, values.get(side), lookup, facts, listed)
            columns[f"of_{side}"].append(sides[asked])
    told = {f"{name}_": pa.array([row[at] for row in distinct], pa.string()) for at, name in enumerate(names)}
    types = {"doubtful": pa.bool_(), "decisive": pa.bool_()}
    table = pa.table(told | {name: pa.array(column, types.get(name, pa.int64())) for name, column in columns.items()})
    return table, lists, listed


def _values(keys: Sequence[_Key], given: dict[str, Any]) -> tuple[dict[str, str], dict[str, Entity]]:
    """The keys as the record is asked for them, and those of them that are entities."""
    values: dict[str, str] = {}
    entities: dict[str, Entity] = {}
    for key in keys:
        first = given[key.columns[0]]
        if len(key.columns) == 1:
            values[key.name] = str(first)
        else:
            written = given[key.columns[1]]
            values[key.name] = first or written
            entities[key.name] = Entity(written or first, first)
    return values, entities


def _decisive(values: dict[str, str], entities: dict[str, Entity], lookup: Lookup, facts: Facts) -> bool:
    """Whether one contradicting fact is enough: the subject has one object at a time, or the list is whole."""
    setting = facts.store.setting
    predicate = setting.knowledge.predicates[lookup.predicate]
    single = predicate.single and "subject" in values
    if predicate.office:
        single = single and setting.is_single(entities.get("office"), entities.get("subject"))
    complete = setting.knowledge.complete
    return single or any(complete(lookup.predicate, value) for key, value in values.items() if key != "office")


def _listed(side: str, value: str | None, lookup: Lookup, facts: Facts, listed: dict[int, tuple[int, ...]]) -> int | None:
    """The number of the list of everything that one side has, if that list is whole."""
    knowledge = facts.store.setting.knowledge
    everybody = "*" in knowledge.predicates[lookup.predicate].complete_for
    if not value or not (everybody or knowledge.complete(lookup.predicate, value)):
        return None
    number = len(listed)
    listed[number] = facts.found(lookup.predicate, {side: value}, pieces=True)
    return number
