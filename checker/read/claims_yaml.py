"""`.claims.yaml`: structured claims by hand, with the day they are checked at and facts of their own."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.article import Article
from checker.model.problems import InputError, did_you_mean
from checker.model.when import Date
from checker.read.source import Source, text_of

KEYS = ("as_of", "claims", "facts")


def read(source: Source) -> Iterator[Article]:
    """The one article, which has no text. Raises InputError with every problem, each with its line."""
    from checker import yamlfile
    from checker.model.authoring import claims_from, facts_from

    loaded = yamlfile.load(text_of(source), source.name)
    value, where = loaded.value, loaded.where()
    if not isinstance(value, dict):
        raise InputError([where.problem("a file of claims has the keys as_of, claims and facts")])
    problems = [where.problem(f"unknown key{did_you_mean(key, KEYS)}", key) for key in value if key not in KEYS]
    as_of = None
    try:
        as_of = Date.parse(str(value["as_of"])) if value.get("as_of") is not None else None
    except ValueError as error:
        problems.append(where.problem(str(error), "as_of"))
    if value.get("claims") is None:
        problems.append(where.problem("is missing", "claims"))
    claims, wrong = claims_from(value.get("claims") or [], where.at("claims"))
    facts, more = facts_from(value.get("facts") or [], where.at("facts"))
    if problems := [*problems, *wrong, *more]:
        raise InputError(problems)
    yield Article(id=source.name, text="", as_of=as_of, claims=claims, facts=facts)
