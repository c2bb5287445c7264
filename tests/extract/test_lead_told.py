"""Leads and record margins: which two values a difference belongs to."""

from __future__ import annotations

import pytest

from checker.extract.lead_told import extract
from checker.model.claims import TallyClaim
from checker.model.when import Date
from tests.text.gazetteer import document

CASES = [
    ("a lead of", "Kvarnby led 55-40 at the break, a lead of 15 points.", ["55 - 40 = 15"]),
    ("a 15-point lead", "They led 55-40 at halftime, a 15-point lead.", ["55 - 40 = 15"]),
    ("the lead first", "The Gulls took a 15-point lead into the break at 55-40.", ["55 - 40 = 15"]),
    ("up", "Kvarnby were 3-1 up at half-time, a lead of two goals.", ["3 - 1 = 2"]),
    ("a majority", "The motion passed 52-48, a majority of four.", ["52 - 48 = 4"]),
    ("a poll", "The poll put Harbour on 44 percent and Mill on 24, a lead of 20 points.", ["44 - 24 = 20"]),
    ("giving a lead", "Harbour is at 44% and Mill at 24%, giving it a 20-point lead.", ["44 - 24 = 20"]),
    ("by points", "Harbour leads Mill by 20 points, 44 percent to 24 percent.", ["44 - 24 = 20"]),
    ("votes", "Berg won with 12,480 votes to Lund's 11,930, a difference of 550.", ["12480 - 11930 = 550"]),
    ("a shorter time", "Her time of 9.90 seconds beat the old record of 9.95 by 0.05 seconds.", ["9.95 - 9.9 = 0.05"]),
    ("a clock", "He ran 2:01:30 to beat the old mark of 2:02:00 by 30 seconds.", ["7320 - 7290 = 30"]),
    ("a clock with tenths", "She rowed 6:01.5 to beat the old mark of 6:02.5 by one second.", ["362.5 - 361.5 = 1"]),
    ("centimetres", "The jump of 8.95 metres beat the old record of 8.90 metres by five centimetres.", ["8.95 - 8.9 = 0.05"]),
    ("a lead that grew", "They led 55-40 at halftime and built a 20-point lead.", []),
    ("a lead of another time", "They led 55-40 at halftime, after a 20-point lead had shrunk.", []),
    ("three parties", "Harbour on 44 percent, Lund on 30 percent and Mill on 24 percent, a lead of 14 points.", []),
    ("last month's", "Harbour on 44 percent and Mill on 24, a lead of 22 points last month.", []),
    ("no number", "They led the way, a lead of note.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_lead_and_its_two_values(text: str, wanted: list[str]) -> None:
    found = [claim for claim in extract(document(text, Date.parse("2023-06-01"))) if isinstance(claim, TallyClaim)]
    told = [f"{c.winner.value:g} - {c.loser.value:g} = {c.margin.value:g}" for c in found if c.winner and c.loser and c.margin]
    assert told == wanted
