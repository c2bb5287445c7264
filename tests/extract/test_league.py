"""League records: what wins, draws and defeats make, of matches and of points, and where the points are another matter."""

from __future__ import annotations

import pytest

from checker.extract.league import extract
from checker.model.when import Date
from tests.text.gazetteer import document


def told(text: str, day: str = "2023-06-04") -> list[str]:
    """Each claim as PART+PART=TOTAL UNIT."""
    claims = extract(document(text, Date.parse(day)))
    return [f"{'+'.join(f'{part.value:g}' for part in claim.parts)}={claim.total.value:g} {claim.total.unit}" for claim in claims]


CASES = [
    ("matches and points", "They have won 18 of their 34 matches, drawn nine and lost seven, which leaves them on 63 points.",
     ["18+9+7=34 matches", "54+9=63 points"]),
    ("in nouns", "With 12 wins, five draws and three defeats in 20 games they are third.", ["12+5+3=20 matches"]),
    ("wins and draws alone", "They have 41 points, thanks to 12 wins and five draws.", ["36+5=41 points"]),
    ("the number at the end", "They won 12, drew five and lost three of their first 20.", ["12+5+3=20 matches"]),
    ("nothing beside them", "They won 12, drew five and lost three.", []),
    ("no draws, so another sport", "They won 12 and lost three for 24 points.", []),
    ("points of the gap", "They won 12, drew five and lost three and are six points behind.", []),
    ("points of two sides", "They won 12 and drew five for 41 points; Kvarn has 44 points.", []),
    ("points taken away", "They won 12 and drew five for 38 points. Three were deducted in May.", []),
    ("another sport", "The rugby side won 12 and drew five for 60 points.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_record(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


def test_a_win_earned_two_points_once() -> None:
    assert told("They have 29 points, thanks to 12 wins and five draws.", "1978-06-04") == []
    assert told("They have 29 points, thanks to 12 wins and five draws.", "2008-06-04") == ["36+5=29 points"]


def test_it_points_at_the_figures() -> None:
    text = "They have 41 points, thanks to 12 wins and five draws."
    (claim,) = extract(document(text, Date.parse("2023-06-04")))
    assert [text[span.start : span.end] for span in claim.field_spans.values()] == ["41", "12", "five"]
