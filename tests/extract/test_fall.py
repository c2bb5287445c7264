"""Falls by the whole or more."""

from __future__ import annotations

import pytest

from checker.extract.fall import extract
from checker.model.claims import PercentChangeClaim
from tests.text.gazetteer import document


def told(text: str) -> list[tuple[str, float]]:
    return [
        (text[slice(*claim.field_spans["percent"])], claim.percent.value)
        for claim in extract(document(text))
        if isinstance(claim, PercentChangeClaim) and claim.direction == "down"
    ]


@pytest.mark.parametrize(
    ("text", "percent", "value"),
    [
        ("Sales fell 120 percent last year.", "120 percent", 120),
        ("Passengers fell by 180 percent in a week.", "180 percent", 180),
        ("A 120 percent drop in crime was seen.", "120 percent", 120),
        ("Some gained, and some had lost 120 percent of their value.", "120 percent", 120),
        ("It burns three times less oil.", "three times", 300),
        ("It is 10 times smaller.", "10 times", 1000),
    ],
)
def test_reads(text: str, percent: str, value: float) -> None:
    assert told(text) == [(percent, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Sales fell 90 percent.",
        "Sales rose 120 percent.",
        "Profit fell 120 percent.",
        "Profit fell 120 percent of its",
        "Sales rose, and it lost 120 percent of the growth.",
        "Sales fell while debt grew 120 percent.",
        "Times were hard. It is many times smaller. It is one times smaller. It is three times",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []
