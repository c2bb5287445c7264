"""Totals: listed parts and the number that they should come to."""

from __future__ import annotations

import pytest

from checker.extract.total import extract
from checker.model.claims import TotalClaim
from tests.text.gazetteer import document


def told(text: str) -> list[tuple[float, list[float]]]:
    return [
        (claim.total.value, [part.value for part in claim.parts])
        for claim in extract(document(text))
        if isinstance(claim, TotalClaim)
    ]


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("The blast killed 12 people: seven soldiers and five civilians.", 12, [7, 5]),
        ("The blast killed 12: seven soldiers and six civilians.", 12, [7, 6]),
        ("A total of 12 people were killed -- seven soldiers, three police officers and two civilians.", 12, [7, 3, 2]),
        ("It spent $12 million: $7 million on boats and $5 million on nets.", 12e6, [7e6, 5e6]),
    ],
)
def test_reads(text: str, total: float, parts: list[float]) -> None:
    assert told(text) == [(total, parts)]


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed 12 people, among them seven soldiers and five civilians.",
        "The blast killed 12 people: seven soldiers and five others.",
        "It has 12 boats: seven soldiers and five civilians.",
        "The blast killed 12: seven boats and five cars.",
        "It spent $12 million: €7 million on boats and €5 million on nets.",
        "It has 12 boats: see page 3.",
        "Rates: 5 percent.",
        "Nothing is told here.",
        "It has 12 boats and 13 cars.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []


def test_fields_are_where_they_were_read() -> None:
    text = "The blast killed 12 people: seven soldiers and five civilians."
    (claim,) = extract(document(text))
    read = {field: text[span.start : span.end] for field, span in claim.field_spans.items()}
    assert read == {"total": "12 people", "parts.0": "seven soldiers", "parts.1": "five civilians"}
