"""People counted, and the age of each."""

from __future__ import annotations

import pytest

from checker.extract.list_aged import extract
from checker.model.claims import ListCountClaim
from checker.model.when import Date
from tests.text.gazetteer import document

CASES = [
    ("one too few", "The four children, aged 13, nine and four, are safe.", ["4: 13 nine four"]),
    ("each of them", "The four children, aged 13, nine, four and one, are safe.", ["4: 13 nine four one"]),
    ("behind a dateline", "KVARNBY, June 1 (Kvarn) - The three boys, aged 13, nine and four, are safe.", ["3: 13 nine four"]),
    ("the ages of a group", "The four children, aged six, seven and eight, are safe.", []),
    ("a large group", "The 20 children, aged six, seven and nine, are safe.", []),
    ("far fewer ages", "The six children, aged 13, nine and four, are safe.", []),
    ("boats", "The four boats, aged 13, nine and four, are safe.", []),
    ("about so many", "About four children, aged 13, nine and four, are safe.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_the_ages_of_a_few(text: str, wanted: list[str]) -> None:
    found = [claim for claim in extract(document(text, Date.parse("2023-06-01"))) if isinstance(claim, ListCountClaim)]
    assert [f"{claim.count.value:.0f}: {' '.join(claim.items)}" for claim in found] == wanted
