"""Paragraphs and sentences: where they begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.sentences import paragraphs, sentences
from checker.text.tokens import tokenise


def parted(text: str) -> list[str]:
    tokens = tokenise(text)
    return [tokens.text(first, end) for first, end in sentences(tokens, paragraphs(text))]


CASES = [
    ("full stops", "It rained. It snowed.", ["It rained.", "It snowed."]),
    ("other marks", "Did it rain? No! It snowed… Then it rained.", ["Did it rain?", "No!", "It snowed…", "Then it rained."]),
    ("a closing mark belongs to it", 'He said: "It rained." Then he left.', ['He said: "It rained."', "Then he left."]),
    ("brackets", "It rained (in May.) Then it snowed.", ["It rained (in May.)", "Then it snowed."]),
    ("initials", "George W. Bush and J. Edgar Hoover met.", ["George W. Bush and J. Edgar Hoover met."]),
    ("an initial at the end", "They took vitamin C. The rest slept.", ["They took vitamin C.", "The rest slept."]),
    ("a title", "We met Dr. Lee and Gen. Ray.", ["We met Dr. Lee and Gen. Ray."]),
    ("a title before a word that begins sentences", "We met Mr. No there.", ["We met Mr. No there."]),
    ("a country", "The U.S. Senate met.", ["The U.S. Senate met."]),
    ("a country at the end", "He left the U.S. The Senate met.", ["He left the U.S.", "The Senate met."]),
    ("a company", "Acme Inc. Chairman Ann Lee left.", ["Acme Inc. Chairman Ann Lee left."]),
    ("a company at the end", "He left Acme Corp. The firm fell.", ["He left Acme Corp.", "The firm fell."]),
    ("a month", "On Jan. 5 it rained.", ["On Jan. 5 it rained."]),
    ("a number", "It was No. 10 of them.", ["It was No. 10 of them."]),
    ("no", "He said no. Then he left.", ["He said no.", "Then he left."]),
    ("a time of day", "It opens at 5 p.m. (0500 GMT) daily.", ["It opens at 5 p.m. (0500 GMT) daily."]),
    ("a time of day at the end", "It opened at 5 p.m. Guests came.", ["It opened at 5 p.m.", "Guests came."]),
    ("decimals", "It rose 4.5 percent to 5.25.", ["It rose 4.5 percent to 5.25."]),
    ("an address", "See example.com for more.", ["See example.com for more."]),
    ("small letters go on", "It rained etc. and so on.", ["It rained etc. and so on."]),
    ("paragraphs part", "It rained\n\nIt snowed", ["It rained", "It snowed"]),
    ("indented lines part", "It rained\n    It snowed", ["It rained", "It snowed"]),
    ("a line break does not", "It rained\nand it snowed.", ["It rained\nand it snowed."]),
    ("a stop at the start", ". It rained.", [".", "It rained."]),
    ("nothing", " \n\n ", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_sentences(text: str, expected: list[str]) -> None:
    assert parted(text) == expected


def test_a_story_begins_a_sentence_behind_its_dateline() -> None:
    text = "It rained.\n\nOSLO (NTB) - It snowed. It froze."
    tokens = tokenise(text)
    found = sentences(tokens, paragraphs(text), begun=text.index("It snowed"))
    assert [tokens.text(*one) for one in found] == ["It rained.", "OSLO (NTB) -", "It snowed.", "It froze."]


@given(st.text(alphabet=st.sampled_from('Ab. \n"!?U.S(5)\t'), max_size=60), st.none() | st.integers(0, 70))
def test_sentences_hold_every_token_once(text: str, begun: int | None) -> None:
    tokens = tokenise(text)
    parts = paragraphs(text)
    at = 0
    for first, end in sentences(tokens, parts, begun):
        assert first == at < end
        at = end
    assert at == len(tokens)


@given(st.text(alphabet=st.sampled_from("Ab \n\r\t"), max_size=40))
def test_paragraphs_hold_all_but_space(text: str) -> None:
    parts = paragraphs(text)
    assert "".join("".join(text[start:end].split()) for start, end in parts) == "".join(text.split())
    assert all(text[start:end] == text[start:end].strip() for start, end in parts)
