"""Ages: how old somebody who is named is said to be."""

from __future__ import annotations

import pytest

from checker.extract.age import extract
from checker.model.claims import AgeClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def claims(text: str) -> list[AgeClaim]:
    return list(extract(document(text, Date.parse("2023-06-04"))))


def said(text: str) -> list[tuple[str, float]]:
    return [(claim.person.written, claim.age.value) for claim in claims(text)]


SHAPES = [
    ("set off", "Ann Lee, 54, spoke.", [("Ann Lee", 54)]),
    ("set off at the end", "They met Ann Lee, 54.", [("Ann Lee", 54)]),
    ("before who", "They met Ann Lee, 54 who sang.", [("Ann Lee", 54)]),
    ("aged", "Ann Lee, aged 54, spoke.", [("Ann Lee", 54)]),
    ("aged in brackets", "They met Ann Lee (aged 54) there.", [("Ann Lee", 54)]),
    ("two people", "Ann Lee, 54, and Bob Ray, 61, spoke.", [("Ann Lee", 54), ("Bob Ray", 61)]),
    ("after a calling", "For actor Ann Lee, 54, it was new.", [("Ann Lee", 54)]),
    ("a calling with a capital", "Actor Ann Lee, 54, spoke.", [("Ann Lee", 54)]),
    ("titles in capitals", "Aid Commissioner Ann Lee, 54, spoke.", [("Ann Lee", 54)]),
    ("the family name", "Ann Lee spoke. Lee, 54, left.", [("Ann Lee", 54)]),
    ("the family name, given twice", "Ann Lee spoke. They met Sister Ann Lee. Lee, 54, left.", [("Ann Lee", 54)]),
    ("who is", "Ann Lee, who is 54, spoke.", [("Ann Lee", 54)]),
    ("is", "Ann Lee spoke. Lee is 54.", [("Ann Lee", 54)]),
    ("is years old", "Ann Lee is 54 years old.", [("Ann Lee", 54)]),
    ("year-old, called", "The 54-year-old French singer Ann Lee spoke.", [("Ann Lee", 54)]),
    ("year-old, titled", "The 54-year-old prime minister, Ann Lee, spoke.", [("Ann Lee", 54)]),
    ("year-old, of a company", "The 54-year-old former Acme chairman Ann Lee spoke.", [("Ann Lee", 54)]),
    ("year old, sure to be somebody", "The 54 -year old Ann Lee said no.", [("Ann Lee", 54)]),
    ("year-old, named again", "It hit 54-year-old Ann Lee. Lee fell.", [("Ann Lee", 54)]),
    ("year-old, family name", "Ann Lee spoke. The 54-year-old Lee left.", [("Ann Lee", 54)]),
    ("died, aged", "Ann Lee died on Tuesday, aged 85.", [("Ann Lee", 85)]),
    ("died at the age of", "Ann Lee died in Izmir on Tuesday at the age of 85.", [("Ann Lee", 85)]),
    ("a child", "A 5-year-old girl Ann Lee was found.", [("Ann Lee", 5)]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES])
def test_shapes(text: str, expected: list[tuple[str, float]]) -> None:
    assert said(text) == expected


SILENT = [
    ("nobody is named", "A 5-year-old girl and a 54-year-old man left."),
    ("of a name", "A 29-year-old fan of Ann Lee left."),
    ("a thing", "The 20-year-old Acme Corolla was sold."),
    ("a bridge", "The 120-year-old Lee Bridge fell. A 300-year-old tree of Ann Lee, 540, fell."),
    ("a title alone", "The 54-year-old prime minister spoke."),
    ("a group", "Girls aged 10 to 14 left. They are girls, aged 12, and boys."),
    ("turned", "Ann Lee turned 54 on Monday."),
    ("died, nobody is told when", "Ann Lee died at 85."),
    ("died of old age", "Ann Lee died on Tuesday at 9 of old age. Nobody died on Tuesday, aged 85."),
    ("scores", "Ann Lee, 67, 69, led Bob Ray."),
    ("an address", "They live at Via Lee, 15, Izmir, today."),
    ("a share", "Ann Lee is 54 percent sure."),
    ("a family name of nobody", "Lee, 54, spoke."),
    ("a family name of two", "Ann Lee met Bob Lee. Lee, 54, spoke."),
    ("another's son", "The son of Ann Lee, 24, left."),
    ("a body of men", "The 2nd Aircraft Wing, 54, left."),
    ("a bank", "They met Banca Lee, 54, there."),
    ("too young", "Ann Lee, 9, and Bob Ray, 113, left."),
    ("a town cut short", "They left the 21-year-old Ste. Agnes plant. Ste Agnes is far."),
    ("long ago or now", "In 1998 Ann Lee, 54, was elected."),
    ("nothing behind", "He is a 54-year-old"),
    ("a comma and nothing called", "The 54-year-old, Ann Lee said, left."),
    ("no number", "The many-year-old Ann Lee left."),
    ("a word of its own in between", "The 54-year-old very glad Ann Lee left."),
    ("many words", "The 54-year-old French German Polish Italian Turkish Japanese Irish Chinese Mexican singer Ann Lee left."),
]


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(text: str) -> None:
    assert said(text) == []


def test_spans_are_exact() -> None:
    text = "Then Senator Ann\nLee, 54, spoke."
    (claim,) = claims(text)
    assert {field: text[span.start : span.end] for field, span in claim.field_spans.items()} == {
        "person": "Ann\nLee",
        "age": "54",
    }
    assert claim.text == "Ann\nLee, 54"
    assert claim.person.written == "Ann Lee"
    assert (claim.age.low, claim.age.high) == (54, 54)


def test_nobility_stays_in_the_name() -> None:
    assert said("They met Lady Ann Lee, 59, there.") == [("Lady Ann Lee", 59)]
