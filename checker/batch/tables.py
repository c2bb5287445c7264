"""The second way through an archive: claims that are structured already, in Parquet, judged as tables instead of story by story."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.batch.inputs import Input
from checker.batch.journal import Document
from checker.batch.row import line
from checker.batch.summary import NOT_SAID, Summary
from checker.model.findings import VERDICTS, Finding, Verdict
from checker.model.plain import plain
from checker.model.problems import Problem
from checker.pipeline import Toolkit

if TYPE_CHECKING:
    from checker.engine.tables.arrow import Placed
    from checker.engine.tables.told import Hit, Told

_ROOM = ".claims"
_LARGE = 1_000_000  # bytes of claims that ask for so much of the record that it is held in memory
_QUICKLY: dict[str, Any] = {
    "compression": "lz4",
    "use_dictionary": False,
    "write_statistics": False,
}  # to write and to read, if not small
_UNDECIDED = VERDICTS.index("not-enough-evidence")


@dataclass(slots=True)
class _Seen:
    """What has been seen of all claims while tables went by. `best` counts them by the best verdict that each has.

    Of claims that are told one by one, `ranks` has the best verdict so far, by row.
    """

    claims: Counter[str] = field(default_factory=Counter)
    best: dict[str, Counter[int]] = field(default_factory=dict)
    ranks: dict[int, int] = field(default_factory=dict)
    rules: dict[str, Counter[str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    stories: Counter[str] = field(default_factory=Counter)


@contextmanager
def judged_tables(
    inputs: Sequence[Input],
    kit: Toolkit,
    verdicts: Collection[str],
    folder: Path,
    watch: Callable[[int, int], None],
    backend: Any = None,
) -> Iterator[tuple[Iterator[Document], Callable[[Summary], None]]]:
    """The stories with findings and the rows that are wrong, and what adds to a summary that of which nothing was found.

    The claims stand in the folder, in the layout of the tables, while this lasts. `watch` is told of claims done and bytes read.
    `backend` is one of Ibis, DuckDB in memory if absent.
    """
    from checker.engine.tables.run import rare_collection

    room = folder / _ROOM
    shutil.rmtree(room, ignore_errors=True)
    seen = _Seen()
    try:
        with rare_collection():
            if sum(given.size for given in inputs) > _LARGE:
                kit.knowledge.hold()
            _encode(inputs, kit, room, seen, watch)
            hits, left, claims = _judge(kit, verdicts, room, seen, backend)
            yield _documents(inputs, hits, left, claims, kit, verdicts, seen), lambda summary: _add(summary, seen)
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _encode(inputs: Sequence[Input], kit: Toolkit, room: Path, seen: _Seen, watch: Callable[[int, int], None]) -> None:
    """Put the claims of all files into the layout, a folder for each kind."""
    from pyarrow import parquet

    from checker.engine.tables.encode import encoded

    rows = read = 0
    for one in inputs:
        for number, piece in enumerate(encoded([one.name], kit.knowledge, kit.as_of)):
            seen.problems += piece.problems
            for kind, table in piece.tables.items():
                seen.claims[kind] += table.num_rows
                (room / kind).mkdir(parents=True, exist_ok=True)
                columns = table.set_column(table.column_names.index("row"), "row", _moved(table["row"], rows))
                parquet.write_table(columns, room / kind / f"{rows:012}-{number:06}.parquet", **_QUICKLY)
        rows += parquet.ParquetFile(one.name).metadata.num_rows
        read += one.size
        watch(rows, read)


def _moved(rows: Any, by: int) -> Any:
    import pyarrow.compute as compute

    return compute.add(rows, by)


def _judge(
    kit: Toolkit, verdicts: Collection[str], room: Path, seen: _Seen, backend: Any
) -> tuple[list[Hit], list[tuple[str, Sequence[int]]], dict[int, Placed]]:
    """The hits of the verdicts that are wanted, what the closures have to judge, and the claims of both."""
    from checker.engine.tables.run import in_memory, run
    from checker.engine.tables.told import hits_in

    hits: list[Hit] = []
    left: list[tuple[str, Sequence[int]]] = []
    wanted: dict[str, list[int]] = {}
    for kind in sorted(seen.claims):
        rules = [rule for rule in kit.rules if rule.kind == kind]
        ran = run(room / kind, rules, kit.knowledge, backend or in_memory(), asked=[one for one in VERDICTS if one in verdicts])
        found = list(hits_in(ran.hits, ran.facts))
        more = list(zip(ran.left["rule"].to_pylist(), ran.left["rows"].to_pylist(), strict=True))
        wanted[kind] = sorted({row for hit in found for row in hit.rows} | {row for _, some in more for row in some})
        seen.ranks |= {row: VERDICTS.index(verdict) for row, verdict in ran.best.items()}
        seen.best[kind] = Counter({VERDICTS.index(verdict): n for verdict, n in ran.rest.get(kind, {}).items()})
        for (rule, verdict), n in sorted(ran.counts.items()):
            if verdict not in verdicts:
                seen.rules.setdefault(rule, Counter())[verdict] += n
        seen.errors += ran.errors
        hits += found
        left += more
    seen.stories = _stories(room) if seen.claims else Counter()
    return hits, left, _claims(room, wanted, kit)  # claims last, so that their memory and that of queries are not needed at once


def _claims(room: Path, wanted: Mapping[str, Sequence[int]], kit: Toolkit) -> dict[int, Placed]:
    """The claims of some rows of each kind, in the order of the rows."""
    from pyarrow import parquet

    from checker.engine.tables.told import claims_of_rows

    claims: dict[int, Placed] = {}
    for kind, rows in wanted.items():
        files = sorted((room / kind).glob("*.parquet")) if rows else []
        tables = (parquet.read_table(path, filters=[("row", "in", rows)]) for path in files)
        claims |= claims_of_rows(tables, rows, kit.knowledge)
    return dict(sorted(claims.items()))


def _stories(room: Path) -> Counter[str]:
    """How many stories there are of each month."""
    import duckdb

    files = str(room / "*" / "*.parquet").replace("'", "''")
    asked = f"""
        SELECT strftime(day, '%Y-%m') AS month, count(*) FROM (
            SELECT article, min(published__first) AS day FROM read_parquet('{files}', union_by_name = true) GROUP BY article
        ) GROUP BY month
    """
    with duckdb.connect() as connection:
        return Counter({month or NOT_SAID: n for month, n in connection.execute(asked).fetchall()})


def _documents(
    inputs: Sequence[Input],
    hits: Iterable[Hit],
    left: Iterable[tuple[str, Sequence[int]]],
    claims: dict[int, Placed],
    kit: Toolkit,
    verdicts: Collection[str],
    seen: _Seen,
) -> Iterator[Document]:
    from checker.engine.tables.told import told

    for n, problem in enumerate(seen.problems):
        yield Document(-1, n, problem.file, problem.line, str(problem), *[None] * 8)
    for n, error in enumerate(seen.errors):
        yield Document(-1, len(seen.problems) + n, inputs[0].name, None, f"internal error: {error}", *[None] * 8)
    places = _Places(inputs, claims)
    best = {row: seen.ranks.get(row, len(VERDICTS)) for row in claims}
    article, findings = "", list[Finding]()
    for one in _ended(told(hits, left, claims, kit.rules, VERDICTS)):
        if findings and (one is None or one.article != article):
            yield from places.document(article, [found for found in findings if found.verdict in verdicts])
            findings = []
        if one is None:
            break
        article = one.article
        findings.append(one.finding)
        rank = VERDICTS.index(one.finding.verdict)
        for claim in one.finding.claims:
            if (row := places.row(article, claim)) is not None:
                best[row] = min(best[row], rank)
        if one.finding.verdict not in verdicts:
            seen.rules.setdefault(one.finding.rule, Counter())[one.finding.verdict] += 1
    for row, rank in best.items():
        if rank < len(VERDICTS):
            seen.best[claims[row].claim.kind][rank] += 1


def _ended(found: Iterator[Told]) -> Iterator[Told | None]:
    yield from found
    yield None


class _Places:
    """Where the claims that are told stand: the rows of articles, and the files of rows."""

    def __init__(self, inputs: Sequence[Input], claims: dict[int, Placed]) -> None:
        from pyarrow import parquet

        self._claims = claims
        self._rows = {(one.article, one.claim.id): row for row, one in claims.items()}
        self._first: dict[str, int] = {}
        for row, one in claims.items():
            self._first[one.article] = min(self._first.get(one.article, row), row)
        self._ends: list[tuple[int, str]] = []
        end = 0
        for given in inputs:
            end += parquet.ParquetFile(given.name).metadata.num_rows
            self._ends.append((end, given.name))

    def row(self, article: str, claim: str) -> int | None:
        """The row of a claim; None where a finding over several articles names it, whose hit has counted it."""
        return self._rows.get((article, claim))

    def document(self, article: str, findings: Sequence[Finding]) -> Iterator[Document]:
        """The story of an article, if there are findings to be told of it."""
        if not findings:
            return
        first = self._first[article]
        file = next(name for end, name in self._ends if first < end)
        day = self._claims[first].setting.published
        rules: dict[str, Counter[str]] = {}
        for found in findings:
            rules.setdefault(found.rule, Counter())[found.severity or found.verdict] += 1
        lines = "\n".join(line(plain(found)) for found in findings)
        published = str(day) if day else None
        yield Document(first, 0, file, None, "", article, None, published, None, None, line({"rules": rules}), lines, None)


def _add(summary: Summary, seen: _Seen) -> None:
    """What is known of all stories and claims together."""
    whole = Counter[int]()
    for kind, best in seen.best.items():
        whole.update(best)
        if undecided := best[_UNDECIDED]:
            summary.why["the evidence was not enough"] += undecided
        if unchecked := seen.claims[kind] - best.total():
            summary.why[f"no rule speaks about a claim of the kind {kind} like this"] += unchecked
    verdicts: dict[int, Verdict] = dict(enumerate(VERDICTS))
    summary.coverage.update({verdicts[rank]: n for rank, n in whole.items()})
    claims = seen.claims.total()
    summary.coverage.update({"claims": claims, "unchecked": claims - whole.total()})
    for rule, counts in seen.rules.items():
        summary.rules.setdefault(rule, Counter()).update(counts)
    stories = seen.stories.total()
    summary.stories["read"] = stories
    summary.stories["checked"] = stories if whole.total() > whole[_UNDECIDED] else 0
    for month, n in seen.stories.items():
        summary.groups["months"].setdefault(month, Counter())["stories"] = n
    for name in ("desks", "sources"):
        summary.groups[name].setdefault(NOT_SAID, Counter())["stories"] = stories
