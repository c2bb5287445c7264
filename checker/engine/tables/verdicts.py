"""Verdicts as small numbers in a column, and what a run makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import ibis

from checker.engine.tables.values import Expr, Table
from checker.model.findings import VERDICTS, Verdict

CODES: dict[Verdict, int] = {verdict: code for code, verdict in enumerate(VERDICTS, 1)}
REFUTED, CONFLICTING, SUPPORTED, UNKNOWN = (CODES[verdict] for verdict in VERDICTS)

UNSAID = len(VERDICTS) + 1  # no verdict, after all of them


class Said(NamedTuple):
    """The claims spoken of: a table of rows and codes, and the rows of claims that are `many` more than these, all of them supported."""

    codes: Table
    plain: Table | None = None
    many: int = 0


class Judged(NamedTuple):
    """What one rule came to: how many findings of each verdict, and those that were asked for: members, code, facts.

    `left` are members of groups that the closures have to judge; `said` tells of every claim spoken of its code.
    """

    rule: str
    counts: dict[int, int]
    rows: list[list[int]]
    codes: list[int]
    facts: list[list[int]]
    left: Sequence[list[int]] = ()
    said: Sequence[Said] = ()


def code(holds: Expr, unless: Expr | None = None) -> Expr:
    """The code of what an expectation says, where what speaks against a refutation does not hold."""
    refuted: Any = ibis.literal(REFUTED, type="int8")
    if unless is not None:
        refuted = ibis.ifelse(unless.fill_null(False), ibis.literal(UNKNOWN, type="int8"), refuted)
    return ibis.cases((holds, ibis.literal(SUPPORTED, type="int8")), (~holds, refuted), else_=ibis.literal(UNKNOWN, type="int8"))
