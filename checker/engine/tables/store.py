"""Where tables stand while a run lasts: what Python worked out is put there, what a database works out is kept there or fetched."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from checker.engine.row import Setting
from checker.engine.tables.values import Table


def on_spark(backend: Any, name: str, table: pa.Table) -> Table:
    """A table of Python's as a view of a Spark session. Ibis would take it there by pandas, which knows no lists of numbers."""
    backend._session.createDataFrame(table).createOrReplaceTempView(name)
    return backend.table(name)


@dataclass(slots=True)
class Store:
    """A backend of Ibis with the tables that a run put there, and the setting whose record is asked.

    DuckDB is given SQL where Ibis would compile and describe a table twice; elsewhere Ibis itself does all.
    """

    backend: Any
    setting: Setting
    errors: list[str] = field(default_factory=list)
    _names: list[str] = field(default_factory=list)
    _kept: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        """What is not there is null, as everywhere in rules: the third of two factors too, at which Spark's ANSI mode would stop."""
        if not self.is_duckdb:
            self.backend._session.conf.set("spark.sql.ansi.enabled", "false")

    @property
    def is_duckdb(self) -> bool:
        return str(self.backend.name) == "duckdb"

    def put(self, table: pa.Table) -> Table:
        """A table that Python made."""
        name = self._new()
        if not self.is_duckdb:
            return on_spark(self.backend, name, table)
        self.backend.con.register(name, table)
        return self.backend.table(name)

    def keep(self, table: Table) -> Table:
        """A table worked out once, for all that is asked of it."""
        if not self.is_duckdb:
            kept = table.cache()
            self._kept.append(kept)
            return kept
        name = self._new()
        self.backend.con.execute(f'CREATE TEMP TABLE "{name}" AS {self.backend.compile(table)}')
        return self.backend.table(name, database=("temp", "main"))

    def fetch(self, table: Table) -> pa.Table:
        """The rows of a table."""
        if not self.is_duckdb:
            return self.backend.to_pyarrow(table)
        return self.backend.con.sql(self.backend.compile(table)).to_arrow_table()

    def clear(self) -> None:
        """Lets go of everything that was put and kept."""
        self._kept.clear()
        for name in self._names:
            if not self.is_duckdb:
                self.backend.drop_view(name, force=True)
                continue
            self.backend.con.unregister(name)
            self.backend.con.execute(f'DROP TABLE IF EXISTS temp.main."{name}"')
        self._names.clear()

    def _new(self) -> str:
        name = f"dateline_{len(self._names)}"
        self._names.append(name)
        return name
