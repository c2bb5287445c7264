"""Intervals: both ends, the year that they share, and what is no stretch at all."""

from __future__ import annotations

import pytest

from checker.extract.interval import extract
from checker.model.claims import IntervalClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def claims(text: str, day: str | None = "2023-06-01") -> list[IntervalClaim]:
    read = document(text, Date.parse(day) if day else None)
    return [claim for claim in extract(read) if isinstance(claim, IntervalClaim)]


def said(text: str, day: str | None = "2023-06-01") -> str:
    """Each claim as `starts..ends`, the readings of an end parted by bars."""
    return "; ".join(
        "..".join("|".join(str(day) for day in (getattr(claim, end), *claim.readings.get(end, ()))) for end in ("start", "end"))
        for claim in claims(text, day)
    )


CASES = [
    ("words", "It runs from June 3 to June 5.", "2023-06-03..2023-06-05"),
    ("a dash", "It runs June 3-5, 2022.", "2022-06-03..2022-06-05"),
    ("turned round", "It runs from June 8 to June 5.", "2023-06-08..2023-06-05"),
    ("turned round with a dash", "It runs May 21-11.", "2023-05-21..2023-05-11"),
    ("turned round, far off", "It ran from December 8 to December 5.",
     "2022-12-08|2023-12-08|2024-12-08..2022-12-05|2023-12-05|2024-12-05"),
    ("months turned round", "It runs from June 8 to March 5.", "2023-06-08..2023-03-05|2024-03-05"),
    ("months turned round, and over New Year too long", "It runs from June 8 to April 15.", "2023-06-08..2023-04-15"),
    ("a whole year", "The year of accounts runs from July 1 to June 30.", "2023-07-01..2023-06-30|2024-06-30"),
    ("years in brackets", "He was mayor (2009-2001).", "2009..2001"),
    ("months turned round, far off", "It runs from December 27 to April 3.",
     "2022-12-27|2023-12-27|2024-12-27..2022-04-03|2023-04-03|2024-04-03|2025-04-03"),
    ("both years", "It ran from June 8, 2022, to June 5, 2021.", "2022-06-08..2021-06-05"),
    ("both years, no comma", "It ran from 8 June 2022 to 5 June 2021.", "2022-06-08..2021-06-05"),
    ("the year of the end", "It ran from Dec 28 to Jan 3, 2022.", "2021-12-28..2022-01-03"),
    ("the year of the end, turned round", "It ran from June 8 to June 3, 2022.", "2022-06-08..2022-06-03"),
    ("the year of the start", "It ran from June 8, 2022 to June 12.", "2022-06-08..2022-06-12"),
    ("the year of the start, over New Year", "It ran from Dec 28, 2021 to Jan 3.", "2021-12-28..2021-01-03|2022-01-03"),
    ("with weekdays", "It runs from Monday, June 5, to Friday, June 9.", "2023-06-05..2023-06-09"),
    ("years", "He led it from 2003 to 2007.", "2003..2007"),
    ("years turned round", "He led it from 2007 to 2003.", "2007..2003"),
    ("between years", "It grew between 2003 and 2007.", "2003..2007"),
    ("years with a dash may be anything", "see 2007-2003", ""),
    ("months of years", "It ran from May 2021 to March 2021.", "2021-05..2021-03"),
    ("months alone", "It ran from May to March.", ""),
    ("weekdays", "It runs from Monday to Friday.", ""),
    ("an end that is no day", "It runs from June 30 to June 31.", ""),
    ("a start that is no day", "It runs from June 31 to July 5.", ""),
    ("a day that was moved", "The feast was postponed from June 9 to June 5.", ""),
    ("a goal brought forward", "They brought the goal forward from 2030 to 2025.", ""),
    ("moved, but a stretch", "They moved house on June 3-5.", "2023-06-03..2023-06-05"),
    ("decades", "from the 1960s to the 1980s", ""),
    ("within a dateline", "OSLO, March 26 - March 2 was wet.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_an_interval(text: str, wanted: str) -> None:
    assert said(text) == wanted


def test_over_new_year_told_in_january() -> None:
    assert said("The rink is open from Dec 28 to Jan 3.", "2023-01-02") == "2022-12-28..2023-01-03"


def test_a_story_without_a_day() -> None:
    assert said("It runs from June 8 to June 5.", None) == ""
    assert said("It ran June 8-5, 2022.", None) == "2022-06-08..2022-06-05"


def test_each_end_has_its_place() -> None:
    text = "It runs from Monday, June 5, to Friday, June 9."
    (claim,) = claims(text)
    assert {name: text[slice(*span)] for name, span in claim.field_spans.items()} == {"start": "June 5", "end": "June 9"}
    assert claim.text == "Monday, June 5, to Friday, June 9"
