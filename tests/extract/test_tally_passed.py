"""Bills that passed with fewer votes for them than against."""

from __future__ import annotations

import pytest

from checker.extract.tally_passed import extract
from checker.model.claims import TallyClaim
from tests.text.gazetteer import document

CASES = [
    ("fewer for it", "The bill passed by 253 votes to 289.", ["253-289"]),
    ("was adopted", "The motion was adopted on Friday by 12 votes to 13, the clerk said.", ["12-13"]),
    ("more for it", "The bill passed by 289 votes to 253.", []),
    ("not passed", "The bill was not passed: the motion carried by 12 votes to 13.", []),
    ("a veto", "The veto stands, as the bill passed by 12 votes to 13.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_bills_that_cannot_have_passed(text: str, wanted: list[str]) -> None:
    found = [claim for claim in extract(document(text)) if isinstance(claim, TallyClaim)]
    assert [f"{claim.winner.value:.0f}-{claim.loser.value:.0f}" for claim in found if claim.winner and claim.loser] == wanted
