"""Shares told in words and in percent."""

from __future__ import annotations

import pytest

from checker.extract.restated_share import extract
from checker.model.claims import RestatedClaim
from tests.text.gazetteer import document


def told(text: str) -> list[tuple[int, float]]:
    return [
        (round(claim.first.value), claim.second.value) for claim in extract(document(text)) if isinstance(claim, RestatedClaim)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is a coin that two in three, or 57 percent, did not want.", (67, 57)),
        ("A third (33 percent) came.", (33, 33)),
        ("Nearly three-quarters, or 74 percent, of them came.", (75, 74)),
        ("Three in five Danes, or 60 percent, said yes.", (60, 60)),
        ("Unemployment is 20.4 percent: one in five.", (20, 20.4)),
        ("One in four, or 25 percent, came.", (25, 25)),
    ],
)
def test_reads(text: str, expected: tuple[int, float]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "More than a third, or 40 percent, came.",
        "Sales in the third quarter, or 40 percent of them, fell.",
        "A third, or 140 percent, came.",
        "Forty percent came: one in five of the women.",
        "Forty percent came.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []
