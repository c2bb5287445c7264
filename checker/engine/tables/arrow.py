"""Claims as Arrow tables in the layout of `columns.py`, and back again as equal claims."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.engine.readings import KEYS
from checker.engine.row import Setting
from checker.engine.tables.columns import AMBIENT, ClaimField, Column, Sort, fields_of, layout, wide
from checker.engine.tables.payload import read_back, written_out
from checker.model.article import Span
from checker.model.claims import CLAIM_KINDS, Claim
from checker.model.facts import Entity
from checker.model.number import Quantity, ends
from checker.model.when import Date

if TYPE_CHECKING:
    import pyarrow as pa

    from checker.knowledge.store import Knowledge

MANY = 64  # cells from which it pays to look for equal ones
EXACT = 2**53  # the whole numbers below it are doubles too
_TEXTS = ("id", "section", "tense", "attributed_to", "text", "extractor")


class Placed(NamedTuple):
    """A claim where it stands: the number of its row, its article, and what stands around it. Its entities are resolved."""

    claim: Claim
    setting: Setting
    row: int = 0
    article: str = ""


def placed(claims: Iterable[Claim], setting: Setting, article: str = "", first: int = 0) -> Iterator[Placed]:
    """The claims of one article, with rows numbered from `first`."""
    for row, claim in enumerate(claims, first):
        yield Placed(claim, setting, row, article)


def tables_of(claims: Iterable[Placed]) -> dict[str, pa.Table]:
    """A table for each kind of claim that there is, in the order of the kinds' first claims."""
    kinds: dict[str, list[Placed]] = {}
    for one in claims:
        kinds.setdefault(one.claim.kind, []).append(one)
    return {kind: table_of(kind, found) for kind, found in kinds.items()}


def table_of(kind: str, claims: Sequence[Placed]) -> pa.Table:
    """The table of claims of one kind."""
    import pyarrow as pa

    told = dict(_columns(kind, claims))
    schema = schema_of(layout(kind))
    return pa.table([pa.array(told[field.name], field.type) for field in schema], schema=schema)


def wide_table(claims: Iterable[Placed]) -> pa.Table:
    """One table for claims of all kinds, in the order of their rows."""
    import pyarrow as pa

    schema = schema_of(wide())
    tables = tables_of(claims).values()
    whole = pa.concat_tables([schema.empty_table(), *tables], promote_options="default")
    return whole.sort_by("row")


def schema_of(columns: Iterable[Column]) -> pa.Schema:
    import pyarrow as pa

    return pa.schema([(column.name, type_of(column.type)) for column in columns])


def type_of(word: str) -> pa.DataType:
    """Arrow's type for a column's: `list<string>`."""
    import pyarrow as pa

    if word.startswith("list<"):
        return pa.list_(type_of(word.removeprefix("list<").removesuffix(">")))
    simple = {"string": pa.string, "double": pa.float64, "bool": pa.bool_, "date": pa.date32, "int64": pa.int64}
    return simple[word]()


def claims_in(table: pa.Table, knowledge: Knowledge) -> list[Placed]:
    """The claims of a table, of one kind or of all, in its order; claims with the same days around them share a setting."""
    import pyarrow.compute as pc

    found: list[Placed | None] = [None] * table.num_rows
    settings: dict[tuple[Any, ...], Setting] = {}
    kinds = table.column("kind")
    for kind in kinds.unique().to_pylist():
        where = pc.equal(kinds, kind)
        chosen = table.filter(where)
        part = {column.name: _listed(chosen[column.name]) for column in layout(kind)}
        for at, one in zip(pc.indices_nonzero(where).to_pylist(), _claims(kind, part, knowledge, settings), strict=True):
            found[at] = one
    return [one for one in found if one is not None]


def _listed(column: pa.ChunkedArray) -> list[Any]:
    """The cells of a column as Python has them; each distinct text is made once."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    count = len(column)
    if column.null_count == count:
        return [None] * count
    if count < MANY or pa.types.is_nested(column.type):
        return list(column.to_pylist())
    whole = column.combine_chunks()
    if pa.types.is_string(whole.type) or pa.types.is_dictionary(whole.type):
        coded = whole if pa.types.is_dictionary(whole.type) else whole.dictionary_encode()
        texts = np.array([*coded.dictionary.to_numpy(zero_copy_only=False), None], dtype=object)
        codes = coded.indices.fill_null(len(texts) - 1).to_numpy()
        return list(texts[codes].tolist())
    if whole.null_count and not pa.types.is_date(whole.type):
        cells = pc.fill_null(whole, False if pa.types.is_boolean(whole.type) else 0).to_numpy(zero_copy_only=False).astype(object)
        cells[whole.is_null().to_numpy(zero_copy_only=False)] = None
        return list(cells.tolist())
    return list(whole.to_numpy(zero_copy_only=False).tolist())


def has_several(claim: Claim) -> bool:
    """Whether a claim is read in several ways, so that a verdict has to look at each of them."""
    return bool(claim.readings) or any(
        value.candidates and not value.id for name in KEYS if isinstance(value := getattr(claim, name, None), Entity)
    )


def _columns(kind: str, claims: Sequence[Placed]) -> Iterator[tuple[str, Sequence[Any]]]:
    told = [one.claim for one in claims]
    yield "row", [one.row for one in claims]
    yield "article", [one.article for one in claims]
    yield "kind", [kind] * len(claims)
    for name in (*_TEXTS, "in_quote", "confidence"):
        yield name, [getattr(claim, name) for claim in told]
    days: dict[str, list[Date | None]] = {
        "as_of": [claim.as_of or one.setting.as_of for one, claim in zip(claims, told, strict=True)],
        "published": [getattr(one.claim, "published", None) or one.setting.published for one in claims],
        "dateline": [one.setting.dateline for one in claims],
        "setting_as_of": [one.setting.as_of for one in claims],
        "setting_published": [one.setting.published for one in claims],
    }
    for name, values in days.items():
        yield from cells(ClaimField(name, "date"), values)
    yield "title_apart", [one.setting.title_apart for one in claims]
    yield "span_start", [claim.span.start if claim.span else None for claim in told]
    yield "span_end", [claim.span.end if claim.span else None for claim in told]
    yield "several", [has_several(claim) for claim in told]
    yield "payload", [written_out(one.claim) if _loses(one) else None for one in claims]
    for field in fields_of(kind):
        if field.name not in AMBIENT:
            yield from cells(field, [getattr(claim, field.name) for claim in told])


def cells(field: ClaimField, values: Sequence[Any]) -> Iterator[tuple[str, Sequence[Any]]]:
    """Each column of a field, with what stands in it for these values."""
    names = [column.name for column in field.columns]
    if len(names) == 1:
        yield names[0], [None if value is None else float(value) for value in values] if field.whole else values
        return
    parts = _PARTED[field.sort]
    if field.many:
        rows = [tuple(zip(*map(parts, value), strict=True)) or ((),) * len(names) for value in values]
    else:
        rows = [parts(value) for value in values]
    yield from zip(names, zip(*rows, strict=True) if rows else ((),) * len(names), strict=True)


def _date_cells(value: Date | None) -> tuple[Any, ...]:
    return (None, None, None) if value is None else (value.first, value.last, value.precision)


def _quantity_cells(value: Quantity | None) -> tuple[Any, ...]:
    if value is None:
        return (None,) * 5
    low, high = ends(value)
    return float(value.value), float(low), float(high), value.unit, value.hedge


def _entity_cells(value: Entity | None) -> tuple[Any, ...]:
    return (None,) * 4 if value is None else (value.written, value.id, value.name, value.candidates or None)


_PARTED: dict[Sort, Callable[[Any], tuple[Any, ...]]] = {
    "date": _date_cells,
    "quantity": _quantity_cells,
    "entity": _entity_cells,
}


def _loses(one: Placed) -> bool:
    """Whether the columns alone would not give the claim back."""
    claim = one.claim
    if claim.readings or claim.field_spans:
        return True
    if getattr(claim, "published", one.setting.published) is None and one.setting.published is not None:
        return True
    return any(field.whole and abs(getattr(claim, field.name) or 0) > EXACT for field in fields_of(claim.kind))


def _claims(
    kind: str, part: Mapping[str, Sequence[Any]], knowledge: Knowledge, settings: dict[tuple[Any, ...], Setting]
) -> Iterator[Placed]:
    """The claims of one kind, from the cells of their columns."""
    days = {name: _values(ClaimField(name, "date"), part) for name in (*AMBIENT, "setting_as_of", "setting_published")}
    own = {field.name: _values(field, part) for field in fields_of(kind) if field.name not in AMBIENT}
    has_published = any(field.name == "published" for field in fields_of(kind))
    told = own | {name: part[name] for name in (*_TEXTS, "in_quote", "confidence")} | {"as_of": days["as_of"]}
    told["span"] = [None if ends[0] is None else Span(*ends) for ends in zip(part["span_start"], part["span_end"], strict=True)]
    if has_published:
        told["published"] = days["published"]
    names, cls = tuple(told), CLAIM_KINDS[kind]
    stories = zip(days["setting_as_of"], days["setting_published"], days["dateline"], part["title_apart"], strict=True)
    rows = zip(part["row"], part["article"], part["payload"], stories, zip(*told.values(), strict=True), strict=True)
    for row, article, text, around, values in rows:
        setting = settings.get(around)
        if setting is None:
            setting = settings[around] = Setting(knowledge, *around)
        claim = read_back(text) if text else cls(**dict(zip(names, values, strict=True)))
        yield Placed(claim, setting, row, article)


def _values(field: ClaimField, part: Mapping[str, Sequence[Any]]) -> Sequence[Any]:
    """The values of a field, one a row; rows that say the same share one."""
    columns = [part[column.name] for column in field.columns]
    made = _MADE.get(field.sort, int if field.whole else None)
    if columns[0].count(None) == len(columns[0]):
        return columns[0]
    if field.many:
        return [_members(told, made) for told in zip(*columns, strict=True)]
    if made is None:
        return columns[0]
    known: dict[tuple[Any, ...], Any] = {}
    found: list[Any] = []
    for told in zip(*columns, strict=True):
        value = None
        if told[0] is not None:
            try:
                value = known[told]
            except (KeyError, TypeError):
                value = _made(told, made, known)
        found.append(value)
    return found


def _members(told: tuple[Any, ...], made: Callable[..., Any] | None) -> tuple[Any, ...] | None:
    if told[0] is None:
        return None
    return tuple(told[0] if made is None else (made(*one) for one in zip(*told, strict=True)))


def _made(told: tuple[Any, ...], made: Callable[..., Any], known: dict[tuple[Any, ...], Any]) -> Any:
    """The value that some cells say, remembered but for zeros, which are equal whatever their sign, and for what holds lists."""
    value = made(*told)
    if 0.0 not in told and not any(isinstance(one, list) for one in told):
        known[told] = value
    return value


def _quantity(value: float, low: float, high: float, unit: str | None, hedge: str | None) -> Quantity:
    return Quantity(value, None if math.isinf(low) else low, None if math.isinf(high) else high, unit, hedge)


def _entity(written: str, id: str | None, name: str | None, candidates: Iterable[str] | None) -> Entity:
    return Entity(written, id, name, tuple(candidates or ()))


_MADE: dict[Sort, Callable[..., Any]] = {"date": Date, "quantity": _quantity, "entity": _entity}
