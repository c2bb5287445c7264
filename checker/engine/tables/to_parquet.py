"""Claims written as a Parquet table, in the columns and values that `encode.py` reads."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from checker.engine.tables.arrow import Placed, type_of
from checker.engine.tables.columns import ClaimField, Sort, fields_of
from checker.model.claims import CLAIM_KINDS, Claim
from checker.model.facts import Entity
from checker.model.number import Quantity, ends
from checker.model.plain import plain
from checker.model.when import Date

if TYPE_CHECKING:
    import pyarrow as pa

ROWS = 65_536  # of one row group
STRUCTS: dict[Sort, dict[str, str]] = {
    "entity": {"written": "string", "id": "string", "name": "string", "candidates": "list<string>"},
    "quantity": {"value": "double", "low": "double", "high": "double", "unit": "string", "hedge": "string"},
}
_COMMON: dict[str, str] = {
    "kind": "string",
    "article": "string",
    "id": "string",
    "published": "string",
    "dateline": "string",
    "as_of": "string",
    "section": "string",
    "text": "string",
    "span": "list<int64>",
    "confidence": "double",
    "in_quote": "bool",
    "attributed_to": "string",
    "tense": "string",
    "extractor": "string",
    "readings": "string",
    "field_spans": "string",
}
_SIMPLE: dict[Sort, str] = {"text": "string", "date": "string", "number": "double", "flag": "bool"}


def claims_to_parquet(claims: Iterable[Placed], path: str | os.PathLike[str]) -> int:
    """Write claims to a file, a few thousand in memory at a time, and say how many there were.

    Read again they are equal, but that stretches of days other than a month or a year are spans, and numbers doubles.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema, count, waiting = schema_of_claims(), 0, iter(claims)
    with pq.ParquetWriter(os.fspath(path), schema, compression="zstd") as writer:
        while some := list(islice(waiting, ROWS)):
            writer.write_table(pa.Table.from_pylist([row_of(one) for one in some], schema=schema))
            count += len(some)
    return count


@cache
def schema_of_claims() -> pa.Schema:
    """The columns of a table of claims. A column that is a struct in some kind is one in all; words in it are its `written`."""
    import pyarrow as pa

    own = [(name, _type(name)) for name in _fields() if name not in _COMMON]
    return pa.schema([*((name, type_of(word)) for name, word in _COMMON.items()), *own])


def row_of(one: Placed) -> dict[str, Any]:
    """A claim as a row; what is null is left out."""
    claim, setting = one.claim, one.setting
    told: dict[str, Any] = {
        "article": one.article,
        "published": _text(getattr(claim, "published", None) or setting.published),
        "dateline": _text(setting.dateline),
        "as_of": _text(claim.as_of),
        "span": list(claim.span) if claim.span else None,
        "readings": json.dumps(plain(claim.readings)) if claim.readings else None,
        "field_spans": json.dumps(plain(claim.field_spans)) if claim.field_spans else None,
    }
    same = ("kind", "id", "section", "text", "confidence", "in_quote", "attributed_to", "tense", "extractor")
    told |= {name: getattr(claim, name) for name in same} | dict(_own(claim))
    return {name: value for name, value in told.items() if value is not None}


def _own(claim: Claim) -> Iterator[tuple[str, Any]]:
    for field in fields_of(claim.kind):
        value = getattr(claim, field.name)
        if value is not None and field.name not in _COMMON:
            yield field.name, [_cell(one, field.name) for one in value] if field.many else _cell(value, field.name)


def _cell(value: Any, name: str) -> Any:
    if isinstance(value, Entity):
        return {"written": value.written, "id": value.id, "name": value.name, "candidates": list(value.candidates) or None}
    if isinstance(value, Quantity):
        low, high = ends(value)
        return {"value": value.value, "low": low, "high": high, "unit": value.unit, "hedge": value.hedge}
    if _is_struct(name):
        return {"written": str(value)}
    return value if _column(name) in ("double", "bool") else str(value)


def _text(day: Date | None) -> str | None:
    return str(day) if day else None


@cache
def _fields() -> dict[str, list[ClaimField]]:
    """The fields of all kinds by their names."""
    found: dict[str, list[ClaimField]] = {}
    for kind in CLAIM_KINDS:
        for field in fields_of(kind):
            found.setdefault(field.name, []).append(field)
    return found


@cache
def _is_struct(name: str) -> bool:
    return any(field.sort in STRUCTS for field in _fields()[name])


@cache
def _column(name: str) -> str:
    """The type of a column that is no struct: where kinds differ, text, which all of them read."""
    words = {_SIMPLE[field.sort] for field in _fields()[name]}
    return words.pop() if len(words) == 1 else "string"


def _type(name: str) -> pa.DataType:
    import pyarrow as pa

    fields = _fields()[name]
    if _is_struct(name):
        parts = {part: word for field in fields for part, word in STRUCTS.get(field.sort, {"written": "string"}).items()}
        whole = pa.struct([(part, type_of(word)) for part, word in parts.items()])
    else:
        whole = type_of(_column(name))
    return pa.list_(whole) if fields[0].many else whole
