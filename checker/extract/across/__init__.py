"""What stories say that rules between stories alone compare, and that is therefore read in archives alone: every module of this folder."""

from __future__ import annotations

from checker.extract.across.filed import story
from checker.extract.across.toll import tolls
from checker.model.article import Article
from checker.model.claims import Claim
from checker.text.document import Document


def across(article: Article, parts: list[Document]) -> tuple[Claim, ...]:
    """The claims of an article, each with an id of its own; `parts` are its documents, of which there are none where it is not read."""
    return (*story(article), *(toll for part in parts for toll in tolls(part)))
