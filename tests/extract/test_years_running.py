"""Years that run up to now: which number of them counts from which day."""

from __future__ import annotations

import pytest

from checker.extract.years_running import extract
from checker.model.claims import DurationClaim
from checker.model.when import Date
from tests.text.gazetteer import document

CASES = [
    ("past years", "For the past 12 years, since 2012, she has run the school.", ["12: 2012"]),
    ("past years at the end", "She has run the school for the last six years, since 2018.", ["6: 2018"]),
    ("its tenth year", "The war, which began in 2014, is in its tenth year.", ["9: 2014"]),
    ("its 10th year", "The strike, begun in 2014, is now entering its 10th year.", ["9: 2014"]),
    ("told behind", "The war is now in its tenth year. It began in 2014.", ["9: 2014"]),
    ("founded", "The festival, which was founded in 1990, is in its 34th year.", ["33: 1990"]),
    ("since another time", "For the past 12 years, and since 2014 as its head, she has worked there.", []),
    ("since no year", "For the past 12 years, since she came, she has worked there.", []),
    ("past years of nothing", "The past 12 years since 2012 were hard, but years went by.", ["12: 2012"]),
    ("of losses", "The firm, founded in 1950, is in its tenth year of losses.", []),
    ("his year", "He is in his tenth year at the club, which was founded in 1950.", []),
    ("over by now", "The war, which began in 2011, was in its tenth year when the truce was signed.", []),
    ("not held in some years", "The fair, founded in 1990 and not held in 2020, is in its 33rd year.", []),
    ("a year of nothing", "The war, which began in 2014, is in a bad year.", []),
    ("no beginning", "The war is now in its tenth year. It rains.", []),
    ("no beginning but a year", "The war is now in its tenth year. The Harbour Union left in 2011.", []),
    ("at the end of a story", "The war is now in its tenth year.", []),
    ("a first year", "The war, which began in 2023, is in its first year.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_years_up_to_now(text: str, wanted: list[str]) -> None:
    found = [claim for claim in extract(document(text, Date.parse("2024-05-15"))) if isinstance(claim, DurationClaim)]
    assert [f"{claim.length.value:g}: {claim.start}" for claim in found] == wanted


def test_a_story_without_a_day() -> None:
    assert not list(extract(document("For the past 12 years, since 2012, she has run it.", None)))


def test_what_is_held_may_have_been_left_out() -> None:
    (claim,) = extract(document("The fair, which was founded in 1990, is in its 30th year.", Date.parse("2024-05-15")))
    assert isinstance(claim, DurationClaim)
    assert (claim.length.low, claim.length.high) == (29, 34)
