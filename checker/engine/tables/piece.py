"""Rows of one kind, as a user's table has them, put into the layout: each column worked out by its distinct values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.engine.readings import KEYS
from checker.engine.tables.arrays import as_coded, as_days, as_texts, coded, is_coded, is_list, is_text, places
from checker.engine.tables.arrow import cells, type_of
from checker.engine.tables.columns import AMBIENT, ClaimField, layout
from checker.engine.tables.distinct import distinct, together
from checker.engine.tables.meanings import Meaning, Meanings, Wrong, field_of, is_any_text, read_together, usual
from checker.model.claims import CLAIM_KINDS, COMMON_FIELDS, own_fields
from checker.model.facts import Entity
from checker.model.problems import did_you_mean
from checker.model.table import STORY

if TYPE_CHECKING:
    import pyarrow as pa

    from checker.engine.tables.arrays import Codes

LONG = ("id", "text")  # whose values hardly ever come twice, so that they are not coded
_TEXTS = ("article", "id", "text", "attributed_to", "extractor")


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows of one kind: their numbers, the columns of the user's table, and what is found to be wrong with each place."""

    kind: str
    numbers: Codes
    columns: Mapping[str, pa.Array]
    meanings: Meanings
    wrong: dict[int, list[Wrong]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.numbers)

    def column(self, name: str) -> pa.Array:
        """A column of the user's table; one that it has not is null."""
        import pyarrow as pa

        return self.columns[name] if name in self.columns else pa.nulls(len(self))

    def mark(self, places: Iterable[Any], *wrong: Wrong) -> None:
        for place in places:
            self.wrong.setdefault(int(place), []).extend(wrong)


class Put(NamedTuple):
    """The rows in the layout without the wrong ones, and what is wrong with those, by their numbers."""

    table: pa.Table
    wrong: dict[int, list[Wrong]]


def put(rows: Rows, shared: pa.Table) -> Put:
    """The rows as a table of their kind's layout, given the columns that all kinds share.

    Texts that come again and again are coded, as dictionaries.
    """
    import numpy as np
    import pyarrow as pa

    told = dict(zip(shared.column_names, shared.columns, strict=True)) | dict(_columns(rows))
    _strangers(rows)
    names = [column.name for column in layout(rows.kind)]
    table = pa.table([told[name] for name in names], names=names)
    if rows.wrong:
        keep = np.ones(len(rows), dtype=bool)
        keep[list(rows.wrong)] = False
        table = table.filter(pa.array(keep))
    return Put(table, {int(rows.numbers[place]): wrong for place, wrong in sorted(rows.wrong.items())})


def _columns(rows: Rows) -> Iterator[tuple[str, pa.Array]]:
    import numpy as np
    import pyarrow as pa

    yield "kind", coded(pa.array([rows.kind]), np.zeros(len(rows), dtype=np.int32))
    yield "several", pa.repeat(False, len(rows))
    for names in read_together(rows.kind):
        if names[0] not in AMBIENT:
            yield from _fields(rows, [field_of(rows.kind, name) for name in names])


def _fields(rows: Rows, fields: Sequence[ClaimField]) -> Iterator[tuple[str, pa.Array]]:
    """The columns of fields that are read together, each in the quickest way there is for it."""
    first = fields[0]
    if first.many and is_list(rows.column(first.name)):
        yield from _list(rows, first)
    elif first.sort == "text" and is_any_text(rows.kind, first.name) and is_text(rows.column(first.name)):
        yield first.name, text(rows, first.name, first)
    elif first.sort == "date" and not first.many and (days := as_days(rows.column(first.name))) is not None:
        if first.needed:
            rows.mark(places(days.is_null()), Wrong(first.name, "is missing"))
        yield from of_days(first, days)
    else:
        yield from read(rows, fields)


def read(rows: Rows, fields: Sequence[ClaimField]) -> Iterator[tuple[str, pa.Array]]:
    """The columns of fields that are read together: each set of values that there is once."""
    names = tuple(one.name for one in fields)
    spanned = "span" in rows.columns and any(one.sort == "entity" for one in fields)
    parts = [distinct(rows.column(name)) for name in names]
    found = together([*parts, distinct(rows.column("span").is_valid())] if spanned else parts)
    of, count = rows.meanings.of, len(names)
    meanings = [of(rows.kind, names, told[:count], spanned and told[count]) for told in found.values]
    mark(rows, found.codes, meanings)
    for at, one in enumerate(fields):
        nothing = () if one.many else None
        yield from taken(one, [meaning.values[at] if meaning.values else nothing for meaning in meanings], found.codes)
    if keys := [at for at, name in enumerate(names) if name in KEYS]:
        yield (
            "several",
            _bools([any(_doubtful(meaning.values[at]) for at in keys if meaning.values) for meaning in meanings], found.codes),
        )


def _list(rows: Rows, one: ClaimField) -> Iterator[tuple[str, pa.Array]]:
    """The columns of a field that is a list: each member that there is once."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    column = rows.column(one.name)
    if one.needed:
        rows.mark(places(column.is_null()), Wrong(one.name, "is missing"))
    found = distinct(column.flatten())
    lengths = pc.list_value_length(column).fill_null(0).to_numpy(zero_copy_only=False)
    offsets = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
    owners = np.repeat(np.arange(len(rows)), lengths)
    meanings = [rows.meanings.of_one(rows.kind, one.name, member) for member in found.values]
    for member in _wrong(found.codes, meanings):
        owner = owners[member]
        place = f"{one.name}[{member - offsets[owner]}]"
        wrong = meanings[found.codes[member]].wrong
        rows.mark([owner], *(each._replace(field=each.field.replace(f"{one.name}[0]", place)) for each in wrong))
    members = one._replace(many=False)
    for name, flat in taken(members, [meaning.values[0] if meaning.values else None for meaning in meanings], found.codes):
        yield name, pa.ListArray.from_arrays(pa.array(offsets), as_texts(flat) if is_coded(flat) else flat)


def taken(one: ClaimField, values: Sequence[Any], codes: Codes) -> Iterator[tuple[str, pa.Array]]:
    """The columns of a field: what its distinct values hold, by the code of each row."""
    import pyarrow as pa

    types = {column.name: type_of(column.type) for column in one.columns}
    for name, told in cells(one, values):
        small = pa.array(told, types[name])
        if types[name] == pa.string():
            yield name, coded(small, codes)
        else:
            yield name, pa.nulls(len(codes), small.type) if small.null_count == len(small) else small.take(pa.array(codes))


def of_days(one: ClaimField, days: pa.Array) -> Iterator[tuple[str, pa.Array]]:
    """The columns of a field that holds whole days."""
    import numpy as np
    import pyarrow as pa

    first, last, precision = (column.name for column in one.columns)
    yield from ((first, days), (last, days))
    zeros = pa.array(np.zeros(len(days), dtype=np.int32), mask=days.is_null().to_numpy(zero_copy_only=False))
    words = [] if days.null_count == len(days) else ["day"]
    yield precision, pa.DictionaryArray.from_arrays(zeros, pa.array(words, pa.string()))


def _bools(small: Sequence[bool], codes: Codes) -> pa.Array:
    import pyarrow as pa

    return pa.array(small, pa.bool_()).take(pa.array(codes))


def text(rows: Rows, name: str, one: ClaimField | None) -> pa.Array:
    """A column of any text, taken as it stands; `one` is None for what every kind has."""

    column = rows.column(name)
    if one and one.needed:
        rows.mark(places(column.is_null()), Wrong(name, "is missing"))
    elif column.null_count and name not in STORY and (given := usual(rows.kind, name)) is not None:
        column = as_texts(column).fill_null(given)
    return as_texts(column) if name in LONG else as_coded(column)


def _strangers(rows: Rows) -> None:
    """What stands in columns that the kind has no field for."""
    names = (*COMMON_FIELDS, *own_fields(CLAIM_KINDS[rows.kind]))
    for name, column in rows.columns.items():
        if name not in names and name not in STORY and column.null_count < len(rows):
            rows.mark(places(column.is_valid()), Wrong(name, f"unknown field of {rows.kind}{did_you_mean(name, names)}"))


def mark(rows: Rows, codes: Codes, meanings: Sequence[Meaning]) -> None:
    for place in _wrong(codes, meanings):
        rows.mark([place], *meanings[codes[place]].wrong)


def _wrong(codes: Codes, meanings: Sequence[Meaning]) -> Codes:
    """Where a value stands that is wrong."""
    import numpy as np

    wrong = np.array([bool(meaning.wrong) for meaning in meanings], dtype=bool)
    found: Codes = wrong[codes].nonzero()[0] if wrong.any() else np.array([], dtype=np.int64)
    return found


def _doubtful(value: Any) -> bool:
    return isinstance(value, Entity) and bool(value.candidates) and not value.id
