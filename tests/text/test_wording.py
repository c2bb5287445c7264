"""Wording: where given words stand, and what begins in a range of tokens."""

from __future__ import annotations

from checker.text.wording import hits_in, places_of, sentence_near, sentences_holding, sentences_with, times_in, written_like
from tests.text.gazetteer import document

TEXT = "Members met in Astana. The non-NATO member left on 4 June 2023. Nobody JOINED in Baku."


def test_places_are_those_of_whole_words_in_any_case() -> None:
    read = document(TEXT)
    assert [read.tokens.words[at] for at in places_of(read, frozenset(("member", "joined")))] == ["member", "JOINED"]
    assert places_of(read, frozenset(("absent",))) == []


def test_places_of_the_very_word_of_a_token() -> None:
    read = document("Bill paid the bill. Bill left.")
    assert written_like(read, 0) == [0, 5]


def test_sentences_with_a_word_come_once_each_and_in_order() -> None:
    read = document(TEXT)
    found = sentences_with(read, frozenset(("in", "met", "left")))
    assert [read.tokens.words[first] for first, _ in found] == ["Members", "The", "Nobody"]


def test_sentences_that_hold_a_piece_of_a_word() -> None:
    read = document(TEXT)
    assert [read.tokens.words[first] for first, _ in sentences_holding(read, ("non-", "ember"))] == ["Members", "The"]
    assert sentences_holding(read, ("absent",)) == []


def test_names_and_times_of_a_range() -> None:
    read = document(TEXT)
    first, end = read.sentences[0]
    assert [hit.name.name for hit in hits_in(read, first, end)] == ["Astana"]
    assert [str(time.value) for time in times_in(read, *read.sentences[1])] == ["2023-06-04"]
    assert times_in(read, first, end) == []


def test_a_sentence_longer_than_any_of_a_story_is_cut_short() -> None:
    read = document("word " * 1000)
    assert sentence_near(read, 500) == (400, 600)
    assert sentence_near(read, 0) == (0, 100)
    assert sentence_near(document(TEXT), 2) == document(TEXT).sentences[0]
