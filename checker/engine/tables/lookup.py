"""Rules that look facts up: claims joined with the facts that their keys find, and the verdict in the order of `engine.lookup`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from checker.engine.lookup import STALE
from checker.engine.tables import recipe
from checker.engine.tables.evidence import nothing_told, told_facts
from checker.engine.tables.keys import Keyed, keyed
from checker.engine.tables.lower import Scope, test
from checker.engine.tables.matches import Facts
from checker.engine.tables.plain import plainly_supported
from checker.engine.tables.reasons import MAYBE, REASON_CODES, reason_of_all, reason_of_any, said_of
from checker.engine.tables.recipe import kinds
from checker.engine.tables.rest import corrected
from checker.engine.tables.steps import answered
from checker.engine.tables.unless import excused
from checker.engine.tables.values import Expr, Stretch, Table, read
from checker.engine.tables.verdicts import REFUTED, SUPPORTED, UNKNOWN, Judged, Said, hits_of, one_each
from checker.engine.tables.words_time import days, may_cover, surely_covers
from checker.rulebook.rule import Lookup, Rule
from checker.rulebook.tree import Node, fields_of

_LIKE = tuple[str, tuple[tuple[str, str], ...], str]


def judged_lookups(
    claims: Table, names: Sequence[str], rules: Sequence[Rule], facts: Facts, asked: Sequence[int]
) -> Iterator[Judged]:
    """What each rule came to on claims of its kind that are read in one way, with columns of these names.

    Rules that look up the same do so at once.
    """
    shared: dict[_LIKE, list[Rule]] = {}
    for rule in rules:
        shared.setdefault(_like(rule.lookup), []).append(rule)
    for alike in shared.values():
        wheres = [rule.where.tree for rule in alike if rule.where]
        scope = answered(Scope(claims), wheres, facts.store)
        masks = {f"in_{at}": _within(rule, scope) for at, rule in enumerate(alike)}
        table = scope.table.mutate(**masks)
        scope = Scope(table.filter(_any([table[name] for name in masks])), scope.answers)
        lookup = alike[0].lookup
        assert lookup
        fields = [name for rule in alike for name in fact_fields(rule, "fact")]
        found = keyed(scope, lookup, facts, fields, list(masks))
        for mask, rule in zip(masks, alike, strict=True):
            own = Own(names, scope.table.filter(scope.table[mask]), found.many[mask])
            table = found.scope.table
            yield _judged(own, found._replace(scope=found.scope._replace(table=table.filter(table[mask]))), rule, facts, asked)


class Own(NamedTuple):
    """The claims that a rule is about: the columns that they came with, a table of them, how many there are."""

    columns: Sequence[str]
    table: Table
    many: int


def fact_fields(rule: Rule, name: str) -> list[str]:
    """The fields of a fact that a rule reads under a name, `fact` or `record`."""
    trees: list[Node] = [part.tree for part in (rule.expect, rule.unless) if part]
    return [field.path[1] for tree in trees for field in fields_of(tree) if field.path[0] == name and len(field.path) > 1]


def _like(lookup: Lookup | None) -> _LIKE:
    assert lookup
    return (
        lookup.predicate,
        tuple((key, expression.text) for key, expression in lookup.match),
        lookup.at.text if lookup.at else "",
    )


def _within(rule: Rule, scope: Scope) -> Expr:
    return test(rule.where.tree, scope).fill_null(False) if rule.where else recipe.literal(True)


def _any(tests: Sequence[Expr]) -> Expr:
    found = tests[0]
    for one in tests[1:]:
        found = found | one
    return found


def _judged(own: Own, found: Keyed, rule: Rule, facts: Facts, asked: Sequence[int]) -> Judged:
    assert rule.lookup
    store = facts.store
    plain = plainly_supported(found, rule, facts) if SUPPORTED not in asked else None
    claims = store.keep(found.scope.table.anti_join(*plain) if plain else found.scope.table)
    found = found._replace(scope=found.scope._replace(table=claims))
    read = _read_by(rule, kinds(claims))
    pairs = store.keep(_pairs(found, rule, facts, read))
    reasons = store.keep((reason_of_all if rule.lookup.quantify == "all" else reason_of_any)(found, pairs))
    told = store.fetch(reasons.group_by("reason").agg(many=reasons.count())).to_pydict()
    many = dict(zip(told["reason"], told["many"], strict=True))
    later = _later(found, reasons, rule, facts, read) if many.get(MAYBE) else {}
    counts = dict.fromkeys(set(REASON_CODES.values()), 0)
    for reason, number in many.items():
        counts[REASON_CODES[reason]] += number
    counts[SUPPORTED] += own.many - sum(many.values())
    counts[UNKNOWN] -= len(later)
    counts[REFUTED] += len(later)
    wanted = {*asked, *([REFUTED] if rule.unless else [])}
    codes = {reason: code for reason, code in REASON_CODES.items() if code in wanted}
    hits = told_facts(store, reasons, pairs, codes) if any(map(many.get, codes)) else nothing_told()
    if later:
        hits = hits.only(~np.isin(hits.rows, list(later)))
        hits = hits.beside(later, REFUTED) if REFUTED in wanted else hits
    changed = dict.fromkeys(later, REFUTED)
    if rule.unless:
        refuted = hits.only(hits.codes == REFUTED)
        spared = excused(claims.select(*own.columns), rule, facts, refuted.rows, refuted.first_facts())
        hits.codes[np.isin(hits.rows, spared)] = UNKNOWN
        changed |= dict.fromkeys(spared, UNKNOWN)
        counts[REFUTED] -= len(spared)
        counts[UNKNOWN] += len(spared)
    hits = hits.only(np.isin(hits.codes, list(asked))).in_order()
    codes_of = corrected(store, said_of(reasons), changed)
    said = Said(codes_of, own.table, own.many - sum(many.values())) if plain else Said(codes_of)
    return Judged(rule.id, counts, hits_of(rule.id, one_each(hits.rows), hits.codes, hits.facts), said=[said])


def _pairs(found: Keyed, rule: Rule, facts: Facts, names: Sequence[str], every: bool = False) -> Table:
    """Claims, with columns of some names, beside the facts that may cover their day (or `every` fact that their keys find), and what is said of each pair."""
    assert rule.lookup
    claims, told = found.scope.table, found.facts
    dated = rule.lookup.at is not None
    claims = claims.select(*names)
    if dated:
        claims = claims.filter(claims.at__first.notnull())
    table = claims.join(told, claims.list == told.list)
    if dated and not every:
        table = table.filter(may_cover(read(table, "fact", "fact"), _day(table)))
    scope = answered(Scope(table, found.scope.answers), [rule.expect.tree], facts.store)
    table = scope.table
    fact, fits, status = read(table, "fact", "fact"), test(rule.expect.tree, scope), table.fact__status
    surely, stale = recipe.literal(True), recipe.literal(False)
    goes, comes = recipe.literal(False), recipe.literal(False)
    if dated:
        day = _day(table)
        surely = surely_covers(fact, day)
        goes, comes = (fact.to_first == day.last).fill_null(False), (fact.from_last == day.first).fill_null(False)
        if facts.store.setting.knowledge.predicates[rule.lookup.predicate].office:
            stale = fact.to_first.isnull() & (days(fact.until_last, day.first) > STALE.days).fill_null(False)
    over = (fact.to_last < table.at__first).fill_null(False) if dated else recipe.literal(False)
    return table.select(
        row=table["row"],
        pos=table.pos,
        number=fact.number,
        fits=(fits & ~stale).fill_null(False),
        unsure=fits.isnull() | (fits & stale).fill_null(False),
        unknown=fits.isnull(),
        own=fits.fill_null(False),
        against=surely & (~fits).fill_null(False),
        surely=surely,
        clean=status == "clean",
        disputed=status == "disputed",
        doubted=status.isin(("uncorroborated", "disputed")),
        goes=goes,
        comes=comes,
        over=over,
    )


def _read_by(rule: Rule, columns: Iterable[str]) -> list[str]:
    """The columns of claims that a rule's expectation reads, with those that it is joined by and those that were worked out before."""
    bases = {"__".join(field.path) for field in fields_of(rule.expect.tree)}
    always = ("row", "list", "at__first", "at__last")
    return [
        name
        for name in columns
        if name in always or name.startswith("worked_") or any(name == b or name.startswith(f"{b}__") for b in bases)
    ]


def _day(table: Table) -> Stretch:
    return Stretch(table.at__first, table.at__last)


def _later(found: Keyed, reasons: Table, rule: Rule, facts: Facts, names: Sequence[str]) -> dict[int, tuple[int, ...]]:
    """Claims that are refuted without a fact that covers the day, and the facts which tell so.

    Either the list is whole and holds no match, or all own terms are surely over.
    """
    claims = found.scope.table
    open_ = reasons.filter(reasons.reason == MAYBE).select("row", "nothing")
    some = claims.inner_join(open_, "row")
    refuted: dict[int, tuple[int, ...]] = {}
    if found.listed is not None:
        refuted |= _unlisted(found, some, facts)
    decisive = found._replace(scope=found.scope._replace(table=some.filter(some.decisive)))
    pairs = _pairs(decisive, rule, facts, names, every=True)
    pairs = pairs.mutate(bad=pairs.unknown | (pairs.own & ~(pairs.over & pairs.clean)), key=pairs.pos * (1 << 32) + pairs.number)
    ended = pairs.group_by("row").agg(bad=pairs.bad.any(), last=pairs["key"].max(where=pairs.own))
    ended = facts.store.fetch(ended.filter(~ended.bad & ended["last"].notnull()).select("row", "last")).to_pydict()
    for row, key in zip(ended["row"], ended["last"], strict=True):
        refuted.setdefault(row, (key % (1 << 32),))
    return refuted


def _unlisted(found: Keyed, some: Table, facts: Facts) -> dict[int, tuple[int, ...]]:
    """Claims without a match in a list that is whole on the day, and all facts that match on other days, else one of the list."""
    some = some.filter(some.nothing & (some.of_object.notnull() | some.of_subject.notnull()))
    sides: dict[str, dict[int, int]] = {}
    for side in ("object", "subject"):
        joined = some.join(found.listed, some[f"of_{side}"] == found.listed.list)
        joined = joined.filter(surely_covers(read(joined, "fact", "fact"), _day(joined)))
        keyed_ = joined.mutate(key=joined.pos * (1 << 32) + joined.fact__number)
        told = facts.store.fetch(keyed_.group_by("row").agg(key=keyed_["key"].min()))
        sides[side] = dict(zip(told["row"].to_pylist(), told["key"].to_pylist(), strict=True))
    everybody = "*" in facts.store.setting.knowledge.predicates[found.lookup.predicate].complete_for
    rows = facts.store.fetch(some.select("row", "of_object", "of_subject", "list")).to_pydict()
    refuted: dict[int, tuple[int, ...]] = {}
    for row, of_object, of_subject, number in zip(*rows.values(), strict=True):
        keys = [sides[side].get(row) for side, of in (("object", of_object), ("subject", of_subject)) if of is not None]
        if any(key is not None for key in keys) and not (everybody and None in keys):
            first = next(key for key in keys if key is not None)
            refuted[row] = found.lists[number] or (first % (1 << 32),)
    return refuted
