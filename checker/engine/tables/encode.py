"""A user's Parquet of claims, read piece by piece into the layout; rows that are wrong are told and the rest is done."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from checker.engine.tables.arrays import among, as_texts, is_text, places, rows_of
from checker.engine.tables.distinct import distinct
from checker.engine.tables.meanings import Meanings, Wrong
from checker.engine.tables.one_by_one import one_by_one
from checker.engine.tables.piece import LONG, Put, Rows, put
from checker.engine.tables.shared import Datelines, datelines_of, shared
from checker.model.claims import CLAIM_KINDS, COMMON_FIELDS
from checker.model.problems import InputError, Problem, did_you_mean
from checker.model.table import STORY, WRITTEN, misfits

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from checker.engine.tables.arrays import Codes
    from checker.knowledge.store import Knowledge
    from checker.model.when import Date

SIZE = 524_288  # rows that are worked on at once


class Encoded(NamedTuple):
    """A piece of the input: a table in the layout for each kind of claim in it, what is wrong with its rows, how many there were."""

    tables: dict[str, pa.Table]
    problems: tuple[Problem, ...]
    rows: int


def encoded(
    paths: Iterable[str | os.PathLike[str]], knowledge: Knowledge, as_of: Date | None = None, size: int = SIZE
) -> Iterator[Encoded]:
    """The pieces of Parquet files, in order, at most `size` rows at a time; rows are numbered through all of the files.

    `as_of` is a day told for every story. Raises InputError for a file that is no Parquet, or whose columns are not those of claims.
    """
    meanings, first = Meanings(knowledge, as_of), 0
    for path in [os.fspath(path) for path in paths]:
        file = _opened(path)
        datelines = datelines_of(file, path, first, meanings, size)
        before = first
        for batch in _batches(file, size):
            yield _piece(_Batch(batch, path, first, first - before), meanings, datelines)
            first += batch.num_rows


def _batches(file: pq.ParquetFile, size: int) -> Iterator[pa.RecordBatch]:
    """The rows of a file, `size` at a time as far as that goes, whatever its row groups are."""
    waiting: list[pa.RecordBatch] = []
    for batch in file.iter_batches(batch_size=size):
        if waiting and sum(one.num_rows for one in waiting) + batch.num_rows > size:
            yield _one_batch(waiting)
            waiting = []
        waiting += [batch] if batch.num_rows else []
    if waiting:
        yield _one_batch(waiting)


def _one_batch(batches: list[pa.RecordBatch]) -> pa.RecordBatch:
    import pyarrow as pa

    if len(batches) == 1:
        return batches[0]
    (whole,) = pa.Table.from_batches(batches).unify_dictionaries().combine_chunks().to_batches()
    return whole


class _Batch(NamedTuple):
    """Rows of a file: the number of the first one among all rows, and among the file's."""

    batch: pa.RecordBatch
    path: str
    first: int
    at: int

    def wrong(self, row: int, wrong: Wrong) -> Problem:
        """What is wrong with a row, by its number among all rows."""
        return Problem(self.path, wrong.reason, row - self.first + self.at + 1, wrong.field)


def _opened(path: str) -> pq.ParquetFile:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        schema = pq.read_schema(path)
        texts = [
            one.name
            for one in schema
            if (pa.types.is_string(one.type) or pa.types.is_large_string(one.type)) and one.name not in LONG
        ]
        file = pq.ParquetFile(path, read_dictionary=texts)
    except pa.ArrowInvalid:
        raise InputError([Problem(path, "is no Parquet file")]) from None
    except OSError as error:
        raise InputError([Problem(path, f"cannot be read: {error.strerror or error}")]) from None
    if problems := list(_misfits(schema, path)):
        raise InputError(problems)
    return file


def _misfits(schema: pa.Schema, path: str) -> Iterator[Problem]:
    """What a table of claims cannot have as columns, and what it has to have."""
    import pyarrow as pa

    yield from misfits(schema.names, path)
    for name, held in zip(schema.names, schema.types, strict=True):
        if name in ("kind", "text", *WRITTEN) and not is_text(pa.nulls(0, held)):
            yield Problem(path, f"is not text, but {held}", field=name)


def _piece(given: _Batch, meanings: Meanings, datelines: Datelines | None) -> Encoded:
    columns = _columns(given)
    kinds = distinct(columns["kind"])
    held = {name: _held(column, kinds.codes) for name, column in columns.items()}
    common = _common(columns, given, meanings, datelines)
    problems: list[Problem] = []
    tables: dict[str, pa.Table] = {}
    for code, kind in enumerate(kinds.values):
        at = (kinds.codes == code).nonzero()[0]
        if not isinstance(kind, str) or kind not in CLAIM_KINDS:
            reason = "is missing" if kind is None else f"unknown kind {kind!r}"
            wrong = Wrong("kind", reason + did_you_mean(kind or "", CLAIM_KINDS))
            problems += (given.wrong(given.first + int(place), wrong) for place in at)
            continue
        of_kind = {name: column for name, column in columns.items() if code in held[name]}
        tables[kind], wrongs = _of_kind(kind, at, of_kind, common, given, meanings)
        problems += (given.wrong(row, one) for row, wrong in wrongs.items() for one in wrong)
    return Encoded(tables, tuple(sorted(problems, key=lambda one: one.line or 0)), given.batch.num_rows)


def _held(column: pa.Array, kinds: Codes) -> frozenset[int]:
    """The kinds, by their codes, of which some row has something in a column."""
    import numpy as np

    if column.null_count == len(column):
        return frozenset()
    of = kinds if column.null_count == 0 else kinds[places(column.is_valid())]
    return frozenset(np.flatnonzero(np.bincount(of)).tolist())


def _columns(given: _Batch) -> dict[str, pa.Array]:
    """The columns of a batch; rows without an article are of one that is called like the file, those without an id are `c` and their number."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    count = given.batch.num_rows
    columns = dict(zip(given.batch.schema.names, given.batch.columns, strict=True))
    for name in ("article", "id"):
        if name in columns and pa.types.is_integer(columns[name].type):
            columns[name] = columns[name].cast(pa.string())
    article = columns.get("article")
    if article is None:
        columns["article"] = pa.DictionaryArray.from_arrays(pa.array(np.zeros(count, dtype=np.int32)), [given.path])
    elif article.null_count:
        columns["article"] = as_texts(article).fill_null(given.path)
    numbers = pa.array(np.arange(given.at + 1, given.at + count + 1)).cast(pa.string())
    own = pc.binary_join_element_wise("c", numbers, "")
    if "id" in columns:
        given_ids = as_texts(columns["id"])
        columns["id"] = pc.if_else(pc.fill_null(pc.not_equal(given_ids, ""), False), given_ids, own)
    else:
        columns["id"] = own
    return columns


class _Common(NamedTuple):
    """What rows of all kinds share, in the layout; by place what is wrong with it; the columns that it was read from."""

    table: pa.Table
    wrong: dict[int, list[Wrong]]
    datelines: Datelines | None
    names: frozenset[str]


def _common(columns: Mapping[str, pa.Array], given: _Batch, meanings: Meanings, datelines: Datelines | None) -> _Common:
    import numpy as np

    rows = Rows("interval", np.arange(given.first, given.first + given.batch.num_rows), columns, meanings)
    return _Common(shared(rows, datelines), rows.wrong, datelines, frozenset((*STORY, *COMMON_FIELDS)) - {"span", *WRITTEN})


def _of_kind(kind: str, at: Codes, columns: Mapping[str, pa.Array], common: _Common, given: _Batch, meanings: Meanings) -> Put:
    """The rows of one kind; those of which something is written out as JSON are read one by one."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    index = pa.array(at)
    own = {name: columns[name] for name in columns if name not in common.names}
    table = common.table
    if len(at) < given.batch.num_rows:
        own, table = {name: column.take(index) for name, column in own.items()}, rows_of(table, index)
    rows = Rows(kind, given.first + at, own, meanings)
    if common.wrong:
        for place in among(at, list(common.wrong)):
            rows.mark([place], *common.wrong[at[place]])
    apart = np.array([], dtype=np.int64)
    if written := [columns[name] for name in WRITTEN if name in columns]:
        apart = np.unique(np.concatenate([places(column.is_valid()) for column in written]))
        apart = at[among(at, apart)]
    done = put(rows, table)
    if not len(apart):
        return Put(done.table, done.wrong)
    more, wrong = one_by_one(kind, apart.tolist(), given.first, columns, meanings, common.datelines)
    others = done.table.filter(pc.invert(pc.is_in(done.table["row"], pa.array(given.first + apart))))
    return Put(
        pa.concat_tables([others, more.cast(others.schema)]).sort_by("row"),
        {row: why for row, why in done.wrong.items() if row - given.first not in apart} | wrong,
    )
