"""Amounts told again."""

from __future__ import annotations

import pytest

from checker.extract.retold import extract
from checker.model.claims import QuantityClaim
from tests.text.gazetteer import document


def told(text: str) -> list[tuple[str, float]]:
    return [(claim.subject, claim.quantity.value) for claim in extract(document(text)) if isinstance(claim, QuantityClaim)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The $130 million port will open. The ministry said the port costs $130 billion.",
            [("port", 130e6), ("port", 130e9)],
        ),
        (
            "It will pay 130 million dollars. Critics dislike the 130 billion dollar plan.",
            [("the same digits", 130e6), ("the same digits", 130e9)],
        ),
        (
            "It has a budget of $84.6 million. She said the $86.4 million would not grow.",
            [("the same amount", 84.6e6), ("the same amount", 86.4e6)],
        ),
        (
            "About 25,000 homes were dark. The outage that hit 52,000 homes began at noon.",
            [("outage homes", 25e3), ("outage homes", 52e3)],
        ),
        (
            "The fire killed 12 people on Monday. The fire that killed 15 people began at noon.",
            [("fire people", 12), ("fire people", 15)],
        ),
    ],
)
def test_reads(text: str, expected: list[tuple[str, float]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It paid $2 million here. It won $2 billion there.",
        "It paid $130 million here. It won €130 billion there.",
        "It paid $130 million here. It won $130 trillion there.",
        "It has a budget of $84.6 million, against the $86.4 million of May.",
        "It has a budget of $84.6 million. She spent $86.4 million.",
        "It has a budget of $84.6 million. She said the $88.4 million would not grow.",
        "It has a budget of $8.4 million. She said the $4.8 million would not grow.",
        "The fire killed 12 people on Monday. The fire that killed 15 people last year began at noon.",
        "The fire hurt 12 people on Monday. The fire that killed 15 people began at noon.",
        "The fire that killed 15 people began at noon.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []
