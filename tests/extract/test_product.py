"""Products: a number, a price for each, and what they come to."""

from __future__ import annotations

import pytest

from checker.extract.product import extract
from tests.text.gazetteer import document


def told(text: str) -> list[dict[str, str]]:
    """Each claim's fields and what is written there."""
    return [
        {field: text[span.start : span.end] for field, span in claim.field_spans.items()} for claim in extract(document(text))
    ]


@pytest.mark.parametrize(
    ("text", "number", "price", "product"),
    [
        (
            "It offered 25 million shares at 48 kroner each, valuing the sale at 1.4 billion kroner.",
            "25 million shares",
            "48 kroner",
            "1.4 billion kroner",
        ),
        (
            "It has 25 million shares at 48 kroner each, valuing it at 1.4 billion kroner.",
            "25 million shares",
            "48 kroner",
            "1.4 billion kroner",
        ),
        ("He sold 2,000 barrels at $40 a barrel for $80,000.", "2,000 barrels", "$40", "$80,000"),
        ("He sold 20,000 tickets at $40 each, raising $900,000.", "20,000 tickets", "$40", "$900,000"),
        ("It bought 25 million shares for $1.2 billion, or $48 a share.", "25 million shares", "$48", "$1.2 billion"),
        ("It bought 25 million shares at $48 per share, a total of $1.2 billion.", "25 million shares", "$48", "$1.2 billion"),
    ],
)
def test_reads(text: str, number: str, price: str, product: str) -> None:
    assert told(text) == [{"factors.0": number, "factors.1": price, "product": product}]


@pytest.mark.parametrize(
    "text",
    [
        "It sold 25 million shares at 48 kroner each, valuing it at 14 billion kroner.",
        "It sold 25 million shares at 48 kroner each, valuing the company at 14 billion kroner.",
        "It sold 25 million shares at $48 each, a total of €1.2 billion.",
        "It sold 25 million shares at $48 to $50 each, a total of $1.2 billion.",
        "It sold 25 million shares at $48 each, plus fees worth $1.2 million.",
        "It sold 25 million shares at $48 each.",
        "They sold 25 shares each.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []
