"""Proportions: a part, its whole and its share."""

from __future__ import annotations

import pytest

from checker.extract.proportion import extract
from checker.model.claims import ProportionClaim
from tests.text.gazetteer import document


def told(text: str) -> list[tuple[float, float, float]]:
    return [
        (claim.part.value, claim.whole.value, round(claim.share.value, 1))
        for claim in extract(document(text))
        if isinstance(claim, ProportionClaim)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It laid off 900 of its 3,600 workers, one in four, in May.", (900, 3600, 25)),
        ("It laid off 900 of its 3,600 workers, a quarter.", (900, 3600, 25)),
        ("Two-thirds of the 90 members, or 60, were at home.", (60, 90, 66.7)),
        ("Some 12,000 huts, or 10 percent of the 120,000 seen, fell.", (12000, 120000, 10)),
        ("It won 60 of the 150 seats, or 40 percent.", (60, 150, 40)),
        ("Some 60 (40 percent) of the 150 seats are new.", (60, 150, 40)),
        ("It saw 7,530 seals, of which 1,506, or 20 percent, were pups.", (1506, 7530, 20)),
        ("It has 1,860 cafes, of which Kvarn owns 1,240, exactly two-thirds.", (1240, 1860, 66.7)),
        ("Of the 1,860 cafes Kvarn owns 1,240, exactly three-quarters.", (1240, 1860, 75)),
        ("It found that 300, or 30 percent, of the 1,000 boats sank.", (300, 1000, 30)),
        ("It paid 60 percent, or $1.53 million, of the $2.55 million.", (1.53e6, 2.55e6, 60)),
        ("Of the prize of $2.55 million she got 60 percent, or $1.53 million.", (1.53e6, 2.55e6, 60)),
        ("Some 900 men, or one in four of the 3,600, left.", (900, 3600, 25)),
        ("Exports to Lund, $5.2 billion, made up 26 percent of the total of $20 billion.", (5.2e9, 20e9, 26)),
        ("It has 2.5 mln shares outstanding, of which 1.1 mln, or 44 pct, are held by Berg.", (1.1e6, 2.5e6, 44)),
        ("It hurt 15 of the 20 men, three out of four.", (15, 20, 75)),
        ("It hurt 15 of the 20 men, nearly four fifths, in May.", (15, 20, 80)),
    ],
)
def test_reads(text: str, expected: tuple[float, float, float]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It laid off 900 of its 3,600 workers, more than a quarter.",
        "It laid off 900 of its 3,600 workers, 400 percent.",
        "It laid off 900 of its 300 workers, 40 percent.",
        "It laid off 900 workers of the 3,600 boats, or 25 percent.",
        "It laid off 900 of its 3,600 workers, in the third quarter.",
        "It laid off 900 of its 3,600 workers, four in two.",
        "It paid $60 of the €150, or 40 percent.",
        "It took 60 of the 150 boats. It sank.",
        "Exports to Lund, $5.2 billion, grew by 26 percent of the total of $20 billion.",
        "It took 5 boats home.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []
