"""The shipped rules prove themselves: their examples pass, notice every small change, and show each of them at work in a text."""

from __future__ import annotations

from functools import cache

import pytest

from checker.desk.ruleset import read_together, remarks
from checker.desk.survivors import mutation, read_equivalents
from checker.desk.trials import Trial, trials
from checker.knowledge.store import Knowledge
from checker.rulebook.load import Rulebook, load_rules, shipped_rules
from checker.rulebook.rule import Rule

NO_TEXT = {  # of structured claims alone
    "name/capital",  # in a text, the rule on place names speaks about capitals too
    "archive/one-value",  # what two texts call so need not be one thing
}


@cache
def shipped() -> Rulebook:
    return load_rules(predicates=Knowledge.open().predicates)


@cache
def tried(rule: Rule) -> tuple[Trial, ...]:
    return tuple(trials(rule, shipped(), Knowledge.open()))


RULES = pytest.mark.parametrize("rule", shipped().rules, ids=[rule.id for rule in shipped().rules])


@RULES
def test_every_example_gives_what_it_says(rule: Rule) -> None:
    assert {trial.example.name: trial.problem(rule) for trial in tried(rule) if trial.problem(rule)} == {}


@pytest.mark.no_cover
@RULES
def test_no_small_change_of_a_rule_goes_unnoticed(rule: Rule) -> None:
    found = mutation(rule, tried(rule), read_equivalents(shipped_rules()))
    assert (found.survivors, found.stale) == ((), ())


def test_every_rule_fires_in_a_text() -> None:
    texts = {rule.id: [one.example.verdict for one in tried(rule) if _is_text(one)] for rule in shipped().rules}
    assert {rule for rule, verdicts in texts.items() if "refuted" not in verdicts} == NO_TEXT


def _is_text(one: Trial) -> bool:
    return one.example.text is not None or any(story.text is not None for story in one.example.stories)


def test_nothing_is_odd_about_the_rules_as_a_set() -> None:
    every = {rule.id: tried(rule) for rule in shipped().rules}
    assert list(remarks(shipped().rules, every, read_together(shipped_rules()))) == []
