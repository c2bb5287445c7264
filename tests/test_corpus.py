"""The corpus of flawed stories and their clean twins: what it promises to whoever measures with it."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from tests.corpus.pairs import CORPUS, FAMILIES, Pair, mended, occurrences, pairs

PAIRS = pairs()
FEWEST_PAIRS = 25
ERRORS_A_STORY = range(2, 5)
WORDS_A_STORY = range(150, 351)
FEWEST = dict.fromkeys(FAMILIES.values(), 4) | {"office": 10, "date": 10, "number": 10}

each = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)


def flawed_text(pair: Pair) -> str:
    return pair.flawed.read_text(encoding="utf-8")


def test_there_are_enough_pairs() -> None:
    assert len(PAIRS) >= FEWEST_PAIRS


def test_every_folder_is_a_pair() -> None:
    folders = sorted(path.name for path in CORPUS.iterdir() if path.is_dir() and path.name != "__pycache__")
    assert [pair.name for pair in PAIRS] == folders


def test_errors_are_spread_over_the_families() -> None:
    spread = Counter(error.family for pair in PAIRS for error in pair.errors)
    assert {family: spread[family] for family in FEWEST if spread[family] < FEWEST[family]} == {}


def test_every_kind_of_error_is_told_in_the_readme() -> None:
    told = (CORPUS / "README.md").read_text(encoding="utf-8")
    assert sorted({error.id for pair in PAIRS for error in pair.errors if f"| {error.id} |" not in told}) == []


@each
def test_a_story_has_two_to_four_errors(pair: Pair) -> None:
    assert len(pair.errors) in ERRORS_A_STORY


@each
def test_a_story_has_the_length_of_a_story(pair: Pair) -> None:
    assert len(flawed_text(pair).split()) in WORDS_A_STORY


@each
def test_the_wrong_words_stand_where_they_are_said_to(pair: Pair) -> None:
    text = flawed_text(pair)
    assert [text[slice(*error.span)] for error in pair.errors] == [error.text for error in pair.errors]
    assert all(error.text != error.right for error in pair.errors)


@each
def test_words_told_once_stand_once(pair: Pair) -> None:
    """`nth` is said only where it is needed, so that a reader of the list can trust it."""
    text = flawed_text(pair)
    listed = (pair.flawed.parent / "expected.yaml").read_text(encoding="utf-8")
    assert listed.count("\n  nth: ") == sum(len(occurrences(error.text, text)) > 1 for error in pair.errors)


@each
def test_errors_stand_in_their_order_and_apart(pair: Pair) -> None:
    spans = [error.span for error in pair.errors]
    assert all(one.end <= other.start for one, other in pairwise(spans))


@each
def test_the_twins_differ_in_the_errors_alone(pair: Pair) -> None:
    assert mended(flawed_text(pair), pair.errors) == pair.clean.read_text(encoding="utf-8")


@each
def test_the_words_that_an_error_contradicts_stand_beside_it(pair: Pair) -> None:
    for error in pair.errors:
        assert all(place.end <= error.span.start or place.start >= error.span.end for place in error.against)
