"""Sets: the matches whose sets are told one by one, and how many of them each side took."""

from __future__ import annotations

import pytest

from checker.extract.tally_sets import extract
from checker.model.claims import ListCountClaim, TallyClaim
from tests.text.gazetteer import document


def told(text: str) -> list[tuple[int | None, int | None]]:
    return [(claim.sets_won, claim.sets_lost) for claim in extract(document(text)) if isinstance(claim, TallyClaim)]


@pytest.mark.parametrize(
    ("text", "won", "lost"),
    [
        ("Berg beat Holm 6-4, 3-6, 7-6 (7-5) in the final.", 2, 1),
        ("Berg beat Holm 3-6, 6-4, 3-6 in the final.", 1, 2),
        ("Berg defeated the holder, Holm, 6-4 6-3.", 2, 0),
        ("Berg won 6-4, 3-6 and 6-3.", 2, 1),
    ],
)
def test_reads(text: str, won: int, lost: int) -> None:
    assert told(text) == [(won, lost)]


@pytest.mark.parametrize(
    "text",
    [
        "Berg beat Holm 6-4.",
        "Berg beat Holm 3-6, 6-4, 1-2 when Holm retired.",
        "Berg and Lund beat Holm and Moe 6-4, 6-3 respectively.",
        "Berg beat Holm.",
        "Berg lost 6-4, 6-3.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []


def test_points_at_the_sets() -> None:
    text = "Berg beat Holm 6-4, 3-6, 7-6 (7-5) in the final."
    (claim,) = extract(document(text))
    assert claim.span
    assert text[claim.span.start : claim.span.end] == "6-4, 3-6, 7-6 (7-5)"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Berg beat Holm 6-4, 3-6, 7-6 (7-5) in three sets.", [(3, 3)]),
        ("Berg needed four sets and won 6-4, 3-6, 7-6 (7-5).", [(4, 3)]),
        ("In a five-set final Berg beat Holm 6-4, 3-6, 4-6, 6-3, 6-4.", [(5, 5)]),
        ("Berg won 6-4, 3-6 and 6-3.", []),
        ("Berg won 6-4, 3-6 and 6-3 in three sets, Lund in two sets.", []),
    ],
)
def test_the_number_of_sets(text: str, wanted: list[tuple[int, int]]) -> None:
    claims = [claim for claim in extract(document(text)) if isinstance(claim, ListCountClaim)]
    assert [(claim.count.value, len(claim.items)) for claim in claims] == wanted
