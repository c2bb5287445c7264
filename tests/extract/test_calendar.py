"""Days that no calendar has."""

from __future__ import annotations

import pytest

from checker.extract.calendar import extract
from checker.model.claims import CalendarDateClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def said(text: str, day: str | None = "2023-06-01") -> list[tuple[int | None, int, int, str]]:
    read = document(text, Date.parse(day) if day else None)
    return [(claim.year, claim.month, claim.day, claim.text) for claim in extract(read) if isinstance(claim, CalendarDateClaim)]


CASES = [
    ("the thirty-first of June", "It opens on June 31.", [(None, 6, 31, "June 31")]),
    ("the thirtieth of February", "It opened on 30 February 2021.", [(2021, 2, 30, "30 February 2021")]),
    ("a leap day of a common year", "It opened on Feb 29, 2023.", [(2023, 2, 29, "Feb 29, 2023")]),
    ("a leap day of a past year", "In 2020 it opened on Feb 29.", []),
    ("a leap day of some year", "It opens on Feb 29.", []),
    ("a leap day of a leap year", "It opened on Feb 29, 2024.", []),
    ("with its weekday", "It opens on Monday, June 31, at noon.", [(None, 6, 31, "June 31")]),
    ("ISO", "It opened on 2021-02-30 at noon.", [(2021, 2, 30, "2021-02-30")]),
    ("at the end of a range", "from June 30 to June 31", [(None, 6, 31, "June 31")]),
    ("ships are no day", "In June 31 ships came.", []),
    ("the end of a year of business", "Profit in the year ended June 31 doubled.", [(None, 6, 31, "June 31")]),
    ("on a day, whatever follows", "It was shut on June 31 owing to ice.", [(None, 6, 31, "June 31")]),
    ("a reason follows", "It was shut from June 31 because of ice.", [(None, 6, 31, "June 31")]),
    ("ships again", "June 31 ships came.", []),
    ("a word goes on", "It opens June 31 at noon.", [(None, 6, 31, "June 31")]),
    ("a year of five digits", "I will go to Oslo in May 20014.", [(20014, 5, 1, "May 20014")]),
    ("a day of such a year", "It opened on May 3, 20014, at noon.", [(20014, 5, 3, "May 3, 20014")]),
    ("a count behind a month", "In May 20014 ships came.", []),
    ("a number of five digits", "The ship has 20014 berths; it has 20014.", []),
    ("a number behind a comma", "In all, 20014.", []),
    ("a number at the head", "20014", []),
    ("a day that is", "It opens on May 31.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_an_impossible_day(text: str, wanted: list[tuple[int | None, int, int, str]]) -> None:
    assert said(text) == wanted
    assert said(text, None) == wanted


def test_the_parts_have_places_of_their_own() -> None:
    text = "It opens on 31 June 2021."
    (claim,) = extract(document(text))
    assert {name: text[slice(*span)] for name, span in claim.field_spans.items()} == {"day": "31", "month": "June"}


@pytest.mark.parametrize(
    ("today", "year"),
    [
        ("2022-03-01", 2022),
        ("2022-10-01", 2023),
        ("2023-03-01", None),
        ("2024-03-01", None),
        ("2023-10-01", None),
        ("0001-06-01", 1),
        ("9999-12-31", 9999),
    ],
)
def test_a_leap_day_lies_in_the_season_of_the_story(today: str, year: int | None) -> None:
    claims = extract(document("It opened on Feb 29.", Date.parse(today)))
    assert [claim.year for claim in claims if isinstance(claim, CalendarDateClaim)] == ([year] if year else [])
