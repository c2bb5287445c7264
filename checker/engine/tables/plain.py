"""Claims that some fact plainly supports: told by one join, so that what speaks for and against is put together for the others alone."""

from __future__ import annotations

from datetime import date
from functools import reduce
from typing import Any

from checker.engine.lookup import STALE
from checker.engine.tables import recipe
from checker.engine.tables.keys import Keyed
from checker.engine.tables.lower import Scope, lower, test
from checker.engine.tables.matches import Facts
from checker.engine.tables.values import Expr, Table
from checker.engine.tables.words import LOWERINGS, asks_within
from checker.model.facts import Predicate
from checker.rulebook.rule import Rule
from checker.rulebook.tree import Call, Logic, Node, children

FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)  # the ends of the calendar


class Beside:
    """Claims and facts side by side, as what is expected of both reads them; they are joined on it."""

    def __init__(self, claims: Table, facts: Table) -> None:
        self.claims, self.facts = claims, facts

    def __getitem__(self, name: str) -> Expr:
        return (self.facts if name.startswith("fact__") else self.claims)[name]


def plainly_supported(found: Keyed, rule: Rule, facts: Facts) -> tuple[Table, list[Expr]] | None:
    """The facts to join claims with, and on what, so that those that match are supported; None where there is no telling so.

    One fact is enough that nobody disputes, that may cover the day and is not stale, and that surely is as the rule expects.
    """
    assert rule.lookup
    if rule.lookup.quantify == "all":
        return None
    claims, told = found.scope.table, _sound(found, facts.store.setting.knowledge.predicates[rule.lookup.predicate])
    fits = _surely(rule.expect.tree, Scope(Beside(claims, told), found.scope.answers))
    if fits is None:
        return None
    tests = [claims.list == told.list, *fits]
    if rule.lookup.at:
        tests += [claims.at__last >= told.begins, claims.at__first <= told.ends]
    return told, tests


def _sound(found: Keyed, predicate: Predicate) -> Table:
    """The facts that nobody disputes, with the days between which each may hold and is no stale news."""
    table = found.facts.filter(found.facts.fact__status != "disputed")
    if not found.lookup.at:
        return table
    ends: Any = table.fact__valid_to__last.fill_null(LAST)
    if predicate.office:
        seen = (table.fact__known_until__last + recipe.interval(STALE.days)).cast("timestamp").cast("date")
        ends = recipe.ifelse(table.fact__valid_to__first.isnull(), recipe.least(ends, seen.fill_null(LAST)), ends)
    return table.mutate(begins=table.fact__valid_from__first.fill_null(FIRST), ends=ends)


def _surely(node: Node, scope: Scope) -> list[Expr] | None:
    """Tests that are true together only where a tree is true, whatever the words say that would have to be asked."""
    if isinstance(node, Logic):
        parts = [_surely(part, scope) for part in node.parts]
        if node.op == "and":
            known = [one for one in parts if one is not None]
            return [test for one in known for test in one] if len(known) == len(parts) else None
        some = [reduce(lambda a, b: a & b, one) for one in parts if one is not None]
        return [reduce(lambda a, b: a | b, some)] if some else None
    if node in scope.answers or not asks_within(node):
        return [test(node, scope)]
    plainly = LOWERINGS[node.word].plainly if isinstance(node, Call) else None
    args = [lower(arg, scope) for arg in children(node)] if plainly and not any(map(asks_within, children(node))) else [None]
    return plainly(*args) if plainly and not any(arg is None for arg in args) else None
