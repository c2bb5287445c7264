"""What an Arrow array holds, told in the words of the layout, and texts coded as dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa

    Codes = np.ndarray[Any, Any]

FIRST_DAY, LAST_DAY = -719_162, 2_932_896  # the days of years 1 to 9999, as Arrow counts them


def coded(small: pa.Array, codes: Codes) -> pa.Array:
    """Texts by the code of each row, as a dictionary in which no text stands twice, nor null."""
    import pyarrow as pa

    once = small.dictionary_encode()
    return pa.DictionaryArray.from_arrays(once.indices.take(pa.array(codes)), once.dictionary)


def as_coded(column: pa.Array) -> pa.Array:
    """A column of texts as a dictionary."""
    import pyarrow as pa

    if is_coded(column):
        return column.cast(pa.dictionary(pa.int32(), pa.string()))
    return column.cast(pa.string()).dictionary_encode()


def as_texts(column: pa.Array) -> pa.Array:
    """A column of texts, each written out."""
    import pyarrow as pa

    return column.cast(pa.string())


def as_days(column: pa.Array) -> pa.Array | None:
    """A column of days or moments as days, the ones that clocks show; None for any other, or with a day that Python has no date for."""
    import pyarrow as pa
    import pyarrow.compute as pc

    sort = column.type
    if pa.types.is_null(sort):
        return column.cast(pa.date32())
    if pa.types.is_timestamp(sort) and sort.tz:
        column = pc.local_timestamp(column)
    if not (pa.types.is_timestamp(sort) or pa.types.is_date(sort)):
        return None
    days = column.cast(pa.date32(), safe=False)
    ends = pc.min_max(days.cast(pa.int32())).as_py()
    usable = ends["min"] is None or (ends["min"] >= FIRST_DAY and ends["max"] <= LAST_DAY)
    return days if usable else None


def rows_of(table: pa.Table, index: pa.Array) -> pa.Table:
    """Some rows of a table; columns that hold nothing are made anew, which is quicker."""
    import pyarrow as pa

    columns = [pa.nulls(len(index), one.type) if one.null_count == len(one) else one.take(index) for one in table.columns]
    return pa.table(columns, names=table.column_names)


def among(at: Codes, wanted: Sequence[int] | Codes) -> Codes:
    """The places in a list of rows that hold one of the wanted rows."""
    import numpy as np

    flags = np.zeros(int(at[-1]) + 1 if len(at) else 0, dtype=bool)
    chosen = np.asarray(wanted, dtype=np.int64)
    flags[chosen[chosen < len(flags)]] = True
    found: Codes = np.flatnonzero(flags[at])
    return found


def places(flags: pa.Array) -> Codes:
    """Where a column of flags is true."""
    found: Codes = flags.to_numpy(zero_copy_only=False).nonzero()[0]
    return found


def is_coded(column: pa.Array) -> bool:
    import pyarrow as pa

    return bool(pa.types.is_dictionary(column.type))


def is_list(column: pa.Array) -> bool:
    import pyarrow as pa

    kinds = (pa.types.is_list, pa.types.is_large_list, pa.types.is_fixed_size_list)
    return any(kind(column.type) for kind in kinds)


def is_text(column: pa.Array) -> bool:
    """Whether a column holds texts, coded or not, or nothing at all."""
    import pyarrow as pa

    held = column.type.value_type if is_coded(column) else column.type
    return any(kind(held) for kind in (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view, pa.types.is_null))


def is_number(column: pa.Array) -> bool:
    """Whether a column holds numbers, or nothing at all."""
    import pyarrow as pa

    return any(kind(column.type) for kind in (pa.types.is_floating, pa.types.is_integer, pa.types.is_decimal, pa.types.is_null))
