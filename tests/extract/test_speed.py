"""Speeds beside their way and time."""

from __future__ import annotations

import pytest

from checker.extract.speed import extract
from checker.model.claims import ProductClaim
from tests.text.gazetteer import document


def told(text: str) -> list[tuple[float, float, float]]:
    return [
        (claim.factors[0].value, claim.factors[1].value, round(claim.product.value, 1))
        for claim in extract(document(text))
        if isinstance(claim, ProductClaim)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It covers 300 km in two hours, an average speed of 200 km/h.", (2, 200, 300)),
        ("It made the 1,150 nautical miles in 50 hours, an average of 33 knots.", (50, 33, 1150)),
        (
            "She won in 2 hours 24 minutes. She ran 42 kilometres. Her average of 20.6 kilometres an hour was slow.",
            (2.4, 20.6, 42),
        ),
        ("He rode 100 miles in two and a half hours. His mean speed was 60 kph.", (2.5, 60, 160.9)),
        ("He rode 100 km in an hour and ten minutes at an average of 70 kph.", (1.17, 70, 100)),
        ("He rode 100 km in 1.5 hours at an average of 70 kph.", (1.5, 70, 100)),
    ],
)
def test_reads(text: str, expected: tuple[float, float, float]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It covers 300 km in two hours, with a top speed of 200 km/h.",
        "It covers 300 km in two hours, an average speed of 900 km/h.",
        "It covers 300 km in two hours and 200 km in five hours, an average speed of 200 km/h.",
        "It has an average speed of 200 km/h.",
        "It covers 300 km, an average of 200 kilometres an hour.",
        "It covers 300 km or 20 km in two hours, an average speed of 140 km/h.",
        "It weighs 300 tons after two hours, an average of 200 tons.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []
