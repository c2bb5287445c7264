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
    ("a family name that is a town's too", "Ann Paris, 54, spoke. Paris, 45, left.", [("Ann Paris", 54), ("Ann Paris", 45)]),
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


LINKED = [
    ("the year-old", "Ann Lee, 54, spoke.\n\nThe 56-year-old singer left.", [("Ann Lee", 54), ("Ann Lee", 56)]),
    ("the year-old and a verb", "Ann Lee, 54, spoke. The 56-year-old left.", [("Ann Lee", 54), ("Ann Lee", 56)]),
    ("the year-old by a demonym", "Ann Lee, 54, spoke. The 56-year-old French left.", [("Ann Lee", 54), ("Ann Lee", 56)]),
    ("with others named between", "Ann Lee, 54, spoke. Bob Ray left. The 56-year-old sang.", [("Ann Lee", 54), ("Ann Lee", 56)]),
    (
        "with others told with an age",
        "Bob Ray, 20, left. Ann Lee, 54, spoke. The 56-year-old sang.",
        [("Bob Ray", 20), ("Ann Lee", 54), ("Ann Lee", 56)],
    ),
    (
        "with one named between, and others of an age",
        "Bob Ray, 20, left. Ann Lee, 54, spoke. Cy Noll sang. The 56-year-old sang.",
        [("Bob Ray", 20), ("Ann Lee", 54)],
    ),
    (
        "with one in a quotation between",
        'Bob Ray, 20, left. Ann Lee, 54, spoke. "Cy Noll sang," he said. The 56-year-old sang.',
        [("Bob Ray", 20), ("Ann Lee", 54), ("Ann Lee", 56)],
    ),
    (
        "with one of an age between",
        "Bob Ray, 20, left. Ann Lee, 54, met a 19-year-old. The 56-year-old sang.",
        [("Bob Ray", 20), ("Ann Lee", 54)],
    ),
    (
        "with a place between",
        "Bob Ray, 20, left. Ann Lee, 54, spoke in Cy Noll. The 56-year-old sang.",
        [("Bob Ray", 20), ("Ann Lee", 54), ("Ann Lee", 56)],
    ),
    ("too far apart in years", "Ann Lee, 54, spoke. The 26-year-old singer left.", [("Ann Lee", 54)]),
    (
        "too far away",
        "Bob Ray, 20, left. Ann Lee, 54, spoke." + " It rained." * 150 + " The 56-year-old left.",
        [("Bob Ray", 20), ("Ann Lee", 54)],
    ),
    ("an old mill", "Ann Lee, 54, spoke. The 56-year-old mill left.", [("Ann Lee", 54)]),
    ("a name behind", "Ann Lee, 54, spoke. The 56-year-old singer Bob Ray left.", [("Ann Lee", 54), ("Bob Ray", 56)]),
    ("nobody before", "The 56-year-old left.", []),
    ("at the end", "Ann Lee, 54, spoke. The 56-year-old", [("Ann Lee", 54)]),
    ("she is", "Ann Lee spoke. She is 54 years old.", [("Ann Lee", 54)]),
    ("she is, of two", "Ann Lee met Bob Ray. She is 54 years old.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in LINKED], ids=[case[0] for case in LINKED])
def test_ages_without_a_name(text: str, expected: list[tuple[str, float]]) -> None:
    assert said(text) == expected


AT_DEATH = [
    ("on a day", "Ann Lee died on Friday at the age of 85.", ["Ann Lee 85 2023-06-02"]),
    (
        "after an abbreviated month",
        "They mourned Ann Lee, who died on Aug. 25, 2009, at 77 after a fall.",
        ["Ann Lee 77 2009-08-25"],
    ),
    ("has died", "Ann Lee, who has died aged 84, sang.", ["Ann Lee 84 2023-04-20/2023-06-04"]),
    ("that morning", "Ann Lee, who died that morning at the age of 91, sang.", ["Ann Lee 91 2023-04-20/2023-06-04"]),
    ("the death", "The death of Ann Lee on Friday at the age of 91 moved many.", ["Ann Lee 91 2023-04-20/2023-06-04"]),
    ("the death, of old", "The death of Ann Lee in 1990 at the age of 91 moved many.", []),
    ("the death of a thing", "The death at 91 of it. The death of him at 91. The death of the old, Ann Lee at 91.", []),
    ("he was", "Ann Lee died on Friday. She was 85.", ["Ann Lee 85 2023-04-20/2023-06-04"]),
    ("he was, of old", "Ann Lee died in 1990. She was 85.", []),
    ("he was, alive", "Ann Lee left on Friday. She was 85. Bob Ray died.", []),
    ("no time", "Ann Lee, who died aged 84, sang.", []),
    ("a time of old", "Ann Lee died in 1990, aged 84.", ["Ann Lee 84 1990"]),
    ("a decade", "Ann Lee died in the 1990s, aged 84.", []),
    ("a family name of nobody", "Lee, who has died aged 84, sang.", []),
    ("of another", "Ann Lee died on Friday, leaving Bob Ray, at 84.", []),
    ("miles", "Ann Lee died on Friday at 84 miles an hour.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in AT_DEATH], ids=[case[0] for case in AT_DEATH])
def test_ages_at_death(text: str, expected: list[str]) -> None:
    found = [claim for claim in claims(text) if claim.occasion == "death"]
    assert [f"{one.person.written} {one.age.value:g} {one.as_of}" for one in found] == expected
