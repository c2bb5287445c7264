"""The best verdict of each claim: of those that are told, and how many of the rest have which, counted without fetching them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import ibis
import pyarrow as pa

from checker.engine.tables.store import Store
from checker.engine.tables.values import Table
from checker.engine.tables.verdicts import CODES
from checker.model.findings import Verdict


class Best(NamedTuple):
    """The best verdicts of claims: of those that are told each by its row, of the rest how many have which."""

    told: dict[int, Verdict]
    rest: dict[Verdict, int]


def best_verdicts(store: Store, said: Sequence[Table], told: Iterable[int]) -> Best:
    """The best verdicts of the claims that some tables of rows and codes speak of; `told` are the rows that are told."""
    if not said:
        return Best({}, {})
    alike = [_plain(one) for one in said]
    best = ibis.union(*alike) if len(alike) > 1 else alike[0]
    best = best.group_by("row").agg(code=best.code.min())
    verdicts = {code: verdict for verdict, code in CODES.items()}
    of_told: dict[int, Verdict] = {}
    rows = pa.array(sorted(set(told)), pa.int64())
    if len(rows):
        table = store.put(pa.table({"row": rows}))
        found = store.fetch(best.semi_join(table, "row").order_by("row")).to_pydict()
        of_told = {row: verdicts[code] for row, code in zip(found["row"], found["code"], strict=True) if code in verdicts}
        best = best.anti_join(table, "row")
    counts = store.fetch(best.group_by("code").agg(many=best.count())).to_pydict()
    many = dict(zip(counts["code"], counts["many"], strict=True))
    return Best(of_told, {verdict: many[code] for verdict, code in CODES.items() if many.get(code)})


def corrected(store: Store, said: Table, codes: Mapping[int, int]) -> Table:
    """Rows and codes, of which some are other than they seemed at first."""
    if not codes:
        return said
    columns = {"row": pa.array(list(codes), pa.int64()), "code": pa.array(list(codes.values()), pa.int64())}
    changed = store.put(pa.table(columns))
    return _plain(said.anti_join(changed, "row")).union(_plain(changed))


def _plain(said: Table) -> Table:
    """The table with columns of one type, whatever a database makes of small numbers."""
    return said.select(row=said["row"], code=said.code.cast("int64"))
