"""Titles in a run: kept apart or at the head of the text, their claims point where they stand."""

from __future__ import annotations

from functools import cache

from checker.model.article import Article
from checker.model.findings import Finding, Report
from checker.model.run import Run
from checker.pipeline import Toolkit, extracted, report
from reports.card import card

TITLE = "Harbour opened on Friday, June 4, 2023"  # a Sunday
BODY = "It rained on the town, and it snowed on the sea, as it does."


@cache
def kit() -> Toolkit:
    return Toolkit.open()


def weekday(article: Article) -> tuple[Report, Finding]:
    found = report(article, kit())
    (finding,) = [one for one in found.findings if one.rule == "weekday/date" and one.verdict == "refuted"]
    return found, finding


def test_a_title_kept_apart_has_no_place_in_the_text() -> None:
    found, finding = weekday(Article(id="a.txt", text=BODY, title=TITLE))
    assert finding.spans == ()
    assert [TITLE[span.start : span.end] for span in finding.title_spans]
    assert all(repair.span is None for repair in finding.repairs)
    assert "(title)" in "\n".join(card(found, finding, Run(version="0")))


def test_a_title_in_the_text_has() -> None:
    text = f"{TITLE}\n\n{BODY}"
    found, finding = weekday(Article(id="a.txt", text=text))
    assert finding.title_spans == ()
    assert all(text[span.start : span.end] in TITLE for span in finding.spans)
    assert all(repair.span for repair in finding.repairs)
    assert [claim.section for claim in found.claims if claim.kind == "weekday-date"] == ["title"]
    assert "line 1" in "\n".join(card(found, finding, Run(version="0")))


def test_a_title_that_is_also_in_the_text_is_read_once() -> None:
    text = f"# {TITLE}\n\n{BODY}"
    found, _ = weekday(Article(id="a.md", text=text, title=TITLE))
    assert found.title is None
    _, claims, mentions, _ = extracted(Article(id="a.md", text=text, title=TITLE), kit())
    assert [claim.kind for claim in claims].count("weekday-date") == 1
    assert all(text[one.span.start : one.span.end] == one.text for one in mentions)
