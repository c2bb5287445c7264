"""A table of claims as people write it: the columns it may have, and its cells as claims by hand have them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

from checker.model.claims import CLAIM_KINDS, COMMON_FIELDS, own_fields
from checker.model.problems import Problem, did_you_mean

STORY = ("article", "published", "dateline")  # what a row says of its story
WRITTEN = ("readings", "field_spans")  # objects, written out as JSON
COLUMNS = tuple(dict.fromkeys((*STORY, *COMMON_FIELDS, *(name for cls in CLAIM_KINDS.values() for name in own_fields(cls)))))
_OPEN = {"low": -math.inf, "high": math.inf}  # how a struct says that a quantity has no such end


def misfits(names: Sequence[str], file: str) -> Iterator[Problem]:
    """What is wrong with the columns of a table: one that claims have not, one that stands twice, no `kind`."""
    for name in dict.fromkeys(names):
        if name not in COLUMNS:
            yield Problem(file, f"is no column of claims{did_you_mean(name, COLUMNS)}", field=name)
        elif names.count(name) > 1:
            yield Problem(file, "this column stands twice", field=name)
    if "kind" not in names:
        yield Problem(file, "this column is missing: it says of each row what kind of claim it is", field="kind")


def by_hand(cell: Any) -> Any:
    """A cell as claims by hand have it.

    A whole double is a whole number, since a column does not tell whether 6 or 6.0 was reported, and 6 claims less. A struct
    has no parts that are null; one that has its words alone is these words, and infinite ends are open.
    """
    if isinstance(cell, float):
        return int(cell) if cell.is_integer() else cell
    if isinstance(cell, list):
        return [by_hand(one) for one in cell]
    if not isinstance(cell, dict):
        return cell
    parts = {name: part for name, part in cell.items() if part is not None}
    if parts.keys() == {"written"}:
        return parts["written"]
    return {name: None if name in _OPEN and part == _OPEN[name] else by_hand(part) for name, part in parts.items()}
