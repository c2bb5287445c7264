"""Initials: abbreviations that are made of a name's letters, those that are a letter off, and those of other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.rulebook.initials import akin, initials_fit

CASES = [
    ("the initials", "NHBA", "North Harbour Bridge Authority", True),
    ("small words left out", "NHB", "North Harbour of the Bridge", True),
    ("small words kept", "NHOB", "North Harbour of Bridge", True),
    ("accents", "EHB", "Élan Harbour Bridge", True),
    ("letters from within the words", "NORHAB", "North Harbour Bridge", True),
    ("words before it", "NHB", "Old North Harbour Bridge", True),
    ("two neighbours changed places", "NHAB", "North Harbour Bridge Authority", False),
    ("one letter is another's", "NHBK", "North Harbour Bridge Authority", False),
    ("one letter from within its word", "NHBT", "North Harbour Bridge Authority", None),
    ("the first two changed places", "HNBA", "North Harbour Bridge Authority", None),
    ("two letters off", "NXBK", "North Harbour Bridge Authority", None),
    ("three letters with one of another's", "NBK", "North Bridge Authority", False),
    ("three letters with one from within the word", "NBT", "North Bridge Authority", None),
    ("three letters, the first another's", "KBA", "North Bridge Authority", None),
    ("three letters, two of another's", "NKK", "North Bridge Authority", None),
    ("three letters of another language", "FSB", "Federal Security Services", None),
    ("three letters of a party", "NBK", "North Bridge Party", None),
    ("a letter that another language has for it", "KHBA", "Coastal Harbour Bridge Authority", None),
    ("another order", "BANH", "North Harbour Bridge Authority", None),
    ("no letters", "1&2", "North Harbour", None),
    ("no words", "NHB", "1 2 3", None),
]


@pytest.mark.parametrize(("short", "expansion", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_initials_fit(short: str, expansion: str, expected: bool | None) -> None:
    assert initials_fit(short, expansion) is expected


@given(st.lists(st.text("abcdefgh", min_size=1), min_size=1, max_size=8))
def test_a_names_own_initials_always_fit(words: list[str]) -> None:
    assert initials_fit("".join(word[0] for word in words).upper(), " ".join(words).title()) is True


@given(st.text(max_size=12), st.text(max_size=40))
def test_any_text_is_answered(short: str, expansion: str) -> None:
    assert initials_fit(short, expansion) in (True, False, None)


@pytest.mark.parametrize(
    ("name", "other", "expected"),
    [
        ("North Harbour Organisation", "The North Harbour Organization", True),
        ("National Harbour and Ferry Administration", "National Bridge and Road Administration", False),
        ("Harbour Co-operation", "Harbour Cooperation", True),
        ("Harbour Bank", "Ferry Bank", False),
    ],
)
def test_akin(name: str, other: str, expected: bool) -> None:
    assert akin(name, other) is expected
    assert akin(other, name) is expected


@pytest.mark.parametrize(("name", "expected"), [("Harbour Bridge Authority", False), ("Harbour Bridge Party", None)])
def test_three_letters_that_changed_places(name: str, expected: bool | None) -> None:
    assert initials_fit(f"H{name.split()[-1][0]}B", name) is expected
