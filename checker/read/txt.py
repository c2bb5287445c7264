"""`.txt`: one story; its text is the whole file."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.article import Article
from checker.read.source import Source, text_of


def read(source: Source) -> Iterator[Article]:
    """The one article. Raises InputError if the file is no text."""
    yield Article(id=source.name, text=text_of(source))
