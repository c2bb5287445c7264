"""Random claims of every kind, made from the types of their fields, so that a new kind is covered by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from checker.model.article import Span
from checker.model.claims import CLAIM_KINDS, Claim, own_fields
from checker.model.facts import Entity
from checker.model.number import Quantity
from checker.model.when import WEEKDAYS, Date, span

WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=12).filter(str.strip)
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
DATES = st.one_of(
    DAYS.map(Date.day),
    DAYS.map(lambda day: Date.month(day.year, day.month)),
    DAYS.map(lambda day: Date.year(day.year)),
    st.lists(DAYS, min_size=2, max_size=2).map(lambda ends: span(Date.day(min(ends)), Date.day(max(ends)))),
)
SPANS = st.lists(st.integers(0, 5000), min_size=2, max_size=2).map(lambda ends: Span(min(ends), max(ends)))
ENTITIES = st.builds(
    Entity,
    WORDS,
    st.none() | WORDS,
    st.none() | WORDS,
    st.lists(WORDS, max_size=2).map(tuple),
)
NUMBERS = st.floats(-1e12, 1e12, allow_nan=False).map(lambda number: round(number, 4))
QUANTITIES = st.builds(
    lambda ends, opens, unit: Quantity(sorted(ends)[1], None if opens[0] else min(ends), None if opens[1] else max(ends), unit),
    st.lists(NUMBERS, min_size=3, max_size=3),
    st.tuples(st.booleans(), st.booleans()),
    st.sampled_from([None, "USD", "percent", "mile", "companies"]),
)
BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "weekday": st.sampled_from(WEEKDAYS),
    "time": st.just("09:30") | st.just("23:59"),
    "other_time": st.just("00:00"),
    "unit": st.sampled_from(["USD", "mile", "days"]),
    "converted_unit": st.sampled_from(["EUR", "kilometre"]),
    "confidence": st.floats(0, 1),
}


def of_type(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a field's type. Raises KeyError for a type that no claim had so far."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return of_type(inner[0])
    if origin is Literal:
        return st.sampled_from(inner)
    if origin in (Union, UnionType):
        return st.one_of(*map(of_type, inner))
    if origin is tuple:
        return st.lists(of_type(inner[0]), max_size=3).map(tuple)
    simple = {str: WORDS, int: st.integers(-9, 9999), bool: st.booleans(), float: NUMBERS, NoneType: st.none()}
    return (simple | {Date: DATES, Entity: ENTITIES, Quantity: QUANTITIES, Span: SPANS})[hint]


@cache
def claims_of(kind: str) -> st.SearchStrategy[Claim]:
    """Claims of one kind, optional fields now given and now not, readings and spans of fields included."""
    cls = CLAIM_KINDS[kind]
    hints = get_type_hints(cls, include_extras=True)
    values = {name: BY_NAME.get(name, of_type(hints[name])) for name in hints if name not in ("kind", "readings", "field_spans")}
    needed = {field.name for field in fields(cls) if field.default is MISSING and field.default_factory is MISSING}
    required = {name: value for name, value in values.items() if name in needed or name == "unit"}
    optional = {name: value for name, value in values.items() if name not in required}
    own = own_fields(cls)
    further = st.fixed_dictionaries(
        {}, optional={name: st.lists(_present(values[name]), min_size=1, max_size=2).map(tuple) for name in own}
    )
    spans: st.SearchStrategy[Mapping[str, Span]] = st.dictionaries(st.sampled_from(own), SPANS, max_size=2)
    return st.builds(
        lambda given, readings, field_spans: cls(**given, readings=readings, field_spans=field_spans),
        st.fixed_dictionaries(required, optional=optional),
        further,
        spans,
    )


def _present(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return values.filter(lambda value: value is not None)
