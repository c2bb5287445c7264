"""Seats of one house dealt out to parties by name."""

from __future__ import annotations

import pytest

from checker.extract.seats_dealt import extract
from checker.model.claims import TotalClaim
from tests.text.gazetteer import document

CASES = [
    (
        "of the seats",
        "Harbour took 40 of the 101 seats; Meadow won 30, the Left 21 and Lund 10.",
        ["101: 40, 30, 21, 10"],
    ),
    ("the house before", "In the 101-seat chamber Harbour has 40 seats, Meadow 30 and Lund 31.", ["101: 40, 30, 31"]),
    ("all seats", "Of all 101 seats Harbour won 40, Meadow 30 and Lund 31.", ["101: 40, 30, 31"]),
    ("two parties", "Harbour took 40 of the 101 seats and Meadow 30.", []),
    ("of the election before", "Harbour took 40 of the 101 seats, up from 38, Meadow 30 and Lund 20.", []),
    ("a majority", "Harbour took 40 of the 101 seats, Meadow 30; 51 are needed for a majority.", []),
    ("a party's number before a thing", "Harbour took 40 of the 101 seats, sold 30 boats, 20 nets and 10 huts.", []),
    ("no house", "Harbour has 40 seats, Meadow 30 and Lund 31.", []),
    ("seats of a hall", "The hall has 400 seats.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_who_has_how_many(text: str, wanted: list[str]) -> None:
    found = [claim for claim in extract(document(text)) if isinstance(claim, TotalClaim)]
    assert [f"{claim.total.value:.0f}: {', '.join(f'{part.value:.0f}' for part in claim.parts)}" for claim in found] == wanted
    assert not any(claim.exhaustive for claim in found)
