"""Precision: the interval of a share, the table of what was measured, and what a rule must show to be strict."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.desk.precision import (
    FILE,
    Measure,
    measures_text,
    merged,
    precision_page,
    read_measures,
    share,
    summed,
    unproven,
    wilson,
)
from checker.knowledge.store import Knowledge
from checker.model.problems import InputError
from checker.rulebook.load import load_rules, shipped_rules
from checker.rulebook.rule import Rule
from tests.engine.trial import rule as made

# Shares of textbooks on the score interval.
INTERVALS = [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (9, 10, 0.5958, 0.9821), (90, 100, 0.8256, 0.9448), (0, 0, 0.0, 1.0)]


@pytest.mark.parametrize(("right", "of", "low", "high"), INTERVALS)
def test_the_interval_of_a_share(right: int, of: int, low: float, high: float) -> None:
    assert wilson(right, of) == pytest.approx((low, high), abs=1e-4)


@given(st.integers(1, 2000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_an_interval_holds_its_share(counts: tuple[int, int]) -> None:
    right, of = counts
    low, high = wilson(right, of)
    assert 0 <= low <= right / of + 1e-9
    assert right / of - 1e-9 <= high <= 1


def measure(rule: str = "a/one", **keys: Any) -> Measure:
    return Measure(**{"rule": rule, "archive": "wire"} | keys)


FULL = [
    measure(stories=2000, hits=30, labelled=25, right=24, note="one, doubtful"),
    measure(basis="planted", archive="planted", planted=40, caught=39),
]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(measures_text(FULL), encoding="utf-8")
    assert list(read_measures(tmp_path / FILE)) == sorted(FULL, key=lambda one: one.archive)
    assert "0.805,0.993" in measures_text(FULL)
    assert read_measures(tmp_path / "none.csv") == ()


WRONG = [
    ("a,w,few,0,0,0,,,labels,,,", "2: stories: 'few' is no count"),
    ("a,w,1,0,0,0,,,label,,,", "2: basis: 'label' is no basis, did you mean 'labels'?"),
    ("a,w,1,3,2,3,,,labels,,,", "2: right: is more than labelled"),
    ("a,w,1,1,2,1,,,labels,,,", "2: labelled: is more than hits"),
    ("a,w,1,1,1,1,,,planted,1,2,", "2: caught: is more than planted"),
]


@pytest.mark.parametrize(("row", "wanted"), WRONG, ids=[row[1] for row in WRONG])
def test_a_table_that_is_wrong(tmp_path: Path, row: str, wanted: str) -> None:
    head = measures_text([])
    (tmp_path / FILE).write_text(f"{head}{row}\n", encoding="utf-8")
    with pytest.raises(InputError) as wrong:
        read_measures(tmp_path / FILE)
    assert str(wrong.value) == f"{tmp_path}/{FILE}:{wanted}"


def test_a_new_measure_takes_the_place_of_the_old_one() -> None:
    new = measure(stories=10)
    assert merged(FULL, [new]) == (new, FULL[1])
    assert len(merged(FULL, [measure(archive="other")])) == 3


def test_archives_are_summed() -> None:
    both = summed([*FULL, measure(archive="web", stories=1000, hits=3)], "a/one")
    assert (both.stories, both.hits, both.labelled, both.per_thousand) == (3000, 33, 25, 11)
    assert (summed(FULL, "a/two").per_thousand, share(summed(FULL, "a/two"))) == (0.0, "–")
    assert share(both) == "96 % (80–99 %)"


PROOFS: list[tuple[list[Measure], str]] = [
    ([measure(stories=50, hits=20, labelled=20, right=18)], ""),
    ([measure(stories=50, hits=30, labelled=20, right=17)], "17 of 20 labelled hits are right, fewer than 90%"),
    ([measure(hits=10, labelled=10, right=9), measure(archive="web", hits=10, labelled=10, right=9)], ""),
    ([measure(hits=19, labelled=19, right=19)], "19 hits are labelled, fewer than 20, and no errors were planted"),
    ([measure(stories=1000), measure(basis="planted", planted=10, caught=5)], ""),
    ([measure(stories=1000), measure(basis="planted", planted=10, caught=4)], "0 hits are labelled, fewer than 20, and 4 of 10 planted errors are caught"),
    ([measure(stories=999), measure(basis="planted", planted=10, caught=9)], "it was run on 999 clean stories, fewer than 1,000"),
    ([measure(stories=1000, hits=1), measure(basis="planted", planted=10, caught=9)], "it has 1.0 hits in 1,000 stories and 0 labels, fewer than 20"),
    ([measure(rule="a/two", hits=20, labelled=20, right=20)], "0 hits are labelled, fewer than 20, and no errors were planted"),
]  # fmt: skip


@pytest.mark.parametrize(("measures", "reason"), PROOFS, ids=[row[1] or "proven" for row in PROOFS])
def test_what_a_strict_rule_must_show(measures: list[Measure], reason: str) -> None:
    strict, mild = (
        made("a/one", kind="interval", expect="start <= end"),
        made("b/mild", kind="interval", expect="start <= end", severity="advice"),
    )
    assert list(unproven([strict, mild], measures)) == ([("a/one", reason)] if reason else [])


def test_the_page_of_precision() -> None:
    page = precision_page(
        [made("a/one", kind="interval", expect="start <= end"), made("a/two", kind="interval", expect="start < end")], FULL
    )
    assert "| `a/one` | correction | 2,000 | 15.00 | 25 | 96 % (80–99 %) | 40 | 39 (98%) |\n" in page
    assert "a/two" not in page
    assert "| `a/two` | correction | 0 | – | – | – | – | – |\n" in precision_page(
        [made("a/two", kind="interval", expect="start < end")], [measure("a/two")]
    )


def shipped() -> tuple[tuple[Rule, ...], tuple[Measure, ...]]:
    return load_rules(predicates=Knowledge.open().predicates).rules, read_measures(shipped_rules() / FILE)


def test_no_shipped_rule_is_stricter_than_it_has_earned() -> None:
    assert dict(unproven(*shipped())) == {}


def test_the_shipped_table_is_well_formed_and_its_page_is_fresh() -> None:
    rules, measures = shipped()
    assert {one.rule for one in measures} <= {rule.id for rule in rules}
    page = (shipped_rules() / "PRECISION.md").read_text(encoding="utf-8")
    assert page == precision_page(rules, measures), "write it anew: dateline impact --save"
