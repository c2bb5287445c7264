"""Hypothesis strategies for articles, claims of every kind, facts and their values, so that rules can be property-tested.

    from hypothesis import given
    from checker import strategies as some

    @given(some.claims("event", event=st.just("visit")))
    def test_our_rule_never_breaks(claim): ...

Every strategy takes its parts as further strategies, so that a test says what matters to it and leaves the rest to chance. Needs
hypothesis (`pip install 'dateline[test]'`). Strategies of claims are made from the types of their fields: a new kind is covered by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, replace
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from checker.model.article import Article, Span
from checker.model.claims import CLAIM_KINDS, Claim, own_fields
from checker.model.facts import Entity, Fact
from checker.model.number import Quantity
from checker.model.when import WEEKDAYS, Date, span

FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)
OFFICES = ("head-of-state", "head-of-government", "foreign-minister", "finance-minister")
UNITS = (None, "USD", "percent", "mile", "companies")
STORY = (  # what the families of extraction look at, and what parts it
    "The Norwegian Foreign Minister Ada Quill President of France former Berlin the capital Germany NATO member said that “we” on in from to June 4"
    " 2023 Monday 30 last year $6.5 billion 12 percent rose fell three times , . ( ) - ; : \n\n"
).split(" ")


def words(most: int = 12) -> st.SearchStrategy[str]:
    """Some text on one line, of at most so many characters and never blank: letters of any script, digits, signs, spaces."""
    return st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=most).filter(str.strip)


def days(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[Date]:
    """Dates that name a day, both ends being possible."""
    return st.dates(first, last).map(Date.day)


def dates(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[Date]:
    """Dates of every precision: a day, a month, a year, or a stretch from one day to another."""
    day = st.dates(first, last)
    return st.one_of(
        day.map(Date.day),
        day.map(lambda one: Date.month(one.year, one.month)),
        day.map(lambda one: Date.year(one.year)),
        st.lists(day, min_size=2, max_size=2).map(lambda ends: span(Date.day(min(ends)), Date.day(max(ends)))),
    )


def quantities(unit: st.SearchStrategy[str | None] | None = None) -> st.SearchStrategy[Quantity]:
    """Numbers as reported: a value between two ends, either of which may be open."""
    return st.builds(
        lambda ends, opens, unit: Quantity(
            sorted(ends)[1], None if opens[0] else min(ends), None if opens[1] else max(ends), unit
        ),
        st.lists(_numbers(), min_size=3, max_size=3),
        st.tuples(st.booleans(), st.booleans()),
        st.sampled_from(UNITS) if unit is None else unit,
    )


def entities(written: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Entity]:
    """Someone or something named, resolved, ambiguous or unknown to any record."""
    return st.builds(
        Entity,
        words() if written is None else written,
        st.none() | words(),
        st.none() | words(),
        st.lists(words(), max_size=2).map(tuple),
    )


def spans(most: int = 5000) -> st.SearchStrategy[Span]:
    """Stretches of a text of so many characters; a stretch may be empty."""
    return st.lists(st.integers(0, most), min_size=2, max_size=2).map(lambda ends: Span(min(ends), max(ends)))


def facts(**parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Fact]:
    """Statements of a source, whose valid time has every precision and may be open; `parts` are strategies of fields."""
    usual: dict[str, st.SearchStrategy[Any]] = {
        "subject": words(),
        "predicate": st.just("office"),
        "object": words(),
        "office": st.sampled_from(OFFICES),
        "valid_from": st.none() | dates(),
        "valid_to": st.none() | dates(),
        "known_until": st.none() | dates(),
        "status": st.sampled_from(["clean", "uncorroborated", "disputed", "acting"]),
        "source": st.just("") | words(),
        "subject_name": st.just("") | words(),
        "object_name": st.just("") | words(),
    }
    return st.builds(Fact, **usual | parts).map(_in_order)


def claims(kind: str | None = None, **parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Claim]:
    """Claims of one kind, or of any: optional fields now given and now not, further readings and spans of fields included.

    `parts` are strategies of fields, which are then always given, and have no further readings. Raises KeyError for a kind that
    there is not, and ValueError for a field that the kind has not.
    """
    if kind is None:
        return st.sampled_from(sorted(CLAIM_KINDS)).flatmap(claims)
    known = _claims(kind)
    if not parts:
        return known
    if wrong := sorted(set(parts) - {field.name for field in fields(CLAIM_KINDS[kind])}):
        raise ValueError(f"a claim of the kind {kind!r} has no field {wrong[0]!r}")
    return st.builds(_with, known, st.fixed_dictionaries(parts))


def articles(text: st.SearchStrategy[str] | None = None, by_hand: bool | None = None) -> st.SearchStrategy[Article]:
    """Articles with and without a day: stories to be read, or claims by hand with facts of their own; both if that is not said.

    `text` is a strategy of the stories' text; the usual one strings words together that extraction looks for.
    """
    known = {"id": words(), "title": st.none() | words(40), "published": st.none() | dates(), "dateline": st.none() | words(40)}
    told = st.lists(st.sampled_from(STORY), max_size=60).map(" ".join) if text is None else text
    read = st.builds(Article, text=told, **known)
    given = st.builds(
        Article,
        text=st.just(""),
        as_of=st.none() | dates(),
        claims=st.lists(claims(), max_size=4).map(_numbered),
        facts=st.lists(facts(), max_size=3).map(tuple),
        **known,
    )
    return read | given if by_hand is None else given if by_hand else read


def _in_order(fact: Fact) -> Fact:
    """The fact with the ends of its valid time in order."""
    if fact.valid_from and fact.valid_to and fact.valid_to.first < fact.valid_from.first:
        return replace(fact, valid_from=fact.valid_to, valid_to=fact.valid_from)
    return fact


def _with(claim: Claim, parts: Mapping[str, Any]) -> Claim:
    readings = {name: more for name, more in claim.readings.items() if name not in parts}
    return replace(claim, **{"readings": readings, **parts})


def _numbered(found: list[Claim]) -> tuple[Claim, ...]:
    """The claims with ids that differ, as an article's must."""
    return tuple(replace(claim, id=f"c{at}") for at, claim in enumerate(found, 1))


def _numbers() -> st.SearchStrategy[float]:
    return st.floats(-1e12, 1e12, allow_nan=False).map(lambda number: round(number, 4))


def _by_name() -> dict[str, st.SearchStrategy[Any]]:
    """Fields whose type says less than they mean."""
    return {
        "weekday": st.sampled_from(WEEKDAYS),
        "time": st.just("09:30") | st.just("23:59"),
        "other_time": st.just("00:00"),
        "unit": st.sampled_from(["USD", "mile", "days"]),
        "converted_unit": st.sampled_from(["EUR", "kilometre"]),
        "confidence": st.floats(0, 1),
    }


def _of_type(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a field's type. Raises KeyError for a type that no claim had so far."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _of_type(inner[0])
    if origin is Literal:
        return st.sampled_from(inner)
    if origin in (Union, UnionType):
        return st.one_of(*map(_of_type, inner))
    if origin is tuple:
        return st.lists(_of_type(inner[0]), max_size=3).map(tuple)
    return _simple()[hint]


@cache
def _simple() -> dict[Any, st.SearchStrategy[Any]]:
    values = {str: words(), int: st.integers(-9, 9999), bool: st.booleans(), float: _numbers(), NoneType: st.none()}
    return values | {Date: dates(), Entity: entities(), Quantity: quantities(), Span: spans()}


@cache
def _claims(kind: str) -> st.SearchStrategy[Claim]:
    cls = CLAIM_KINDS[kind]
    hints = get_type_hints(cls, include_extras=True)
    named = _by_name()
    values = {
        name: named[name] if name in named else _of_type(hints[name])
        for name in hints
        if name not in ("kind", "readings", "field_spans")
    }
    needed = {field.name for field in fields(cls) if field.default is MISSING and field.default_factory is MISSING}
    required = {name: value for name, value in values.items() if name in needed or name == "unit"}
    optional = {name: value for name, value in values.items() if name not in required}
    own = own_fields(cls)
    further = st.fixed_dictionaries(
        {},
        optional={
            name: st.lists(named[name] if name in named else _present(hints[name]), min_size=1, max_size=2).map(tuple)
            for name in own
        },
    )
    places = st.dictionaries(st.sampled_from(own), spans(), max_size=2)
    return st.builds(
        lambda given, readings, field_spans: cls(**given, readings=readings, field_spans=field_spans),
        st.fixed_dictionaries(required, optional=optional),
        further,
        places,
    )


def _present(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a field's type that are there: None is left out of the type, since filtering it out of the values wastes most draws."""
    if get_origin(hint) in (Union, UnionType):
        return st.one_of(*(_of_type(one) for one in get_args(hint) if one is not NoneType))
    return _of_type(hint)
