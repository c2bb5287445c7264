"""Weekdays beside dates: which belong together, and which years are kept."""

from __future__ import annotations

import pytest

from checker.extract.weekday import extract
from checker.model.claims import WeekdayDateClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def claims(text: str, day: str | None = "2023-06-01") -> list[WeekdayDateClaim]:
    read = document(text, Date.parse(day) if day else None)
    return [claim for claim in extract(read) if isinstance(claim, WeekdayDateClaim)]


def said(text: str) -> list[str]:
    """Each claim as `weekday year-month-day [weekday as written | date as written]`."""
    told = []
    for claim in claims(text):
        spans = [text[slice(*claim.field_spans[name])] for name in ("weekday", "date")]
        told.append(f"{claim.weekday} {claim.date} [{spans[0]} | {spans[1]}]")
    return told


CASES = [
    ("before the date", "It opens on Tuesday, June 6, at noon.", ["Tuesday 2023-06-06 [Tuesday | June 6]"]),
    ("with its year", "It opens on Sunday, 4 June 2023.", ["Sunday 2023-06-04 [Sunday | 4 June 2023]"]),
    ("no comma", "It opens on Sunday June 4 at noon.", ["Sunday 2023-06-04 [Sunday | June 4]"]),
    ("cut short", "It opens on Sun., June 4, at noon.", ["Sunday 2023-06-04 [Sun | June 4]"]),
    ("the date in brackets", "It opens on Monday (June 5) at noon.", ["Monday 2023-06-05 [Monday | June 5]"]),
    ("the weekday in brackets", "It opens on June 5 (Monday) at noon.", ["Monday 2023-06-05 [Monday | June 5]"]),
    ("the weekday behind", "It opens on June 4, a Sunday, at noon.", ["Sunday 2023-06-04 [Sunday | June 4]"]),
    ("this", "It opens this Saturday, June 10.", ["Saturday 2023-06-10 [Saturday | June 10]"]),
    (
        "both ends of a range",
        "from Monday, June 5, to Friday, June 9",
        ["Monday 2023-06-05 [Monday | June 5]", "Friday 2023-06-09 [Friday | June 9]"],
    ),
    ("before figures", "It opened on Monday, 31/10/2022.", ["Monday 2022-10-31 [Monday | 31/10/2022]"]),
    ("before an ISO day", "It opened on Monday 2022-10-31 at noon.", ["Monday 2022-10-31 [Monday | 2022-10-31]"]),
    ("a line that is a date", "The port opens on Friday\n2023-06-04\nThe port", []),
    ("a weekday alone", "It opens on Sunday.", []),
    ("a date alone", "It opens on June 4.", []),
    ("two that stand apart", "On Sunday they met, on June 5 they left.", []),
    ("a bracket with more in it", "It opens on Monday (June 5 at noon).", []),
    ("no such day", "It opens on Monday, June 31.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_weekday_and_its_date(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


def test_three_years_are_kept_where_none_is_written() -> None:
    (claim,) = claims("It opens on Sunday, June 4.")
    assert [str(day) for day in claim.readings["date"]] == ["2022-06-04", "2024-06-04"]
    (dated,) = claims("It opens on Sunday, June 4, 2023.")
    assert dated.readings == {}
    (figures,) = claims("It opens on Sunday, 6/4/2023.")
    assert [str(day) for day in (figures.date, *figures.readings["date"])] == ["2023-06-04", "2023-04-06"]
    (impossible,) = claims("It opens on Sunday, Feb 29.")
    assert str(impossible.date) == "2024-02-29"


def test_a_story_without_a_day() -> None:
    assert claims("It opens on Sunday, June 4.", None) == []
    assert len(claims("It opens on Sunday, June 4, 2023.", None)) == 1


def test_a_quoted_one_says_so() -> None:
    (claim,) = claims('He said: "It opens on Sunday, June 4."')
    assert claim.in_quote
    assert claim.text == "Sunday, June 4"
