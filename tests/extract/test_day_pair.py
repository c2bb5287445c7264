"""Days told twice: a word that counts from the story's day, and a date."""

from __future__ import annotations

import pytest

from checker.extract.day_pair import extract
from checker.model.claims import DayPairClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def claims(text: str, day: str | None = "2023-06-04") -> list[DayPairClaim]:
    return [claim for claim in extract(document(text, Date.parse(day) if day else None)) if isinstance(claim, DayPairClaim)]


def said(text: str, day: str | None = "2023-06-04") -> list[str]:
    """Each claim as `word, meant = date [word as written | date as written]`."""
    told = []
    for claim in claims(text, day):
        spans = [text[slice(*claim.field_spans[name])] for name in ("said", "date")]
        told.append(f"{claim.said}, {claim.meant} = {claim.date} [{spans[0]} | {spans[1]}]")
    return told


CASES = [
    ("a comma", "It shut yesterday, May 3, at noon.", ["yesterday, 2023-06-03 = 2023-05-03 [yesterday | May 3]"]),
    ("brackets", "It opens today (4 June) at noon.", ["today, 2023-06-04 = 2023-06-04 [today | 4 June]"]),
    ("at the head", "Tomorrow, June 5, it opens.", ["tomorrow, 2023-06-05 = 2023-06-05 [Tomorrow | June 5]"]),
    ("the other way round", "It opens June 6, tomorrow.", ["tomorrow, 2023-06-05 = 2023-06-06 [tomorrow | June 6]"]),
    ("with its weekday", "It shut yesterday (Saturday, June 3).", ["yesterday, 2023-06-03 = 2023-06-03 [yesterday | June 3]"]),
    ("at the very end", "It shut yesterday, June 3", ["yesterday, 2023-06-03 = 2023-06-03 [yesterday | June 3]"]),
    ("a weekday", "It shut on Tuesday (May 16).", []),
    ("apart", "It said yesterday that on May 3 it shut.", []),
    ("a count", "It shut yesterday, June 3 boats leaving.", []),
    ("a month", "It shut yesterday, June.", []),
    ("no such day", "It shut yesterday, June 31.", []),
    ("a word alone", "It shut yesterday, today it opens.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_word_and_its_date(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


def test_a_story_without_a_day_tells_no_yesterday() -> None:
    assert said("It shut yesterday, May 3, 2023.", None) == []


def test_a_far_off_day_keeps_its_other_years() -> None:
    (claim,) = claims("It shut yesterday, December 3.")
    assert [str(day) for day in (claim.date, *claim.readings["date"])] == ["2023-12-03", "2022-12-03", "2024-12-03"]
