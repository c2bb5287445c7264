"""Prices, numbers and values that stand apart."""

from __future__ import annotations

import pytest

from checker.extract.product_apart import extract
from tests.text.gazetteer import document


def told(text: str) -> list[dict[str, str]]:
    return [
        {field: text[span.start : span.end] for field, span in claim.field_spans.items()} for claim in extract(document(text))
    ]


@pytest.mark.parametrize(
    ("text", "number", "price", "product"),
    [
        (
            "The bid is 48 kroner a share. With 25 million shares issued, it values Kvarn at 1.4 billion kroner.",
            "25 million shares",
            "48 kroner",
            "1.4 billion kroner",
        ),
        (
            "The offer of $48 a share values the company, which has 25 million shares, at $1.4 billion.",
            "25 million shares",
            "$48",
            "$1.4 billion",
        ),
        (
            "Owners get $30 a share for their 44 million shares. That is a total of $1.2 million.",
            "44 million shares",
            "$30",
            "$1.2 million",
        ),
    ],
)
def test_reads(text: str, number: str, price: str, product: str) -> None:
    assert [set(one.values()) for one in told(text)] in ([{number, price, product}], [])


def test_reads_over_a_sentence() -> None:
    text = "The bid is 48 kroner a share. With 25 million shares issued, it values Kvarn at 1.4 billion kroner. It is 2 kroner a share."
    assert told(text) == [{"factors.0": "25 million shares", "factors.1": "48 kroner", "product": "1.4 billion kroner"}]


@pytest.mark.parametrize(
    "text",
    [
        "The bid is 48 kroner a share. With 25 million shares issued, it values Kvarn at 9 billion kroner.",
        "The bid is 48 kroner a share, up from 40. With 25 million shares issued, it values Kvarn at 1.4 billion kroner.",
        "The bid is 48 kroner a share.\n\nWith 25 million shares issued, it values Kvarn at 1.4 billion kroner.",
        "The bid is 48 kroner a share and 25 million shares are issued. It has 1.4 billion kroner.",
        "A share is worth 48 kroner.",
        "He sold 25 million shares at 48 kroner a share, valuing the sale at 1.4 billion kroner.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []
