"""Averages of numbers that are listed: which list belongs to which average."""

from __future__ import annotations

import pytest

from checker.extract.average_listed import extract
from checker.model.claims import AverageClaim
from checker.model.when import Date
from tests.text.gazetteer import document

CASES = [
    (
        "an average of",
        "The bids were $10 million, $14 million and $18 million, an average of $14 million.",
        ["42000000/3=14000000"],
    ),
    ("averaged", "Her four rounds of 68, 70, 71 and 67 averaged 69.", ["276/4=69"]),
    ("averaging", "The harbour froze to 30, 33 and 36 centimetres, averaging 33 centimetres.", ["99/3=33"]),
    ("their number behind", "He scored 20, 24, 28 and 32 points in the four games, for an average of 26.", ["104/4=26"]),
    ("the last in percent", "The polls had Harbour at 40, 42 and 44 percent, an average of 42 percent.", ["126/3=42"]),
    ("against another average", "The bids were $10 million, $14 million and $18 million, against an average of $6 million.", []),
    ("of more games than are listed", "In five games he had 20, 24, 28 and 32 points, an average of 19.", []),
    ("of a season", "He had 20, 24 and 28 points, an average of 24 over the season.", []),
    ("far from the list", "The bids were $10 million, $14 million and $18 million, an average of $2 million.", []),
    ("two units", "The bids were $10 million, $14 million and $18 million, an average of 14 percent.", []),
    ("rounded by a word", "The bids were $10 million, $14 million and $18 million, an average of about $14 million.", []),
    ("two numbers", "The bids were $10 million and $18 million, an average of $14 million.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_list_and_its_average(text: str, wanted: list[str]) -> None:
    found = [claim for claim in extract(document(text, Date.parse("2023-06-01"))) if isinstance(claim, AverageClaim)]
    told = [f"{c.total.value:.0f}/{c.count.value:.0f}={c.average.value:.0f}" for c in found if c.total and c.count]
    assert told == wanted
