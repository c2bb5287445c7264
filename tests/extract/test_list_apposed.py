"""Lists of people or countries set off by commas behind their number."""

from __future__ import annotations

import pytest

from checker.extract.list_apposed import extract
from checker.model.claims import ListCountClaim
from tests.text.gazetteer import document

CASES = [
    ("countries", "Three countries, France, Turkey and Germany, signed.", ["3: France, Turkey, Germany"]),
    ("one more than told", "Two countries, France, Turkey and Germany, signed.", ["2: France, Turkey, Germany"]),
    ("people", "The two men, Ali Demir and Hasan Kaya, left.", ["2: Ali Demir, Hasan Kaya"]),
    ("at the end", "It freed two men, Ali Demir, Hasan Kaya, and Murat Oz.", ["2: Ali Demir, Hasan Kaya, Murat Oz"]),
    ("one name, and more told of him", "It freed two men, Ali Demir, who is 40, and Hasan Kaya.", []),
    ("some of them", "It freed four men, including Ali Demir and Hasan Kaya.", []),
    ("about so many", "About three countries, France and Turkey, signed.", []),
    ("things", "It has two boats, Ali Demir and Hasan Kaya, in port.", []),
    ("no end", "Of two men, Ali Demir and Hasan Kaya left first.", []),
    ("a list without its last", "Two countries, France, Turkey, signed.", []),
    ("one alone", "Two countries, France and others, signed.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_what_is_listed(text: str, wanted: list[str]) -> None:
    found = [claim for claim in extract(document(text)) if isinstance(claim, ListCountClaim)]
    assert [f"{claim.count.value:.0f}: {', '.join(claim.items)}" for claim in found] == wanted
