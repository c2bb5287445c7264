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
    ("a part of the day between", "It opened on Friday evening, June 2.", ["Friday 2023-06-02 [Friday | June 2]"]),
    ("a part of the day, in brackets", "It opened last Monday night (May 29).", ["Monday 2023-05-29 [Monday | May 29]"]),
    ("a part of the day, of another thing", "On Friday evening he left and on June 2 he died.", []),
    ("which is a", "It opens on June 4, which is a Sunday.", ["Sunday 2023-06-04 [Sunday | June 4]"]),
    ("falls on a", "June 4 falls on a Sunday.", ["Sunday 2023-06-04 [Sunday | June 4]"]),
    ("was a", "4 July 1776 was a Thursday.", ["Thursday 1776-07-04 [Thursday | 4 July 1776]"]),
    ("between dashes", "On 4 June 2023 - a Sunday - it fell.", ["Sunday 2023-06-04 [Sunday | 4 June 2023]"]),
    (
        "two and two",
        "It opens on Saturday and Sunday, June 3 and 4.",
        ["Saturday 2023-06-03 [Saturday | June 3]", "Sunday 2023-06-04 [Sunday | 4]"],
    ),
    (
        "a stretch and a stretch",
        "It runs Friday to Sunday (June 2-4).",
        ["Friday 2023-06-02 [Friday | June 2]", "Sunday 2023-06-04 [Sunday | 4]"],
    ),
    (
        "a stretch before a stretch",
        "It runs from Friday to Sunday, June 2-4.",
        ["Friday 2023-06-02 [Friday | June 2]", "Sunday 2023-06-04 [Sunday | 4]"],
    ),
    ("a stretch of weeks", "It runs Friday to Sunday (June-July).", []),
    ("a stretch of something", "It runs two to three days (June 2-4).", []),
    ("and another day", "It opens on market day and Saturday, June 3-4.", ["Saturday 2023-06-03 [Saturday | June 3]"]),
    ("one and two", "It opened on Saturday, June 3-4.", ["Saturday 2023-06-03 [Saturday | June 3]"]),
    ("two letters", "Fair - Mo, 5 June 2023", ["Monday 2023-06-05 [Mo | 5 June 2023]"]),
    ("two letters of a line", "Fair\nSu, June 4, 2023", ["Sunday 2023-06-04 [Su | June 4, 2023]"]),
    ("two letters at the head", "We, 7 June 2023", ["Wednesday 2023-06-07 [We | 7 June 2023]"]),
    ("a word of two letters", "As for We, 7 June 2023 was long ago.", []),
    ("two letters without a year", "Fair - Mo, 5 June", []),
    ("figures before", "It opens 6/5 (Mon) at noon.", ["Monday 2023-06-05 [Mon | 6/5]"]),
    ("figures behind", "Fair - Monday, 6/26", ["Monday 2023-06-26 [Monday | 6/26]"]),
    ("a fraction", "The bond closed on Monday, 5/8 of a point up.", []),
    ("figures of no day", "It opens 40/60 (Mon) at noon, or 13/13 (Mon).", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_weekday_and_its_date(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


def years(text: str) -> list[str]:
    """The days that the one claim of a text may mean."""
    (claim,) = claims(text)
    return [str(day) for day in (claim.date, *claim.readings.get("date", ()))]


YEARS = [
    ("a day near the story's own has its year", "It opens on Sunday, June 4.", ["2023-06-04"]),
    ("a day of another season has three", "It opens on Sunday, Nov 4.", ["2023-11-04", "2022-11-04", "2024-11-04"]),
    ("a day whose year is written", "It opens on Sunday, June 4, 2023.", ["2023-06-04"]),
    ("figures in either order", "It opens on Sunday, 6/4/2023.", ["2023-06-04", "2023-04-06"]),
    ("a leap day", "It opens on Sunday, Feb 29.", ["2024-02-29"]),
    (
        "beside another year, that year too",
        "In 2012 the pier burned. The shed went on Sunday, June 4.",
        ["2023-06-04", "2012-06-04"],
    ),
    ("a month of the year before is no other year", "After a dry December it opens on Sunday, June 4.", ["2023-06-04"]),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in YEARS])
def test_the_years_that_are_kept(text: str, wanted: list[str]) -> None:
    assert years(text) == wanted


def test_a_story_without_a_day() -> None:
    assert claims("It opens 6/5 (Mon).", None) == []
    assert claims("It opens on Sunday, June 4.", None) == []
    assert len(claims("It opens on Sunday, June 4, 2023.", None)) == 1


def test_a_quoted_one_says_so() -> None:
    (claim,) = claims('He said: "It opens on Sunday, June 4."')
    assert claim.in_quote
    assert claim.text == "Sunday, June 4"
