"""The Reviewdog Diagnostic Format: columns are bytes of UTF-8 from 1, ends are exclusive, suggestions replace what they say."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from checker.model.article import Span
from checker.model.findings import Repair
from reports.rdjson import render
from tests.reports.runs import RUNS
from tests.reports.stories import NOT_MINISTER, STORY_REPORT


def shown(name: str) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = json.loads("".join(render(*RUNS[name])))["diagnostics"]
    return made


@pytest.mark.parametrize("name", RUNS)
def test_golden(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.rdjson", "".join(render(*RUNS[name])))


@pytest.mark.parametrize("name", RUNS)
def test_every_diagnostic_is_one_that_reviewdog_knows(name: str) -> None:
    for one in shown(name):
        assert set(one) <= {"message", "location", "severity", "code", "suggestions"}
        assert one["severity"] in ("ERROR", "WARNING", "INFO")
        assert one["location"]["path"]


def test_columns_count_bytes() -> None:
    text = "a𐐀é Brandt\n"
    words = Span(4, 10)
    finding = replace(NOT_MINISTER, spans=(words,), evidence=(), repairs=(Repair("person", words, "Rohde"),))
    report = replace(STORY_REPORT, text=text, claims=(), findings=(finding,), diagnostics=())
    (one,) = json.loads("".join(render(RUNS["story"][0], [report])))["diagnostics"]
    line = text.encode()
    start, end = one["location"]["range"]["start"], one["location"]["range"]["end"]
    assert (start["line"], end["line"]) == (1, 1)
    assert line[start["column"] - 1 : end["column"] - 1] == b"Brandt"
    assert one["suggestions"] == [{"range": one["location"]["range"], "text": "Rohde"}]


def test_a_repair_that_says_no_words_is_no_suggestion() -> None:
    total = next(one for one in shown("story") if one["code"]["value"] == "number/total")
    assert [one["text"] for one in total["suggestions"]] == ["65 people"]


def test_a_title_kept_apart_has_the_line_of_its_article() -> None:
    titled = next(one for one in shown("archive") if one["code"]["value"] == "office/holder")
    assert titled["location"] == {"path": "archive.jsonl", "range": {"start": {"line": 4}}}
    assert "suggestions" not in titled
