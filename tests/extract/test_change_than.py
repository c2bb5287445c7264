"""Percent changes told as a comparison: which numbers are the levels."""

from __future__ import annotations

import pytest

from checker.extract.change_than import extract
from checker.model.claims import PercentChangeClaim
from checker.model.when import Date
from tests.text.gazetteer import document

CASES = [
    (
        "fewer than the figure of another year",
        "The pier had 41,000 visitors last year, 18 percent fewer than the 50,000 of 2022.",
        ["50000 -> 41000 18 down"],
    ),
    ("more than", "The yard built 60 boats, 20 percent more than the 50 of 2022.", ["50 -> 60 20 up"]),
    (
        "or so much less",
        "The toll was 90 million euros, or 10 percent less than the 100 million told before.",
        ["100000000 -> 90000000 10 down"],
    ),
    (
        "which was",
        "It took 60 million euros, which was 20 percent more than the 50 million of May.",
        ["50000000 -> 60000000 20 up"],
    ),
    (
        "below a total",
        "Output was 36 million tonnes, 10 percent below last year's total of 40 million tonnes.",
        ["40000000 -> 36000000 10 down"],
    ),
    ("the levels go the other way", "The yard built 60 boats, 20 percent fewer than the 50 of 2022.", []),
    ("than expected", "The yard built 60 boats, 20 percent more than the forecast of 50.", []),
    ("one level alone", "The yard built 60 boats, 20 percent more than in 2022.", []),
    ("two things", "The yard built 60 boats, 20 percent more than the 5 million euros of the pier.", []),
    ("two rates", "Turnout was 60 percent, 20 percent more than the 50 percent of 2022.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_the_levels_of_a_comparison(text: str, wanted: list[str]) -> None:
    found = [claim for claim in extract(document(text, Date.parse("2023-06-01"))) if isinstance(claim, PercentChangeClaim)]
    assert [
        f"{claim.before.value:.0f} -> {claim.after.value:.0f} {claim.percent.value:.0f} {claim.direction}"
        for claim in found
        if claim.before and claim.after
    ] == wanted
