"""Findings as columns: the rows of `findings.jsonl` in Parquet, for those who ask archives by query."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_ROWS = 20_000  # in one group of rows
_TEXTS = ("article", "file", "published", "desk", "source", "rule", "verdict", "severity", "message", "fingerprint", "waived")
_AS_JSON = ("evidence", "repairs")  # what differs from row to row in its shape


class Columns:
    """Rows that are written in groups."""

    def __init__(self, path: Path) -> None:
        import pyarrow as arrow
        from pyarrow.parquet import ParquetWriter

        text, spans = arrow.string(), arrow.list_(arrow.list_(arrow.int32(), 2))
        of = dict.fromkeys((*_TEXTS, *_AS_JSON), text) | {"spans": spans, "title_spans": spans, "claims": arrow.list_(text)}
        order = (*_TEXTS[:9], "claims", "spans", "title_spans", "evidence", "repairs", "confidence", *_TEXTS[9:])
        self._schema = arrow.schema([(name, of.get(name, arrow.float64())) for name in order])
        self._table = arrow.Table
        self._writer = ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[dict[str, Any]] = []

    def add(self, head: Mapping[str, Any], finding: str) -> None:
        """One finding, as a line of JSON."""
        row = {**head, **json.loads(finding)}
        for name in _AS_JSON:
            row[name] = json.dumps(row[name], ensure_ascii=False)
        self._rows.append(row)
        if len(self._rows) >= _ROWS:
            self._flush()

    def _flush(self) -> None:
        self._writer.write_table(self._table.from_pylist(self._rows, schema=self._schema))
        self._rows = []

    def close(self) -> None:
        self._flush()
        self._writer.close()


@contextmanager
def columns(path: Path) -> Iterator[Columns]:
    """A file of columns, safe on the disk at the end."""
    made = Columns(path)
    try:
        yield made
    finally:
        made.close()
    with path.open("rb") as file:
        os.fsync(file.fileno())
