"""Ranges: their two ends as they are told."""

from __future__ import annotations

import pytest

from checker.extract.range import extract
from checker.model.claims import RangeClaim
from tests.text.gazetteer import document


def told(text: str) -> list[tuple[float, float]]:
    return [(claim.least.value, claim.greatest.value) for claim in extract(document(text)) if isinstance(claim, RangeClaim)]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Gusts of between 115 and 95 kph came.", (115, 95)),
        ("Between 40 and 30 boats sank.", (40, 30)),
        ("It costs between $5 million and $3 million.", (5e6, 3e6)),
        ("It costs between $5 and $3 million.", (5e6, 3e6)),
        ("Those aged between 12 and 10 may join.", (12, 10)),
        ("It takes between 40 and 30 minutes.", (40, 30)),
        ("The fee is from 5 percent to 5 percent.", (5, 5)),
        ("A range of $50 to $40 was set.", (50, 40)),
        ("Prices range from $50 to $40 a night.", (50, 40)),
    ],
)
def test_reads(text: str, ends: tuple[float, float]) -> None:
    assert told(text) == [ends]


@pytest.mark.parametrize(
    "text",
    [
        "Prices fell in a range of $50 to $40.",
        "The gap between 40 and 30 boats is wide.",
        "It is shut between 10 and 6 o'clock. It is shut between 10 p.m. and 6 a.m.",
        "It stood between 2009 and 2007 pages.",
        "It is shut between 0900 and 0700.",
        "The fee fell from 7 percent to 5 percent.",
        "It lies between 40 boats and 30 nets.",
        "It lies between about 40 and 30 boats.",
        "It lies between 400 and 3 boats.",
        "It lies between trees.",
        "It moved from 5 to 5.",
        "It took between 40 and June 30, 2020, there.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []
