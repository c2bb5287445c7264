"""Acronyms: an abbreviation in brackets and the name before it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.acronym import extract
from checker.extract.acronym_known import abbreviations, expansions
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


def usual(text: str) -> list[str]:
    """Each abbreviation with how its name is abbreviated, or what it stands for, elsewhere."""
    found = extract(document(text, Date.parse("2023-06-04")))
    return [
        f"{one.short}, not {one.usual_short or one.usual_expansion}" for one in found if one.usual_short or one.usual_expansion
    ]


NHBA = "The North Harbour Bridge Authority (NHBA) met. "
USUAL = [
    ("two letters changed places", "The International Monetary Fund (IFM) met.", ["IFM, not IMF"]),
    ("another letter", "The International Finance Corporation (IFS) met.", ["IFS, not IFC"]),
    ("as everybody knows it", "The International Monetary Fund (IMF) met.", ["IMF, not IMF"]),
    ("another body's", "The National Oceanic and Atmospheric Administration (NASA) met.", ["NASA, not National Aeronautics and Space Administration"]),
    ("another body of the same initials", "The World Trout Organization (WTO) met.", []),
    ("nobody knows it", NHBA, []),
    ("letters that changed places further on", f"{NHBA}The NBHA left.", ["NBHA, not NHBA"]),
    ("a letter that changed further on", f"{NHBA}The NHCA left.", ["NHCA, not NHBA"]),
    ("a letter that changed of one met again", f"{NHBA}NHBA men met. The NHCA left.", []),
    ("another first letter", f"{NHBA}The KHBA left.", []),
    ("met twice", f"{NHBA}The NHCA left. The NHCA came.", []),
    ("met before", f"The NBHA left. {NHBA}", []),
    ("part of a longer name", f"{NHBA}The NBHA-X left.", []),
    ("one that everybody knows", "The North Oak Automobile Authority (NOAB) met. The NOAA left.", []),
    ("in capitals of another length", f"{NHBA}The NHB left.", []),
    ("expanded twice", "The Kvarn Harbour Office (KHO) met. The Kelp Herring Observatory (KHO) left.", ["KHO, not Kvarn Harbour Office"]),
    ("countries behind names", "Ada Quill (NOR) met Bram Noll (NOR).", []),
    ("a word without a letter", "The China Bridge Corporation (CBB) met.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in USUAL], ids=[case[0] for case in USUAL])
def test_usual(text: str, expected: list[str]) -> None:
    assert usual(text) == expected


def test_a_word_before_that_has_a_letter() -> None:
    assert acronyms("The China Construction Bank Corporation (CCB) met.") == ["CCB: China Construction Bank Corporation"]


def test_what_is_known_has_its_own_initials_or_is_listed_for_good() -> None:
    known = expansions()
    assert len(abbreviations()) == len(known)
    assert [short for short, name in known.items() if short[0].lower() not in {word[0].lower() for word in name.split()}] == [
        "CERN"
    ]


WORDS = st.sampled_from("The North Harbour-Side Authority of and (NHA) (the NH&A) ( ) . NHA's men".split())


@given(words=st.lists(WORDS, max_size=30))
def test_word_soup(words: list[str]) -> None:
    text = " ".join(words)
    for claim in extract(document(text, Date.parse("2023-06-04"))):
        assert claim.span
        assert text[claim.span.start : claim.span.end] == claim.text
        assert text[slice(*claim.field_spans["short"])] == claim.short
        if "expansion" in claim.field_spans:
            assert " ".join(text[slice(*claim.field_spans["expansion"])].split()) == claim.expansion
