"""The best verdict of each claim: of those that are told, and how many of the rest have which, counted without fetching them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import pyarrow as pa

from checker.engine.tables import recipe
from checker.engine.tables.store import Store
from checker.engine.tables.values import Table
from checker.engine.tables.verdicts import CODES, SUPPORTED, Said
from checker.model.findings import Verdict

_VERDICTS = {code: verdict for verdict, code in CODES.items()}


class Best(NamedTuple):
    """The best verdicts of claims: of those that are told each by its row, of the rest how many have which."""

    told: dict[int, Verdict]
    rest: dict[Verdict, int]


def best_verdicts(store: Store, said: Sequence[Said], told: Iterable[int]) -> Best:
    """The best verdicts of the claims that are spoken of; `told` are the rows that are told."""
    if not said:
        return Best({}, {})
    rows = pa.array(sorted(set(told)), pa.int64())
    told_rows = store.put(pa.table({"row": rows}), "told") if len(rows) else None
    if len(said) == 1:
        best, others = _plain(said[0].codes), said[0].many
        of_told = _of_told(store, best, told_rows)
        if len(of_told) == len(rows) or not others:
            return Best(of_told, _counted(store, best, told_rows, others))
    best = _all(said)
    return Best(_of_told(store, best, told_rows), _counted(store, best, told_rows))


def _all(said: Sequence[Said]) -> Table:
    """All claims spoken of, each with its best code."""
    alike = [table for one in said for table in _whole(one)]
    best = recipe.union(*alike) if len(alike) > 1 else alike[0]
    return best.group_by("row").agg(code=best.code.min())


def _whole(said: Said) -> Iterator[Table]:
    codes = _plain(said.codes)
    yield codes
    if said.plain is not None:
        plain = said.plain.select("row")
        yield plain.anti_join(codes, "row").mutate(code=recipe.literal(SUPPORTED, type="int64"))


def _of_told(store: Store, best: Table, told: Table | None) -> dict[int, Verdict]:
    if told is None:
        return {}
    found = store.fetch(best.semi_join(told, "row")).to_pydict()
    return {row: _VERDICTS[code] for row, code in zip(found["row"], found["code"], strict=True) if code in _VERDICTS}


def _counted(store: Store, best: Table, told: Table | None, supported: int = 0) -> dict[Verdict, int]:
    """How many of the others have which verdict; so many more are supported."""
    rest = best if told is None else best.anti_join(told, "row")
    counts = store.fetch(rest.group_by("code").agg(many=rest.count())).to_pydict()
    many = dict(zip(counts["code"], counts["many"], strict=True))
    many[SUPPORTED] = many.get(SUPPORTED, 0) + supported
    return {verdict: many[code] for verdict, code in CODES.items() if many.get(code)}


def corrected(store: Store, said: Table, codes: Mapping[int, int]) -> Table:
    """Rows and codes, of which some are other than they seemed at first."""
    if not codes:
        return said
    columns = {"row": pa.array(list(codes), pa.int64()), "code": pa.array(list(codes.values()), pa.int64())}
    changed = store.put(pa.table(columns), said)
    return _plain(said.anti_join(changed, "row")).union(_plain(changed))


def _plain(said: Table) -> Table:
    """The table with columns of one type, whatever a database makes of small numbers."""
    return said.select(row=said["row"], code=said.code.cast("int64"))
