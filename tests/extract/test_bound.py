"""Bounds: more than all of something, and longer than a day is."""

from __future__ import annotations

import pytest

from checker.extract.bound import extract
from tests.text.gazetteer import document


def told(text: str) -> list[str]:
    return [claim.text for claim in extract(document(text))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The poll found that 112 percent of voters back it.", "112 percent"),
        ("He said 104 percent of the young voters came.", "104 percent"),
        ("Turnout was 104 percent.", "104 percent"),
        ("The frost cost the growers 120 percent of this year's grapes.", "120 percent"),
        ("Of the seals that were seen, 112 percent had eaten.", "112 percent"),
        ("He works 26 hours a day.", "26"),
        ("It opens 8 days a week.", "8"),
    ],
)
def test_reads(text: str, value: str) -> None:
    assert told(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "The poll found that 100 percent of voters back it.",
        "The debt is 112 percent of GDP.",
        "Output was 112 percent of that of those people a year before.",
        "Sales grew 112 percent.",
        "He works 20 hours a day, 6 days a week.",
        "It took 300 days a year and 400 hours a day.",
        "Of the boats, 12 sank, and sales grew, 112 percent.",
        "Prices rose to 112 percent of plan.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []
