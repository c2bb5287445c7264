"""Years of a voyage between its two days."""

from __future__ import annotations

import pytest

from checker.extract.years_voyage import extract
from checker.model.claims import DurationClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def said(text: str) -> list[str]:
    """Each claim as `years (unit) from start to end`."""
    claims = [claim for claim in extract(document(text, Date.parse("2023-06-04"))) if isinstance(claim, DurationClaim)]
    assert all(claim.text == text[slice(*(claim.span or (0, 0)))] for claim in claims)
    return [f"{claim.length.value:.0f} {claim.unit} from {claim.start} to {claim.end}" for claim in claims]


CASES = [
    (
        "a voyage",
        "The ship, launched in May 1999, reached the ice in May 2003 after a voyage of six years.",
        ["6 calendar year from 1999-05 to 2003-05"],
    ),
    ("a voyage of no start", "The ship of May 1999 reached the ice in May 2003 after a voyage of six years.", []),
    ("a voyage of no end", "The ship, launched in May 1999, grew in May 2003 after a voyage of six years.", []),
    ("a voyage of one day", "The ship reached the ice in May 2003 after a voyage of six years.", []),
    (
        "a voyage of days told",
        "The ship sailed on May 3, 1999, and arrived on May 9, 2003, after a voyage of six years.",
        [],
    ),
    (
        "a journey of days told",
        "The ship sailed on May 3, 1999, and arrived on May 9, 2003 after its journey of six years.",
        ["6 year from 1999-05-03 to 2003-05-09"],
    ),
    ("a wait", "The ship, launched in May 1999, reached the ice in May 2003 after a wait of six years, a long voyage.", []),
    ("no voyage", "It was launched in May 1999.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_years_of_a_voyage(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted
