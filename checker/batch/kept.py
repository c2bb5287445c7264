"""What an article says, kept as text and taken up again: so its claims can be judged anew without reading the story."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from checker.model.article import Span
from checker.model.claims import CLAIM_KINDS, Claim
from checker.model.facts import Entity
from checker.model.findings import Diagnostic
from checker.model.number import Quantity
from checker.model.when import Date
from checker.pipeline import Day, Read

_PLAIN = (str, int, float)
_LEVEL = 3  # of packing: half as large again as the best, in a fifth of the time


def kept(said: Read, diagnostics: tuple[Diagnostic, ...] = ()) -> bytes:
    """What an article says, and the diagnostics that were made while it was read, packed."""
    day = said.day
    whole = [
        [as_json(day.as_of), day.origin, as_json(day.published), as_json(day.dateline)],
        said.apart,
        said.is_doubtful,
        [as_json(one) for one in said.doubts],
        [as_json(one) for one in diagnostics],
        [as_json(claim) for claim in said.claims],
        [as_json(claim) for claim in said.about],
    ]
    return zlib.compress(json.dumps(whole, ensure_ascii=True, separators=(",", ":")).encode(), _LEVEL)


def taken_up(packed: bytes) -> tuple[Read, tuple[Diagnostic, ...]]:
    """What `kept` was given."""
    days, apart, doubtful, doubts, diagnostics, claims, about = json.loads(zlib.decompress(packed))
    as_of, origin, published, dateline = days
    day = Day(from_json(as_of), origin, from_json(published), from_json(dateline))
    said = Read(day, tuple(map(from_json, claims)), apart, tuple(map(from_json, doubts)), doubtful, tuple(map(from_json, about)))
    return said, tuple(map(from_json, diagnostics))


def as_json(value: Any) -> Any:
    """A value as JSON: what is no plain value is a list that begins with a letter for its type."""
    if value is None or isinstance(value, _PLAIN):
        return value
    if isinstance(value, Date):
        return ["d", value.first.isoformat(), value.last.isoformat(), value.precision]
    if isinstance(value, Span):
        return ["s", *value]
    if isinstance(value, Entity):
        return ["e", value.written, value.id, value.name, list(value.candidates)]
    if isinstance(value, Quantity):
        return ["q", value.value, value.low, value.high, value.unit, value.hedge]
    if isinstance(value, tuple):
        return ["t", *map(as_json, value)]
    if isinstance(value, Mapping):
        return ["m", *([key, as_json(one)] for key, one in value.items())]
    if isinstance(value, Diagnostic):
        return ["n", value.code, value.message, as_json(value.span)]
    return ["c", value.kind, *_told(value)]


def from_json(plain: Any) -> Any:
    """What `as_json` was given."""
    if not isinstance(plain, list):
        return plain
    letter, *rest = plain
    return _BACK[letter](rest)


def _told(claim: Claim) -> list[Any]:
    """The fields of a claim that are not as they are when nothing is told: name and value in turn."""
    made: list[Any] = []
    for name, default in _untold(claim.kind):
        value = getattr(claim, name)
        if value is not default and value != default and not (name in ("readings", "field_spans") and not value):
            made += (name, as_json(value))
    return made


@cache
def _untold(kind: str) -> tuple[tuple[str, Any], ...]:
    """The fields of a kind of claim, with what they are when nothing is told."""
    return tuple((name, field.default) for name, field in CLAIM_KINDS[kind].__dataclass_fields__.items() if name != "kind")


def _claim(rest: list[Any]) -> Claim:
    kind, *told = rest
    return CLAIM_KINDS[kind](**{name: from_json(value) for name, value in zip(told[::2], told[1::2], strict=True)})


_BACK: dict[str, Any] = {
    "d": lambda rest: Date(date.fromisoformat(rest[0]), date.fromisoformat(rest[1]), rest[2]),
    "s": lambda rest: Span(*rest),
    "e": lambda rest: Entity(rest[0], rest[1], rest[2], tuple(rest[3])),
    "q": lambda rest: Quantity(*rest),
    "t": lambda rest: tuple(map(from_json, rest)),
    "m": lambda rest: {key: from_json(one) for key, one in rest},
    "n": lambda rest: Diagnostic(rest[0], rest[1], from_json(rest[2])),
    "c": _claim,
}
