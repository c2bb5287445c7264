"""Lengths beside the days they should fit."""

from __future__ import annotations

import pytest

from checker.extract.duration import extract
from checker.model.claims import DurationClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def claims(text: str) -> list[DurationClaim]:
    return [claim for claim in extract(document(text, Date.parse("2023-06-01"))) if isinstance(claim, DurationClaim)]


def said(text: str) -> list[str]:
    return [f"{claim.length.value:g} {claim.unit} {claim.start}..{claim.end}" for claim in claims(text)]


CASES = [
    ("a visit", "He pays a three-day visit to Oslo from June 5 to June 9.", ["3 day 2023-06-05..2023-06-09"]),
    ("a tour, its days behind a comma", "They start a 10-day tour, May 3-12, at home.", ["10 day 2023-05-03..2023-05-12"]),
    ("the length behind", "He will be there June 5-7, a three-day visit.", ["3 day 2023-06-05..2023-06-07"]),
    ("weeks", "The two-week fair from June 5 to June 18 is free.", ["2 week 2023-06-05..2023-06-18"]),
    ("the length far behind", "On June 5-7 they met for a talk on the three-day week.", []),
    ("after", "It comes 10 days after the June 5-9 fair.", []),
    ("its verb between", "A five-day fair will be held from June 5 to June 9.", ["5 day 2023-06-05..2023-06-09"]),
    ("its days in brackets", "The five-day fair (June 5-9) is free.", ["5 day 2023-06-05..2023-06-09"]),
    ("days a week", "It opens five days a week from June 5 to June 9.", []),
    ("a verb between", "A three-day visit was held and they met June 5-9.", []),
    ("another sentence", "It was a three-day visit. June 5-9 is the fair.", []),
    ("hours", "A three-hour walk, June 5-9, is free.", []),
    ("how many is not said", "a few days from June 5 to June 9", []),
    ("one day only", "a three-day visit on June 5", []),
    ("an end that is no day", "a three-day visit from June 30 to June 31", []),
    ("too far", "a three-day visit to the old port of the town on the west coast from June 5 to June 9", []),
    ("the next days", "the next two days, June 5-9", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_length_and_its_days(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


def test_each_part_has_its_place() -> None:
    text = "He pays a three-day visit from December 5 to December 9."
    (claim,) = claims(text)
    assert {name: text[slice(*span)] for name, span in claim.field_spans.items()} == {
        "length": "three-day",
        "start": "December 5",
        "end": "December 9",
    }
    assert claim.text == "three-day visit from December 5 to December 9"
    assert [str(day) for day in claim.readings["end"]] == ["2023-12-09", "2024-12-09"]
