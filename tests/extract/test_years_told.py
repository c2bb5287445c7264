"""Numbers of years: in digits, in words, in round units, and with a hedge."""

from __future__ import annotations

import pytest

from checker.extract.years_told import years_told
from tests.text.gazetteer import document


def said(text: str) -> list[str]:
    """Each number as `words: least–most`."""
    read = document(text)
    return [f"{read.tokens.text(y.first, y.end)}: {y.number.low}–{y.number.high}" for y in years_told(read)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It took 22 years.", ["22 years: 22.0–22.0"]),
        ("It took twenty-two years.", ["twenty-two years: 22.0–22.0"]),
        ("It took a hundred and twenty years.", ["a hundred and twenty years: 120.0–120.0"]),
        ("It took two hundred and thirty five years.", ["two hundred and thirty five years: 235.0–235.0"]),
        ("It took a thousand years.", ["a thousand years: 1000.0–1000.0"]),
        ("It took 1,200 years.", ["1,200 years: 1200.0–1200.0"]),
        ("It took a year.", ["a year: 1.0–1.0"]),
        ("It took three decades.", ["three decades: 26.0–35.0"]),
        ("It took a century.", ["a century: 92.0–110.0"]),
        ("It took more than 12 years.", ["more than 12 years: 12.0–None"]),
        ("It took well over 12 years.", ["well over 12 years: 12.0–None"]),
        ("It took less than 12 years.", ["less than 12 years: None–12.0"]),
        ("It took almost 12 years.", ["almost 12 years: 10.0–12.0"]),
        ("It took about 20 years.", ["about 20 years: 17.0–23.0"]),
        ("It took just over 20 years.", ["just over 20 years: 20.0–23.0"]),
        ("A 110-year-old ship.", ["110-year-old: 110.0–110.0"]),
        ("A twelve-year war.", ["twelve-year: 12.0–12.0"]),
        ("A several-year war.", []),
        ("It took no more than 12 years.", []),
        ("It took many years.", []),
        ("In the past 12 years it grew.", []),
        ("It took 20 12 years.", ["12 years: 12.0–12.0"]),
        ("It took twenty thirty years.", []),
        ("It took 123456 years.", []),
        ("It took and hundred years.", []),
        ("years", []),
    ],
)
def test_years(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted
