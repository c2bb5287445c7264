"""Claims of which nothing is told: how many of them have which best verdict, counted without fetching them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import ibis
import pyarrow as pa

from checker.engine.tables.store import Store
from checker.engine.tables.values import Table
from checker.engine.tables.verdicts import CODES
from checker.model.findings import Verdict


def counted_rest(store: Store, said: Sequence[Table], told: Iterable[int]) -> dict[Verdict, int]:
    """Of the claims that some tables of rows and codes speak of, but for those that are told, how many have which best verdict."""
    if not said:
        return {}
    alike = [_plain(one) for one in said]
    best = ibis.union(*alike) if len(alike) > 1 else alike[0]
    best = best.group_by("row").agg(code=best.code.min())
    rows = pa.array(sorted(set(told)), pa.int64())
    if len(rows):
        best = best.anti_join(store.put(pa.table({"row": rows})), "row")
    counts = store.fetch(best.group_by("code").agg(many=best.count())).to_pydict()
    many = dict(zip(counts["code"], counts["many"], strict=True))
    return {verdict: many[code] for verdict, code in CODES.items() if many.get(code)}


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
