"""Casualties: told in all, and as dead and hurt, once each."""

from __future__ import annotations

import pytest

from checker.extract.casualties import extract
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
        ("It sank, killing eleven people and injuring 23. The number of casualties rose to 38.", 38, [11, 23]),
        ("There, 178 died and 310 were hurt. He put the casualties at 588.", 588, [178, 310]),
        ("There were 1,174 casualties. Among them were 14 people killed and twenty-two injured.", 1174, [14, 22]),
        ("The death toll stood at 14. The number of injured was 20. Of 34 casualties none was a child.", 34, [14, 20]),
    ],
)
def test_reads(text: str, total: float, parts: list[float]) -> None:
    assert told(text) == [(total, parts)]


@pytest.mark.parametrize(
    "text",
    [
        "It killed eleven people and injured 23.",
        "It killed eleven people and injured about 23. The number of casualties rose to 38.",
        "It killed eleven people and injured 23. At first 12 people died. The number of casualties rose to 38.",
        "It killed eleven people. The number of casualties rose to 38.",
        "It killed eleven people and injured 23. The number of casualties rose to 18.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []
