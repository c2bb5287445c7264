"""Years between two days of a text."""

from __future__ import annotations

import pytest

from checker.extract.years_apart import extract
from checker.model.claims import DurationClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def said(text: str) -> list[str]:
    """Each claim as `years (unit) from start to end`."""
    claims = [claim for claim in extract(document(text, Date.parse("2023-06-04"))) if isinstance(claim, DurationClaim)]
    assert all(claim.text == text[slice(*(claim.span or (0, 0)))] for claim in claims)
    return [f"{claim.length.value:.0f} {claim.unit} from {claim.start} to {claim.end}" for claim in claims]


CASES = [
    ("later", "It began in 1997 and, twelve years later, ended in 2009.", ["12 calendar year from 1997 to 2009"]),
    (
        "later, of the sentence before",
        "It began in 1997. Twelve years later, in 2009, it ended.",
        ["12 calendar year from 1997 to 2009"],
    ),
    ("after", "It ended in 2009, twelve years after it began in 1997.", ["12 calendar year from 1997 to 2009"]),
    ("before", "It began in 1997, twelve years before the end, in 2009.", ["12 calendar year from 1997 to 2009"]),
    (
        "until",
        "In 1948 she married a sailor, and lived here until he died in 2001, after 53 years of marriage.",
        ["53 calendar year from 1948 to 2001"],
    ),
    ("until, of another thing", "In 1948 she married, and lived here until 2001, 53 years ago.", []),
    ("until, with no first day", "Her 1948 house stood until 2001, after 53 years of neglect.", []),
    ("days", "It fell on 4 May 2009, two years after the crash of 3 May 2007.", ["2 year from 2007-05-03 to 2009-05-04"]),
    ("a stretch behind", "He ruled for 22 years, from 1964 to 1986.", ["22 year from 1964 to 1986"]),
    ("a stretch in brackets", "His 22-year rule (1964 to 1986) is over.", ["22 year from 1964 to 1986"]),
    ("a stretch in brackets, with a dash", "In his 22 years as mayor (1964-1986) it grew.", ["22 year from 1964 to 1986"]),
    ("a stretch cut short", "In his 22 years as mayor (1964-86) it grew.", []),
    ("a stretch before", "He ruled from 1964 to 1986, 22 years in which it grew.", ["22 year from 1964 to 1986"]),
    ("a stretch and its span", "From 1964 to 1986, a span of 22 years, it grew.", ["22 year from 1964 to 1986"]),
    ("a rate", "It will grow by six ships a year from 1964 to 1986.", []),
    ("a total", "He spent a total of nine years, from 1964 to 1986.", []),
    ("another verb", "It takes three years and is open from 1964 to 1986.", []),
    ("after another", "He ruled from 1964 to 1986, 22 years after her.", []),
    ("the stretch turned round", "He ruled for 22 years, from 1986 to 1964.", []),
    ("that", "It ended in 2009, twelve years after the ship that sank in 1997.", []),
    ("who had come", "It began in 1997 and, twelve years later, he who came in 2009 left.", []),
    ("not set off", "It ended in 2009 and was rebuilt twelve years after it began in 1997.", []),
    ("no day before", "Twelve years later, in 2009, it ended.", []),
    ("two days before", "It began in 1997 and in 1998. Twelve years later, in 2009, it ended.", []),
    (
        "far before",
        "It began in 1997 and went on to be the largest of all the ports on the old coast and, twelve years later, ended in 2009.",
        [],
    ),
    ("in the middle", "It began in 1997. It ended twelve years later, in 2009.", []),
    ("no day behind", "It began in 1997 and ended twelve years later.", []),
    ("the wrong way round", "It began in 2009 and, twelve years later, ended in 1997.", []),
    ("no years", "It rained.", []),
    ("years alone", "It rained in 1997.", []),
    ("a stretch of weekdays", "It rained for two years, from Monday to Friday.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_years_between(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted
