"""Lengths beside a beginning and an end that are told apart."""

from __future__ import annotations

import pytest

from checker.extract.deadline import extract
from checker.model.claims import DurationClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def claims(text: str) -> list[DurationClaim]:
    return [claim for claim in extract(document(text, Date.parse("2023-03-04"))) if isinstance(claim, DurationClaim)]


def said(text: str) -> list[str]:
    """Each claim as `length unit from start to end [as written]`."""
    told = []
    for claim in claims(text):
        spans = " | ".join(text[slice(*claim.field_spans[name])] for name in ("length", "start", "end"))
        told.append(f"{claim.length.value:.0f} {claim.unit} from {claim.start} to {claim.end} [{spans}]")
    return told


PAUSE = ["90 day from 2023-02-03 to 2023-05-03 [90-day | 3 February | 3 May]"]
CASES = [
    ("began, ends", "The 90-day pause that began on 3 February ends on 3 May.", PAUSE),
    ("and will end", "The 90-day pause began on 3 February and will end on 3 May.", PAUSE),
    (
        "took effect, expires",
        "The three-month ban, which took effect on February 3, expires on May 3.",
        ["3 month from 2023-02-03 to 2023-05-03 [three-month | February 3 | May 3]"],
    ),
    (
        "starting, until",
        "A two-week truce, starting March 6, will hold until March 20.",
        ["2 week from 2023-03-06 to 2023-03-20 [two-week | March 6 | March 20]"],
    ),
    (
        "hours that are days",
        "A 72-hour ultimatum, issued on March 3, runs out on March 6.",
        ["3 day from 2023-03-03 to 2023-03-06 [72-hour | March 3 | March 6]"],
    ),
    (
        "years",
        "The two-year ban, imposed on March 3, 2023, runs until March 2, 2025.",
        ["24 month from 2023-03-03 to 2025-03-02 [two-year | March 3, 2023 | March 2, 2025]"],
    ),
    (
        "the length between",
        "The drive began on March 6 and was a 14-day one, due to end on March 20.",
        ["14 day from 2023-03-06 to 2023-03-20 [14-day | March 6 | March 20]"],
    ),
    (
        "the length behind",
        "The strike began on March 6 and will end on March 20 after 14 days.",
        ["14 day from 2023-03-06 to 2023-03-20 [14 days | March 6 | March 20]"],
    ),
    (
        "so many days to",
        "They have 14 days from March 6 to pay, or until March 20.",
        ["14 day from 2023-03-06 to 2023-03-20 [14 days | March 6 | March 20]"],
    ),
    (
        "is to last",
        "The truce, which began on March 6, is to last two weeks, until March 20.",
        ["2 week from 2023-03-06 to 2023-03-20 [last two weeks | March 6 | March 20]"],
    ),
    ("the last two weeks", "The truce began on March 6 and in the last two weeks, until March 20, held.", []),
    (
        "at the head",
        "Two weeks of rain began on March 6 and ended on March 20.",
        ["2 week from 2023-03-06 to 2023-03-20 [Two weeks | March 6 | March 20]"],
    ),
    ("days after", "It began on March 6 and, for 14 days after, until March 20, it was calm.", []),
    ("and another time", "The 14-day pause began on March 6 and ends on March 20, after two years.", []),
    ("how many is not said", "It began on March 6 for a few days and ends on March 20.", []),
    ("ends with two days", "The 14-day pause ended on March 6 and ends on March 20.", []),
    ("hours", "A 90-hour pause that began on 3 February ends on 3 May.", []),
    ("a length of its own", "It took 90 days and began on 3 February and ends on 3 May.", []),
    ("no beginning", "The 90-day pause was signed on 3 February and ends on 3 May.", []),
    ("no end", "The 90-day pause began on 3 February and was hailed on 3 May.", []),
    ("made longer", "The 90-day pause that began on 3 February was extended and ends on 3 June.", []),
    ("another one", "The second 90-day pause that began on 3 February ends on 3 June.", []),
    ("a month alone", "The 90-day pause that began in February ends on 3 May.", []),
    ("two sentences", "The 90-day pause began on 3 February. It ends on 3 May.", []),
    ("too far", "The 90-day pause began on 3 February, " + "as boats, " * 10 + "and ends on 3 May.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_length_and_its_ends(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


def test_far_off_days_keep_their_other_years() -> None:
    (claim,) = claims("The 90-day pause that began on 3 August ends on 1 November.")
    assert len(claim.readings["start"]) == len(claim.readings["end"]) == 2
