"""A story with its title, read by one family: kept apart from the text, and as its first line."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.model.article import Article
from checker.model.claims import Claim
from checker.model.when import Date
from checker.text.document import Document, read_text, read_title
from tests.text.gazetteer import gazetteer

LINE = "KVARNBY, June 4 - "
DAY = Date.parse("2023-06-04")
Family = Callable[[Document], Iterator[Claim]]


def below(title: str, text: str) -> Document:
    """The document of a story whose title is its first line."""
    return read_text(Article(id="a", text=f"# {title}\n\n{LINE}{text}", published=DAY), gazetteer(), DAY)


def apart(title: str, text: str) -> Document:
    """The document of a story whose title is kept apart."""
    return read_text(Article(id="a", text=text, title=title, published=DAY), gazetteer(), DAY)


def claims(family: Family, title: str, text: str) -> list[Claim]:
    """What a family reads, which is the same wherever the title stands; every span holds the words that it tells."""
    inside, outside = below(title, text), apart(title, text)
    found = list(family(inside))
    for claim in found:
        _check(claim, inside.text)
    kept = list(family(outside))
    for claim in kept:
        _check(claim, title if claim.section == "title" else text)
    assert [(one.kind, one.section) for one in found] == [(one.kind, one.section) for one in kept]
    assert list(family(read_title(outside.article, gazetteer(), DAY) or inside)) in ([], found)
    return found


def _check(claim: Claim, source: str) -> None:
    assert claim.span
    assert source[claim.span.start : claim.span.end] == claim.text
    assert all(0 <= place.start < place.end <= len(source) for place in claim.field_spans.values())
