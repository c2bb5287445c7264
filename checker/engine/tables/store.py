"""Where tables stand while a run lasts: what Python worked out is put there, what a database works out is kept there or fetched."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from checker.engine.row import Setting
from checker.engine.tables.recipe import Recipe, key_of, made, table
from checker.engine.tables.sql import Texts

_KINDS = {"bool": "boolean", "double": "float64", "float": "float32", "large_string": "string", "date32[day]": "date"}


def on_spark(backend: Any, name: str, given: pa.Table) -> Any:
    """A table of Python's as a view of a Spark session. Ibis would take it there by pandas, which knows no lists of numbers."""
    backend._session.createDataFrame(given).createOrReplaceTempView(name)
    return backend.table(name)


@dataclass(slots=True)
class Store:
    """A backend of Ibis with the tables that a run put there, and the setting whose record is asked.

    DuckDB is given SQL, which is known by the key of its recipe from one run to the next; elsewhere Ibis itself does all.
    """

    backend: Any
    setting: Setting
    errors: list[str] = field(default_factory=list)
    texts: Texts = field(default_factory=Texts)
    _kept: dict[str, Recipe] = field(default_factory=dict)
    _put: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """What is not there is null, as everywhere in rules: the third of two factors too, at which Spark's ANSI mode would stop."""
        if not self.is_duckdb:
            self.backend._session.conf.set("spark.sql.ansi.enabled", "false")

    @property
    def is_duckdb(self) -> bool:
        return str(self.backend.name) == "duckdb"

    def put(self, given: pa.Table, *of: Any) -> Recipe:
        """A table that Python made of something: recipes and constants by which it is called, the same in every run."""
        name = f"put_{key_of(*of)[:16]}"
        name = f"{name}_{len(self._put)}" if name in self._put else name
        self._put.append(name)
        kinds = {one.name: _kind(one.type) for one in given.schema}
        if not self.is_duckdb:
            return table(name, kinds, on_spark(self.backend, name, given))
        self.backend.con.register(name, given)
        return table(name, kinds)

    def keep(self, recipe: Recipe) -> Recipe:
        """A table worked out once, for all that is asked of it."""
        name = f"kept_{key_of(recipe)[:16]}"
        if name in self._kept:
            return self._kept[name]
        if self.is_duckdb:
            text = self.texts.of(recipe, self.backend)
            self.backend.con.execute(f'CREATE TEMP TABLE "{name}" AS {text.sql}')
            self._kept[name] = table(name, text.kinds)
        else:
            stands = made(recipe).cache()
            self._kept[name] = table(name, kinds_of(stands), stands)
        return self._kept[name]

    def fetch(self, recipe: Recipe) -> pa.Table:
        """The rows of a table."""
        if not self.is_duckdb:
            return self.backend.to_pyarrow(made(recipe))
        return self.backend.con.sql(self.texts.of(recipe, self.backend).sql).to_arrow_table()

    def clear(self) -> None:
        """Lets go of everything that was put and kept."""
        for name in self._put:
            if self.is_duckdb:
                self.backend.con.unregister(name)
            else:
                self.backend.drop_view(name, force=True)
        for name in self._kept if self.is_duckdb else ():
            self.backend.con.execute(f'DROP TABLE IF EXISTS temp.main."{name}"')
        self._put.clear()
        self._kept.clear()


def kinds_of(stands: Any) -> dict[str, str]:
    """The columns of a table of Ibis, with their types."""
    return {name: str(kind) for name, kind in stands.schema().items()}


def _kind(type_: pa.DataType) -> str:
    """A type of Arrow's as Ibis calls it."""
    if pa.types.is_list(type_) or pa.types.is_large_list(type_):
        return f"array<{_kind(type_.value_type)}>"
    return _KINDS.get(str(type_), str(type_))
