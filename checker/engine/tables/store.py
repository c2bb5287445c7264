"""Where tables stand while a run lasts: what Python worked out is put there, what a database works out is kept there or fetched."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import ibis
import pyarrow as pa

from checker.engine.row import Setting
from checker.engine.tables.values import Table


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

    @property
    def is_duckdb(self) -> bool:
        return str(self.backend.name) == "duckdb"

    def put(self, table: pa.Table) -> Table:
        """A table that Python made."""
        if not self.is_duckdb:
            return ibis.memtable(table)
        name = self._new()
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
            return table.to_pyarrow()
        return self.backend.con.sql(self.backend.compile(table)).to_arrow_table()

    def clear(self) -> None:
        """Lets go of everything that was put and kept."""
        self._kept.clear()
        for name in self._names:
            self.backend.con.unregister(name)
            self.backend.con.execute(f'DROP TABLE IF EXISTS temp.main."{name}"')
        self._names.clear()

    def _new(self) -> str:
        name = f"dateline_{len(self._names)}"
        self._names.append(name)
        return name
