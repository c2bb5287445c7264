"""Rules about one claim's own fields: all of one kind in one select, a column of codes for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from checker.engine.tables import recipe
from checker.engine.tables.lower import Scope, test
from checker.engine.tables.needed import trees_of
from checker.engine.tables.steps import answered
from checker.engine.tables.store import Store
from checker.engine.tables.values import Expr, Table
from checker.engine.tables.verdicts import CODES, UNSAID, Judged, Said, code, hits_of, one_each
from checker.rulebook.rule import Rule


def judged_rows(claims: Table, rules: Sequence[Rule], store: Store, asked: Sequence[int]) -> Iterator[Judged]:
    """What each rule came to on claims of its kind that are read in one way."""
    scope = answered(Scope(claims), (tree for rule in rules for tree in trees_of(rule)), store)
    names = [f"rule_{at}" for at in range(len(rules))]
    codes = {name: _code(rule, scope) for name, rule in zip(names, rules, strict=True)}
    told = scope.table.select(row=scope.table["row"], **codes)
    kept = store.keep(told)
    counted = store.fetch(kept.group_by(names).agg(many=kept.count())).to_pylist()
    hit = recipe.literal(False)
    for name in names:
        hit = hit | kept[name].isin(list(asked))
    found = store.fetch(kept.filter(hit.fill_null(False)).order_by("row"))
    best = kept.select(
        row=kept["row"], code=recipe.least(*(recipe.coalesce(kept[name], UNSAID) for name in names), UNSAID).cast("int8")
    )
    best = best.filter(best.code < UNSAID)
    for at, (name, rule) in enumerate(zip(names, rules, strict=True)):
        counts = {number: sum(line["many"] for line in counted if line[name] == number) for number in CODES.values()}
        own = found.filter(pc.is_in(found[name], pa.array(asked, found[name].type)))
        hits = hits_of(rule.id, one_each(own["row"].to_numpy()), own[name].to_numpy())
        yield Judged(rule.id, counts, hits, said=() if at else [Said(best)])


def _code(rule: Rule, scope: Scope) -> Expr:
    unless = test(rule.unless.tree, scope) if rule.unless else None
    found = code(test(rule.expect.tree, scope), unless)
    if rule.where is None:
        return found
    return recipe.ifelse(test(rule.where.tree, scope).fill_null(False), found, recipe.null("int8"))
