"""Tokens: how a text falls into words, numbers and marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.tokens import classes, tokenise

CASES = [
    ("words and marks", "It rained, then?", ["It", "rained", ",", "then", "?"]),
    ("a possessive", "Korea's and Kim’s", ["Korea", "'s", "and", "Kim", "’s"]),
    ("an apostrophe within", "O'Brien and d’Estaing", ["O'Brien", "and", "d’Estaing"]),
    ("a plural's possessive", "the workers' hour", ["the", "workers", "'", "hour"]),
    ("a hyphen within", "Nur-Sultan then-President", ["Nur-Sultan", "then-President"]),
    ("an abbreviation", "the U.S. at 5 p.m.", ["the", "U.S.", "at", "5", "p.m."]),
    ("an initial", "W. Bush", ["W", ".", "Bush"]),
    ("numbers", "1,000.5 to 3.5.", ["1,000.5", "to", "3.5", "."]),
    ("money", "$5m €6", ["$", "5", "m", "€", "6"]),
    ("accents", "São Tomé", ["São", "Tomé"]),
    ("signs of a tape", "one\x1ctwo\x1f three", ["one", "two", "three"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_tokens(text: str, expected: list[str]) -> None:
    assert tokenise(text).words == expected


def test_lowers_are_folded() -> None:
    assert tokenise("ÉLYSÉE Kraków").lowers == ["elysee", "krakow"]


def test_spans_and_text() -> None:
    tokens = tokenise("We met  Ann\nLee.")
    assert tokens.span(2, 4) == (8, 15)
    assert tokens.text(2, 4) == "Ann\nLee"
    assert len(tokens) == 5


def test_classes_are_one_character_a_token() -> None:
    assert classes(tokenise("We met Ann."), {"met": "v"}, lambda word: "N" if word[0].isupper() else ".") == "NvN."


@given(st.text(st.characters(codec="ascii"), max_size=60))
def test_a_text_in_ascii_reads_as_it_does_among_others(text: str) -> None:
    assert tokenise(text).words == tokenise(f"{text} é").words[:-1]


@given(st.text(max_size=60))
def test_tokens_quote_the_text_and_leave_only_space_out(text: str) -> None:
    tokens = tokenise(text)
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    assert "".join(tokens.words) == "".join(text.split())
