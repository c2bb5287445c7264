"""One finding in full: its place, its facts in words, and its repairs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model.article import Span
from checker.model.facts import Fact
from checker.model.findings import Repair
from checker.model.when import Date
from reports.card import card, fact_in_words, place, words_at
from tests.reports.archive import BY_HAND, TITLED
from tests.reports.stories import MINISTER, NOT_MINISTER, RUN, STORY_REPORT


@pytest.mark.parametrize(
    ("fact", "words"),
    {
        "an office": (MINISTER, "Norland, foreign minister: Anna Rohde"),
        "no names": (Fact(subject="XN", predicate="member-of", object="Q5"), "XN, member of: Q5"),
        "a date": (
            Fact(subject="Q901", subject_name="Anna Rohde", predicate="born", object="1961-02"),
            "Anna Rohde, born: February 1961",
        ),
    }.values(),
)
def test_facts_in_words(fact: Fact, words: str) -> None:
    assert fact_in_words(fact) == words


def test_places_open_in_an_editor() -> None:
    assert place(STORY_REPORT, NOT_MINISTER) == "harbour.txt:3:125"
    assert place(TITLED, TITLED.findings[0]) == "archive.jsonl:4 (title)"
    assert place(BY_HAND, BY_HAND.findings[0]) == "guests.claims.yaml"


def test_a_repair_names_the_words_it_replaces() -> None:
    start = STORY_REPORT.text.index("old town hall")
    assert words_at(STORY_REPORT, NOT_MINISTER, Span(start, start + 13)) == "old town hall"
    assert words_at(TITLED, TITLED.findings[0], TITLED.findings[0].title_spans[0]) == "Ivo Brandt"
    assert words_at(STORY_REPORT, NOT_MINISTER, None) == ""


@pytest.mark.parametrize(
    ("repair", "line"),
    [
        (Repair("person", None, "Anna Rohde"), "repair       set person to “Anna Rohde”"),
        (
            Repair("person", None, "Anna Rohde", "if the day is right"),
            "repair       set person to “Anna Rohde” (if the day is right)",
        ),
        (Repair("person", None, None, "ask the desk"), "repair       ask the desk"),
        (Repair("person", None, None), "repair       no one right person is on record"),
    ],
)
def test_repairs(repair: Repair, line: str) -> None:
    assert line in list(card(STORY_REPORT, replace(NOT_MINISTER, repairs=(repair,)), RUN))


def test_without_a_fingerprint_only_the_comment_is_offered() -> None:
    lines = list(card(replace(STORY_REPORT, as_of=Date.year(2023), as_of_from=None), replace(NOT_MINISTER, fingerprint=""), RUN))
    assert not any("fingerprint" in line for line in lines)
    assert lines[2] == "harbour.txt:3:125  as of 2023"
