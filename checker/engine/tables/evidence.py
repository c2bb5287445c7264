"""The facts that a look-up's verdict rests on, in the order in which they are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import ibis

from checker.engine.tables.reasons import AGAINST, ALL_DISPUTED, ALL_NOTHING, ALL_SOUND, DOUBTED, FITTING, MAYBE, NOTHING, SOUND
from checker.engine.tables.store import Store
from checker.engine.tables.values import Expr, Table

_PLACES = 1 << 20  # facts of one list, and
_FACTS = 1 << 32  # facts of one run, at most, so that order and number are one number that can be sorted


def told_facts(store: Store, reasons: Table, pairs: Table, wanted: Sequence[int]) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """The rows that have one of these reasons, with the reason and the numbers of the facts that are told, in order."""
    if not wanted:
        return
    hits = reasons.filter(reasons.reason.isin(list(wanted))).select("row", "reason")
    facts = hits.inner_join(pairs, "row")
    facts = facts.filter(_told(facts)).mutate(key=_order(facts))
    lists = facts.group_by("row").agg(keys=facts["key"].collect())
    found = store.fetch(hits.left_join(lists, "row").select("row", "reason", "keys"))
    for row, reason, keys in zip(*(found[name].to_pylist() for name in ("row", "reason", "keys")), strict=True):
        yield row, reason, tuple(key % _FACTS for key in sorted(keys or ()))


def _told(facts: Table) -> Expr:
    """Whether a fact is one of those that its claim's verdict rests on."""
    reason = facts.reason
    return ibis.cases(
        (reason == SOUND, facts.fits & ~facts.disputed),
        (reason == FITTING, facts.fits | facts.against),
        (reason == AGAINST, facts.against & facts.clean),
        (reason.isin((DOUBTED, NOTHING, MAYBE)), facts.against),
        (reason.isin((ALL_SOUND, ALL_DISPUTED, ALL_NOTHING)), ibis.literal(True)),
        else_=ibis.literal(False),
    )


def _order(facts: Table) -> Expr:
    """What fits before what is against it, then what surely covers the day, then what nobody doubts; else the record's order."""
    last = ibis.ifelse((facts.reason == FITTING) & ~facts.fits, 4, 0)
    rank = last + ibis.ifelse(facts.surely, 0, 2) + ibis.ifelse(facts.clean, 0, 1)
    return (rank.cast("int64") * _PLACES + facts.pos) * _FACTS + facts.number
