"""Rules as a set: what is said of two that do the same, and what a run of examples would pass over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checker.desk.ruleset import read_together, remarks, shadows
from checker.desk.trials import trials
from checker.desk.uncollected import naming_nothing, uncollected
from checker.model.problems import InputError
from checker.rulebook.load import Rulebook
from tests.desk.pack import BAD, GOOD, rule, tried, write
from tests.engine.trial import HOLDER, record
from tests.engine.trial import rule as made

FAILS, HOLDS = {"claim": BAD, "verdict": "refuted"}, {"claim": GOOD, "verdict": "supported"}


def said(*rules: Any, wanted: tuple[tuple[str, str], ...] = ()) -> list[str]:
    return list(remarks(rules, {one.id: tried(one) for one in rules}, wanted))


def test_rules_that_have_nothing_to_do_with_each_other(tmp_path: Path) -> None:
    other = rule(tmp_path, "time/short", {"claim": GOOD, "verdict": "refuted"}, expect="days_between(start, end) != 1")
    assert said(rule(tmp_path, "time/turned", HOLDS, FAILS), other) == []


def test_a_rule_that_no_example_makes_fire(tmp_path: Path) -> None:
    assert said(rule(tmp_path, "time/turned", HOLDS)) == ["time/turned: no example makes it fire"]


ALSO = ("time/also", "time/turned")


def test_two_rules_that_tell_one_slip(tmp_path: Path) -> None:
    pair = rule(tmp_path, "time/also", FAILS, expect="not end < start"), rule(tmp_path, "time/turned", FAILS, HOLDS)
    assert said(*pair) == ["time/also and time/turned fire on the same claim and would mend the same (2 examples)"]
    assert said(*pair, wanted=(ALSO,)) == []


def test_a_pair_that_is_let_fire_and_does_not(tmp_path: Path) -> None:
    other = rule(tmp_path, "time/also", {"claim": GOOD, "verdict": "refuted"}, expect="days_between(start, end) != 1")
    pair = other, rule(tmp_path, "time/turned", FAILS)
    stale = "time/also and time/turned stand in together.csv, and no example makes them fire on the same claim"
    assert said(*pair, wanted=(ALSO,)) == [stale]
    assert said(pair[0], wanted=(ALSO,)) == []


def test_two_rules_that_would_mend_something_else(tmp_path: Path) -> None:
    other = rule(tmp_path, "time/also", FAILS, expect="not end < start", repairs=[{"replace": "start", "hint": "x"}])
    assert said(rule(tmp_path, "time/turned", FAILS), other) == []


def test_two_rules_without_repairs_tell_one_slip_too(tmp_path: Path) -> None:
    pair = [
        rule(tmp_path, id, FAILS, expect=text, repairs=[])
        for id, text in (("time/also", "not end < start"), ("time/turned", "start <= end"))
    ]
    assert len(said(*pair)) == 1


def test_the_table_of_pairs(tmp_path: Path) -> None:
    assert read_together(tmp_path) == frozenset()
    (tmp_path / "together.csv").write_text("rule,other,reason\ntime/turned,time/also,one reads the table\n", encoding="utf-8")
    assert read_together(tmp_path) == {ALSO}
    (tmp_path / "together.csv").write_text("rule,other\na/b,c/d\n", encoding="utf-8")
    with pytest.raises(InputError) as wrong:
        read_together(tmp_path)
    assert str(wrong.value) == f"{tmp_path}/together.csv:1: reason: the column is missing"


SHADOWS: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    ({}, {}, "a/one and a/two speak about the same claims and ask the same of them"),
    ({}, {"where": "not in_quote"}, "a/one speaks about every claim that a/two speaks about, and asks the same of them"),
    ({"where": "not in_quote and known(person)"}, {"where": "known(person)"}, "a/two speaks about every claim that a/one speaks about, and asks the same of them"),
    ({"where": "in_quote"}, {"where": "not in_quote"}, ""),
    ({"where": "in_quote or guessed"}, {"where": "in_quote"}, ""),
    ({}, {"lookup": HOLDER["lookup"] | {"at": "any"}}, ""),
    ({}, {"lookup": HOLDER["lookup"] | {"quantify": "all"}}, ""),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "wanted"), SHADOWS, ids=[row[2][:40] or str(row[1])[:30] for row in SHADOWS])
def test_a_scope_that_shadows_another(one: dict[str, Any], other: dict[str, Any], wanted: str) -> None:
    found = list(shadows([made("a/one", **(HOLDER | one)), made("a/two", **(HOLDER | other))]))
    assert found == ([wanted] if wanted else [])


def test_rules_without_a_look_up_shadow_each_other_only_if_they_expect_the_same() -> None:
    assert (
        list(
            shadows([made("a/one", kind="interval", expect="start <= end"), made("a/two", kind="interval", expect="start < end")])
        )
        == []
    )
    assert (
        len(
            list(
                shadows(
                    [made("a/one", kind="interval", expect="start <= end"), made("a/two", kind="interval", expect="end >= start")]
                )
            )
        )
        == 1
    )
    assert (
        list(
            shadows(
                [made("a/one", kind="interval", expect="start <= end"), made("a/two", kind="duration", expect="start <= end")]
            )
        )
        == []
    )


def test_files_that_are_no_rules(tmp_path: Path) -> None:
    write(tmp_path)
    for name in ("time/late.json", "time/_draft.yaml", ".hidden/x.yaml", "README.md", "precision.csv", "notes"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert [path.relative_to(tmp_path).as_posix() for path in uncollected(tmp_path)] == ["notes", "time/late.json"]


NAMING = [
    ({"claim": GOOD}, ""),
    (
        {"claim": {"kind": "rank", "subject": "port", "rank": 2}},
        "the example 'example 1' names nothing: none of its claims is a interval",
    ),
    ({"claims": []}, "the example 'example 1' names nothing: none of its claims is a interval"),
    ({"text": "The port is quiet."}, "the example 'example 1' names nothing: nothing is read in its text"),
    ({"text": "The port opens on June 5, 2023."}, ""),
    ({"text": "The fair runs from June 5 to June 8.", "as_of": "2023-06-01"}, ""),
]


@pytest.mark.parametrize(("example", "wanted"), NAMING)
def test_an_example_that_names_nothing(tmp_path: Path, example: dict[str, Any], wanted: str) -> None:
    found = rule(tmp_path, "time/turned", example | {"verdict": "silent"})
    assert [reason for _, reason in naming_nothing(found, tried(found))] == ([wanted] if wanted else [])


def test_an_example_that_breaks_the_reading_of_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.desk.trials.prepared", lambda article, kit: 1 / 0)
    found = rule(tmp_path, "time/turned", FAILS)
    (trial,) = trials(found, Rulebook((), ()), record())
    assert trial.problem(found) == "internal error: ZeroDivisionError: division by zero"
