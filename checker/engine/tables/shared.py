"""What rows of all kinds have in common, put into the layout before the kinds are parted: the story's days, spans, how sure a claim is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.engine.tables.arrays import as_coded, as_days, as_texts, is_coded, is_list, is_number, places
from checker.engine.tables.columns import ClaimField
from checker.engine.tables.distinct import distinct, together
from checker.engine.tables.meanings import SHARED, StoryDays, Wrong, field_of
from checker.engine.tables.piece import Rows, mark, of_days, read, taken, text
from checker.model.when import Date

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from checker.engine.tables.arrays import Codes
    from checker.engine.tables.meanings import Meanings

_TEXTS = ("article", "id", "text", "attributed_to", "extractor")


class Datelines(NamedTuple):
    """The days of stories' datelines: for each article the row that says so, in order, and the place of its day among the days.

    Each of the days is there once.
    """

    articles: pa.Array
    rows: Codes
    places: Codes
    days: Sequence[Date]

    def by_article(self) -> dict[str, Date]:
        return {article: self.days[place] for article, place in zip(self.articles.to_pylist(), self.places.tolist(), strict=True)}


def shared(rows: Rows, datelines: Datelines | None) -> pa.Table:
    """The columns that tables of all kinds have, but for those that hang on the kind; what is wrong is marked in the rows."""
    import pyarrow as pa

    return pa.table(dict(_columns(rows, datelines)))


def _columns(rows: Rows, datelines: Datelines | None) -> Iterator[tuple[str, pa.Array]]:
    import pyarrow as pa

    yield "row", pa.array(rows.numbers)
    yield "title_apart", pa.repeat(False, len(rows))
    yield "payload", pa.nulls(len(rows), pa.string())
    for name in _TEXTS:
        yield name, text(rows, name, None)
    yield from _days(rows, datelines)
    yield from _span(rows)
    for one in SHARED:
        if one.name != "confidence":
            yield from read(rows, [one])
    yield "confidence", _confidence(rows)


def _days(rows: Rows, datelines: Datelines | None) -> Iterator[tuple[str, pa.Array]]:
    """The days of the rows and of their stories."""
    found = dict(_whole_days(rows) or _told_days(rows))
    if datelines:
        found |= _with_datelines(rows, datelines, found)
    yield from found.items()


def _whole_days(rows: Rows) -> list[tuple[str, pa.Array]]:
    """The days as `StoryDays` has them, if all columns of them hold days, and no dateline is told in words; else nothing."""
    import pyarrow as pa
    import pyarrow.compute as pc

    own, published = (as_days(rows.column(name)) for name in ("as_of", "published"))
    told = rows.meanings.as_of
    if own is None or published is None or rows.column("dateline").null_count < len(rows) or (told and told.precision != "day"):
        return []
    setting = pa.repeat(pa.scalar(told.first, pa.date32()), len(rows)) if told else published
    days = {
        "as_of": pc.coalesce(own, setting),
        "published": published,
        "setting_as_of": setting,
        "setting_published": published,
        "dateline": pa.nulls(len(rows), pa.date32()),
    }
    return [column for name, found in days.items() for column in of_days(ClaimField(name, "date"), found)]


def _told_days(rows: Rows) -> Iterator[tuple[str, pa.Array]]:
    """The days as they are told, in words or as days of any precision, each set of them once."""
    found = together([distinct(rows.column(name)) for name in ("as_of", "published", "dateline")])
    meanings = [rows.meanings.of_days(told) for told in found.values]
    mark(rows, found.codes, meanings)
    days: list[StoryDays] = [meaning.values[0] if meaning.values else StoryDays(None, None, None, None) for meaning in meanings]
    for name in ("as_of", "published", "setting_as_of", "dateline"):
        yield from taken(ClaimField(name, "date"), [getattr(one, name) for one in days], found.codes)
    yield from taken(ClaimField("setting_published", "date"), [one.published for one in days], found.codes)


def _with_datelines(rows: Rows, datelines: Datelines, own: Mapping[str, pa.Array]) -> Iterator[tuple[str, pa.Array]]:
    """The days of datelines: those that rows tell themselves, else those of claims of the same article."""
    import pyarrow.compute as pc

    articles = text(rows, "article", None)
    codes = _places_of(articles.dictionary, rows.numbers, datelines)[articles.indices.to_numpy()]
    for name, others in taken(ClaimField("dateline", "date"), [*datelines.days, None], codes):
        if own[name].null_count == len(rows):
            yield name, others
        elif is_coded(others):
            yield name, as_coded(pc.coalesce(as_texts(own[name]), as_texts(others)))
        else:
            yield name, pc.coalesce(own[name], others)


def _places_of(articles: pa.Array, numbers: Codes, datelines: Datelines) -> Codes:
    """The places of articles' days among the days of datelines, one behind the last for none.

    Most articles say their day in the rows of this very piece; only for others all datelines of the file are looked through.
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    start, end = np.searchsorted(datelines.rows, (numbers[0], numbers[-1] + 1)).tolist() if len(numbers) else (0, 0)
    found = np.full(len(articles), len(datelines.days), dtype=np.int64)
    near = pc.index_in(articles, value_set=datelines.articles.slice(start, end - start))
    here = places(near.is_valid())
    found[here] = datelines.places[start:end][near.drop_null().to_numpy()]
    if len(here) < len(articles):
        others = places(near.is_null())
        for part in (slice(0, start), slice(end, None)):
            far = pc.index_in(datelines.articles[part], value_set=articles.take(pa.array(others)))
            found[others[far.drop_null().to_numpy()]] = datelines.places[part][places(far.is_valid())]
    return found


def _span(rows: Rows) -> Iterator[tuple[str, pa.Array]]:
    """Where each claim stands in its text, as `[start, end)`."""
    starts, ends = _ends(rows.column("span")) or _told_ends(rows)
    yield from (("span_start", starts), ("span_end", ends))


def _ends(spans: pa.Array) -> tuple[pa.Array, pa.Array] | None:
    """Both ends of spans that are lists of two whole numbers, all of them right; else None."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    if spans.null_count == len(spans):
        return pa.nulls(len(spans), pa.int64()), pa.nulls(len(spans), pa.int64())
    if not is_list(spans) or not pa.types.is_integer(spans.type.value_type):
        return None
    flat = spans.flatten().cast(pa.int64())
    if flat.null_count or pc.min_max(pc.list_value_length(spans)).as_py() != {"min": 2, "max": 2}:
        return None
    pairs = flat.to_numpy().reshape(-1, 2)
    if (pairs[:, 0] < 0).any() or (pairs[:, 0] > pairs[:, 1]).any():
        return None
    nothing = spans.is_null().to_numpy(zero_copy_only=False)
    both = np.zeros((len(spans), 2), dtype=np.int64)
    both[~nothing] = pairs
    return pa.array(both[:, 0], mask=nothing), pa.array(both[:, 1], mask=nothing)


def _told_ends(rows: Rows) -> tuple[pa.Array, pa.Array]:
    """Both ends of spans one by one, and what is wrong with some."""
    import pyarrow as pa

    starts: list[int | None] = []
    ends: list[int | None] = []
    for place, told in enumerate(rows.column("span").to_pylist()):
        span = list(told) if isinstance(told, list | tuple) else told
        good = isinstance(span, list) and len(span) == 2 and all(isinstance(at, int) for at in span) and 0 <= span[0] <= span[1]
        if told is not None and not good:
            rows.mark([place], Wrong("span", f"{told!r} is no span; it is [start, end) in code points"))
        starts.append(span[0] if good else None)
        ends.append(span[1] if good else None)
    return pa.array(starts, pa.int64()), pa.array(ends, pa.int64())


def _confidence(rows: Rows) -> pa.Array:
    """How sure each claim is, between 0 and 1; what nobody says is sure."""
    import pyarrow as pa

    column = rows.column("confidence")
    if is_number(column):
        column = column.cast(pa.float64()).fill_null(1.0)
    else:
        column = dict(read(rows, [field_of(rows.kind, "confidence")]))["confidence"].fill_null(1.0)
    numbers = column.to_numpy(zero_copy_only=False)
    for place in (~((numbers >= 0) & (numbers <= 1))).nonzero()[0]:
        rows.mark([place], Wrong("confidence", f"{numbers[place]} is not between 0 and 1"))
    return column


def datelines_of(file: pq.ParquetFile, path: str, first: int, meanings: Meanings, size: int) -> Datelines | None:
    """The day of the first dateline claim of each article, which other claims of it are held against.

    The file's first row has the number `first`.
    """
    import numpy as np
    import pyarrow as pa

    if not {"kind", "date"} <= set(file.schema_arrow.names):
        return None
    articles: list[pa.Array] = []
    rows: list[Codes] = []
    told_days: list[Codes] = []
    known: dict[Date, int] = {}
    wanted = [name for name in ("kind", "article", "date") if name in file.schema_arrow.names]
    for batch in file.iter_batches(batch_size=size, columns=wanted):
        kinds = distinct(batch.column("kind"))
        first, begin = first + batch.num_rows, first
        if "dateline" not in kinds.values:
            continue
        lines = (kinds.codes == list(kinds.values).index("dateline")).nonzero()[0]
        at = pa.array(lines)
        days = distinct(batch.column("date").take(at))
        read = [_day(cell, meanings) for cell in days.values]
        told = np.array([-1 if day is None else known.setdefault(day, len(known)) for day in read])[days.codes]
        names = as_texts(batch.column("article").take(at)).fill_null(path) if "article" in wanted else pa.repeat(path, len(at))
        articles.append(names.filter(pa.array(told >= 0)))
        rows.append(begin + lines[told >= 0])
        told_days.append(told[told >= 0])
    if not known:
        return None
    whole = pa.concat_arrays(articles).dictionary_encode()
    earliest = np.empty(len(whole.dictionary), dtype=np.int64)
    earliest[whole.indices.to_numpy()[::-1]] = np.arange(len(whole))[::-1]  # the last to be put down is the first of all
    return Datelines(whole.dictionary, np.concatenate(rows)[earliest], np.concatenate(told_days)[earliest], list(known))


def _day(cell: Any, meanings: Meanings) -> Date | None:
    """The day of a dateline claim; None where there is none, or what stands there is wrong."""
    if type(cell) is date:
        return Date.day(cell)
    values = meanings.of("dateline", ("date",), (cell,)).values
    return values[0] if values else None
