"""Ages beside the years of a life: which age is of which life."""

from __future__ import annotations

import pytest

from checker.extract.age_beside import extract
from checker.model.claims import DurationClaim
from checker.model.when import Date
from tests.text.gazetteer import document

CASES = [
    ("brackets", "Ann Moore (1930-2010) died at the age of 80.", ["1930 80 age"]),
    ("brackets and who", "Ann Moore (1930-2010), who died aged 79, wrote.", ["1930 79 age"]),
    ("she is", "Anna Berg was born on May 3, 1950. She is 74.", ["1950-05-03 74 age"]),
    ("turned", "Anna Berg, who turned 60 in March, was born in 1964.", ["1964 60 birthday"]),
    ("another's death", "Ann Moore (1930-2010), whose husband died at the age of 70, wrote.", []),
    ("no age", "Ann Moore (1930-2010) died at home.", []),
    ("nobody in brackets", "The war (1930-2010) died at the age of 70.", []),
    ("one year in brackets", "Ann Moore (1930-?) died at the age of 70.", []),
    ("her daughter", "Anna Berg has a daughter born on May 3, 1990. She is 64.", []),
    ("her mother turned", "Anna Berg, whose mother turned 80 in March, was born in 1964.", []),
    ("turned a page", "Anna Berg, who turned pages, was born in 1964.", []),
    ("turned long ago", "Anna Berg, who turned 18 in 1982, was born in 1964.", []),
    ("she is no age", "Anna Berg was born on May 3, 1950. She is tired.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_an_age_and_a_life(text: str, wanted: list[str]) -> None:
    found = [claim for claim in extract(document(text, Date.parse("2024-05-15"))) if isinstance(claim, DurationClaim)]
    assert [f"{claim.start} {claim.length.value:g} {claim.unit}" for claim in found] == wanted
