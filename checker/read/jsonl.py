"""`.jsonl`: an archive, one article object a line, read line by line."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.article import Article
from checker.model.authoring import article_from
from checker.model.problems import InputError
from checker.model.validation import Where
from checker.read.objects import loads
from checker.read.source import Source, lines_of


def read(source: Source) -> Iterator[Article]:
    """The articles; a line that is wrong is an article `file:line` with errors and no text. Raises InputError if it is empty."""
    for number, line in lines_of(source):
        yield _article(line, number, source)


def _article(line: str | InputError, number: int, source: Source) -> Article:
    id = f"{source.name}:{number}"
    try:
        if isinstance(line, InputError):
            raise line
        return article_from(_value(line, number, source), Where(source.name, lambda path: number), id)
    except InputError as error:
        return Article(id=id, text="", errors=tuple(map(str, error.problems)))


def _value(line: str, number: int, source: Source) -> object:
    try:
        return loads(line)
    except ValueError as error:
        raise source.problem(str(error), number) from None
