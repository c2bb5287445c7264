"""What is taken of a number, and what is left of it."""

from __future__ import annotations

import pytest

from checker.extract.left_over import extract
from checker.model.claims import TotalClaim
from checker.model.when import Date
from tests.text.gazetteer import document

CASES = [
    ("some of the whole", "The town will close two of its five libraries, leaving three.", ["2 + 3 = 5"]),
    ("the whole first", "Of the 12 boats seven sank, leaving five.", ["7 + 5 = 12"]),
    ("only so many are left", "Seven of the 12 boats sank in the night, leaving only five.", ["7 + 5 = 12"]),
    ("something else is left", "Two of its five libraries burned, leaving 40 people homeless.", []),
    ("another thing is left", "Two of its five libraries closed, leaving 40 books.", []),
    ("nothing is told of the whole", "The town will close two libraries, leaving three.", []),
    ("about so many", "Some 70 of the 120 boats sank, leaving about 50.", []),
    ("more left than there were", "Two of its five libraries closed, leaving seven.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_what_is_left(text: str, wanted: list[str]) -> None:
    found = [claim for claim in extract(document(text, Date.parse("2023-06-01"))) if isinstance(claim, TotalClaim)]
    assert [f"{' + '.join(f'{part.value:g}' for part in claim.parts)} = {claim.total.value:g}" for claim in found] == wanted
