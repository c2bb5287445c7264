"""Changes and their levels told apart: which levels are of which change."""

from __future__ import annotations

import pytest

from checker.extract.change_retold import extract
from checker.model.claims import PercentChangeClaim
from checker.model.when import Date
from tests.text.gazetteer import document

TITLE = "Profit rises 20% at Nordhavn\n\nOSLO, May 14 - "
CASES = [
    ("doubled", "Rain fell. Profit doubled last year. It rose to $96 million from $48 million.", ["up 100: 48 > 96"]),
    ("halved", "Rain fell. Profits halved in May. Profit fell from $48 million to $24 million.", ["down 50: 48 > 24"]),
    (
        "a percentage",
        "Rain fell. Sales rose 20 percent in May. They climbed to $54 million from $45 million.",
        ["up 20: 45 > 54"],
    ),
    ("another measure", "Rain fell. Profit doubled in May. Sales rose to $54 million from $48 million.", []),
    ("another kind", "Rain fell. Net profit doubled in May. Operating profit rose to $54 million from $48 million.", []),
    ("the other way", "Rain fell. Profit doubled in May. It fell to $48 million from $54 million.", []),
    ("nearly", "Rain fell. Profit nearly doubled in May. It rose to $90 million from $48 million.", []),
    ("with its level", "Rain fell. Profit doubled to $96 million. It rose to $90 million from $48 million.", []),
    ("no levels", "Rain fell. Profit doubled in May. It rained.", []),
    ("of no measure", "Rain fell. The catch doubled in May. It rose to $90 million from $48 million.", []),
    ("another change", "Rain fell. Sales rose 20 percent in May. They rose 8 percent to $54 million from $50 million.", []),
    ("about", "Rain fell. Sales rose about 20 percent in May. They climbed to $54 million from $48 million.", []),
    ("two measures", "Rain fell. Sales rose 20 percent, by volume 8 percent. They climbed to $54 million from $48 million.", []),
    ("forecast", "Rain fell. Sales rose 20 percent in May. They climbed to $54 million from a forecast $48 million.", []),
    ("people", "Rain fell. Attendance doubled in May. It rose to 900 people from 450 people.", []),
    ("rates", "Rain fell. Output doubled in May. It rose to 9 percent from 4 percent.", []),
    ("far apart", "Rain fell. Profit rose 20 percent in May. It rose to $900 million from $48 million.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_change_and_its_levels(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


def test_a_title_and_its_lead() -> None:
    assert told(TITLE + "Nordhavn said profit climbed to $54 million from $48 million.") == ["up 20: 48 > 54"]
    assert told(TITLE + "Nordhavn said sales climbed to $54 million from $48 million.") == []
    assert told(TITLE + "Profit rose 20% in May. Later profit climbed to $54 million from $48 million.") == []
    assert told("Harbour shut.\n\nOSLO, May 14 - It rained.") == []


def told(text: str) -> list[str]:
    """Each claim as `way percent: before > after`, in millions."""
    found = [claim for claim in extract(document(text, Date.parse("2024-05-15"))) if isinstance(claim, PercentChangeClaim)]
    return [
        f"{c.direction} {c.percent.value:g}: {c.before.value / 1e6:g} > {c.after.value / 1e6:g}"
        for c in found
        if c.before and c.after
    ]
