"""Deaths: when somebody who is named is said to have died."""

from __future__ import annotations

import pytest

from checker.extract.death import extract
from checker.model.claims import DeathClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def claims(text: str) -> list[DeathClaim]:
    return list(extract(document(text, Date.parse("2023-06-04"))))


def said(text: str) -> list[str]:
    return [f"{claim.person.written} {claim.date}" for claim in claims(text)]


SHAPES = [
    ("on a weekday", "Ann Lee died on Tuesday.", ["Ann Lee 2023-05-30"]),
    ("in a year", "Ann Lee died in Izmir in 2003.", ["Ann Lee 2003"]),
    ("of something", "Ann Lee died of a stroke on June 2.", ["Ann Lee 2023-06-02"]),
    ("last month", "Ann Lee has died last month.", ["Ann Lee 2023-05"]),
    ("last week", "Ann Lee died last week.", ["Ann Lee 2023-05-22/2023-05-28"]),
    ("aged", "Ann Lee died aged 59 on May 25.", ["Ann Lee 2023-05-25"]),
    ("over the weekend", "Ann Lee, who died over the weekend at 81, sang.", ["Ann Lee 2023-06-03/2023-06-04"]),
    ("who died", "Ann Lee, who died in 2003, sang.", ["Ann Lee 2003"]),
    ("named between commas", "The singer, Ann Lee, died in 2003.", ["Ann Lee 2003"]),
    ("was killed", "Ann Lee was killed in 2003.", ["Ann Lee 2003"]),
    ("was murdered", "Ann Lee, who was murdered in 2003, sang.", ["Ann Lee 2003"]),
    ("years in brackets", "They read Ann Lee (1911-2004) there.", ["Ann Lee 2004"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES])
def test_shapes(text: str, expected: list[str]) -> None:
    assert said(text) == expected


SILENT = [
    ("no time", "Ann Lee died."),
    ("another's wife", "Ann Lee, whose wife died in 2003, sang."),
    ("of another", "The brother of Ann Lee died in 2003."),
    ("the one who is spoken of is another", "The boss, who met Ann Lee, died on Tuesday. A man that met Ann Lee, died in 2003."),
    ("nearly", "Ann Lee nearly died in 2003. They say nearly all of Ann Lee died in 2003."),
    ("a war of a year", "Ann Lee died in the 1922 war."),
    ("after something", "Ann Lee died after a fall on Tuesday."),
    ("hurt on a day", "Ann Lee died of wounds suffered on Tuesday."),
    ("who killed", "Ann Lee killed Bob Ray in 2003."),
    ("was died", "Ann Lee was died in 2003."),
    ("would", "They said that it would be said that Ann Lee died in 2003."),
    ("ahead", "Ann Lee died in 2031."),
    ("for years", "Ann Lee died for two years."),
]


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(text: str) -> None:
    assert said(text) == []


def test_the_coming_weekday_is_no_reading() -> None:
    (claim,) = claims("Ann Lee died on Tuesday.")
    assert claim.readings == {}
    assert claim.tense == "past"


def test_spans_are_exact() -> None:
    text = "Ann Lee, who died\nlast Tuesday, sang."
    (claim,) = claims(text)
    parts = {field: text[span.start : span.end] for field, span in claim.field_spans.items()}
    assert parts == {"person": "Ann Lee", "date": "last Tuesday"}
