"""Odd characters: found where they stand, and nothing said of those that belong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.read.characters import MOST, oddities


def odd(text: str) -> list[tuple[str, str]]:
    return [(note.code, text[slice(*note.span)]) for note in oddities(text) if note.span]


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "a bidi override": ("pay 10\u202e00", [("bidi-control", "\u202e")]),
        "an isolate": ("a\u2066b\u2069", [("bidi-control", "\u2066"), ("bidi-control", "\u2069")]),
        "a Cyrillic letter in a name": ("President P\u0430rk said", [("mixed-script", "P\u0430rk")]),
        "a Greek letter at the end of a name": ("in T\u039f-Kyo’s hall", [("mixed-script", "T\u039f-Kyo’s")]),
        "two of them": ("P\u0430rk met R\u043ehde", [("mixed-script", "P\u0430rk"), ("mixed-script", "R\u043ehde")]),
        "in the middle of a word": ("the Tok\u0430yev visit", [("mixed-script", "Tok\u0430yev")]),
        "a name of several pairs": ("it was P\u0430r\u043ak", [("mixed-script", "P\u0430r\u043ak")]),
        "a name hyphenated across alphabets": ("Rohde-\u0430", []),
        "an apostrophe read wrongly": ("Norlandâ€™s trade", [("mojibake", "â€™")]),
        "an accent read wrongly": ("CafÃ© here", [("mojibake", "Ã©")]),
        "a pound sign read wrongly": ("Â£5", [("mojibake", "Â£")]),
        "an accent read wrongly as Latin-1": ("a\u00e2\u0080\u0099s", [("mojibake", "\u00e2\u0080\u0099")]),
        "a picture read wrongly": ("ðŸ—ž", [("mojibake", "ðŸ—ž")]),
        "a lost character": ("Caf\ufffd\ufffd", [("mojibake", "\ufffd\ufffd")]),
    }.values(),
)
def test_odd(text: str, expected: list[tuple[str, str]]) -> None:
    assert odd(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "plain text",
        "Café, naïve, Łódź, İstanbul, Đà Nẵng",
        "Президент Парк and President Park",
        "5 μm and ΔT",
        "SÃO PAULO, NÃO, Ângela, Âge, ÂME",
        "“quoted” – ‘so’ … 5 €",
        "Zoë’s 👩\u200d👧 سلام\u200cها",
        "東京 Tokyo",
        "“Â” and “MANHÃ”",
        "Áäà áäà",
        "âš and â€ and à€€",
    ],
)
def test_nothing_odd(text: str) -> None:
    assert odd(text) == []


def test_what_was_meant_is_said() -> None:
    assert [note.message for note in oddities("CafÃ©")] == ["“Ã©” in the text stands for “é”: it was read in the wrong encoding"]
    assert [note.message for note in oddities("P\u0430rk", "title")] == [
        "“P\u0430rk” in the title mixes letters of Cyrillic and Latin, which look alike"
    ]


def test_a_flood_is_cut() -> None:
    assert len(odd("\u202e" * 100 + "Ã© " * 100)) == 2 * MOST


@given(st.text())
def test_spans_lie_in_the_text_and_in_order(text: str) -> None:
    spans = [note.span for note in oddities(text)]
    assert all(span and 0 <= span.start < span.end <= len(text) for span in spans)
