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
        ("The count gave Red 49 percent, Blue 47 percent and the Greens 3.9 percent.", [49, 47, 3.9]),
        ("In the poll 58 percent said always, 27 percent sometimes and 15 percent never.", [58, 27, 15]),
        ("A survey had Red leading with 41 percent, Blue on 38 percent and Green on 21 percent.", [41, 38, 21]),
        ("Ms Berg took 56 percent of the vote to 44 percent for Mr Holm.", [56, 44]),
        ("Ms Berg beat Mr Holm 56 percent to 44 percent.", [56, 44]),
        ("Some 62 percent of voters backed it, 48 percent were against it.", [62, 48]),
        ("In all, 54 percent were for it, 31 percent against, and 15 percent had no opinion.", [54, 31, 15]),
        ("With 95 percent of ballots counted, Berg had 55 percent and Holm 44 percent.", [55, 44]),
        ("Acme holds 37.5 percent, Bolt 29.5 percent and small firms the other 33 percent.", [37.5, 29.5, 33]),
    ],
)
def test_reads(text: str, shares: list[float]) -> None:
    assert told(text) == [shares]


@pytest.mark.parametrize(
    "text",
    [
        "Red won 40 percent of the vote.",
        "In Ohio 49 percent won, in Iowa 47 percent and in Utah 60 percent.",
        "The poll had support in Ohio at 49 percent, in Iowa at 67 percent.",
        "Figs rose; the vote was 40 percent to 35 percent.",
        "It pays zero for some, 20 percent for banks, 50 percent for others and 100 percent for none.",
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
