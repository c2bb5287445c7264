"""Datelines: where and when a story says that it was filed, and by which agency."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.model.claims import Claim, DatelineClaim
from checker.model.facts import Entity
from checker.text.confidence import sure
from checker.text.document import Document
from checker.text.header import Dateline, find_dateline, read_dateline, read_header


def extract(document: Document) -> Iterator[Claim]:
    """Yield the claim of the story's dateline, from the article's own field where it has one, else from its head.

    A dateline without a day, or without a year and nothing to take one from, makes none.
    """
    if document.section != "body":
        return
    article = document.article
    header = None if article.published else read_header(document.text)
    published = article.published or (header.date if header else None)
    if article.dateline:
        line = read_dateline(article.dateline, 0, published or document.anchor, whole=True)
        if line and line.date:
            yield _claim(
                line, {"text": article.dateline, "confidence": sure("dateline/field"), "extractor": "dateline/field"}, published
            )
            return
    line = find_dateline(document.text, published or document.anchor)
    if line and line.date:
        spans = {"place": line.place_span, "region": line.region_span, "date": line.date_span, "agency": line.agency_span}
        known = {name: place for name, place in spans.items() if place}
        yield _claim(line, document.said(line.span, "dateline/head", field_spans=known), published)


def _claim(line: Dateline, said: dict[str, Any], published: Any) -> DatelineClaim:
    assert line.date is not None
    return DatelineClaim(
        place=Entity(line.place) if line.place else None,
        region=Entity(line.region) if line.region else None,
        date=line.date,
        agency=line.agency,
        published=published,
        readings={"date": line.alternatives} if line.alternatives else {},
        **said,
    )
