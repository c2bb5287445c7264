"""Acts: who, named in full, is told to have said or done something."""

from __future__ import annotations

import pytest

from checker.extract.act import extract
from checker.model.claims import ActClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def claims(text: str) -> list[ActClaim]:
    return list(extract(document(text, Date.parse("2023-06-04"))))


def said(text: str) -> list[str]:
    """Each claim in short: person, act and day."""
    return [f"{claim.person.written} {claim.act}" + (f" {claim.date}" if claim.date else "") for claim in claims(text)]


SHAPES = [
    ("a title", "President Ann Lee said no.", ["Ann Lee said"]),
    ("a title and a day", "President Ann Lee said on Friday that he left.", ["Ann Lee said 2023-06-02"]),
    ("a day right behind", "President Ann Lee said Friday that he left.", ["Ann Lee said 2023-06-02"]),
    ("a day before", "On Friday President Ann Lee met him.", ["Ann Lee met"]),
    ("a day before the name", "On Friday Ann Lee met him. Lee said no.", ["Ann Lee met 2023-06-02"]),
    ("behind the verb", '"No," said analyst Ann Lee.', []),
    ("behind the verb with an apposition", '"No," said Ann Lee, an analyst at Acme.', ["Ann Lee said"]),
    ("behind the verb with a day", '"No," said Ann Lee on Friday. Lee said yes.', ["Ann Lee said 2023-06-02"]),
    ("behind the verb with a title", '"No," said Ann Lee, the Polish foreign minister.', ["Ann Lee said"]),
    ("behind the verb with an age", '"No," said Ann Lee, 54, there.', ["Ann Lee said"]),
    ("a calling", "Union leader Ann Lee told reporters so.", ["Ann Lee told"]),
    ("an honorific", "They and Dr. Ann Lee met.", ["Ann Lee met"]),
    ("an initial", "Ann T. Lee said no.", ["Ann T. Lee said"]),
    ("named by the family name later", "Ann Lee said no. He left, Lee said.", ["Ann Lee said"]),
    ("a particle", "President Ann van der Lee said no.", ["Ann van der Lee said"]),
    (
        "the first act only",
        "President Ann Lee said no. President Ann Lee met him. Prime Minister Bob Ray left. Prime Minister Bob Ray spoke.",
        ["Ann Lee said", "Bob Ray spoke"],
    ),
    ("the present", "President Ann Lee says no.", ["Ann Lee says"]),
    ("a day ahead is another's", "President Ann Lee said Friday that he will leave on Monday.", ["Ann Lee said 2023-06-02"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES])
def test_shapes(text: str, expected: list[str]) -> None:
    assert said(text) == expected


SILENT = [
    ("a company", "Acme Lee said no."),
    ("a family name", "President Lee said no."),
    ("a pronoun", "He said no. Then they met."),
    ("a spokesman's", "A spokesman for President Ann Lee said no."),
    ("a friend's", "A friend of Ann Lee said no. Lee said yes."),
    ("somebody's lawyer", "No, said Ann Lee's lawyer. Lee said yes."),
    ("the late", "The late President Ann Lee said no."),
    ("long ago", "In 1990 President Ann Lee said no."),
    ("as he said", "As Ann Lee said, it rains. Lee said so."),
    ("in a quotation", '"Then President Ann Lee said no," he added.'),
    ("an object behind", "He met Ann Lee. Lee said so, and met Ann Lee."),
    ("a bank", "Chairman Banca Lee said no."),
]


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(text: str) -> None:
    assert said(text) == []


def test_without_a_day_of_its_own_a_story_has_acts_without_days() -> None:
    (claim,) = extract(document("President Ann Lee said on Friday that he left in 1990."))
    assert claim.date is None


def test_spans_and_tense() -> None:
    text = "President Ann\nLee said Friday that he left."
    (claim,) = claims(text)
    parts = {field: text[span.start : span.end] for field, span in claim.field_spans.items()}
    assert parts == {"person": "Ann\nLee", "act": "said", "date": "Friday"}
    assert (claim.tense, claim.confidence) == ("past", 0.85)
    assert claims("President Ann Lee says no.")[0].tense == "present"


NOW = [
    ("a guest", "On Friday Ann Lee and Bob Ray were guests of the mill.", ["Ann Lee were 2023-06-02", "Bob Ray were 2023-06-02"]),
    ("who did", "They heard Ann Lee, who called from Izmir on Friday to say no.", ["Ann Lee called 2023-06-02"]),
    ("who will", "They await Ann Lee, who will speak, and others.", ["Ann Lee will"]),
    ("will", "Ann Lee will sing.", ["Ann Lee will"]),
    ("will be old", "Ann Lee will rust.", []),
    ("a family name of two words", "They met Ann Lee Ray. On Friday Lee Ray read aloud.", ["Ann Lee Ray read 2023-06-02"]),
    (
        "a family name of two words, of two",
        "They met Ann Lee Ray and Bob Lee Ray. On Friday Lee Ray read.",
        ["Lee Ray read 2023-06-02"],
    ),
    ("the family name", "They met Ann Lee. On Friday Lee read aloud.", ["Ann Lee read 2023-06-02"]),
    ("no day", "Ann Lee read aloud.", []),
    ("another's day", "Ann Lee read the book, which was printed on Friday.", []),
    ("a day of old", "On Friday Ann Lee read what was printed in 1990.", []),
    ("a long time", "In 2023 Ann Lee read aloud.", []),
    ("a son", "They await a son of Ann Lee, who will speak.", []),
    ("a friend and a son", "On Friday Bob Ray and a friend of Ann Lee read aloud.", []),
    ("two, one of them another's", "A son of Bob Ray and Ann Lee read on Friday.", []),
    ("a firm beside", "Acme and Ann Lee read on Friday.", ["Ann Lee read 2023-06-02"]),
    ("who, of two", "They met Ann Lee and who read on Friday.", []),
    ("a film", "In the film on Friday Ann Lee read aloud.", []),
    ("in a quotation", '"On Friday Ann Lee read aloud," he says.', []),
    ("was not a guest", "On Friday Ann Lee was ill.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in NOW], ids=[case[0] for case in NOW])
def test_acts_of_these_days(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_the_death_that_the_story_tells_of_goes_with_an_act_that_has_a_day() -> None:
    told = claims("On Friday Ann Lee read aloud. Ann Lee died in 2003.")
    assert [str(claim.died) for claim in told] == ["2003"]
    assert [claim.died for claim in claims("President Ann Lee said no. Ann Lee died in 2003.")] == [None]
    assert [claim.tense for claim in claims("Ann Lee will speak. Ann Lee died in 2003.") if claim.died] == ["future"]
