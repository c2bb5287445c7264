"""What stories say that rules between stories alone compare, and that is therefore read in archives alone: every module of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.extract.across.filed import story
from checker.extract.across.toll import tolls
from checker.model.article import Article
from checker.model.claims import Claim
from checker.text.document import Document


def across(article: Article, parts: list[Document]) -> tuple[Claim, ...]:
    """The claims of an article, each with an id of its own; `parts` are its documents, of which there are none where it is not read."""
    return tuple(_named([*story(article), *(toll for part in parts for toll in tolls(part))]))


def _named(found: list[Claim]) -> Iterator[Claim]:
    counts: dict[str, int] = {}
    for claim in found:
        counts[claim.kind] = at = counts.get(claim.kind, 0) + 1
        yield replace(claim, id=claim.kind if at == 1 else f"{claim.kind}{at}")
