"""Verdicts as small numbers in a column, and what a run makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import pyarrow as pa

from checker.engine.tables import recipe
from checker.engine.tables.values import Expr, Table
from checker.model.findings import VERDICTS, Verdict

CODES: dict[Verdict, int] = {verdict: code for code, verdict in enumerate(VERDICTS, 1)}
REFUTED, CONFLICTING, SUPPORTED, UNKNOWN = (CODES[verdict] for verdict in VERDICTS)

HITS = pa.schema(
    [("rule", pa.string()), ("verdict", pa.string()), ("rows", pa.list_(pa.int64())), ("facts", pa.list_(pa.int64()))]
)
UNSAID = len(VERDICTS) + 1  # no verdict, after all of them


class Said(NamedTuple):
    """The claims spoken of: a table of rows and codes, and the rows of claims that are `many` more than these, all of them supported."""

    codes: Table
    plain: Table | None = None
    many: int = 0


class Judged(NamedTuple):
    """What one rule came to: how many findings of each verdict, and those that were asked for, as lines of `HITS`.

    `left` are members of groups that the closures have to judge; `said` tells of every claim spoken of its code.
    """

    rule: str
    counts: dict[int, int]
    hits: pa.Table
    left: Sequence[list[int]] = ()
    said: Sequence[Said] = ()


def hits_of(rule: str, rows: Any, codes: Any, facts: Any = None) -> pa.Table:
    """Lines of `HITS`: of each finding the rows of its claims, the code of its verdict, and its facts, if it may have any."""
    verdicts = pa.DictionaryArray.from_arrays(pa.array(codes, pa.int32()), [None, *VERDICTS]).cast(pa.string())
    facts = [[]] * len(verdicts) if facts is None else facts
    return pa.table([pa.repeat(rule, len(verdicts)), verdicts, rows, facts], schema=HITS)


def one_each(rows: Any) -> pa.ListArray:
    """Lists of one row each."""
    return pa.ListArray.from_arrays(pa.array(range(len(rows) + 1), pa.int32()), pa.array(rows, pa.int64()))


def code(holds: Expr, unless: Expr | None = None) -> Expr:
    """The code of what an expectation says, where what speaks against a refutation does not hold."""
    refuted: Any = recipe.literal(REFUTED, type="int8")
    if unless is not None:
        refuted = recipe.ifelse(unless.fill_null(False), recipe.literal(UNKNOWN, type="int8"), refuted)
    return recipe.cases(
        (holds, recipe.literal(SUPPORTED, type="int8")), (~holds, refuted), else_=recipe.literal(UNKNOWN, type="int8")
    )
