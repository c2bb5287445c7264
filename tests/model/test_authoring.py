"""Structured input: what is taken, and how what is wrong is told."""

from __future__ import annotations

import math
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model.article import Span
from checker.model.authoring import claim_from
from checker.model.claims import CLAIM_KINDS, EventClaim, OfficeHoldingClaim, QuantityClaim, TotalClaim
from checker.model.facts import Entity
from checker.model.problems import InputError
from checker.model.when import Date
from tests.model.authored import JSON, OFFICE, wrong


def claim(**more: Any) -> Any:
    return claim_from(more)


@pytest.mark.parametrize(
    ("data", "expected"),
    {
        "no object": (3, ["a claim is an object with `kind` and the fields of that kind"]),
        "a misspelt kind": ({"kind": "ofice-holding"}, ["kind: unknown kind 'ofice-holding', did you mean 'office-holding'?"]),
        "a misspelt field": (
            OFFICE | {"jurisdicton": "XE"},
            ["jurisdicton: unknown field of office-holding, did you mean 'jurisdiction'?"],
        ),
        "missing fields, all at once": (
            {"kind": "capital"},
            ["place: is missing", "jurisdiction: is missing"],
        ),
        "null is absent": (OFFICE | {"person": None}, ["person: is missing"]),
        "an unknown word": (OFFICE | {"qualifier": "formr"}, ["qualifier: 'formr' is not known, did you mean 'former'?"]),
        "misspelt and missing": (
            {"kind": "rank", "subject": "x", "ranc": 2},
            ["ranc: unknown field of rank, did you mean 'rank'?", "rank: is missing"],
        ),
        "an impossible date": (
            {"kind": "interval", "start": "2023-02-30", "end": "2023"},
            ["start: '2023-02-30' is a day that no calendar has"],
        ),
        "not a number": ({"kind": "age", "person": "A", "age": math.nan}, ["age: nan is not a number that can be used"]),
        "infinite": ({"kind": "age", "person": "A", "age": math.inf}, ["age: inf is not a number that can be used"]),
        "a part of a list": (
            {"kind": "total", "parts": ["4", "many"], "total": 9},
            ["parts[1]: 'many' is not a quantity; write a number, or something like \"$6.5 billion\""],
        ),
        "ends that are no numbers": (
            {"kind": "shares", "shares": [{"value": "4", "low": "few"}]},
            ["shares[0]: 'few' is not a number that can be used"],
        ),
        "an entity of numbers": (OFFICE | {"person": {"written": "A", "id": 5}}, ["person: id, name and candidates are text"]),
        "candidates that are no list": (
            OFFICE | {"person": {"written": "A", "candidates": "Q1"}},
            ["person: candidates are a list of ids"],
        ),
        "a misspelt part of an entity": (
            OFFICE | {"person": {"written": "A", "nam": "B"}},
            ["person: unknown key 'nam'; an entity has written, id, name, candidates"],
        ),
        "a span that runs backwards": (OFFICE | {"span": [9, 4]}, ["span: [9, 4] is no span; it is [start, end) in code points"]),
        "a span of three": (OFFICE | {"span": [1, 2, 3]}, ["span: [1, 2, 3] is no span"]),
        "a span of words": (OFFICE | {"span": "all of it"}, ["span: 'all of it' is no span"]),
        "a span of one": (OFFICE | {"field_spans": {"person": [4]}}, ["field_spans.person: [4] is no span"]),
        "spans that are no object": (OFFICE | {"field_spans": [4]}, ["field_spans: should be a valid "]),
        "the span of a field that is none": (
            OFFICE | {"field_spans": {"persn": [1, 2]}},
            ["field_spans.persn: unknown field of office-holding, did you mean 'person'?"],
        ),
        "a confidence over one": (OFFICE | {"confidence": 2}, ["confidence: 2.0 is not between 0 and 1"]),
        "a confidence that is none": (OFFICE | {"confidence": "nan"}, ["confidence: nan is not between 0 and 1"]),
        "no weekday": (
            {"kind": "weekday-date", "weekday": "Sundy", "date": "2023-06-04"},
            ["weekday: 'Sundy' is no weekday, did you mean 'Sunday'?"],
        ),
        "two letters of a weekday": ({"kind": "weekday-date", "weekday": "Su", "date": "2023"}, ["weekday: 'Su' is no weekday"]),
        "no time of day": (
            {"kind": "clock-pair", "time": "9:30", "zone": "GMT", "other_time": "24:30", "other_zone": "EST"},
            ["other_time: '24:30' is not a time of day; write 09:30 or 21:30"],
        ),
        "readings of an unknown field": (
            OFFICE | {"readings": {"persn": ["B"]}},
            ["readings.persn: unknown field of office-holding, did you mean 'person'?"],
        ),
        "readings that are no list": (OFFICE | {"readings": {"person": "B"}}, ["readings.person: is not a list"]),
        "readings that are no object": (OFFICE | {"readings": ["B"]}, ["readings: is not an object of lists, one a field"]),
        "a reading of the wrong type": (
            {"kind": "birth", "person": "A", "date": "1950", "readings": {"date": ["1951", "soon"]}},
            ["readings.date[1]: 'soon' is not a date; write 2023, 2023-06 or 2023-06-04"],
        ),
    }.values(),
)
def test_a_claim_is_refused(data: Any, expected: list[str]) -> None:
    found = wrong(claim_from, data)
    assert len(found) == len(expected)
    assert all(line.startswith(start) for line, start in zip(found, expected, strict=True)), found


def test_a_missing_kind_lists_the_kinds() -> None:
    assert wrong(claim_from, {"person": "A"}) == ["kind: is missing; there are " + ", ".join(sorted(CLAIM_KINDS))]


def test_values_are_typed() -> None:
    made = claim(
        **OFFICE, jurisdiction={"written": "Elbonia", "id": "XE"}, span=[3, 9], as_of="2023-06-04T10:00:00Z", tense="past"
    )
    assert isinstance(made, OfficeHoldingClaim)
    assert made.person == Entity("Anna Rohde")
    assert made.jurisdiction == Entity("Elbonia", "XE")
    assert made.span == Span(3, 9)
    assert isinstance(made.span, Span)
    assert made.as_of == Date.day(date(2023, 6, 4))


def test_strings_of_yaml_are_typed_too() -> None:
    made = claim(
        kind="total",
        parts=["4", {"value": "5", "low": "4.5", "high": "6"}],
        total="9",
        exhaustive="no",
        span=["1", "2"],
        confidence="0.5",
    )
    assert isinstance(made, TotalClaim)
    assert [part.value for part in made.parts] == [4, 5]
    assert (made.parts[1].low, made.parts[1].high, made.exhaustive, made.span, made.confidence) == (
        4.5,
        6,
        False,
        Span(1, 2),
        0.5,
    )


def test_a_list_of_participants() -> None:
    made = claim(kind="event", event="visit", participants=["A", {"written": "B", "id": "Q1"}])
    assert isinstance(made, EventClaim)
    assert made.participants == (Entity("A"), Entity("B", "Q1"))


def test_readings_are_typed_like_their_field() -> None:
    made = claim(**OFFICE, readings={"jurisdiction": ["XE", {"written": "Elbonia"}], "person": []})
    assert made.readings == {"jurisdiction": (Entity("XE"), Entity("Elbonia"))}
    made = claim(
        kind="weekday-date",
        weekday="Sun",
        date="2023-06-04",
        readings={"date": ["2022-06-04"], "weekday": ["tues."], "as_of": ["2023"]},
    )
    assert made.readings == {"date": (Date.day(date(2022, 6, 4)),), "weekday": ("Tuesday",), "as_of": (Date.year(2023),)}


def test_the_unit_of_a_quantity_stands_in_for_its_own() -> None:
    made = claim(kind="quantity", subject="trade", quantity="over $6.5 billion")
    assert isinstance(made, QuantityClaim)
    assert (made.unit, made.quantity.hedge) == ("USD", "over")
    assert claim(kind="quantity", subject="trade", quantity=5, unit="dollars").unit == "USD"
    assert claim(kind="quantity", subject="seats", quantity=5).unit is None


def test_weekdays_times_and_units_have_one_spelling() -> None:
    assert claim(kind="weekday-date", weekday="wed.", date="2023").weekday == "Wednesday"
    pair = claim(kind="clock-pair", time="9.30", zone="GMT", other_time="23:30", other_zone="CET")
    assert (pair.time, pair.other_time) == ("09:30", "23:30")
    conversion = claim(kind="conversion", amount=5, unit="miles", converted=8, converted_unit="furlongs")
    assert (conversion.unit, conversion.converted_unit) == ("mile", "furlongs")


def test_spans_of_fields() -> None:
    made = claim(kind="total", parts=[4], total=4, field_spans={"total": [1, 2], "parts[0]": [3, 4]})
    assert made.field_spans == {"total": Span(1, 2), "parts[0]": Span(3, 4)}


@pytest.mark.parametrize("kind", CLAIM_KINDS)
@settings(max_examples=25)
@given(data=st.data())
def test_any_input_is_taken_or_refused_and_never_breaks(kind: str, data: st.DataObject) -> None:
    names = [*CLAIM_KINDS[kind].__dataclass_fields__, "nonsense"]
    given_ = data.draw(st.dictionaries(st.sampled_from(names), JSON, max_size=8)) | {"kind": kind}
    with suppress(InputError):
        claim_from(given_)
