"""Shares: only where the sentence says that they are of one whole."""

from __future__ import annotations

import pytest

from checker.extract.shares import extract
from checker.model.claims import SharesClaim
from tests.text.gazetteer import document


def told(text: str) -> list[list[float]]:
    return [[share.value for share in claim.shares] for claim in extract(document(text)) if isinstance(claim, SharesClaim)]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Acme holds 40 percent of the yard, Bolt 35 percent and the town the remaining 25 percent.", [40, 35, 25]),
        ("Red won 40 percent, Blue 35 percent and Green 30 percent of the vote.", [40, 35, 30]),
    ],
)
def test_reads(text: str, shares: list[float]) -> None:
    assert told(text) == [shares]


@pytest.mark.parametrize(
    "text",
    [
        "Red won 40 percent of the vote.",
        "Red rose to 40 percent, Blue to 35 percent and Green to 30 percent of the vote.",
        "In a poll 40 percent liked figs, 50 percent plums and 60 percent pears; the remaining 5 percent none.",
        "Acme holds 40 percent (35 percent in May) and the town the remaining 60 percent.",
        "Acme moved -4 percent, Bolt 35 percent and the remaining 25 percent.",
        "Figs are 40 percent, plums 35 percent and pears 30 percent.",
        "They have 12 boats.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []


def test_each_share_has_its_place() -> None:
    text = "Acme holds 60 percent and the town the remaining 40 percent."
    (claim,) = extract(document(text))
    assert [text[span.start : span.end] for span in claim.field_spans.values()] == ["60 percent", "40 percent"]
