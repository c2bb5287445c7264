"""Wholes dealt out in few words."""

from __future__ import annotations

import pytest

from checker.extract.total_dealt import extract
from checker.model.claims import TotalClaim
from checker.model.when import Date
from tests.text.gazetteer import document

CASES = [
    ("named after a colon", "Kvarn Air ordered 60 jets: 40 A320s, 12 A330s and eight A350s.", ["40+12+8=60"]),
    ("named after including", "Kvarn Air ordered 60 jets, including 40 A320s and 12 A330s.", ["40+12<=60"]),
    ("and a crew", "The ferry carried 134 people: 120 passengers and a crew of 14.", ["120+14=134"]),
    ("of the crew", "Of the crew of 14, nine were rescued, and five are missing.", ["9+5<=14"]),
    ("of the men", "Of the 14 men, five drowned and nine were saved.", ["5+9<=14"]),
    ("and the rest", "Of the 212 passengers, 190 were Danes, 11 Swedes and the rest of other nations.", ["190+11<=212"]),
    (
        "money",
        "The plan of $825 billion has $550 billion of spending and $275 billion of tax cuts.",
        ["550000000000+275000000000<=825000000000"],
    ),
    (
        "votes of two parties",
        "The house passed it by 314 to 117, with 149 Harbourites and 165 Millers in favour.",
        ["149+165<=314"],
    ),
    ("by place", "The toll in Lund and Malmo reached 24,500: 21,000 in Lund and 3,500 in Malmo.", ["21000+3500=24500"]),
    (
        "one in each of two sentences",
        "The ferry carried 134 people: 120 passengers and a crew of 14. The yacht carried 23 people: 18 passengers and a crew of 5.",
        ["120+14=134", "18+5=23"],
    ),
    ("not named", "They held 60 people, including 40 women and 12 foreigners.", []),
    ("no sum at all", "It reached 24,500: 210 in Lund and 35 in Malmo.", []),
    ("two currencies", "The plan of $825 billion has €550 billion of spending and $275 billion of tax cuts.", []),
    ("about so many", "The ferry carried about 134 people: 120 passengers and a crew of 24.", []),
    ("years", "It reached 2,005: 1,990 in Lund and 15 in Malmo.", []),
    ("people and things", "Of the 212 boats, 190 men were saved and five are missing.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_the_parts_of_a_whole(text: str, wanted: list[str]) -> None:
    found = [claim for claim in extract(document(text, Date.parse("2023-06-01"))) if isinstance(claim, TotalClaim)]
    assert [
        "+".join(f"{part.value:.0f}" for part in claim.parts) + ("=" if claim.exhaustive else "<=") + f"{claim.total.value:.0f}"
        for claim in found
    ] == wanted
