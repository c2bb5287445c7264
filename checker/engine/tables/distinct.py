"""Columns as their distinct values and a code for each row, so that every value is looked at once however often it stands there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Unusable:
    """A cell that Python has no value for, and why."""

    reason: str


class Distinct(NamedTuple):
    """The distinct values of a column, None for null among them, and for each row the number of its value."""

    codes: np.ndarray[Any, Any]
    values: Sequence[Any]


def distinct(array: pa.Array) -> Distinct:
    """The distinct values of a column of any type, as Python has them; a date that Python has none for is `Unusable`."""
    import pyarrow as pa

    sort = array.type
    if pa.types.is_struct(sort):
        return _of_structs(array)
    if pa.types.is_list(sort) or pa.types.is_large_list(sort) or pa.types.is_fixed_size_list(sort):
        return _of_lists(array)
    if pa.types.is_null(sort):
        return _nothing(len(array))
    if pa.types.is_decimal(sort):
        array = array.cast(pa.float64())
    elif pa.types.is_timestamp(sort) or pa.types.is_date64(sort):
        array = _days(array)
    coded = array if pa.types.is_dictionary(array.type) else array.dictionary_encode()
    nothing = len(coded.dictionary)
    codes, used = _used(coded.indices.fill_null(nothing).to_numpy(zero_copy_only=False), nothing + 1)
    values = _values(coded.dictionary.take(pa.array(used[used < nothing])))
    return Distinct(codes, [*values, None] if len(used) and used[-1] == nothing else values)


def together(columns: Sequence[Distinct]) -> Distinct:
    """The distinct rows of several columns, each value a tuple of theirs."""
    if len(columns) == 1:
        return Distinct(columns[0].codes, [(value,) for value in columns[0].values])
    codes = columns[0].codes
    rows: list[tuple[int, ...]] = [(at,) for at in range(len(columns[0].values))]
    for column in columns[1:]:
        codes, rows = _joined(codes, rows, column)
    return Distinct(codes, [tuple(column.values[at] for column, at in zip(columns, row, strict=True)) for row in rows])


def hashable(value: Any) -> Any:
    """A value that stands for a cell in a memory: lists and structs as tuples, true apart from one."""
    if isinstance(value, dict):
        return ("{", *((name, hashable(one)) for name, one in value.items()))
    if isinstance(value, list | tuple):
        return ("[", *map(hashable, value))
    return (type(value), value) if isinstance(value, bool | float) else value


def _nothing(count: int) -> Distinct:
    import numpy as np

    return Distinct(np.zeros(count, dtype=np.int32), [None] if count else [])


def _joined(codes: np.ndarray[Any, Any], rows: list[tuple[int, ...]], column: Distinct) -> tuple[Any, list[tuple[int, ...]]]:
    import numpy as np
    import pyarrow as pa

    width = max(len(column.values), 1)
    both = pa.array(codes.astype(np.int64) * width + column.codes).dictionary_encode()
    pairs = (divmod(pair, width) for pair in both.dictionary.to_pylist())
    return both.indices.to_numpy(zero_copy_only=False), [(*rows[one], other) for one, other in pairs]


def _used(codes: np.ndarray[Any, Any], size: int) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """The codes counted anew without those that no row has, and which of the old ones there are."""
    import numpy as np

    used = np.flatnonzero(np.bincount(codes, minlength=size))
    if len(used) == size:
        return codes, used
    new = np.zeros(size, dtype=np.int32)
    new[used] = np.arange(len(used), dtype=np.int32)
    return new[codes], used


def _values(dictionary: pa.Array) -> list[Any]:
    import pyarrow as pa

    if pa.types.is_string(dictionary.type):
        return list(dictionary.to_numpy(zero_copy_only=False).tolist())
    if not pa.types.is_date32(dictionary.type):
        return list(dictionary.to_pylist())
    days = dictionary.to_numpy(zero_copy_only=False).tolist()  # whole numbers where Python has no date
    return [day if isinstance(day, date) else Unusable("is a day that lies outside the years 1 to 9999") for day in days]


def _days(array: pa.Array) -> pa.Array:
    """Moments as the days that their clocks show."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if pa.types.is_timestamp(array.type) and array.type.tz:
        array = pc.local_timestamp(array)
    return array.cast(pa.date32(), safe=False)


def _of_structs(array: pa.Array) -> Distinct:
    """Structs as dicts without the parts that are null."""
    names = [array.type.field(at).name for at in range(array.type.num_fields)]
    parts = together([distinct(array.is_valid()), *map(distinct, array.flatten())])
    return Distinct(
        parts.codes,
        [
            {name: value for name, value in zip(names, row[1:], strict=True) if value is not None} if row[0] else None
            for row in parts.values
        ],
    )


def _of_lists(array: pa.Array) -> Distinct:
    """Lists in a cell that is one value all the same."""
    try:
        return _counted(array.to_pylist())
    except (ValueError, OverflowError) as error:
        return _counted([Unusable(f"holds what cannot be read: {error}")] * len(array))


def _counted(cells: Iterable[Any]) -> Distinct:
    import numpy as np

    numbers: dict[Any, int] = {}
    values: list[Any] = []
    codes: list[int] = []
    for cell in cells:
        key = hashable(cell)
        if key not in numbers:
            numbers[key] = len(values)
            values.append(cell)
        codes.append(numbers[key])
    return Distinct(np.array(codes, dtype=np.int32), values)
