"""A claim written out as JSON and read back without loss, for the few whose columns would lose something of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from checker.model.article import Span
from checker.model.claims import CLAIM_KINDS, Claim
from checker.model.facts import Entity
from checker.model.number import Quantity
from checker.model.when import Date


def written_out(claim: Claim) -> str:
    """The claim as one line of JSON."""
    told = {name: value for name in claim.__dataclass_fields__ if (value := getattr(claim, name)) is not None}
    return json.dumps({name: _plain(value) for name, value in told.items()}, separators=(",", ":"))


def read_back(text: str) -> Claim:
    """The claim that `written_out` was given. Raises KeyError, TypeError or ValueError for anything else."""
    fields = json.loads(text)
    return CLAIM_KINDS[fields["kind"]](**{name: _restored(value) for name, value in fields.items()})


def _plain(value: Any) -> Any:
    """A value as JSON: texts, numbers and flags as they are, everything else `[sort, part, …]`."""
    if isinstance(value, Date):
        return ["Date", value.first.isoformat(), value.last.isoformat(), value.precision]
    if isinstance(value, Entity):
        return ["Entity", value.written, value.id, value.name, _plain(value.candidates)]
    if isinstance(value, Quantity):
        return ["Quantity", value.value, value.low, value.high, value.unit, value.hedge]
    if isinstance(value, Span):
        return ["Span", *value]
    if isinstance(value, tuple):
        return ["", *map(_plain, value)]
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    return value


def _restored(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _restored(one) for name, one in value.items()}
    if not isinstance(value, list):
        return value
    sort, *parts = value
    return _SORTS[sort](*map(_restored, parts))


_SORTS: dict[str, Callable[..., Any]] = {
    "": lambda *parts: parts,
    "Date": lambda first, last, precision: Date(date.fromisoformat(first), date.fromisoformat(last), precision),
    "Entity": Entity,
    "Quantity": Quantity,
    "Span": Span,
}
