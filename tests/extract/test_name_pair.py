"""Name pairs: two spellings in one story that may be one person's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.name_pair import extract, is_a_letter_off
from tests.text.gazetteer import document


def pairs(text: str) -> list[str]:
    return [f"{claim.first.written} / {claim.second.written}" for claim in extract(document(text))]


SHAPES = [
    ("the family name later", "Ann Nurtleu spoke. Later Nurtlau said no.", ["Nurtleu / Nurtlau"]),
    ("a letter more", "Ann Nurtleu spoke. Later Nurtleuu told reporters so.", ["Nurtleu / Nurtleuu"]),
    ("a letter less", "Ann Nurtleu spoke. Later Nurleu was there.", ["Nurtleu / Nurleu"]),
    ("two letters that changed places", "Ann Nurtleu spoke. Later Nurtelu said no.", ["Nurtleu / Nurtelu"]),
    ("behind the verb", 'Ann Nurtleu spoke. "No," said Nurtlau.', ["Nurtleu / Nurtlau"]),
    ("Mr", "Ann Nurtleu spoke. They met Mr. Nurtlau there, and Mrs Ray.", ["Nurtleu / Nurtlau"]),
    ("Mr without its stop", "Ann Nurtleu spoke. They met Mr Nurtlau there.", ["Nurtleu / Nurtlau"]),
    ("both in full", "Ann Nurtleu spoke. Later Ann Nurtlau said no.", ["Ann Nurtleu / Ann Nurtlau"]),
    ("both in full with a calling", "Chairman Ann Nurtleu said no. Then Ann Nurtlau left.", ["Ann Nurtleu / Ann Nurtlau"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES])
def test_shapes(text: str, expected: list[str]) -> None:
    assert pairs(text) == expected


SILENT = [
    ("one spelling", "Ann Nurtleu spoke. Later Nurtleu said no."),
    ("two people", "Ann Nurtleu spoke. Bob Nurtlau said no. Nurtlau said yes."),
    ("a plural", "Ann Nurtle spoke. The Nurtles said no."),
    ("an adjective", "Ann Nurtle spoke. The Nurtlean said no, and Nurtlen said so."),
    ("capitals", "Ann ElNurtleu spoke. Later Elnurtleu said no."),
    ("a mark more", "Ann Nurt-leu spoke. Later Nurtleu said no."),
    ("in capitals", "Ann Nurtleu spoke. Later NURTLAU said no."),
    ("too short", "Ann Reed spoke. Later Reid said no."),
    ("far apart", "Ann Nurtleu spoke. Later Nurtlaw said no. Marten said no."),
    ("a title of his own", "Ann Nurtleu spoke. Later President Nurtlau said no."),
    ("a country", "Ann Jaran spoke. Later Japan said no."),
    ("not yet introduced", "Later Nurtlau said no. Ann Nurtleu spoke."),
    ("kept up", "Ann Nurtleu spoke. Nurtleu said no. Nurtleu said so. " + "Nurtlau said no. " * 3),
    ("a part of another name", "Ann Nurtleu spoke. Nurtlau Bank said no."),
    ("a word of the language", "Ann Whale spoke. While they left. They left while it rained, Whele said, and whele came."),
    ("nobody is introduced", "Nurtleu spoke. Later Nurtlau said no."),
    ("two are introduced", "Ann Nurtleu met Bob Nurtleu. Later Nurtlau said no."),
    ("no person speaks", "Ann Nurtleu spoke. They love Nurtlau."),
    ("headings of tables", "Start Stocks 5\n\nStart Stcks 6"),
    ("callings alone", "Chairman Nurtleu said no. Chairman Nurtlau left."),
    ("nothing at all", ""),
]


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(text: str) -> None:
    assert pairs(text) == []


def test_spans_are_exact() -> None:
    text = "Ann Nurtleu spoke. Later Nurtlau said no."
    (claim,) = extract(document(text))
    assert {field: text[span.start : span.end] for field, span in claim.field_spans.items()} == {
        "first": "Nurtleu",
        "second": "Nurtlau",
    }
    assert claim.text == "Nurtlau"


@given(word=st.text("abcde", min_size=1, max_size=8), at=st.integers(0, 8), letter=st.sampled_from("abcde"))
def test_one_edit_is_a_letter_off(word: str, at: int, letter: str) -> None:
    at = min(at, len(word))
    assert is_a_letter_off(word, word[:at] + letter + word[at:])
    assert is_a_letter_off(word[:at] + letter + word[at:], word)
    assert is_a_letter_off(word, word[:at] + letter + word[at + 1 :])
    assert is_a_letter_off(word, word[:at][:-1] + word[at:])


def test_two_edits_are_not() -> None:
    assert not is_a_letter_off("nurtleu", "nartlau")
    assert not is_a_letter_off("nurtleu", "nurtle" + "abc")
    assert not is_a_letter_off("abcd", "adcb")
