"""Markdown: nothing of a story is markup, the marked words are bold, and the worst finding of an article comes first."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from reports.markdown import render
from tests.reports.runs import RUNS
from tests.reports.stories import STORY_REPORT, span


def shown(name: str) -> str:
    return "".join(render(*RUNS[name]))


@pytest.mark.parametrize("name", RUNS)
def test_golden(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.markdown", shown(name))


def test_the_marked_words_are_bold_in_the_words_around_them() -> None:
    assert "said Norland's Foreign Minister **Ivo Brandt** at a news conference" in shown("story")
    assert "**40 ministers** and **25 mayors**, **75 people** in all." in shown("story")


def test_the_worst_comes_first() -> None:
    rules = re.findall(r"\((\w+/\w+), line", shown("story"))
    assert rules == ["office/holder", "number/total", "time/weekday", "group/member"]


def test_nothing_of_a_story_is_markup() -> None:
    html = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(shown("nasty"))
    tags = set(re.findall(r"<(/?\w+)", html))
    assert tags <= {
        f"{slash}{tag}" for tag in "h1 h2 h3 p strong em ul li blockquote br details summary sub".split() for slash in ("", "/")
    }
    assert "onload" not in re.sub(r">[^<]*", ">", html)


def test_an_article_without_a_finding_is_counted() -> None:
    assert "1 article without a finding." in shown("clean")
    assert "nothing was checked" in shown("empty")


def test_a_long_story_is_quoted_around_the_words() -> None:
    long = replace(STORY_REPORT, text="word " * 100 + STORY_REPORT.text)
    moved = replace(
        STORY_REPORT.findings[2], spans=tuple(type(one)(one.start + 500, one.end + 500) for one in (span("Ivo Brandt"),))
    )
    said = "".join(render(RUNS["story"][0], [replace(long, findings=(moved,), diagnostics=())]))
    (quotation,) = re.findall(r"(?m)^> (.*)$", said)
    assert quotation.startswith("… ")
    assert quotation.endswith(" …")
    assert "**Ivo Brandt**" in quotation
    assert len(quotation) < 240
