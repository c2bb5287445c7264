"""Terms in years beside their two ends, or the day that they count from."""

from __future__ import annotations

import pytest

from checker.extract.term import extract
from checker.model.when import Date
from tests.text.gazetteer import document


def read(text: str) -> list[tuple[str, str, float, str | None]]:
    return [
        (str(claim.start), str(claim.end), claim.length.value, claim.unit)
        for claim in extract(document(text, Date.parse("2022-09-08")))
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "They won seats for two-year terms that run from Jan. 1, 2013, to Dec. 31, 2014.",
            ("2013-01-01", "2014-12-31", 24, "month"),
        ),
        ("He had a four-year term from May 3, 2010, to May 2, 2014.", ("2010-05-03", "2014-05-02", 48, "month")),
    ],
)
def test_reads(text: str, told: tuple[str, str, float, str]) -> None:
    assert read(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "She taught there from 1964 to 1986, nearly 22 years in which she failed nobody.",
        "She taught there from 1964 to 1986, and 22 years later came back.",
        "She taught there from 1964 to 1986, 22 years after him.",
        "It is more than 20 years since the bridge was opened in 2002.",
        "It is 20 years since the flood, and the bridge of 2009 stands.",
        "It will be years before a two-year plan from 2013 to 2020 ends.",
        "The two-year terms were long.",
        "It rained.",
        "A two-year plan of the old town from Jan. 1, 2013, to Dec. 31, 2014.",
        "A two-year term from Jan. 1 to Dec. 31.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert read(text) == []
