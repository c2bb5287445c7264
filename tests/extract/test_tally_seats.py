"""Seats: how many the house has that votes are told of."""

from __future__ import annotations

import pytest

from checker.extract.tally import extract
from tests.text.gazetteer import document

_VOTE = "It passed with 167 in favour and 165 against."


def seats(text: str) -> list[float | None]:
    return [claim.seats.value if claim.seats else None for claim in extract(document(text))]


@pytest.mark.parametrize(
    ("house", "expected"),
    [
        ("The 350-seat parliament met.", 350),
        ("The 350-member lower house met.", 350),
        ("The house has 350 seats.", 350),
        ("The senate, with 350 members, met.", 350),
        ("The senate, which has 350 members, met.", 350),
        ("The house met.", None),
        ("The 350-seat stadium was full.", None),
        ("The 350-seat house and the 100-seat senate met.", None),
        ("The 350-seat house met. " + "It rained all day. " * 40, None),
    ],
)
def test_a_house_lends_its_seats_to_the_votes_near_it(house: str, expected: float | None) -> None:
    assert seats(f"{house} {_VOTE}") == [expected]
