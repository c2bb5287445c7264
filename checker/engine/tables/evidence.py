"""The facts that a look-up's verdict rests on, in the order in which they are told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from checker.engine.tables import recipe
from checker.engine.tables.reasons import AGAINST, ALL_DISPUTED, ALL_NOTHING, ALL_SOUND, DOUBTED, FITTING, MAYBE, NOTHING, SOUND
from checker.engine.tables.store import Store
from checker.engine.tables.values import Expr, Table

Numbers = np.ndarray[Any, Any]
_PLACES = 1 << 20  # facts of one list, and
_FACTS = 1 << 32  # facts of one run, at most, so that order and number are one number that can be sorted


class Told(NamedTuple):
    """Findings: the row of each, a code, and the numbers of its facts in order."""

    rows: Numbers
    codes: Numbers
    facts: pa.ListArray

    def only(self, which: Any) -> Told:
        """Those of them that are marked."""
        return Told(self.rows[which], self.codes[which], self.facts.filter(pa.array(which)))

    def beside(self, others: Mapping[int, Sequence[int]], code: int) -> Told:
        """These and others of one code, by row."""
        facts = pa.concat_arrays([self.facts, pa.array(list(others.values()), self.facts.type)])
        codes = np.concatenate([self.codes, np.full(len(others), code)])
        return Told(np.concatenate([self.rows, np.array(list(others), dtype=np.int64)]), codes, facts)

    def in_order(self) -> Told:
        """The same by row."""
        order = np.argsort(self.rows)
        return Told(self.rows[order], self.codes[order], self.facts.take(pa.array(order)))

    def first_facts(self) -> pa.Array:
        """The fact that is told first of each finding, if any is."""
        offsets = self.facts.offsets.to_numpy()
        none = offsets[1:] == offsets[:-1]
        numbers = np.append(self.facts.values.to_numpy(), 0)
        return pa.array(numbers[np.where(none, -1, offsets[:-1])], pa.int64(), mask=none)


def nothing_told() -> Told:
    return Told(np.array([], dtype=np.int64), np.array([], dtype=np.int64), pa.array([], pa.list_(pa.int64())))


def told_facts(store: Store, reasons: Table, pairs: Table, codes: Mapping[int, int]) -> Told:
    """The claims that have one of these reasons, each with its code and the numbers of the facts that are told, in order."""
    hits = reasons.filter(reasons.reason.isin(list(codes))).select("row", "reason")
    facts = hits.inner_join(pairs, "row")
    facts = facts.filter(_told(facts)).mutate(key=_order(facts))
    lists = facts.group_by("row").agg(keys=facts["key"].collect())
    found = store.fetch(hits.left_join(lists, "row").select("row", "reason", "keys"))
    keys = found["keys"].combine_chunks()
    many = pc.fill_null(pc.list_value_length(keys), 0).to_numpy(zero_copy_only=False)
    numbers, whose = keys.flatten().to_numpy(zero_copy_only=False), np.repeat(np.arange(len(many)), many)
    numbers = numbers[np.lexsort((numbers, whose))] % _FACTS
    facts = pa.ListArray.from_arrays(pa.array(np.concatenate([[0], np.cumsum(many)]), pa.int32()), pa.array(numbers, pa.int64()))
    by_reason = np.zeros(max(codes) + 1, dtype=np.int64)
    by_reason[list(codes)] = list(codes.values())
    return Told(found["row"].to_numpy(), by_reason[found["reason"].to_numpy()], facts)


def _told(facts: Table) -> Expr:
    """Whether a fact is one of those that its claim's verdict rests on."""
    reason = facts.reason
    return recipe.cases(
        (reason == SOUND, facts.fits & ~facts.disputed),
        (reason == FITTING, facts.fits | facts.against),
        (reason == AGAINST, facts.against & facts.clean),
        (reason.isin((DOUBTED, NOTHING, MAYBE)), facts.against),
        (reason.isin((ALL_SOUND, ALL_DISPUTED, ALL_NOTHING)), recipe.literal(True)),
        else_=recipe.literal(False),
    )


def _order(facts: Table) -> Expr:
    """What fits before what is against it, then what surely covers the day, then what nobody doubts; else the record's order."""
    last = recipe.ifelse((facts.reason == FITTING) & ~facts.fits, 4, 0)
    rank = last + recipe.ifelse(facts.surely, 0, 2) + recipe.ifelse(facts.clean, 0, 1)
    return (rank.cast("int64") * _PLACES + facts.pos) * _FACTS + facts.number
