"""Lists of names behind a number of things."""

from __future__ import annotations

import pytest

from checker.extract.list_named import extract
from checker.model.claims import ListCountClaim
from tests.text.gazetteer import document


def told(text: str) -> list[tuple[float, list[str]]]:
    return [(claim.count.value, list(claim.items)) for claim in extract(document(text)) if isinstance(claim, ListCountClaim)]


@pytest.mark.parametrize(
    ("text", "count", "items"),
    [
        (
            "It had five players booked: Lee Munro, Dean Carr, Paul Stott and Tom Hale.",
            5,
            ["Lee Munro", "Dean Carr", "Paul Stott", "Tom Hale"],
        ),
        (
            "Four parties opposed it: the Liberals, the Greens and the Ratepayers.",
            4,
            ["the Liberals", "the Greens", "the Ratepayers"],
        ),
        ("Two others: no. Six other towns joined: Ayr, Bonn and Cork in May.", 6, ["Ayr", "Bonn", "Cork"]),
        ("The 5 main parties – Harbour, Mill and Farmers – will meet.", 5, ["Harbour", "Mill", "Farmers"]),
        ("The five new towns (Ayr, Bonn and Cork) agreed.", 5, ["Ayr", "Bonn", "Cork"]),
        ("Four firms won: Ayr of Bonn; Cork; and Dale.", 4, ["Ayr of Bonn", "Cork", "Dale"]),
    ],
)
def test_reads(text: str, count: float, items: list[str]) -> None:
    assert told(text) == [(count, items)]


@pytest.mark.parametrize(
    "text",
    [
        "Five players were booked, among them some: Munro, Carr and Hale.",
        "Five players were booked: Munro, Carr, and others.",
        "Five players were booked: Munro, Carr, Hale.",
        "Five players were booked: Munro, the keeper, and Hale.",
        "Five players were booked: Munro.",
        "At least five players were booked: Munro, Carr and Hale.",
        "Five players (see Munro, Carr and Hale were booked.",
        "Five days passed: Monday, Tuesday and Friday.",
        "Five players, he said: Munro, Carr and Hale.",
        "The players were booked: Munro, Carr and Hale.",
        "The two envoys (Britain, France and Spain) met.",
        "It has three towns: Ayr, Bonn and Cork.",
        "A semi-final: Munro, Carr and Hale met. Ayr-Bonn and Cork met.",
        "Five players were booked: Munro and Carr and Hale.",
        "Five players were booked: Lee Paul Stott Munro Dean Carr Hale, Hale and Tom.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []
