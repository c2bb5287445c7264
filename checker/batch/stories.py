"""The stories of a unit: each with its article, what its archive says beside it, and a key made of all that it says."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import blake2b
from io import BytesIO
from typing import Any, NamedTuple

from checker.batch.units import Unit
from checker.model.article import Article
from checker.model.authoring import article_from
from checker.model.problems import InputError
from checker.model.validation import Where
from checker.read import noted, read_all
from checker.read.objects import loads
from checker.read.source import MAX_BYTES, Source, decoded

KEY = 16  # bytes
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode
# What an archive may say of a story, in the order in which a key is made of it.
_SAID = ("id", "text", "title", "published", "dateline", "lang", "claims", "desk", "source")


class Story(NamedTuple):
    """One article of a unit, the `k`th. `own_id` is its id, if it has one of its own; `desk` and `source` are its archive's words.

    `key` is the same for the same content, wherever it stands; None where it could not be read.
    """

    k: int
    article: Article
    key: bytes | None = None
    own_id: str | None = None
    desk: str | None = None
    source: str | None = None


def stories(unit: Unit) -> Iterator[Story]:
    """The stories of a unit that are asked for, one that cannot be read having errors. Whatever is wrong, nothing is raised."""
    for story in _stories(unit):
        if unit.only is None or story.k in unit.only:
            yield story


def _stories(unit: Unit) -> Iterator[Story]:
    name = unit.input.plain_name
    if unit.problem:
        yield Story(0, Article(id=_place(unit.input.name, unit.line), text="", errors=(unit.problem,)))
    elif unit.line is not None:
        yield _of_line(unit)
    else:
        source = Source(name, lambda: BytesIO(unit.data), unit.input.encoding)
        listed = _objects(unit) if unit.input.form == "json" else []
        for k, article in enumerate(read_all([source])):
            data = listed[k] if k < len(listed) else {}
            own = article.id if _text(data, "id") else None
            key = None if article.errors else key_of_bytes(unit, k)
            named = article if own else replace(article, id=unit.input.name + article.id.removeprefix(name))
            yield Story(k, named, key, own, _text(data, "desk"), _text(data, "source"))


def key_of_bytes(unit: Unit, k: int) -> bytes:
    """The key of a story that is a whole file, or the `k`th of one."""
    return _hash(f"{unit.input.form} {unit.input.encoding} {k}\n".encode() + unit.data)


def key_of_line(value: Mapping[str, Any]) -> bytes:
    """The key of a story that is an object of a line: keys that say nothing of it, and their order, count for nothing."""
    said = [value.get(name) for name in _SAID]
    return _hash(_json(said).encode("utf-8", "surrogatepass"))


def _of_line(unit: Unit) -> Story:
    name, line = unit.input.name, unit.line
    id_ = _place(name, line)
    source = Source(name, lambda: BytesIO(unit.data), "utf-8" if unit.input.is_wide else unit.input.encoding)
    try:
        try:
            value = loads(decoded(unit.data, source, line))
        except ValueError as error:
            raise source.problem(str(error), line) from None
        article = noted(article_from(value, Where(name, lambda path: line), id_))
    except InputError as error:
        return Story(0, Article(id=id_, text="", errors=tuple(map(str, error.problems))))
    assert isinstance(value, dict)
    own = article.id if _text(value, "id") else None
    return Story(0, article, key_of_line(value), own, _text(value, "desk"), _text(value, "source"))


def _objects(unit: Unit) -> list[dict[str, Any]]:
    """The objects of a `.json`, for what its articles do not keep; nothing where it is no JSON, which is told elsewhere."""
    if len(unit.data) > MAX_BYTES:
        return []
    try:
        value = json.loads(unit.data.decode(unit.input.encoding).removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return []
    listed = value if isinstance(value, list) else [value]
    return [one if isinstance(one, dict) else {} for one in listed]


def _text(data: Mapping[str, Any], key: str) -> str | None:
    value = data.get(key)
    return str(value) if isinstance(value, str | int) and str(value) else None


def _place(name: str, line: int | None) -> str:
    return f"{name}:{line}" if line else name


def _hash(data: bytes) -> bytes:
    return blake2b(data, digest_size=KEY).digest()
