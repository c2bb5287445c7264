"""Quotations that are left open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.quote import extract
from checker.model.when import Date
from tests.text.gazetteer import document

GLAD = "We are all glad of it now"
NEXT = "\n\nThe gates open on Monday."


def quotes(text: str) -> list[tuple[str, str | None, bool]]:
    claims = extract(document(text, Date.parse("2023-06-04")))
    return [(one.words, one.speaker.written if one.speaker else None, one.closed) for one in claims]


CASES = [
    ("left open", f'"{GLAD}, the master said.{NEXT}', [("we are all glad of it now the master said", None, False)]),
    ("once", f'"{GLAD}," said Ada Quill.', []),
    ("goes on in the next paragraph", f'"{GLAD}.\n\n"The gates open on Monday," said Ada Quill.', []),
    ("in another style's marks", f'“{GLAD}," said Ada Quill.{NEXT}', []),
    ("a passage behind a colon", f'The paper wrote: "{GLAD}, and so on and on.{NEXT}', []),
    ("the paragraph breaks off", f'"{GLAD}, the master said and{NEXT}', []),
    ("at the end of the story", f'"{GLAD}, the master said.', []),
    ("before small letters", f'"{GLAD}, the master said.\n\nand went home.', []),
    ("for an apostrophe", f'Norway"s master was glad of it all the time.{NEXT}', []),
    ("behind its quotation", f'{GLAD}, " said Ada Quill to the men of the harbour.{NEXT}', []),
    ("a stray mark", f'{GLAD}. "{NEXT}', []),
    ("none", GLAD, []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_quotes(text: str, expected: list[tuple[str, str | None, bool]]) -> None:
    assert quotes(text) == expected


WORDS = st.sampled_from(['"We', "are", "all", 'glad"', "said", "Ada", "Quill.", "\n\n", "“We", "it”", "'", "''", "``so", "The"])


@given(words=st.lists(WORDS, max_size=40))
def test_word_soup(words: list[str]) -> None:
    text = " ".join(words)
    for claim in extract(document(text, Date.parse("2023-06-04"))):
        assert claim.span
        assert text[claim.span.start : claim.span.end] == claim.text
        assert claim.field_spans == {"words": claim.span}
