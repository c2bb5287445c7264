"""Acronyms: an abbreviation in brackets and the name before it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.acronym import extract
from checker.model.when import Date
from tests.text.gazetteer import document


def acronyms(text: str) -> list[str]:
    return [f"{one.short}: {one.expansion}" for one in extract(document(text, Date.parse("2023-06-04")))]


CASES = [
    ("behind its name", "The North Harbour Authority (NHA) met.", ["NHA: North Harbour Authority"]),
    ("small words within", "The Bank of the River (BR) met.", ["BR: Bank of the River"]),
    ("more words than letters", "Old North Harbour Authority (NHA) men met.", ["NHA: North Harbour Authority"]),
    ("a hyphen", "The North-East Harbour Authority (NEHA) met.", ["NEHA: North-East Harbour Authority"]),
    ("with an article", "The North Harbour Authority (the NHA) met.", ["NHA: North Harbour Authority"]),
    ("words in small letters before it", "The new town hall (NTH) is open.", []),
    ("one word", "The Authority (NHA) met.", []),
    ("behind another abbreviation", "The CNN Harbour Desk (CHD) met.", []),
    ("at the head", "(NHA) The harbour is open.", []),
    ("a word in brackets", "The North Harbour Authority (Norway) met.", []),
    ("no brackets", "The North Harbour Authority met.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_acronyms(text: str, expected: list[str]) -> None:
    assert acronyms(text) == expected


WORDS = st.sampled_from("The North Harbour-Side Authority of and (NHA) (the NH&A) ( ) . NHA's men".split())


@given(words=st.lists(WORDS, max_size=30))
def test_word_soup(words: list[str]) -> None:
    text = " ".join(words)
    for claim in extract(document(text, Date.parse("2023-06-04"))):
        assert claim.span
        assert text[claim.span.start : claim.span.end] == claim.text
        assert [text[span.start : span.end] for span in claim.field_spans.values()] == [claim.short, claim.expansion]
