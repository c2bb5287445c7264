"""Drawings of evidence: where the bars stand, and what is not drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from checker.model.findings import FactEvidence, Finding, SumEvidence
from checker.model.number import Quantity
from checker.model.when import Date
from reports.drawing import WIDTH, drawing
from tests.reports.stories import FORMER, MEMBER, MINISTER, NOT_MINISTER, STORY_REPORT


def drawn(*evidence: object) -> dict[str, object] | None:
    finding: Finding = replace(NOT_MINISTER, evidence=evidence)  # type: ignore[arg-type]
    return drawing(finding, STORY_REPORT.as_of)


def summed(comes_to: Quantity | None, says: Quantity | None) -> SumEvidence:
    return SumEvidence(("a",), "the result", "the stated", comes_to, says)


def test_holders_stand_on_one_line_of_time() -> None:
    made = drawn(FactEvidence(MINISTER, "record"), FactEvidence(FORMER))
    assert made
    now, before = made["rows"]
    assert (now["kind"], before["kind"]) == ("record", "past")
    assert float(before["x"]) + float(before["width"]) == pytest.approx(float(now["x"]), abs=0.2)
    assert float(now["x"]) < float(made["line"]["x"]) < float(now["x"]) + float(now["width"])
    assert made["line"]["text"] == "4 June 2023"
    assert [tick["text"] for tick in made["ticks"]] == ["2019", "2020", "2021", "2022", "2023", "2024"]
    assert "Anna Rohde" in str(made["words"])


def test_ends_that_nobody_knows_run_off_the_drawing() -> None:
    made = drawn(FactEvidence(replace(MEMBER, valid_from=None, valid_to=Date.year(2020))))
    assert made
    assert float(made["rows"][0]["x"]) == 0
    made = drawn(FactEvidence(MEMBER))
    assert made
    assert float(made["rows"][0]["x"]) + float(made["rows"][0]["width"]) == pytest.approx(WIDTH, abs=0.2)


def test_a_day_that_nobody_knows_has_no_line() -> None:
    finding = replace(NOT_MINISTER, evidence=(FactEvidence(MINISTER),))
    made = drawing(finding, None)
    assert made
    assert made["line"] is None
    assert made["rows"][0]["kind"] == "past"


def test_a_fact_of_long_ago_is_drawn() -> None:
    old = replace(MINISTER, valid_from=Date.day(date(2, 1, 1)), valid_to=Date.day(date(3, 1, 1)))
    made = drawn(FactEvidence(old))
    assert made
    assert len(made["ticks"]) < 9


def test_a_sum_is_two_stretches() -> None:
    made = drawn(summed(Quantity(65, 65, 65), Quantity(75, 74.5, 75.5)))
    assert made
    result, stated = made["rows"]
    assert (result["kind"], stated["kind"]) == ("record", "story")
    assert float(result["x"]) < float(stated["x"])
    assert float(stated["width"]) > float(result["width"])


def test_a_fall_that_is_told_without_its_sign_lies_beside_what_is_told() -> None:
    made = drawn(summed(Quantity(-10, -11, -9), Quantity(10, 9, 11)))
    assert made
    assert made["rows"][0]["x"] == made["rows"][1]["x"]


def test_open_ends_reach_as_far_as_the_value() -> None:
    made = drawn(summed(Quantity(10, 10, None), Quantity(0, None, 0)))
    assert made
    assert all(0 <= float(row["x"]) <= WIDTH for row in made["rows"])


def test_what_has_no_times_and_no_intervals_is_not_drawn() -> None:
    assert drawn() is None
    assert drawn(FactEvidence(replace(MEMBER, valid_from=None))) is None
    assert drawn(summed(None, Quantity.exactly(1))) is None
    assert drawn(summed(Quantity(1, 1, 1), Quantity(1e30, 1e30, 1e30))) is None
