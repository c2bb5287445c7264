"""Rules that compare claims: those with the same keys together, what they say as lists, and what is expected of these."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.engine.tables import recipe
from checker.engine.tables.asked import folded
from checker.engine.tables.lower import Scope, lower, test
from checker.engine.tables.needed import field
from checker.engine.tables.steps import answered
from checker.engine.tables.store import Store
from checker.engine.tables.values import Bounds, Expr, Named, Table, columns_of, literal, present
from checker.engine.tables.verdicts import CODES, Judged, Said, code, hits_of
from checker.engine.tables.words import asks_within, is_paired
from checker.rulebook.rule import Rule
from checker.rulebook.scope import claim_scope
from checker.rulebook.tree import LIST, Logic, Node, fields_of

ENTITY_APART = "\x1e"


def judged_groups(claims: Table, rule: Rule, store: Store, asked: Sequence[int]) -> Judged:
    """What a rule came to on the groups of two and more claims; those with a claim that is read in several ways are left."""
    assert rule.group
    groups = _groups(claims, rule, store)
    if is_paired(rule.expect.tree):
        found = store.fetch(groups.select("members"))["members"].to_pylist()
        return Judged(rule.id, dict.fromkeys(CODES.values(), 0), hits_of(rule.id, [], []), sorted(map(sorted, found)), [])
    trees = [rule.expect.tree, *([rule.unless.tree] if rule.unless else [])]
    if any(map(asks_within, trees)):  # who looks at groups twice puts them together once
        groups = store.keep(groups)
    scope = answered(Scope(groups), trees, store)
    unless = test(rule.unless.tree, scope) if rule.unless else None
    table = scope.table
    told = store.keep(
        table.select(members=table.members, several=table.several, code=code(test(rule.expect.tree, scope), unless))
    )
    plain = told.filter(~told.several)
    counted = store.fetch(plain.group_by("code").agg(many=plain.count())).to_pydict()
    counts = dict.fromkeys(CODES.values(), 0) | dict(zip(counted["code"], counted["many"], strict=True))
    found = store.fetch(told.filter(told.several | told.code.isin(list(asked)))).to_pydict()
    lines = sorted(zip(map(sorted, found["members"]), found["several"], found["code"], strict=True))
    hits = [(members, number) for members, several, number in lines if not several]
    left = [members for members, several, _ in lines if several]
    said = plain.select("code", row=plain.members.unnest()).select("row", "code")
    told_hits = hits_of(rule.id, [members for members, _ in hits], [number for _, number in hits])
    return Judged(rule.id, counts, told_hits, left, [Said(said)])


def _groups(claims: Table, rule: Rule, store: Store) -> Table:
    assert rule.group
    parts = _conjuncts(rule.where.tree) if rule.where else []
    scope = _filtered(Scope(claims), [part for part in parts if not asks_within(part)], store)
    asked = [part for part in parts if asks_within(part)]
    types = claim_scope(rule.kind)
    keys: dict[str, Expr] = {}
    for at, name in enumerate(rule.group.by):
        scope, columns = _key(scope, name, types[name], name in rule.group.entities, store, f"by_{at}")
        keys |= columns
    by = [*(["article"] if rule.group.within == "article" else []), *keys]
    scope = scope._replace(table=scope.table.mutate(**keys))
    if asked:  # of the claims that have others beside them alone
        scope = _filtered(_in_company(scope, by, store), asked, store)
    table = scope.table
    between = _between(table, rule)
    told = table.group_by(by).agg(
        members=table["row"].collect(),
        several=table.several.any(),
        enough=_enough(table, rule),
        **between,
        **_values(table, rule),
    )
    some = told.filter(told.enough)
    return some.filter(some.differs) if between else some


def _enough(table: Table, rule: Rule) -> Expr:
    """Whether a group has two claims, or within an archive those of two stories."""
    assert rule.group
    return table.count() > 1 if rule.group.within == "article" else table.article.min() != table.article.max()


def _conjuncts(tree: Node) -> list[Node]:
    """The tests that all have to hold."""
    return list(tree.parts) if isinstance(tree, Logic) and tree.op == "and" else [tree]


def _filtered(scope: Scope, tests: Sequence[Node], store: Store) -> Scope:
    scope = answered(scope, tests, store)
    for one in tests:
        scope = scope._replace(table=scope.table.filter(test(one, scope).fill_null(False)))
    return scope


def _in_company(scope: Scope, by: Sequence[str], store: Store) -> Scope:
    """The claims whose keys are another claim's too."""
    table = scope.table
    counted = table.group_by(list(by)).agg(many=table.count())
    some = counted.filter(counted.many > 1).select(**{f"{name}_shared": counted[name] for name in by})
    joined = table.inner_join(some, [table[name].identical_to(some[f"{name}_shared"]) for name in by])
    return scope._replace(table=store.keep(joined.drop(*(f"{name}_shared" for name in by))))


def _key(scope: Scope, name: str, type_: str, entity: bool, store: Store, key: str) -> tuple[Scope, dict[str, Expr]]:
    """The columns that claims of a group have in common; one that names nobody for sure joins none."""
    node = field(name, type_)
    if type_ == "text":
        scope, column = folded(scope, node, store, key)
        return scope, {key: column}
    value = lower(node, scope)
    if isinstance(value, Named):
        if entity:
            scope = scope._replace(table=scope.table.filter(value.id.notnull()))
        return scope, {key: scope.table[f"{'__'.join(node.path)}__id"]}
    if isinstance(value, Bounds):
        return scope, {key: value.low}
    parts: tuple[Any, ...] = tuple(value) if isinstance(value, tuple) else (value,)
    return scope, {f"{key}_{at}": part for at, part in enumerate(parts)}


def _between(table: Table, rule: Rule) -> dict[str, Expr]:
    """Whether the members of a group differ in the field that they have to differ in; not to give it is a value too."""
    assert rule.group
    name = rule.group.between
    if not name or rule.group.within != "article":
        return {}
    found: Any = recipe.literal(False)
    for column in columns_of(name.replace(".", "__"), claim_scope(rule.kind)[name]):
        kinds = table[column].nunique() + table[column].isnull().any().cast("int64")
        found = found | (kinds > 1)
    return {"differs": found}


def _values(table: Table, rule: Rule) -> dict[str, Expr]:
    """What the members say: a list of each field that is read, but for the keys, of which the first member's is taken."""
    assert rule.group
    trees = [rule.expect.tree, *([rule.unless.tree] if rule.unless else [])]
    found: dict[str, Expr] = {}
    for node in dict.fromkeys(one for tree in trees for one in fields_of(tree)):
        base, scope = "__".join(node.path), Scope(table)
        if not node.type.startswith(LIST):
            for column in columns_of(base, node.type):
                found[column] = table[column].argmin(table["row"])
            continue
        of = node.type.removeprefix(LIST)
        value = lower(field(".".join(node.path), of), scope)
        there = present(value)
        parts = _parts(value)
        for column, part in zip(columns_of(base, node.type), parts, strict=True):
            found[column] = recipe.coalesce(literal(part).collect(where=there), recipe.none_of(literal(part)))
    return found


def _parts(value: Any) -> tuple[Expr, ...]:
    if isinstance(value, Named):
        key = value.written + ENTITY_APART + value.id.fill_null("") + ENTITY_APART + value.candidates.fill_null("")
        return value.written, value.id, key
    if isinstance(value, Bounds):
        return (value.low,)
    return tuple(value) if isinstance(value, tuple) else (value,)
