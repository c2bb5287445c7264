"""Quotations that stand twice: who says them, and in which words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.quote_repeated import extract
from checker.model.article import Article
from checker.model.claims import QuoteClaim, RequoteClaim
from checker.model.when import Date
from checker.text.document import read_text
from tests.text.gazetteer import gazetteer

GLAD = "We are all glad of it now"
ADA = f'"{GLAD}," said Ada Quill.\n\n'


def claims(text: str, title: str | None = None) -> list[QuoteClaim | RequoteClaim]:
    article = Article(id="a", text=text, title=title)
    return list(extract(read_text(article, gazetteer(), Date.parse("2023-06-04"))))  # type: ignore[arg-type]


def speakers(text: str, title: str | None = None) -> list[str | None]:
    quoted = [one for one in claims(text, title) if isinstance(one, QuoteClaim)]
    assert {one.words for one in quoted} <= {GLAD.lower(), "we are glad of it now"}
    return [one.speaker.written if one.speaker else None for one in quoted]


SPEAKERS = [
    ("in one paragraph", f'"{GLAD}," said Ada Quill. "{GLAD}," said Bram Noll.', ["Ada Quill", "Bram Noll"]),
    ("by the family name", f'{ADA}"{GLAD}," Quill said.', ["Ada Quill", "Ada Quill"]),
    ("by another family name", f'{ADA}"{GLAD}," Noll told the board.', ["Ada Quill", "Noll"]),
    ("a pull quote", f'{ADA}> "{GLAD}" — Bram Noll, captain', ["Ada Quill", "Bram Noll"]),
    ("a pull quote signed below", f'{ADA}> "{GLAD}"\n>\n> — *Bram Noll*', ["Ada Quill", "Bram Noll"]),
    ("a pull quote without marks", f"{ADA}> {GLAD}\n> — Bram Noll, captain", ["Ada Quill", "Bram Noll"]),
    ("a list without a signature", f"{ADA}> {GLAD}\n\nThe rest.", []),
    ("according to, behind", f'{ADA}"{GLAD}," according to Bram Noll.', ["Ada Quill", "Bram Noll"]),
    ("according to, before", f'{ADA}According to Bram Noll, "{GLAD}".', ["Ada Quill", "Bram Noll"]),
    ("in two parts", f'{ADA}"We are all glad," said Bram Noll, "of it now."', ["Ada Quill", "Bram Noll"]),
    ("in part", f'{ADA}"We are all glad of it now and then," Bram Noll said.', ["Ada Quill", "Bram Noll"]),
    ("with a word less", f'{ADA}"We are glad of it now," Bram Noll said.', []),
    ("she, the one of her paragraph", f'{ADA}Eva Strand came. "{GLAD}," she said.', ["Ada Quill", "Eva Strand"]),
    ("she, one of two", f'{ADA}Eva Strand met Ida Boye. "{GLAD}," she said.', ["Ada Quill", None]),
    ("a name right behind", f'{ADA}"{GLAD}," Noll summed up.', ["Ada Quill", "Noll"]),
    ("a pronoun", f'{ADA}"{GLAD}," she said, according to Bram Noll.', ["Ada Quill", None]),
    ("others are named between commas", f'{ADA}"{GLAD}," Bram Noll, who follows Eva Strand, said.', ["Ada Quill", "Bram Noll"]),
    ("nobody", f'{ADA}"{GLAD}," the town says.', ["Ada Quill", None]),
    ("too few words", '"We are glad," said Ada Quill.\n\n"We are glad," said Bram Noll.', []),
    ("other words", f'{ADA}"The gates will open on Monday," said Bram Noll.', []),
    ("once", ADA, []),
    ("none", GLAD, []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SPEAKERS], ids=[case[0] for case in SPEAKERS])
def test_speakers(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


TITLES = [
    ("behind", f"'{GLAD}', says Bram Noll", ["Bram Noll", "Ada Quill"]),
    ("before", f"Bram Noll: '{GLAD}'", ["Bram Noll", "Ada Quill"]),
    ("nowhere", f"Mill opens: '{GLAD}'", [None, "Ada Quill"]),
    ("no quotation", "The mill opens", []),
]


@pytest.mark.parametrize(("title", "expected"), [case[1:] for case in TITLES], ids=[case[0] for case in TITLES])
def test_a_title_kept_apart(title: str, expected: list[str | None]) -> None:
    found = speakers(ADA, title)
    assert [name if name != "Mill opens" else None for name in found] == expected


def requoted(text: str) -> list[tuple[str, str]]:
    return [(one.first, one.second) for one in claims(text) if isinstance(one, RequoteClaim)]


def test_a_word_that_differs() -> None:
    assert requoted(f'{ADA}"We are all sad of it now," Quill said.') == [(GLAD.lower(), "we are all sad of it now")]


def test_two_words_that_changed_places() -> None:
    text = '"We are cold and wet of it," said Quill.\n\n"We are all glad," said Noll.\n\n"We are wet and cold of it now," Quill said.'
    assert requoted(text.replace("We are", "We all are")) == [("we all are cold and wet of it", "we all are wet and cold of it")]


def test_two_speakers_in_like_words() -> None:
    assert requoted(f'{ADA}"We are all sad of it now," Noll said.') == []


def test_the_same_words() -> None:
    assert requoted(f'{ADA}"{GLAD}!" Quill said.') == [(GLAD.lower(), GLAD.lower())]


@pytest.mark.parametrize(
    "other",
    ['"We are all … glad of it now"', '"We are all [so] glad of it now"', '"We are all glad," Quill said, "of it."'],
    ids=["cut", "in brackets", "in parts"],
)
def test_words_that_may_differ(other: str) -> None:
    assert requoted(f"{ADA}{other}, Quill said.") == []


def test_spans_are_exact() -> None:
    text = f'{ADA}> "{GLAD}" — Bram Noll, captain'
    assert [text[slice(*one.field_spans["speaker"])] for one in claims(text) if isinstance(one, QuoteClaim)] == [
        "Ada Quill",
        "Bram Noll",
    ]


WORDS = st.sampled_from(
    ['"We', "are", "all", 'glad"', "of", "it", "said", "Ada", "Quill.", "\n\n", "> ", "— ", "“We", "it”", "according to"]
)


@given(words=st.lists(WORDS, max_size=60))
def test_word_soup(words: list[str]) -> None:
    text = " ".join(words)
    for claim in claims(text, "'We are all glad of it', says Quill"):
        source = text if claim.section != "title" else "'We are all glad of it', says Quill"
        assert claim.span
        assert source[claim.span.start : claim.span.end] == claim.text
