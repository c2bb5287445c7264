"""What speaks against a refutation: the fact that holds instead is looked up for the refuted claims alone."""

from __future__ import annotations

from collections.abc import Iterable

import pyarrow as pa

from checker.engine.tables import recipe
from checker.engine.tables.evidence import Numbers
from checker.engine.tables.keys import OF_KEYS, keyed
from checker.engine.tables.lower import Scope, test
from checker.engine.tables.matches import Facts
from checker.engine.tables.recipe import kinds
from checker.engine.tables.steps import answered
from checker.engine.tables.values import Stretch, Table, read
from checker.engine.tables.words_time import may_cover, surely_covers
from checker.rulebook.rule import Lookup, Rule
from checker.rulebook.tree import fields_of

_NUMBERS = 1 << 32


def excused(claims: Table, rule: Rule, facts: Facts, refuted: Numbers, told: pa.Array) -> list[int]:
    """Those of some refuted rows that are not to be: `unless` holds. Of each row the fact is given that is told, if there is one."""
    assert rule.unless
    if not len(refuted):
        return []
    rows = facts.store.put(
        pa.table({"row": pa.array(refuted, pa.int64()), "told": told}),
        rule.id,
    )
    scope = Scope(claims.inner_join(rows, "row"))
    if rule.lookup and any(field.path[0] == "fact" for field in fields_of(rule.unless.tree)):
        scope = _with_facts(scope, rule, rule.lookup.predicate, facts, "fact", told.unique().to_pylist())
    if rule.record:
        scope = _with_record(scope, rule, rule.record, facts)
    scope = answered(scope, [rule.unless.tree], facts.store)
    holds = test(rule.unless.tree, scope).fill_null(False)
    found: list[int] = facts.store.fetch(scope.table.filter(holds).select("row"))["row"].to_pylist()
    return found


def _fields(rule: Rule, name: str) -> list[str]:
    assert rule.unless
    return [field.path[1] for field in fields_of(rule.unless.tree) if field.path[0] == name and len(field.path) > 1]


def _with_facts(scope: Scope, rule: Rule, predicate: str, facts: Facts, name: str, numbers: Iterable[int | None]) -> Scope:
    """The scope with the columns of the fact whose number stands in `told`."""
    used = sorted({number for number in numbers if number is not None})
    table = facts.table([(0, used)], predicate, _fields(rule, name), rule.id, name).drop("list", "pos")
    joined = scope.table.left_join(table, scope.table.told == table[f"{name}__number"])
    return scope._replace(table=joined.drop("told"))


def _with_record(scope: Scope, rule: Rule, record: Lookup, facts: Facts) -> Scope:
    """The scope with the one fact that holds instead: the surest that may cover the day, or the last of all where there is no day."""
    found = keyed(scope, record, facts, ())
    claims = facts.store.keep(found.scope.table)
    pairs = claims.join(found.facts, claims.list == found.facts.list)
    fact, rank = read(pairs, "fact", "fact"), recipe.literal(0) - pairs.pos
    if record.at:
        day = Stretch(pairs.at__first, pairs.at__last)
        known = day.first.notnull()
        pairs = pairs.filter(~known | may_cover(fact, day))
        surely = recipe.ifelse(surely_covers(fact, day).fill_null(False), 0, 2)
        sure = surely + recipe.ifelse(pairs.fact__status == "clean", 0, 1)
        rank = recipe.ifelse(day.first.notnull(), sure.cast("int64") * (1 << 20) + pairs.pos, recipe.literal(0) - pairs.pos)
    pairs = pairs.mutate(key=rank.cast("int64") * _NUMBERS + fact.number)
    best = facts.store.fetch(pairs.group_by("row").agg(best=pairs["key"].min())).to_pydict()
    numbers = [key % _NUMBERS for key in best["best"]]
    told_rows = pa.table({"row": pa.array(best["row"], pa.int64()), "told": pa.array(numbers, pa.int64())})
    rows = facts.store.put(told_rows, rule.id, "record")
    table = claims.drop("told", *(name for name in kinds(claims) if name in OF_KEYS))
    joined = table.left_join(rows, "row").drop("row_right")
    told = Scope(joined, found.scope.answers)
    return _with_facts(told, rule, record.predicate, facts, "record", numbers)
