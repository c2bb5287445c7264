"""The overview of an archive: what it draws, that nothing of a story is code in it, and that it needs nothing from outside."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from reports.overview import page
from tests.reports.hostile import EVIL

CHROMIUM = shutil.which("chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
SEVERITIES = ("kill", "correction", "refile", "advice", "conflicting-evidence")
NO_CLAIMS = dict.fromkeys(("claims", "supported", "refuted", "conflicting-evidence", "not-enough-evidence", "unchecked"), 0)


def group(stories: int, **counts: int) -> dict[str, int]:
    return {"stories": stories, "with findings": sum(counts.values()), **counts}


def summary(**changes: Any) -> dict[str, Any]:
    """A summary of an archive of 200 stories."""
    made: dict[str, Any] = {
        "tool": {
            "name": "dateline",
            "version": "1.2.3",
            "packs": [{"name": "shipped", "hash": "abcdef0123456789", "rules": 7}],
            "knowledge": {"hash": "0123456789abcdef", "facts": 48000},
        },
        "stories": {"read": 200, "checked": 150, "with findings": 12},
        "errors": {"input": 3, "internal": 0},
        "severities": {"kill": 1, "correction": 2, "refile": 9, "advice": 0, "conflicting-evidence": 1},
        "coverage": {"claims": 1000, "supported": 600, "refuted": 12, "conflicting-evidence": 1}
        | {"not-enough-evidence": 100, "unchecked": 287},
        "rules": {
            "office/holder": {"correction": 2, "supported": 40},
            "time/order": {"refile": 9, "kill": 1},
            "life/age": {"supported": 3},
        },
        "desks": {"Foreign": group(120, correction=2, refile=3), "Sport": group(80, refile=6)},
        "sources": {"Wire": group(200, correction=2, refile=9)},
        "months": {"2019-11": group(90, refile=5), "2020-02": group(100, correction=2, refile=4), "(not said)": group(10)},
        "not checked": {"no rule speaks about a rank": 80, "nothing on record is called …": 20},
        "notes": {"language": 4},
    }
    return made | changes


def story(**changes: Any) -> dict[str, Any]:
    found = {"rule": "office/holder", "verdict": "refuted", "severity": "correction", "message": "Not Ada Quill but Ivo Brandt."}
    found["evidence"] = [{"type": "span", "text": "Ada Quill, the minister"}, {"type": "fact"}]  # type: ignore[assignment]
    made = {"article": "s1", "file": "a.jsonl", "published": "2020-02-03", "desk": "Foreign", "source": None, "count": 3}
    return made | {"findings": [found]} | changes


def shown(told: dict[str, Any] | None = None, *worst: dict[str, Any]) -> str:
    return "".join(page(told or summary(), worst))


def test_the_first_lines_say_what_came_of_it() -> None:
    drawn = shown()
    assert "<h1>200 stories: 1 kill, 2 corrections, 9 refile, 1 in conflict</h1>" in drawn
    assert "dateline 1.2.3; rules shipped abcdef012345 (7 rules); record 0123456789ab (48,000 facts)" in drawn
    assert re.findall(r"<dt>(.*?)</dt>", drawn) == ["200", "12", "15.0", "1,000", "61%"]
    quiet = summary(
        severities=dict.fromkeys(SEVERITIES, 0),
        stories={"read": 1, "checked": 0, "with findings": 0},
        rules={},
        months={},
        desks={},
    ) | {"coverage": NO_CLAIMS, "sources": {}, "not checked": {}, "errors": {"input": 0}, "notes": {}}
    quiet["tool"] = {**quiet["tool"], "packs": [], "knowledge": None}
    drawn = shown(quiet)
    assert "<h1>1 story: nothing refuted</h1>" in drawn
    assert "No rule was broken." in drawn
    assert "Month by month" not in drawn
    assert "rules none<" in drawn


def widths(drawn: str, name: str) -> list[float]:
    return [float(width) for width in re.findall(rf'<rect class="{name}" x="[\d.]+"[^>]*? width="([\d.]+)"', drawn)]


def test_the_bar_of_claims_is_whole() -> None:
    bar = re.search(r'<figure class="coverage">.*?</svg>', shown(), re.S)
    assert bar
    assert sum(map(float, re.findall(r'width="([\d.]+)"', bar[0]))) == pytest.approx(100)
    assert 'aria-label="supported 60.0%, refuted 1.2%, sources differ 0.1%, not enough evidence 10.0%' in bar[0]


def test_months_without_stories_leave_a_gap() -> None:
    drawn = shown()
    assert re.findall(r'<text class="axis" x="[\d.]+" y="167">(.*?)</text>', drawn) == ["Nov 2019", "Dec", "Jan 2020", "Feb"]
    assert "2019-12: 0 stories, 0.0 findings in 1,000" in drawn
    assert "2020-02: 100 stories, 60.0 findings in 1,000" in drawn
    assert "(not said)" not in drawn


def test_many_months_are_drawn_by_years() -> None:
    months = {f"{year}-{month:02}": group(10, refile=1) for year in range(1990, 2020) for month in range(1, 13)}
    drawn = shown(summary(months=months))
    assert "1990: 120 stories, 100.0 findings in 1,000" in drawn
    months = {"1000-01": group(1), "2000-01": group(1, refile=1)}
    assert shown(summary(months=months)).count("<title>1") == 1, "what lies a thousand years apart has no gap drawn"
    assert "1999: 5" in shown(summary(months={"1999": group(5), "1000": group(5)}))
    years = shown(summary(months={f"20{n:02}-0{m}": group(3, advice=1) for n in range(10, 14) for m in range(1, 9)}))
    assert re.findall(r'y="167">(.*?)</text>', years) == ["2010", "2011", "2012", "2013"]


def test_rules_desks_and_reasons_are_ranked() -> None:
    labels = re.findall(
        r'<span class="label">(.*?)</span>.*?<span class="n">(.*?)</span><span class="beside">(.*?)</span>', shown()
    )
    assert labels[:2] == [("time/order", "10", "0 supported"), ("office/holder", "2", "40 supported")]
    assert labels[2:4] == [("Sport", "75.0", "80 stories"), ("Foreign", "41.7", "120 stories")]
    assert labels[4:] == [("no rule speaks about a rank", "80", ""), ("nothing on record is called …", "20", "")]


def test_the_worst_stories_are_told_with_their_words() -> None:
    drawn = shown(None, story())
    assert "<h3>s1 <small>2020-02-03, Foreign, a.jsonl</small></h3>" in drawn
    assert "<blockquote>Ada Quill, the minister</blockquote>" in drawn
    assert "and 2 more" in drawn
    assert "<small>" not in shown(None, story(file="s1", published=None, desk=None, count=1)).partition("<h3>")[2]


def test_nothing_comes_from_outside_and_nothing_is_run() -> None:
    drawn = shown(None, story())
    assert "default-src 'none'" in drawn
    assert not re.findall(r"<script|\son\w+=|https?://|url\(", drawn)


def test_a_payload_in_every_field_is_only_text() -> None:
    evil = {**story()["findings"][0], "message": EVIL, "rule": EVIL, "evidence": [{"type": "span", "text": EVIL}]}
    told = summary(rules={EVIL: {"kill": 1}}, desks={EVIL: group(1, kill=1), "x": group(1)}, notes={EVIL: 1})
    told |= {"not checked": {EVIL: 1}, "sources": {EVIL: group(1), "y": group(2)}}
    told["tool"]["packs"][0]["name"] = EVIL
    drawn = shown(told, story(article=EVIL, file=EVIL, published=EVIL, desk=EVIL, source=EVIL, findings=[evil]))
    assert "onload" in drawn
    assert "<b onload" not in drawn
    assert "</script" not in drawn
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e\u200b\ud800-\udfff]", drawn)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; `make browser` gets Debian's")
def test_a_browser_draws_it(tmp_path: Path) -> None:
    from playwright.sync_api import sync_playwright

    (tmp_path / "overview.html").write_text(shown(None, story()), encoding="utf-8")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        opened = browser.new_page(viewport={"width": 400, "height": 800}, color_scheme="dark")
        told: list[str] = []
        opened.on("console", lambda message: told.append(message.text))
        opened.goto((tmp_path / "overview.html").as_uri())
        assert opened.evaluate("document.documentElement.scrollWidth") <= 400, "nothing is wider than a telephone"
        assert opened.evaluate("getComputedStyle(document.querySelector('rect.supported')).fill") == "rgb(102, 191, 139)"
        browser.close()
    assert told == []
