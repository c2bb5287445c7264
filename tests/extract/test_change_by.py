"""Changes by an amount and a percent, to a level."""

from __future__ import annotations

import pytest

from checker.extract.change_by import extract
from checker.model.claims import PercentChangeClaim
from tests.text.gazetteer import document


def told(text: str) -> list[tuple[float, float, float, str]]:
    return [
        (round(claim.before.value, 2), claim.after.value, claim.percent.value, claim.direction)
        for claim in extract(document(text))
        if isinstance(claim, PercentChangeClaim) and claim.before and claim.after
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Output fell by 220,000 barrels to 30.55 million, a drop of 0.7 percent.", (30_770_000, 30.55e6, 0.7, "down")),
        ("Sales rose by $2.4 million, or 25 percent, to $12.0 million.", (9.6e6, 12e6, 25, "up")),
        ("Revenue grew 240 million euros, or 25 percent, to 1.20 billion euros.", (960e6, 1.2e9, 25, "up")),
        ("Sales rose by 2.4, or 25 percent, to $12.0 million.", (9.6e6, 12e6, 25, "up")),
        ("Shares leapt $2.00, or 4.9 percent, to $42.81.", (40.81, 42.81, 4.9, "up")),
    ],
)
def test_reads(text: str, expected: tuple[float, float, float, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Accounts rose by 93,000 to 3,594,000, a rise of 36 percent during the last year, 2022.",
        "Sales rose by $2.4 million, or 25 percent, to $12.0 million from $9 million.",
        "Sales rose by 2 percent, or 25 percent, to 12 percent.",
        "Sales rose by $2.4 million, or 25 percent, to 12 boats.",
        "Sales rose by about $2.4 million, or 25 percent, to $12.0 million.",
        "Sales rose by $2.4 million to $3 million, or 25 percent, to $2.0 million.",
        "Sales rose by five to six boats, or 25 percent, to 12 boats.",
        "Sales rose by 90 boats, or 25 percent, to 12 boats.",
        "Sales rose by 12 boats, or 25 percent, to 12 boats.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []
