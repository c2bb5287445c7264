"""Second references: by which name somebody is called whose family name stands first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.second_reference import extract
from tests.text.gazetteer import document


def called(text: str) -> list[str]:
    return [
        f"{one.person.written}: {one.called}, not {one.family}" if one.called != one.family else one.called
        for one in extract(document(text))
    ]


CASES = [
    ("a Korean name", "Moon Jae-in came. Jae-in said no.", ["Moon Jae-in: Jae-in, not Moon"]),
    ("a Chinese name", "Hu Jintao came. Jintao said no.", ["Hu Jintao: Jintao, not Hu"]),
    ("Mr", "Hu Jintao came. They met Mr Jintao there.", ["Hu Jintao: Jintao, not Hu"]),
    ("Mr with a stop", "Hu Jintao came. They met Mr. Jintao there.", ["Hu Jintao: Jintao, not Hu"]),
    ("a title", "Lee Teng-hui came. President Teng-hui left.", ["Lee Teng-hui: Teng-hui, not Lee"]),
    ("behind the verb", 'Hu Jintao came. "No," said Jintao.', ["Hu Jintao: Jintao, not Hu"]),
    ("the family name", "Hu Jintao came. Hu said no.", ["Hu"]),
    ("in full again", "Hu Jintao came. Hu Jintao said no.", []),
    ("a longer name", "Hu Jintao came. Jintao Bank said no.", []),
    ("no verb", "Hu Jintao came. They love Jintao.", []),
    ("not yet named", "Jintao said no. Hu Jintao came.", []),
    ("a western name", "Kim Larsen came. Larsen said no.", []),
    ("a Vietnamese name", "Nguyen Phu Trong came. Trong said no.", []),
    ("on two lines", "Hu\nJintao said no. Jintao said so.", []),
    ("cut in two", "Moon Jae - in came. Jae said no.", []),
    ("nothing", "", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_called(text: str, expected: list[str]) -> None:
    assert called(text) == expected


@given(words=st.lists(st.sampled_from(["Hu", "Jintao", "Moon", "Jae-in", "said", "Mr", ".", "-", "\n"]), max_size=30))
def test_word_soup(words: list[str]) -> None:
    text = " ".join(words)
    for claim in extract(document(text)):
        assert claim.span
        assert text[claim.span.start : claim.span.end] == claim.called
