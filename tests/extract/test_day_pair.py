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
        sort = "" if claim.sort == "day" else f"{claim.sort}: "
        told.append(f"{sort}{claim.said}, {claim.meant} = {claim.date} [{spans[0]} | {spans[1]}]")
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
    (
        "a feast",
        "It fell on Christmas Day, December 24, at noon.",
        ["holiday: Christmas Day, 2022-12-25 = 2022-12-24 [Christmas Day | December 24]"],
    ),
    (
        "a feast of another year",
        "It fell on New Year's Day (January 2, 2020).",
        ["holiday: New Year's Day, 2020-01-01 = 2020-01-02 [New Year's Day | January 2, 2020]"],
    ),
    ("a feast of another church", "It fell on Orthodox Christmas, January 7, at noon.", []),
    ("a feast and a day apart", "It fell on Christmas Day December 24 boats left.", []),
    ("a day of the labourers of one country", "It fell on Labor Day, September 3, at noon.", []),
    ("the month", "It shut last month, on April 3.", ["stretch: last month, 2023-05 = 2023-04-03 [last month | April 3]"]),
    (
        "the month by its name",
        "It shut last month, in April, and fell.",
        ["stretch: last month, 2023-05 = 2023-04 [last month | April]"],
    ),
    (
        "a week, and its Sunday",
        "It shut last week (May 21).",
        ["stretch: last week, 2023-05-20/2023-05-30 = 2023-05-21 [last week | May 21]"],
    ),
    (
        "the century",
        "It came in the 19th century, in 1987, by sea.",
        ["stretch: the 19th century, 1798-12-27/1901-01-05 = 1987 [the 19th century | 1987]"],
    ),
    ("the decade", "It came in the 1980s (1994).", ["stretch: the 1980s, 1980-01-01/1989-12-31 = 1994 [the 1980s | 1994]"]),
    ("a year's money", "It fell last year, in 1987 dollars, by half.", []),
    ("a longer time in a shorter one", "It shut last month, in 2022, and fell.", []),
    ("a month with its year", "It shut in May 2022, in 2021, and fell.", []),
    ("a stretch and a stretch", "It shut last year, from May 3 to May 5, and fell.", []),
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
