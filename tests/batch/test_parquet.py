"""Findings as columns: evidence and repairs are JSON again, whatever stands in their texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

from checker.batch.parquet import columns
from checker.batch.row import line

HEAD = {"article": "wire/1", "file": "a.jsonl", "published": None}


def finding(text: str, waived: str | None = None) -> dict[str, Any]:
    """A finding whose every text is the same."""
    return {
        "rule": "weekday/date",
        "claims": ["c1"],
        "verdict": "refuted",
        "severity": "correction",
        "message": text,
        "spans": [[0, 4]],
        "evidence": [{"type": "span", "claim": "c1", "span": [0, 4], "text": text}],
        "repairs": [{"field": "weekday", "span": None, "replacement": text}],
        "confidence": 0.95,
        "fingerprint": "0123-1",
        "waived": waived,
    }


@pytest.mark.parametrize(
    "text",
    [
        "Monday, 4 June",
        'a “quoted” "word" and a \\ of Łódź',
        "a line\nand another, seen \u2028 as one",
        ', "evidence": [], "repairs": [], "confidence": 1',
        "##[error] is not obeyed",
    ],
)
def test_columns_hold_what_the_line_says(tmp_path: Path, text: str) -> None:
    told = finding(text, waived=text)
    with columns(tmp_path / "found.parquet") as table:
        table.add(line(HEAD)[:-1], line(told))
    (row,) = parquet.read_table(tmp_path / "found.parquet").to_pylist()
    assert {name: row[name] for name in HEAD} == HEAD
    assert {name: json.loads(row[name]) for name in ("evidence", "repairs")} == {
        name: told[name] for name in ("evidence", "repairs")
    }
    assert row["evidence"] == json.dumps(told["evidence"], ensure_ascii=False)
    assert (row["message"], row["waived"], row["spans"]) == (text, text, [[0, 4]])
