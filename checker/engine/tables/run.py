"""Rules over tables: claims in, findings out as rows, verdicts and the numbers of facts, with how many there were of each."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import ibis
import pyarrow as pa

from checker.engine.row import Setting
from checker.engine.tables.groups import judged_groups
from checker.engine.tables.lookup import judged_lookups
from checker.engine.tables.matches import Facts
from checker.engine.tables.needed import claims_of, is_lowered
from checker.engine.tables.rest import best_verdicts
from checker.engine.tables.rows import judged_rows
from checker.engine.tables.store import Store, on_spark
from checker.engine.tables.verdicts import CODES, Judged, Said
from checker.knowledge.store import Knowledge
from checker.model.facts import Fact
from checker.model.findings import VERDICTS, Verdict
from checker.rulebook.rule import Rule

HITS = pa.schema(
    [("rule", pa.string()), ("verdict", pa.string()), ("rows", pa.list_(pa.int64())), ("facts", pa.list_(pa.int64()))]
)
LEFT = pa.schema([("rule", pa.string()), ("rows", pa.list_(pa.int64()))])
MOST = 2  # a kind that more than one in so many claims are of is read where it stands, for DuckDB does so sooner than it copies


@dataclass(frozen=True, slots=True)
class Ran:
    """What became of a table of claims.

    `hits` has a line for every finding of the verdicts that were asked for: rule, verdict, the rows of its claims, and the
    numbers of its facts, which are places in `facts`. `counts` tells how many findings there are by rule and verdict. `left`
    names what the closures have to judge, since a claim of it is read in several ways: rule and rows. `errors` tell which words
    broke, and on what. `best` has the best verdict of each claim that a hit or what is left speaks of, as far as tables
    judged it, by its row; `rest` tells of each kind how many of the others have which.
    """

    hits: pa.Table
    facts: list[Fact]
    counts: dict[tuple[str, Verdict], int]
    left: pa.Table
    best: dict[int, Verdict]
    rest: dict[str, dict[Verdict, int]]
    errors: tuple[str, ...] = ()


def run(
    claims: Any,
    rules: Sequence[Rule],
    knowledge: Knowledge,
    backend: Any = None,
    asked: Collection[Verdict] = ("refuted", "conflicting-evidence"),
    done: Callable[[str], None] = lambda kind: None,
) -> Ran:
    """Every rule on every claim of a table in the layout of `columns.py`: a path of Parquet files, an Arrow or an Ibis table.

    `done` is told each kind of claim when its rules have run.
    """
    with rare_collection():
        return _ran(claims, rules, Store(backend or in_memory(), Setting(knowledge)), asked, done)


def _ran(claims: Any, rules: Sequence[Rule], store: Store, asked: Collection[Verdict], done: Callable[[str], None]) -> Ran:
    facts, table = Facts(store), _table(claims, store.backend)
    codes = [CODES[verdict] for verdict in VERDICTS if verdict in asked]
    hits: list[pa.Table] = []
    left: list[pa.Table] = []
    counts: dict[tuple[str, Verdict], int] = {}
    best: dict[int, Verdict] = {}
    rest: dict[str, dict[Verdict, int]] = {}
    present = store.fetch(table.group_by("kind").agg(several=table.several.any(), many=table.count())).to_pydict()
    for kind, several, many in sorted(zip(*present.values(), strict=True)):
        own = [rule for rule in rules if rule.kind == kind]
        if not own:
            continue
        some = claims_of(kind, table, [rule for rule in own if is_lowered(rule)])
        if not store.is_duckdb or many * MOST < sum(present["many"]):
            some = store.keep(some)
        said, told = list[Said](), set[int]()
        for judged in _judged(some, [rule for rule in own if is_lowered(rule)], facts, codes):
            hits.append(_lines(judged))
            said += judged.said
            told |= {row for rows in (*judged.rows, *judged.left) for row in rows}
            counts |= {
                (judged.rule, verdict): number for verdict, code in CODES.items() if (number := judged.counts.get(code, 0))
            }
            left += _left_lines(judged.rule, judged.left)
        for others, wanted in ((some.filter(some.several), True), (some, False)):
            for_closures = [rule for rule in own if not rule.group and is_lowered(rule) is wanted]
            if for_closures and (several or not wanted):
                rows = store.fetch(others.select("row").order_by("row"))["row"].to_pylist()
                left += [line for rule in for_closures for line in _left_lines(rule.id, [rows])]
                told |= set(rows)
        verdicts = best_verdicts(store, said, told)
        best |= verdicts.told
        rest[kind] = verdicts.rest
        store.clear()
        done(kind)
    return Ran(_together(HITS, hits), facts.told, counts, _together(LEFT, left), best, rest, tuple(dict.fromkeys(store.errors)))


@contextmanager
def rare_collection() -> Iterator[None]:
    """Whoever makes hundreds of thousands of small objects that live on spends a fifth of the time looking through them for garbage."""
    usual = gc.get_threshold()
    gc.set_threshold(100_000, 50, 1000)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def in_memory() -> Any:
    """A DuckDB of one's own, in memory."""
    return ibis.duckdb.connect()


def _table(claims: Any, backend: Any) -> Any:
    if isinstance(claims, str | Path):
        path = Path(claims)
        if backend.name != "duckdb":
            return backend.read_parquet(str(path.resolve()), recursiveFileLookup=True)
        return backend.read_parquet(str(path / "**" / "*.parquet") if path.is_dir() else str(path))
    if not isinstance(claims, pa.Table):
        return claims
    if backend.name != "duckdb":
        return on_spark(backend, "dateline_claims", claims)
    return backend.create_table("claims", claims, temp=True)


def _judged(claims: Any, rules: Sequence[Rule], facts: Facts, codes: Sequence[int]) -> Iterator[Judged]:
    plain = claims.filter(~claims.several)
    rows = [rule for rule in rules if not rule.lookup and not rule.group]
    if rows:
        yield from judged_rows(plain, rows, facts.store, codes)
    yield from judged_lookups(plain, [rule for rule in rules if rule.lookup], facts, codes)
    for rule in rules:
        if rule.group:
            yield judged_groups(claims, rule, facts.store, codes)


def _lines(judged: Judged) -> pa.Table:
    verdicts = [VERDICTS[code - 1] for code in judged.codes]
    return pa.table([[judged.rule] * len(verdicts), verdicts, judged.rows, judged.facts], schema=HITS)


def _left_lines(rule: str, lists: Iterable[Sequence[int]]) -> list[pa.Table]:
    lists = [list(rows) for rows in lists]
    return [pa.table([[rule] * len(lists), lists], schema=LEFT)] if lists else []


def _together(schema: pa.Schema, tables: Sequence[pa.Table]) -> pa.Table:
    return pa.concat_tables([schema.empty_table(), *tables])
