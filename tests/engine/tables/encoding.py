"""Files of claims for the tests of `encode.py`: written from rows, read as claims and problems."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from checker.engine.tables.arrow import Placed, claims_in
from checker.engine.tables.encode import encoded
from checker.knowledge.resolve import resolve_claim
from checker.model.authoring import claim_from
from checker.model.claims import Claim
from tests.engine.trial import record

TENTH = {"kind": "birth", "person": "Ada Quill", "date": "1950"}


def written(file: Path, table: pa.Table | Sequence[Mapping[str, Any]], **types: pa.DataType) -> Path:
    """A file with a table, or with rows whose columns have the types that Arrow finds for them, if none is given."""
    if not isinstance(table, pa.Table):
        names = dict.fromkeys(name for row in table for name in row)
        table = pa.table({name: pa.array([row.get(name) for row in table], types.get(name)) for name in names})
    pq.write_table(table, file)
    return file


def read(file: Path, **more: Any) -> tuple[list[Placed], list[str]]:
    """The claims of a file in the order of their rows, and its problems."""
    pieces = list(encoded([file], record(), **more))
    found = [one for piece in pieces for table in piece.tables.values() for one in claims_in(table, record())]
    problems = [str(one).removeprefix(f"{file}:") for piece in pieces for one in piece.problems]
    return sorted(found, key=lambda one: one.row), problems


def only(file: Path, row: Mapping[str, Any], **types: pa.DataType) -> Claim:
    (found,), problems = read(written(file, [row], **types))
    assert not problems
    return found.claim


def by_hand(row: Mapping[str, Any]) -> Claim:
    """The claim as it is after the way of claims by hand; a day of publication that it tells is its story's."""
    claim = resolve_claim(claim_from({"id": "c1"} | dict(row)), record())
    return replace(claim, as_of=claim.as_of or getattr(claim, "published", None))
