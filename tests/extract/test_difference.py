"""Two levels and how far they are apart."""

from __future__ import annotations

import pytest

from checker.extract.difference import extract
from checker.model.claims import TallyClaim
from checker.model.when import Date
from tests.text.gazetteer import document

CASES = [
    ("more than", "Kvarnby led with 46 golds, eight more than Lund with 38.", ["46-38 8"]),
    ("more than one who had", "Berg won with 268 points, 33 more than Lund, who had 235.", ["268-235 33"]),
    ("more than another's", "Kvarnby has 46 boats, eight more than Lund's 38.", ["46-38 8"]),
    (
        "less than in another month",
        "Inflation was 6.1 percent in May, 1.1 points less than in April, when it was 7.2 percent.",
        ["7.2-6.1 1.1"],
    ),
    ("thousands", "The town added 339,000 jobs in May, 45,000 more than in April, when it was 294,000.", ["339000-294000 45000"]),
    ("behind", "Kvarnby, with 84 points, were five behind Lund, on 89.", ["89-84 5"]),
    ("by so many points", "Berg beat Lund by 33 points, 268 to 235.", ["268-235 33"]),
    ("a margin", "He won 66.1 percent against 33.9 for Marit Berg, a margin of 32.2 points.", ["66.1-33.9 32.2"]),
    ("so many short", "The motion fell nine votes short: it got 280 of the 289 votes that were needed.", ["289-280 9"]),
    ("short of those needed", "He got 280 votes, nine short of the 289 needed.", ["289-280 9"]),
    ("short behind both", "He got 280 of the 289 votes needed, nine short.", ["289-280 9"]),
    (
        "cut by, to, from",
        "It cut output by 1.2 million barrels a day, to 32.5 million from 33.7 million.",
        ["33700000-32500000 1200000"],
    ),
    ("short of a majority", "Harbour won 146 of 300 seats in May, five short of a majority.", ["151-146 5"]),
    ("short of a majority in a house", "Harbour won 146 seats, five short of a majority in the 300-seat house.", ["151-146 5"]),
    ("short of another majority", "Harbour won 146 of 300 seats, 54 short of a two-thirds majority.", []),
    ("the levels go the other way", "Kvarnby led with 46 golds, eight more than Lund with 58.", []),
    ("far off", "Kvarnby led with 46 golds, two more than Lund with 30.", []),
    ("two things", "Kvarnby has 46 boats, eight more than Lund with 38 ports.", []),
    ("rates and a count", "It took 46 percent, eight boats more than Lund with 38.", []),
    ("more than expected", "It made 46 boats, eight more than the forecast of 38.", []),
    ("about so many", "Kvarnby has 46 boats, about eight more than Lund with 38.", []),
    ("years", "It was founded in 2008, 13 more than Lund with 1995.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_the_levels_and_their_difference(text: str, wanted: list[str]) -> None:
    found = [claim for claim in extract(document(text, Date.parse("2023-06-01"))) if isinstance(claim, TallyClaim)]
    assert [
        f"{claim.winner.value:.10g}-{claim.loser.value:.10g} {claim.margin.value:.10g}"
        for claim in found
        if claim.winner and claim.loser and claim.margin
    ] == wanted
