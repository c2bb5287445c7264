"""Trees back as text: what is written is read again as the same tree."""

from __future__ import annotations

import pytest

from checker.desk.spelled import spelled
from checker.knowledge.store import Knowledge
from checker.rulebook.expression import parse
from checker.rulebook.load import load_rules
from checker.rulebook.rule import Rule
from checker.rulebook.scope import claim_scope
from checker.rulebook.tree import Const

SCOPE = {"a": "number", "b": "number", "start": "date", "end": "date", "unit": "text", "points": "bool"}
TEXTS = [
    "a < b",
    "a - (b - 1)",
    "a - b - 1 <= 2.5",
    "(a + b) * 2 == a * b",
    "not points and (a < 1 or b >= 12000000)",
    "not (points and a < 1)",
    'unit in ("day", "week") or unit in ("year",)',
    "(a < b) == points",
    'days_between(start, shift(end, -1, "days")) != 0',
    "known(a) and points == true and not a == b",
    'start < "2023-06"',
]


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_written_is_read_again(text: str) -> None:
    tree = parse(text, SCOPE)
    assert parse(spelled(tree), SCOPE) == tree


@pytest.mark.parametrize("text", ["a - (b - 1)", "not points and (a < 1 or b >= 12000000)", 'unit in ("year",)'])
def test_no_bracket_is_written_in_vain(text: str) -> None:
    assert spelled(parse(text, SCOPE)) == text


def test_nothing_and_truths() -> None:
    assert [spelled(Const(value)) for value in (None, True, False, 1.0, 0.5)] == ["null", "true", "false", "1", "0.5"]


def test_every_shipped_scope_is_read_again() -> None:
    rules: tuple[Rule, ...] = load_rules(predicates=Knowledge.open().predicates).rules
    for rule in rules:
        if rule.where:
            assert parse(spelled(rule.where.tree), claim_scope(rule.kind)) == rule.where.tree
