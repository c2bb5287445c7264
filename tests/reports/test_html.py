"""The page: its wording in golden files, its marks and cards, and that nothing of a story is code; in Chromium where it is there."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.model.article import Span
from reports.html import render
from tests.reports.archive import BROKEN, CLEAN, SILENT
from tests.reports.chromium import listened, with_chromium
from tests.reports.runs import RUNS
from tests.reports.stories import NOT_MINISTER, STORY_REPORT


def shown(name: str) -> str:
    return "".join(render(*RUNS[name]))


@pytest.mark.parametrize("name", RUNS)
def test_golden(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.html", re.sub(r"(<(style|script)>|'sha256-)[^<']+", r"\1…", shown(name)))


def test_the_first_line_says_what_came_of_it() -> None:
    headings = {name: re.search(r"<h1[^>]*>([^<]*)</h1>", shown(name)) for name in RUNS}
    told = {name: found[1] for name, found in headings.items() if found}
    assert told["story"] == "2 corrections, 1 refile, 1 in conflict in 1 story"
    assert told["clean"] == "Nothing refuted in 1 story"
    assert told["nothing"] == "Nothing was checked in 1 story"
    assert told["archive"].endswith("2 errors in 5 stories")


def test_every_mark_leads_to_its_card_and_quotes_the_words() -> None:
    page = shown("story")
    marks = re.findall(r'<mark class="(\w+)"><a href="#([\w-]+)">([^<]*)<sup>(\d+)</sup>', page)
    assert ("correction", "a1-f2", "Ivo Brandt", "2") in marks
    assert all(f'id="{target}"' in page for _, target, _, _ in marks)


def test_the_text_is_whole() -> None:
    story = re.search(r'<div class="text">(.*?)</div>', shown("story"), re.DOTALL)
    assert story
    assert html.unescape(re.sub(r"<sup>\d+</sup>|<[^>]+>", "", story[1])) == STORY_REPORT.text


def test_words_that_two_findings_mark_are_the_first_ones() -> None:
    both = tuple(replace(NOT_MINISTER, spans=(span,), repairs=()) for span in (Span(0, 9), Span(5, 12), Span(5, 8)))
    page = "".join(render(RUNS["story"][0], [replace(STORY_REPORT, findings=both)]))
    assert re.findall(r"<mark[^>]*><a[^>]*>([^<]*)<sup>(\d)", page) == [("PORT HALE", "1"), (", N", "2")]


def test_where_there_is_no_card_it_says_why() -> None:
    run, _ = RUNS["story"]
    unread = replace(BROKEN, claims=())
    told = ["".join(render(run, [report])) for report in (CLEAN, SILENT, unread)]
    assert ["Nothing is refuted." in page for page in told] == [True, False, False]
    assert ["Nothing here could be checked." in page for page in told] == [False, True, False]
    assert ["The story could not be read." in page for page in told] == [False, False, True]


def test_severities_are_explained_once_above_and_on_every_card() -> None:
    page = shown("story")
    assert '<b class="correction">correction</b> a fact is wrong; <b class="refile">refile</b> a slip' in page
    assert page.count("correction</b>: a fact is wrong") == 2


def test_a_rule_that_cannot_be_waived_says_so() -> None:
    finding = replace(NOT_MINISTER, rule="place/capital")
    assert "this rule cannot be waived" in "".join(render(RUNS["story"][0], [replace(STORY_REPORT, findings=(finding,))]))


@pytest.mark.parametrize("name", RUNS)
def test_nothing_of_a_story_is_code(name: str) -> None:
    page = shown(name)
    assert page.count("<script>") == 1
    assert "onload=x>" not in page.replace("&lt;b onload=x&gt;", "")
    assert not re.search(r"<[^>]*\sstyle=", page)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page)


def opened(browser: Any, name: str, tmp_path: Path, **look: Any) -> tuple[Any, list[str]]:
    """The page in a browser, and everything that it complained of."""
    file = tmp_path / f"{name}.html"
    file.write_text(shown(name), encoding="utf-8")
    page = browser.new_page(**look)
    said = listened(page)
    page.goto(file.as_uri())
    return page, said


@with_chromium
@pytest.mark.parametrize("name", RUNS)
def test_a_browser_shows_it_without_complaint(browser: Any, name: str, tmp_path: Path) -> None:
    page, said = opened(browser, name, tmp_path, viewport={"width": 1200, "height": 900})
    assert said == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 1200
    assert page.locator("script").count() == 1
    assert page.locator("[onload], iframe, b b").count() == 0


@with_chromium
def test_keys_go_from_finding_to_finding(browser: Any, tmp_path: Path) -> None:
    page, said = opened(browser, "story", tmp_path)
    for key, expected in (("j", "a1-f1"), ("j", "a1-f2"), ("k", "a1-f1"), ("x", "a1-f1")):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.id") == expected
    page.click("mark >> text=Ivo Brandt")
    assert page.evaluate("location.hash") == "#a1-f2"
    assert said == []


@with_chromium
def test_dark_and_printed(browser: Any, tmp_path: Path) -> None:
    colours = []
    for scheme in ("light", "dark"):
        page, _ = opened(browser, "story", tmp_path, color_scheme=scheme)
        colours.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert colours[0] != colours[1]
    why = page.get_by_text("Titles are copied from old stories")
    assert not why.is_visible()
    page.emulate_media(media="print")
    assert page.locator(".card").first.is_visible()
    assert why.is_visible()
    assert not page.locator(".keys").is_visible()


@with_chromium
@pytest.mark.parametrize("name", RUNS)
def test_a_telephone_shows_it_without_scrolling_sideways(browser: Any, name: str, tmp_path: Path) -> None:
    page, _ = opened(browser, name, tmp_path, viewport={"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    if name == "archive":
        row = page.locator("nav tr", has_text="guests.claims.yaml")
        assert row.locator("th").bounding_box()["width"] > 200
        assert row.locator("td.some").evaluate_all("cells => cells.map(one => getComputedStyle(one, '::after').content)") == [
            '" kill"',
            '" advice"',
            '" not checked"',
        ]
