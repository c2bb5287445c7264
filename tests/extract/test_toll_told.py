"""Tolls that a story tells again: which two numbers are of the same dead."""

from __future__ import annotations

import pytest

from checker.extract.toll_told import extract
from checker.model.claims import QuantityClaim
from checker.model.when import Date
from tests.text.gazetteer import document

CASES = [
    ("the dead", "The fire killed 12 people. Officials said the 15 dead included four children.", ["12", "15"]),
    ("of the killed", "Twelve people were killed when a bus crashed.\n\nFour of the 15 killed were children.", ["Twelve", "15"]),
    ("among the dead", "A bomb killed nine people.\n\nAmong the 11 dead were two policemen.", ["nine", "11"]),
    ("all the dead", "The crash left 12 people dead. All 15 dead were Norwegians.", ["12", "15"]),
    ("who died", "In Kvarnby 22 people died. The twenty-three who died were miners.", ["22", "twenty-three"]),
    ("victims where nobody is hurt", "A fire killed 12 people in Riga.\n\nThe 15 victims were guests.", ["12", "15"]),
    ("victims, some of them hurt", "A fire killed 12 people and injured 90.\n\nThe 15 victims were guests.", []),
    ("one number", "The fire killed 12 people. The 12 dead included four children.", ["12", "12"]),
    ("two tolls that make it", "A blast killed 12 people in Riga and three in Tartu. The 15 dead were guests.", []),
    ("a toll that rose", "The fire killed 12 people. The toll rose. The 15 dead included four children.", []),
    ("at least", "The fire killed at least 12 people. The 15 dead included four children.", []),
    ("another fire", "A fire killed 12 people.\n\nThe 15 dead of a fire in 2019 included four children.", []),
    ("far more", "A fire killed two people. The 30 dead were guests.", []),
    ("the bomber too", "The suicide bomber killed 12 people. The 15 dead were guests.", []),
    ("two first tolls", "The fire killed 12 people. It killed 14 people. The 15 dead were guests.", []),
    ("nothing told again", "The fire killed 12 people. The dead were guests.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_toll_told_again(text: str, wanted: list[str]) -> None:
    found = [claim for claim in extract(document(text, Date.parse("2023-06-01"))) if isinstance(claim, QuantityClaim)]
    assert [text[slice(*claim.field_spans["quantity"])] for claim in found] == wanted
