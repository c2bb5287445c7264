"""`.md`: one story in Markdown; its text is the whole file, and front matter tells date, title, dateline and language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.article import Article
from checker.model.problems import InputError
from checker.model.when import Date
from checker.read.source import Source, text_of

_FRONT_MATTER = re.compile(r"---[^\S\n]*\n(.*?\n)??(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.S)


def read(source: Source) -> Iterator[Article]:
    """The one article. Raises InputError if the file is no text, or its front matter is wrong."""
    text = text_of(source)
    found = _FRONT_MATTER.match(text)
    told = _told(found[0], source) if found else {}
    yield Article(
        id=source.name,
        text=text,
        title=told.get("title"),
        published=Date.parse(told["date"]) if "date" in told else None,
        published_from="front matter",
        dateline=told.get("dateline"),
        lang=told.get("lang"),
    )


def _told(front: str, source: Source) -> dict[str, str]:
    """What the front matter says under the keys that count; other keys are let be."""
    from checker import yamlfile

    loaded = yamlfile.load(front.rstrip().removesuffix("---").removesuffix("..."), source.name)
    if loaded.value is None:
        return {}
    where = loaded.where()
    if not isinstance(loaded.value, dict):
        raise InputError([where.problem("front matter is lines of `key: value`")])
    told = {key: loaded.value.get(key) for key in ("date", "title", "dateline", "lang")}
    problems = [where.problem("is not text", key) for key, value in told.items() if isinstance(value, dict | list)]
    found = {key: value for key, value in told.items() if isinstance(value, str) and value.strip()}
    try:
        Date.parse(found.get("date", "2000"))
    except ValueError as error:
        problems.append(where.problem(str(error), "date"))
    if problems:
        raise InputError(problems)
    return found
