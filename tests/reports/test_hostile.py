"""A payload in every field: no format obeys it, breaks on it or changes its shape, and a browser does nothing with it.

A new format is here by itself; a reader of its own, where it has one that `shape` does not know, belongs in its own test.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checker.model.run import Look
from reports.html import render as page
from reports.screen import visible
from tests.reports.chromium import listened, with_chromium
from tests.reports.formats import FORMATS
from tests.reports.hostile import PAYLOADS, hostile
from tests.reports.shape import reader_of

LOOKS = (Look(detail=1, summary="fcnwup"), Look(detail=0, summary="fcnwup"), Look(detail=-1))
ACTED_ON = re.compile(  # by a terminal, by a reader of lines, by whoever shows the text
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
OBEYED = re.compile(r"^\s*::|##\w*\[", re.M)  # by a build server that reads standard output
COMMAND = re.compile(r"::(error|warning|notice) file=[^,:\r\n]*(,(line|endLine|col|endColumn)=\d+)*,title=[^,:\r\n]*::[^\r\n]+\n")


@cache
def written(form: str, payload: str, look: Look = LOOKS[0]) -> str:
    run, report = hostile(payload)
    return "".join(FORMATS[form](replace(run, look=look), [report]))


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
@pytest.mark.parametrize("form", FORMATS)
def test_nothing_is_obeyed_and_the_shape_is_that_of_a_harmless_word(form: str, payload: str) -> None:
    for look in LOOKS if form == "text" else LOOKS[:1]:
        text = written(form, payload, look)
        text.encode()
        assert not ACTED_ON.search(text), ascii(ACTED_ON.search(text))
        if form != "github":  # whose commands are its own
            assert not OBEYED.search(text), OBEYED.search(text)
        harmless = written(form, "word", look)
        reader = reader_of(harmless)
        assert reader(text, visible(payload)) == reader(harmless, "word")


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_github_is_given_its_own_commands_and_no_other(payload: str) -> None:
    lines = written("github", payload).splitlines(keepends=True)
    assert all(COMMAND.fullmatch(line) for line in lines)
    assert len(lines) == len(written("github", "word").splitlines())


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_markdown_notifies_nobody_and_refers_to_nothing(payload: str) -> None:
    assert not re.search(r"[@#]\w", written("markdown", payload))


@with_chromium
def test_a_browser_runs_nothing_asks_for_nothing_and_shows_it_all(browser: Any, tmp_path: Path) -> None:
    run, _ = hostile(PAYLOADS["everything"])
    file = tmp_path / "page.html"
    file.write_text("".join(page(run, [report for _, report in map(hostile, PAYLOADS.values())])), encoding="utf-8")
    opened = browser.new_page()
    said = listened(opened)
    opened.goto(file.as_uri())
    for details in opened.locator("summary").all():
        details.click()
    assert said == []
    assert opened.locator("script").count() == 1
    assert opened.locator("style").count() == 1
    assert (
        opened.locator("img, iframe, object, embed, svg a, a[href^='javascript'], [style], form, input, base, link").count() == 0
    )
    assert (
        opened.evaluate(
            "[...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames()).filter(n => n.startsWith('on'))"
        )
        == []
    )
    assert opened.evaluate("[...document.querySelectorAll('a')].every(one => one.getAttribute('href').startsWith('#'))")
    assert opened.locator(".message", has_text="<script>alert(1)</script>").first.is_visible()
