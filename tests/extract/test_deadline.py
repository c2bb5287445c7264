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
