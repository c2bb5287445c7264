"""A run over tables: what is left to the closures, what broke, where tables come from, and counts that agree with what is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import ibis
import pyarrow.parquet as pq
import pytest

from checker.engine.row import Setting
from checker.engine.tables.arrow import Placed, placed, wide_table
from checker.engine.tables.needed import is_lowered
from checker.engine.tables.run import Ran, run
from checker.model.claims import Claim
from checker.model.findings import VERDICTS
from checker.model.when import Date
from checker.rulebook.rule import Rule
from checker.rulebook.words import WORDS
from tests.engine.tables.test_differential import by_closures, by_tables, shipped
from tests.engine.trial import HOLDER, claim, record, rule

ORDER = {"kind": "interval", "expect": "start <= end"}
LATE = claim("interval", start="2023-06-04", end="2023-06-01")
SOON = claim("interval", start="2023-06-01", end="2023-06-04")


def told(*claims: Claim, article: str = "story", first: int = 0) -> list[Placed]:
    named = [replace(one, id=f"c{first + at}") for at, one in enumerate(claims)]
    return list(placed(named, Setting(record().only(()), Date.parse("2023-06-04")), article, first))


def ran(rules: Rule | Sequence[Rule], *claims: Claim, **more: Any) -> Ran:
    given = [rules] if isinstance(rules, Rule) else rules
    return run(wide_table(told(*claims)), given, record().only(()), **more)


def test_every_shipped_rule_runs_over_tables() -> None:
    assert [rule.id for rule in shipped() if not is_lowered(rule)] == []


def test_only_what_is_asked_for_is_a_hit_and_everything_is_counted() -> None:
    found = ran(rule(**ORDER), LATE, SOON)
    assert found.hits.to_pylist() == [{"rule": "test/rule", "verdict": "refuted", "rows": [0], "facts": []}]
    assert found.counts == {("test/rule", "refuted"): 1, ("test/rule", "supported"): 1}
    assert (found.best, found.rest) == ({0: "refuted"}, {"interval": {"supported": 1}})
    assert ran(rule(**ORDER), LATE, SOON, asked=("supported",)).hits["rows"].to_pylist() == [[1]]


def test_a_claim_of_several_readings_is_left_to_the_closures() -> None:
    doubtful = replace(LATE, readings={"end": (Date.parse("2023-07-01"),)})
    found = ran([rule(**ORDER), rule("test/other", **ORDER)], SOON, doubtful)
    assert found.left.to_pylist() == [{"rule": "test/rule", "rows": [1]}, {"rule": "test/other", "rows": [1]}]
    assert found.counts == {("test/rule", "supported"): 1, ("test/other", "supported"): 1}


def test_a_group_with_a_claim_of_several_readings_is_left_whole() -> None:
    same = rule(kind="quantity", group={"by": ["subject"], "in": "article"}, expect="overlap(quantity)")
    plain = claim("quantity", subject="trade", quantity=5)
    doubtful = replace(plain, readings={"quantity": (plain.quantity,)})  # type: ignore[union-attr]
    other = claim("quantity", subject="jobs", quantity=5)
    found = ran(same, plain, other, doubtful, other)
    assert found.left.to_pylist() == [{"rule": "test/rule", "rows": [0, 2]}]
    assert found.counts == {("test/rule", "supported"): 1}


def test_a_rule_that_tables_cannot_run_is_left_to_the_closures() -> None:
    names = rule(kind="event", expect="distinct(participants) <= 1")
    visit = claim("event", event="visit", participants=["KR", "FR"])
    assert not is_lowered(names)
    found = ran(names, visit, visit)
    assert found.left.to_pylist() == [{"rule": "test/rule", "rows": [0, 1]}]
    assert found.counts == {}


def test_a_word_that_breaks_is_told_and_the_others_still_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*values: Any) -> None:
        raise OverflowError("too far")

    monkeypatch.setitem(WORDS, "akin", replace(WORDS["akin"], work=broken))
    names = rule("test/akin", kind="acronym", expect="akin(short, expansion)")
    found = ran([rule(**ORDER), names], LATE, claim("acronym", short="WPN", expansion="Bank"), asked=VERDICTS)
    assert found.errors == ("akin('WPN', 'Bank') broke: OverflowError: too far",)
    assert found.counts == {("test/rule", "refuted"): 1, ("test/akin", "not-enough-evidence"): 1}


def test_tables_come_from_parquet_from_arrow_or_from_a_database(tmp_path: Path) -> None:
    table, rules, knowledge = wide_table(told(LATE, SOON)), [rule(**ORDER)], record().only(())
    pq.write_table(table, tmp_path / "claims.parquet")
    backend = ibis.duckdb.connect()
    ways = (
        run(tmp_path / "claims.parquet", rules, knowledge),
        run(str(tmp_path), rules, knowledge),
        run(backend.create_table("told", table), rules, knowledge, backend),
    )
    assert [way.hits.to_pylist() for way in ways] == [run(table, rules, knowledge).hits.to_pylist()] * 3


def test_a_kind_without_rules_is_passed_over_and_each_that_has_some_is_told() -> None:
    seen: list[str] = []
    found = ran(rule(**ORDER), SOON, claim("acronym", short="WPN", expansion="Bank"), done=seen.append)
    assert (seen, found.counts) == (["interval"], {("test/rule", "supported"): 1})


def test_rules_that_look_up_the_same_share_their_keys() -> None:
    rules = [rule("test/one", **HOLDER), rule("test/two", where='qualifier == "current"', **HOLDER)]
    holder = claim("office-holding", person="Ada Quill", office="president", jurisdiction="FR")
    story = told(holder)
    found = run(wide_table(story), rules, record().only(()), asked=VERDICTS)
    assert set(by_tables(found)) == set(by_closures(rules, story[0].setting, story))
    assert len(found.hits) == 2


@pytest.mark.parametrize("between", [None, "section"])
def test_stories_of_an_archive_are_compared_only_with_each_other(between: str | None) -> None:
    keys = {"by": ["subject"], "in": "archive", **({"between": between} if between else {})}
    same = rule(kind="quantity", group=keys, expect="overlap(quantity)")
    five, six = claim("quantity", subject="trade", quantity=5), claim("quantity", subject="trade", quantity=6)
    alone = run(wide_table(told(five, six)), [same], record().only(()), asked=VERDICTS)
    both = run(wide_table([*told(five), *told(six, article="other", first=1)]), [same], record().only(()), asked=VERDICTS)
    assert (alone.counts, both.hits["rows"].to_pylist()) == ({}, [[0, 1]])
