"""Claims by hand give the findings that the same claims give when they are read in a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model.article import Article
from checker.model.authoring import claim_from
from checker.model.findings import Report
from checker.model.plain import plain
from checker.pipeline import Toolkit, report
from checker.read import articles
from tests.conftest import EXAMPLES

TOOLKIT = Toolkit.open()
STORIES = [article for article in articles([EXAMPLES]) if article.claims is None and Path(article.id).name != "README.md"]


def found(told: Report) -> list[tuple[object, ...]]:
    return [(f.rule, f.claims, f.verdict, f.severity, f.message, f.spans, f.repairs, f.fingerprint) for f in told.findings]


@pytest.mark.parametrize("story", STORIES, ids=[Path(story.id).name for story in STORIES])
def test_claims_by_hand_and_claims_that_were_read(story: Article) -> None:
    read = report(story, TOOLKIT)
    assert read.claims
    by_hand = tuple(claim_from(plain(claim)) for claim in read.claims)
    given = Article(id=story.id, text=story.text, title=story.title, published=story.published, as_of=read.as_of, claims=by_hand)
    assert found(report(given, TOOLKIT)) == found(read)
