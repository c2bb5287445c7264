"""Sums over some years and what they come to in each: which three numbers belong together."""

from __future__ import annotations

import pytest

from checker.extract.each_year import extract
from checker.model.claims import ProductClaim
from checker.model.when import Date
from tests.text.gazetteer import document

CASES = [
    ("the sum first", "The cut will save $1.2 million over three years, or $400,000 a year.", ["3 x $400,000 = $1.2 million"]),
    (
        "each year first",
        "The firm pays $400,000 a year for three years, a total of $1.2 million.",
        ["3 x $400,000 = $1.2 million"],
    ),
    (
        "in",
        "The town spent 9 million euros in three years, or 3 million euros a year.",
        ["3 x 3 million euros = 9 million euros"],
    ),
    ("no sum for each year", "The cut will save $1.2 million over three years.", []),
    ("of another currency", "The cut will save $1.2 million over three years, or 400,000 euros a year.", []),
    ("far off, so of another thing", "The cut will save $1.2 million over three years and a fee of $20 a year.", []),
    ("rising", "The firm pays $400,000 a year for three years, rising to a total of $2 million.", []),
    ("one year", "The firm pays $400,000 for one year, or $400,000 a year.", []),
    ("a sum of something else", "The firm, worth $2 million, pays $400,000 a year for three years.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_sum_and_its_years(text: str, wanted: list[str]) -> None:
    found = [claim for claim in extract(document(text, Date.parse("2023-06-01"))) if isinstance(claim, ProductClaim)]
    told = []
    for claim in found:
        years, each = claim.factors
        spans = [text[slice(*claim.field_spans[name])] for name in ("factors.1", "product")]
        told.append(f"{years.value:g} x {spans[0]} = {spans[1]}")
        assert each.value * 1 > 0
    assert told == wanted
