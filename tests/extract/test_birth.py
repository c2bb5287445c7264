"""Births: when somebody who is named is said to have been born."""

from __future__ import annotations

import pytest

from checker.extract.birth import extract
from checker.model.claims import BirthClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def claims(text: str) -> list[BirthClaim]:
    return list(extract(document(text, Date.parse("2023-06-04"))))


def said(text: str) -> list[str]:
    return [f"{claim.person.written} {claim.date}" for claim in claims(text)]


SHAPES = [
    ("on a day", "Ann Lee was born on May 4, 1961.", ["Ann Lee 1961-05-04"]),
    ("in a year and place", "Ann Lee was born in Izmir in 1961.", ["Ann Lee 1961"]),
    ("in a small town", "Ann Lee was born near the small town of Nord in May 1961.", ["Ann Lee 1961-05"]),
    ("set off", "Ann Lee, born in 1961, spoke.", ["Ann Lee 1961"]),
    ("who was", "Ann Lee, who was born in 1961, spoke.", ["Ann Lee 1961"]),
    ("in brackets", "They met Ann Lee (born 4 May 1961) there.", ["Ann Lee 1961-05-04"]),
    ("the family name", "Ann Lee spoke. Lee was born in 1961.", ["Ann Lee 1961"]),
    ("before the name", "Born in 1961, Ann Lee spoke.", ["Ann Lee 1961"]),
    ("before the name with a place", "Born in 1961 in Izmir, Ann Lee spoke.", ["Ann Lee 1961"]),
    ("before the name, the place between commas", "Born in 1961, in Izmir, Ann Lee spoke.", ["Ann Lee 1961"]),
    ("before the pronoun, the place between commas", "Ann Lee left. Born in 1961, in Izmir, she sang.", ["Ann Lee 1961"]),
    ("behind a dateline", "IZMIR, June 4 (Sea Press) - Ann Lee left.\n\nShe was born in 1961.", ["Ann Lee 1961"]),
    ("behind a dateline with two dashes", "IZMIR (Sea Press) -- Ann Lee, a poet, was born in 1961.", ["Ann Lee 1961"]),
    ("before the family name", "Ann Lee left. Born in 1961, Lee sang.", ["Ann Lee 1961"]),
    ("years in brackets", "They read Ann Lee (1911-2004) there.", ["Ann Lee 1911"]),
    ("days in brackets", "They read Ann Lee (May 4, 1911 – June 5, 2004) there.", ["Ann Lee 1911-05-04"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES])
def test_shapes(text: str, expected: list[str]) -> None:
    assert said(text) == expected


TOLD = [
    ("a pronoun", "Ann Lee spoke. He was born in 1961.", ["Ann Lee 1961"]),
    ("a pronoun some way behind", "Ann Lee spoke in Izmir. It rained. He was born in 1961.", ["Ann Lee 1961"]),
    ("an aside", "Ann Lee, sculptor, born in 1961.", ["Ann Lee 1961"]),
]


@pytest.mark.parametrize(("text", "wanted"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD])
def test_who_is_meant(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


SILENT = [
    ("no year", "Ann Lee was born on May 4."),
    ("about a year", "Ann Lee was born about 1961. Ann Lee was born around 1961."),
    ("a decade", "Ann Lee was born in the 1960s."),
    ("a later clause", "Ann Lee was born poor and left in 1961."),
    ("a later verb", "The house where Ann Lee was born will be sold in 1961."),
    ("another's child", "The son of Ann Lee was born in 1961."),
    ("two people", "Bob Ray and Ann Lee was born in 1961."),
    ("a pronoun of two", "Ann Lee spoke to Bob Ray. He was born in 1961."),
    ("a pronoun of nobody", "It rained. He was born in 1961."),
    ("a pronoun at the head", "He was born in 1961."),
    ("a pronoun of another's friend", "A friend of Ann Lee spoke. He was born in 1961."),
    ("an aside with another", "Ann Lee, a friend of Bob Ray, born in 1961."),
    ("two asides", "Ann Lee, a poet, who sang, born in 1961."),
    ("if", "They ask if Ann Lee was born in 1961."),
    ("ahead", "Ann Lee was born in 2031."),
    ("a family name of nobody", "Lee was born in 1961."),
    ("before another's", "Born in 1961, Ann Lee's band sang. Born in 1961, they sang."),
    ("before two", "Born in 1961, Ann Lee and Bob Ray sang."),
    ("a family name behind a place", "Ann Lee left. Born in 1961 in Izmir, Lee sang."),
    ("a thing", "The Lee Company was born in 1961."),
    ("a term of office", "They praised President Ann Lee (1961-2001) there. They praised Ann Lee (1993-2001) there."),
    ("more in brackets", "They read Ann Lee (1911-2004, a novel) there. They read Ann Lee (1911) there."),
    ("not a life", "They read Ann Lee (12 - 14 hours) there. The King Dynasty (1911-1999) fell."),
    ("a name of one word", "Ann Lee left. They read Lee (1911-2004) there."),
    ("nothing behind", "Ann Lee was born"),
]


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(text: str) -> None:
    assert said(text) == []


def test_spans_are_exact() -> None:
    text = "The singer Ann Lee was born on May 4, 1961 in Izmir."
    (claim,) = claims(text)
    parts = {field: text[span.start : span.end] for field, span in claim.field_spans.items()}
    assert parts == {"person": "Ann Lee", "date": "May 4, 1961"}
    assert claim.text == "Ann Lee was born on May 4, 1961"


def test_a_day_in_figures_keeps_both_readings() -> None:
    (claim,) = claims("Ann Lee was born on 4/5/1961.")
    assert [str(day) for day in (claim.date, *claim.readings["date"])] == ["1961-04-05", "1961-05-04"]
