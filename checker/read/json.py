"""`.json`: one article object, or a list of them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.article import Article
from checker.model.authoring import article_from
from checker.model.problems import InputError
from checker.model.validation import Where
from checker.read.objects import loads
from checker.read.source import Source, text_of


def read(source: Source) -> Iterator[Article]:
    """The articles; one that is wrong has errors and no text. Raises InputError if the file is no JSON."""
    try:
        value = loads(text_of(source))
    except ValueError as error:
        raise source.problem(str(error)) from None
    where = Where(source.name)
    if not isinstance(value, list):
        yield article_from(value, where, source.name)
        return
    for index, one in enumerate(value):
        id = f"{source.name}[{index}]"
        try:
            yield article_from(one, where.at(index), id)
        except InputError as error:
            yield Article(id=id, text="", errors=tuple(map(str, error.problems)))
