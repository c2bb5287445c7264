"""A baseline: known findings are set aside, new ones are not, and those that vanished are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.desk.baseline import Known, baseline_text, known_of, pruned, read_baseline
from checker.model.findings import Report
from checker.model.problems import InputError
from tests.desk.runs import HOLDS, ORDER, WRONG, codes, reasons, review

ALSO = "The market runs from July 8 to July 5."


def known(*texts: str) -> tuple[Known, ...]:
    return tuple(one for text in texts for one in known_of(review(text)))


def test_known_findings_are_set_aside_and_new_ones_are_not() -> None:
    report = review(f"{WRONG}\n\n{ALSO}", baseline=known(WRONG))
    assert reasons(report) == ["known: it stands in the baseline", None]
    assert codes(report) == []


def test_a_baseline_survives_moved_lines() -> None:
    assert None not in reasons(review(f"It rained.\n\nAll day.\n\n{WRONG}", baseline=known(WRONG)))


def test_what_vanished_is_told() -> None:
    report = review(ALSO, baseline=known(WRONG))
    assert (reasons(report), codes(report)) == ([None], ["baseline-vanished"])
    assert "is in the baseline, but is found no more" in report.diagnostics[0].message


def test_rules_that_are_not_run_and_stories_that_are_not_whole_have_not_vanished() -> None:
    assert codes(review("It rained.", (HOLDS,), baseline=known(WRONG))) == []
    assert codes(review("", article={"errors": ("broken",)}, baseline=known(WRONG))) == []
    assert codes(review("It rained.", article={"id": "other.txt"}, baseline=known(WRONG))) == []


def test_waived_findings_are_none_of_a_baseline() -> None:
    waived = f'{WRONG} <!-- dateline: ignore[time/order] reason="x" until=2027 -->'
    assert list(known_of(review(waived))) == []
    assert codes(review(waived, baseline=known(WRONG))) == ["baseline-vanished"]


def test_a_baseline_is_pruned_of_what_was_read_and_is_gone() -> None:
    both, other = known(WRONG, ALSO), Known("time/order", "stories/other.txt", "abc")
    assert pruned((*both, other), [review(ALSO)]) == (both[1], other)
    assert pruned(both, [Report(article="stories/fair.txt", errors=("broken",))]) == both
    assert pruned(both, []) == both


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    both = known(WRONG, ALSO)
    (tmp_path / "b.csv").write_text(baseline_text([*both, *both]), encoding="utf-8")
    assert set(read_baseline(tmp_path / "b.csv")) == set(both)
    assert baseline_text(both) == baseline_text(both[::-1])


def test_a_baseline_that_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text("rule,article\ntime/order,a.txt\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"b\.csv:1: fingerprint: the column is missing"):
        read_baseline(tmp_path / "b.csv")


def test_rules_by_name() -> None:
    assert {one.rule for one in known(WRONG)} == {ORDER.id}
