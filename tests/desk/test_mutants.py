"""Mutants: every small slip that a rule's trees can take, and which of them its examples notice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checker.desk.mutants import mutants
from checker.desk.survivors import mutation, pack_of, read_equivalents
from checker.desk.trials import Trial
from checker.model.problems import InputError
from checker.rulebook.rule import Rule
from tests.desk.pack import BAD, GOOD, rule, tried
from tests.engine.trial import HOLDER
from tests.engine.trial import rule as made


def changes(**keys: Any) -> list[str]:
    return [mutant.change for mutant in mutants(made(**({"kind": "interval", "expect": "start <= end"} | keys)))]


OF_AN_EXPECTATION = [
    ("start <= end", ["start <= end → start < end", "start <= end → start >= end", "start <= end → start <= shift(end, 1)", "start <= end → start <= shift(end, -1)"]),
    ('start == "2023"', ['start == "2023" → start != "2023"']),
    ("days_between(start, end) < 31", ["days_between(start, end) < 31 → days_between(start, end) <= 31", "days_between(start, end) < 31 → days_between(start, end) > 31",
     "days_between(start, end) → days_between(end, start)", "31 → 32", "31 → 30"]),
    ("confidence - 0.5 > days_between(start, end)", ["confidence - 0.5 → confidence + 0.5", "confidence - 0.5 → 0.5 - confidence", "confidence - 0.5 > days_between(start, end) → confidence - 0.5 > days_between(start, end) + 1"]),
    ("not in_quote and known(end)", ["not in_quote and known(end) → not in_quote or known(end)", "without not in_quote", "without known(end)", "not in_quote → in_quote", "known(end) → not known(end)"]),
    ("not known(attributed_to)", ["not known(attributed_to) → known(attributed_to)"]),
    ("section in ('title', 'body')", ['section in ("title", "body") → section in ("body",)', 'section in ("title", "body") → section in ("title",)']),
    ("abs(days_between(start, end)) >= 1", ["abs(days_between(start, end)) → days_between(start, end)"]),
    ("max(start, end) > start", ["max(start, end) → min(start, end)", "max(start, end) → start", "max(start, end) → end"]),
]  # fmt: skip


@pytest.mark.parametrize(("expect", "wanted"), OF_AN_EXPECTATION, ids=lambda x: str(x)[:30])
def test_slips_of_an_expectation(expect: str, wanted: list[str]) -> None:
    found = changes(expect=expect)
    assert [f"expect: {change}" for change in wanted if f"expect: {change}" not in found] == []


def test_one_option_alone_is_not_taken_away() -> None:
    assert changes(expect="section in ('title',)") == []


def test_a_strict_bound_of_quantities_is_the_same_as_a_loose_one() -> None:
    assert changes(kind="part-of-whole", expect="part <= whole") == ["expect: part <= whole → part >= whole"]
    assert "expect: part * 2 → part + 2" in changes(kind="part-of-whole", expect="part * 2 <= whole")


def test_slips_of_a_scope() -> None:
    found = changes(where="section in ('body',) and not in_quote")
    assert found[0] == "where: dropped"
    assert {"where: not in_quote → in_quote", 'where: without section in ("body",)'} <= set(found)


def test_slips_of_what_stands_against_a_refutation() -> None:
    found = changes(unless="in_quote and known(start)")
    assert {"unless: dropped", "unless: in_quote and known(start) → in_quote or known(start)"} <= set(found)
    assert "unless: without in_quote" in found


def test_slips_of_a_look_up() -> None:
    found = changes(**HOLDER)
    assert found == [
        "expect: same(fact.object, person) → not same(fact.object, person)",
        "lookup: quantify any → all",
        "lookup: at as_of → any",
        "lookup: at as_of → a day later",
        "lookup: at as_of → a day earlier",
        "lookup: match without office",
    ]
    ever = {
        "predicate": "office",
        "match": {"subject": "jurisdiction", "object": "person"},
        "at": "any",
        "quantify": "all",
    }
    found = changes(kind="office-holding", lookup=ever, expect="holds(fact, as_of)")
    assert {"lookup: quantify all → any", "lookup: at any → as_of", "lookup: match without object"} <= set(found)


def test_slips_of_a_key() -> None:
    named = {"predicate": "born", "match": {"object": "min(start, end)"}, "at": "any"}
    assert "lookup: match object min(start, end) → max(start, end)" in changes(lookup=named)


def test_slips_of_a_group() -> None:
    group = {"by": ["subject", "period"], "between": "section"}
    found = changes(kind="quantity", group=group, expect="overlap(quantity)")
    assert {"group: by without subject", "group: by without period", "group: between dropped"} <= set(found)
    assert changes(kind="quantity", group={"by": ["subject"]}, expect="count(quantity) > 1")[-2:] == [
        "expect: 1 → 2",
        "expect: 1 → 0",
    ]


def test_slips_of_readings() -> None:
    assert changes(readings="nearest")[-1] == "readings: nearest → all"


def test_each_change_has_its_own_name() -> None:
    found = changes(expect="days_between(start, end) > 1 and months_between(start, end) > 1")
    assert {"expect: 1 → 2", "expect: 1 → 2 (2)"} <= set(found)
    assert len(set(found)) == len(found)


def fared(folder: Path, *examples: dict[str, Any], **keys: Any) -> tuple[Rule, list[Trial]]:
    found = rule(folder, "time/turned", *examples, **keys)
    return found, tried(found)


def test_examples_that_notice_every_slip(tmp_path: Path) -> None:
    got = mutation(*fared(tmp_path), {})
    assert (got.mutants, got.killed, got.survivors) == (4, 4, ())


def test_examples_that_notice_too_little(tmp_path: Path) -> None:
    got = mutation(*fared(tmp_path, {"claim": BAD, "verdict": "refuted"}, {"claim": GOOD, "verdict": "supported"}), {})
    assert "expect: start <= end → start < end" in got.survivors
    assert got.killed + len(got.survivors) == got.mutants


def test_a_change_that_changes_nothing_is_named_with_its_reason(tmp_path: Path) -> None:
    keys = {"where": "known(start) or known(end)", "expect": "start <= end"}
    found, trials = fared(tmp_path, **keys)
    (tmp_path / "equivalent.csv").write_text(
        "rule,change,reason\n"
        "time/turned,where: dropped,both are always told\n"
        "time/turned,where: without known(end),both are always told\n"
        "time/turned,expect: start <= end → start < end,wrong\n"
        "other/rule,where: dropped,of another rule\n",
        encoding="utf-8",
    )
    known = read_equivalents(pack_of(found))
    got = mutation(found, trials, known)
    assert got.equivalent == ("where: dropped", "where: without known(end)")
    assert "where: dropped" not in got.survivors
    assert got.stale == ("expect: start <= end → start < end",)
    assert known["time/turned", got.stale[0]] == 4


def test_a_table_of_equivalents_that_is_wrong(tmp_path: Path) -> None:
    assert read_equivalents(tmp_path) == {}
    (tmp_path / "equivalent.csv").write_text("rule,change\nx,\n", encoding="utf-8")
    with pytest.raises(InputError) as wrong:
        read_equivalents(tmp_path)
    assert str(wrong.value) == f"{tmp_path}/equivalent.csv:1: reason: the column is missing"
