"""Changes beside the two levels that they lie between, in any order, of one sentence or two."""

from __future__ import annotations

from typing import Any

import pytest

from checker.extract.change_compared import extract
from checker.model.claims import PercentChangeClaim
from tests.text.gazetteer import document


def told(text: str) -> list[Any]:
    claims = [claim for claim in extract(document(text)) if isinstance(claim, PercentChangeClaim)]
    levels = [(claim.before and claim.before.value, claim.after and claim.after.value) for claim in claims]
    return [(*pair, claim.percent.value, claim.direction) for pair, claim in zip(levels, claims, strict=True)]


@pytest.mark.parametrize(
    ("text", "before", "after", "percent", "direction"),
    [
        ("Exports were $5.5 billion in May, against $5.0 billion in April, a rise of 10 percent.", 5e9, 5.5e9, 10, "up"),
        (
            "Net profit reached $66 million, compared with $60 million a year earlier, an increase of 10 percent.",
            60e6,
            66e6,
            10,
            "up",
        ),
        ("Sales, at $330 million, were 10 percent up on last year's $300 million.", 300e6, 330e6, 10, "up"),
        ("Sales rose 10 percent in May. They were $5.5 billion, after $5.0 billion in April.", 5e9, 5.5e9, 10, "up"),
        ("Sales were $5.5 million after $5.0 million in April. That was a rise of 10 percent.", 5e6, 5.5e6, 10, "up"),
        ("The bank cut rates by 75 basis points. The rate is now 5.25 percent, down from 6 percent.", 6, 5.25, 0.75, "down"),
        ("It cut the rate by 50 basis points to 6.25 percent; it had been at 6.75 percent since May.", 6.75, 6.25, 0.5, "down"),
        ("Inflation slowed to 3.1 percent in May, 0.4 points less than the 3.5 percent before.", 3.5, 3.1, 0.4, "down"),
        ("The gap widened to 9.4 percent from 8.8 percent. An increase of 0.6 percent is a lot.", 8.8, 9.4, 0.6, "up"),
        ("Turnout was 61 percent, nine points lower than the 70 percent of four years ago.", 70, 61, 9, "down"),
        (
            "Inflation was 3.5 percent in January 2012 and 3.1 percent in February 2012, a decline of 0.4 percentage points.",
            3.5,
            3.1,
            0.4,
            "down",
        ),
    ],
)
def test_reads(text: str, before: float, after: float, percent: float, direction: str) -> None:
    ((first, second, change, way),) = told(text)
    assert (first, second, change) == (pytest.approx(before), pytest.approx(after), pytest.approx(percent))
    assert way == direction


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 10 percent to $5.5 million from $5.0 million.",  # read by another family
        "Sales were $5.5 million, against a forecast of $5.0 million, up 4 percent.",
        "Sales rose 10 percent in May.\n\nThey were $5.5 billion, after $5.0 billion in April.",
        "Sales rose 10 percent in May. Prices were $5.5, after $5.0 in April.",
        "Sales were $5.5 million and $5.0 million, a rise of 10 percent.",
        "They hold 10 percent of it. It paid $5.5 million, after $5.0 million in May.",
        "Sales were $5.5 million, against $5.0 million in May, a fall of 10 percent.",
        "Sales were $50 million, against $5.0 million in May, a rise of 10 percent.",
        "Sales were about $5.5 million, against $5.0 million in May, a rise of 20 percent.",
        "The rate was 5.5 percent, against 5.0 percent in May, a rise of 10 percent.",
        "Sales were $5.5 million, against 5.0 percent in May, a rise of 10 percent.",
        "It sold 55 boats, against 50 ships in May, a rise of 10 percent.",
        "The index rose 5 points. It was $55, after $50 in May.",
        "Sales were up 4 percent on a like basis at $5.5 million, against $5.0 million in May.",
        "Sales rose.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []
