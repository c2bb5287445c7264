"""Findings as columns: the rows of `findings.jsonl` in Parquet, for those who ask archives by query."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
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

        text, spans, pairs = arrow.string(), arrow.list_(arrow.list_(arrow.int32(), 2)), arrow.list_(arrow.list_(arrow.int32()))
        of = dict.fromkeys((*_TEXTS, *_AS_JSON), text) | {"claims": arrow.list_(text)}
        order = (*_TEXTS[:9], "claims", "spans", "title_spans", "evidence", "repairs", "confidence", *_TEXTS[9:])
        self._schema, self._written = (
            arrow.schema([(name, shape if "spans" in name else of.get(name, arrow.float64())) for name in order])
            for shape in (spans, pairs)
        )
        self._writer = ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[str] = []

    def add(self, opening: str, finding: str) -> None:
        """One finding, as a line of JSON, and what is told of its story, as one without its closing bracket."""
        self._rows.append(_quick(opening, finding) or _slow(opening, finding))
        if len(self._rows) >= _ROWS:
            self._flush()

    def _flush(self) -> None:
        lines = "\n".join(self._rows) or "{}"  # which is a row of nothing, and not written
        self._writer.write_table(self._table(lines.encode()).slice(0, len(self._rows)))
        self._rows = []

    def _table(self, lines: bytes) -> Any:
        """The rows as a table, read from JSON: of Python's own values the library would make one with the help of pandas, imported for that."""
        from pyarrow.json import ParseOptions, ReadOptions, read_json

        whole = ReadOptions(use_threads=False, block_size=len(lines) + 1)
        told = ParseOptions(explicit_schema=self._written, unexpected_field_behavior="ignore")
        return read_json(BytesIO(lines), read_options=whole, parse_options=told).cast(self._schema)

    def close(self) -> None:
        self._flush()
        self._writer.close()


def _quick(opening: str, finding: str) -> str:
    """The row as JSON, of a finding whose evidence and repairs stand in its line as they will in their columns; else empty.

    No quotation mark of a text has a blank before it, since one is written with a backslash: so names are found where they stand.
    """
    evidence, repairs = finding.find(', "evidence": ['), finding.rfind(', "repairs": [')
    rest = finding.rfind(', "confidence": ')
    if not 0 < evidence < repairs < rest or "\\u" in finding:
        return ""
    told = finding[evidence + len(', "evidence": ') : repairs], finding[repairs + len(', "repairs": ') : rest]
    as_text = [json.dumps(one) for one in told]
    before = f"{opening}, {finding[1:evidence]}"
    return f'{before}, "evidence": {as_text[0]}, "repairs": {as_text[1]}{finding[rest:]}'


def _slow(opening: str, finding: str) -> str:
    row = json.loads(f"{opening}, {finding[1:]}")
    return json.dumps(row | {name: json.dumps(row[name], ensure_ascii=False) for name in _AS_JSON})


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
