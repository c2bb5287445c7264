"""The story itself: stories of the same words have one digest, however they are set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.across.filed import story
from checker.model.article import Article
from checker.model.claims import StoryClaim

WORDS = "The council met, and the mayor spoke.\n\nThe quay is open."


def told(text: str) -> StoryClaim:
    (claim,) = story(Article(id="a", text=text))
    return claim


@pytest.mark.parametrize(
    "text",
    [
        WORDS.upper(),
        WORDS.replace("\n\n", " "),
        f"OSLO, June 4 (Wire) - {WORDS}",
        f"---\ndate: 2023-06-04\n---\n{WORDS}",
        WORDS.replace(",", "").replace("met", "“met”"),
    ],
)
def test_one_story_set_otherwise(text: str) -> None:
    assert (told(text).digest, told(text).size) == (told(WORDS).digest, 11)


@pytest.mark.parametrize("text", [WORDS.replace("quay", "pier"), WORDS + " At 7.", WORDS.replace("mayor spoke", "spoke mayor")])
def test_another_story(text: str) -> None:
    assert told(text).digest != told(WORDS).digest


def test_it_points_at_how_the_story_opens() -> None:
    text = f"OSLO, June 4 (Wire) - {WORDS}"
    claim = told(text)
    assert claim.text == "The council met, and the mayor spoke."
    assert text[slice(*claim.span or (0, 0))] == claim.text


@pytest.mark.parametrize("text", ["", " \n", "…"])
def test_nothing_is_no_story(text: str) -> None:
    assert list(story(Article(id="a", text=text))) == []


@given(st.text(max_size=60))
def test_words_are_the_same_beside_others(text: str) -> None:
    alone, beside = told(f"Now {text}"), told(f"Now {text} é")
    assert beside.size == alone.size + 1


@given(st.text(max_size=60))
def test_whatever_a_text_holds_its_words_are_quoted(text: str) -> None:
    for claim in story(Article(id="a", text=text)):
        assert claim.span
        assert text[slice(*claim.span)] == claim.text
