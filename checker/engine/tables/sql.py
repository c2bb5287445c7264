"""The SQL of recipes, kept in the cache by their keys: what Ibis once wrote need not be written again, whatever claims there are."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from typing import Any, NamedTuple

from checker.engine.tables.recipe import Recipe, key_of, made
from checker.model.cache import prune, read_cached, write_cached

FORMAT = 1  # counted up when a recipe of the same key comes to something else
MOST = 5000  # texts that are kept: what a few sets of rules need over tables of a few layouts
_KEEP = 3


class Text(NamedTuple):
    """A query, and the columns that it gives with their types."""

    sql: str
    kinds: Mapping[str, str]


@dataclass
class Texts:
    """The queries that were ever written, as far as the cache has them."""

    _new: dict[str, Text] = field(default_factory=dict)

    def of(self, recipe: Recipe, backend: Any) -> Text:
        """The query of a recipe, written by Ibis if need be."""
        key = key_of(recipe)
        found = self._known.get(key) or self._new.get(key)
        if found is None:
            table = made(recipe)
            kinds = {name: str(kind) for name, kind in table.schema().items()}
            found = self._new[key] = Text(backend.compile(table), kinds)
        return found

    def save(self) -> None:
        """Puts what is new into the cache; a folder that cannot be written to is no error."""
        if not self._new:
            return
        known = self._known if len(self._known) + len(self._new) <= MOST else {}
        write_cached(_name(), json.dumps({**known, **self._new}))
        prune("sql-*.json", _KEEP)

    @cached_property
    def _known(self) -> dict[str, Text]:
        try:
            return {key: Text(*text) for key, text in json.loads(read_cached(_name()) or "{}").items()}
        except (TypeError, ValueError, AttributeError):  # a broken cache is none
            return {}


def _name() -> str:
    written_by = [version(package) for package in ("ibis-framework", "sqlglot")]
    return f"sql-{sha256(f'{FORMAT} {written_by}'.encode()).hexdigest()[:12]}.json"
