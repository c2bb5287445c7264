"""Shares of which only the first is told in percent, and what one owns and another keeps."""

from __future__ import annotations

import pytest

from checker.extract.shares_dealt import extract
from checker.model.claims import SharesClaim
from checker.model.when import Date
from tests.text.gazetteer import document

CASES = [
    ("a poll", "Harbour has 18 percent in the poll; the Millers have 39, the Farmers 28 and Lund 12.", [[18, 39, 28, 12]]),
    ("a contest", "Berg beat Lund in October by 50.9 percent to 49.1.", [[50.9, 49.1]]),
    ("owns and keeps", "The fund owns 49 percent; the state keeps 51 percent.", [[49, 51]]),
    ("seats", "Harbour has 18 percent in the poll; the Millers have 39 seats, the Farmers 28 and Lund 12.", []),
    ("no poll", "Harbour has 18 percent; the Millers have 39, the Farmers 28 and Lund 12.", []),
    ("no names", "Beer has 18 percent in the poll; wine has 39, milk 28 and tea 12.", []),
    ("no contest", "It cut the tax by 50.9 percent to 49.1.", []),
    ("far too much", "Harbour has 88 percent in the poll; the Millers have 79, the Farmers 28 and Lund 12.", []),
    ("about so much", "The fund owns about 49 percent; the state keeps 51 percent.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_the_shares_of_one_whole(text: str, wanted: list[list[float]]) -> None:
    found = [claim for claim in extract(document(text, Date.parse("2023-06-01"))) if isinstance(claim, SharesClaim)]
    assert [[share.value for share in claim.shares] for claim in found] == wanted
