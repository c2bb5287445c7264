"""So many claims in the forms that engines take in: stories in memory, and Parquet in the layout of Dateline's tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.engines.claims import STORY, stories
from benchmarks.engines.facts import Terms
from checker.engine.row import Setting
from checker.engine.tables.arrow import Placed, placed, wide_table
from checker.model.claims import Claim

if TYPE_CHECKING:
    import pyarrow as pa

    from checker.model.when import Date

PIECE = 50_000  # claims that are objects in memory at a time
DISTINCT = 1_000_000  # a file of more repeats these, with rows and ids of their own


class Sample:
    """This many claims from one seed; what is asked for twice is made once."""

    def __init__(self, record: Terms, count: int, folder: Path) -> None:
        self.record = record
        self.count = count
        self.folder = folder

    @cached_property
    def stories(self) -> list[tuple[Claim, ...]]:
        return list(stories(self.record, self.count))

    @cached_property
    def parquet(self) -> Path:
        import pyarrow.parquet as pq

        path = self.folder / f"{self.count}.parquet"
        with pq.ParquetWriter(path, wide_table([]).schema) as writer:
            for piece in self._pieces():
                writer.write_table(piece)
        return path

    def _pieces(self) -> Iterator[pa.Table]:
        if self.count > DISTINCT:
            yield from self._repeated(Sample(self.record, DISTINCT, self.folder).parquet)
            return
        distinct, first = stories(self.record, self.count), 0
        while some := list(islice(distinct, PIECE // STORY)):
            piece = wide_table(_placed(some, self.record, first))
            first += piece.num_rows
            yield piece

    def _repeated(self, path: Path) -> Iterator[pa.Table]:
        """The pieces of a file, over and over, one of them in memory at a time: there are hundreds of columns."""
        import pyarrow.parquet as pq

        file, first = pq.ParquetFile(path), 0
        for group in cycle(range(file.num_row_groups)):
            piece = _renumbered(file.read_row_group(group).slice(0, self.count - first), first)
            first += piece.num_rows
            yield piece
            if first == self.count:
                return


def _placed(some: Iterable[tuple[Claim, ...]], record: Terms, first: int) -> Iterator[Placed]:
    settings: dict[Date | None, Setting] = {}
    for story in some:
        day = story[0].as_of
        setting = settings.setdefault(day, Setting(record.knowledge, day, day))
        yield from placed(story, setting, f"s{first // STORY}", first)
        first += len(story)


def _renumbered(piece: pa.Table, first: int) -> pa.Table:
    import pyarrow as pa
    import pyarrow.compute as pc

    rows = pa.array(range(first, first + piece.num_rows), pa.int64())
    ids = pc.binary_join_element_wise("c", rows.cast(pa.string()), "")
    piece = piece.set_column(piece.schema.get_field_index("row"), piece.schema.field("row"), rows)
    return piece.set_column(piece.schema.get_field_index("id"), piece.schema.field("id"), ids)
