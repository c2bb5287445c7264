"""Rules over tables: claims in, findings out as rows, verdicts and the numbers of facts, with how many there were of each."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from checker.engine.row import Setting
from checker.engine.tables.groups import judged_groups
from checker.engine.tables.lookup import judged_lookups
from checker.engine.tables.matches import Facts
from checker.engine.tables.needed import claims_of, is_lowered
from checker.engine.tables.recipe import Recipe
from checker.engine.tables.recipe import table as standing
from checker.engine.tables.rest import best_verdicts
from checker.engine.tables.rows import judged_rows
from checker.engine.tables.store import Store, kinds_of, on_spark
from checker.engine.tables.verdicts import CODES, HITS, Judged, Said
from checker.knowledge.store import Knowledge
from checker.model.facts import Fact
from checker.model.findings import VERDICTS, Verdict
from checker.rulebook.rule import Rule

LEFT = pa.schema([("rule", pa.string()), ("rows", pa.list_(pa.int64()))])
MEMORY = "1500MB"  # so that a process keeps within three gigabytes, with what Python holds beside it
MOST = 2  # a kind that more than one in so many claims are of is read where it stands, which DuckDB does sooner than it copies


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
    facts, table = Facts(store), _table(claims, store)
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
        lowered = [rule for rule in own if is_lowered(rule)]
        some, names = claims_of(kind, table, lowered)
        if not store.is_duckdb or many * MOST < sum(present["many"]):
            some = store.keep(some)
        said, told = list[Said](), list[int]()
        for judged in _judged(some, names, lowered, facts, codes):
            hits.append(judged.hits)
            said += judged.said
            told += judged.hits["rows"].combine_chunks().flatten().to_pylist()
            told += [row for rows in judged.left for row in rows]
            counts |= {
                (judged.rule, verdict): number for verdict, code in CODES.items() if (number := judged.counts.get(code, 0))
            }
            left += _left_lines(judged.rule, judged.left)
        for others, wanted in ((some.filter(some.several), True), (some, False)):
            for_closures = [rule for rule in own if not rule.group and is_lowered(rule) is wanted]
            if for_closures and (several or not wanted):
                rows = store.fetch(others.select("row").order_by("row"))["row"].to_pylist()
                left += [line for rule in for_closures for line in _left_lines(rule.id, [rows])]
                told += rows
        verdicts = best_verdicts(store, said, told)
        best |= verdicts.told
        rest[kind] = verdicts.rest
        store.clear()
        done(kind)
    store.texts.save()
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
    """A DuckDB of one's own, in memory; what would be more than `MEMORY` there waits in the folder for temporary files."""
    import ibis

    return ibis.duckdb.connect(memory_limit=MEMORY, temp_directory=tempfile.gettempdir())


def _table(claims: Any, store: Store) -> Recipe:
    """The claims under a name that is the same in every run."""
    backend, name = store.backend, "dateline_claims"
    if isinstance(claims, str | Path):
        path = Path(claims)
        if store.is_duckdb:
            files = str(path / "**" / "*.parquet") if path.is_dir() else str(path)
            stands = backend.read_parquet(files, table_name=f"{name}_read")
        else:
            stands = backend.read_parquet(str(path.resolve()), recursiveFileLookup=True)
    elif not isinstance(claims, pa.Table):
        stands = claims.view() if not store.is_duckdb else backend.create_view(f"{name}_seen", claims, overwrite=True)
    elif store.is_duckdb:
        stands = backend.create_table(f"{name}_given", claims, temp=True, overwrite=True)
    else:
        stands = on_spark(backend, name, claims)
    return standing(stands.get_name(), kinds_of(stands), stands)


def _judged(claims: Any, names: Sequence[str], rules: Sequence[Rule], facts: Facts, codes: Sequence[int]) -> Iterator[Judged]:
    plain = claims.filter(~claims.several)
    rows = [rule for rule in rules if not rule.lookup and not rule.group]
    if rows:
        yield from judged_rows(plain, rows, facts.store, codes)
    yield from judged_lookups(plain, names, [rule for rule in rules if rule.lookup], facts, codes)
    for rule in rules:
        if rule.group:
            yield judged_groups(claims, rule, facts.store, codes)


def _left_lines(rule: str, lists: Iterable[Sequence[int]]) -> list[pa.Table]:
    lists = [list(rows) for rows in lists]
    return [pa.table([[rule] * len(lists), lists], schema=LEFT)] if lists else []


def _together(schema: pa.Schema, tables: Sequence[pa.Table]) -> pa.Table:
    return pa.concat_tables([schema.empty_table(), *tables])
