"""What goes out as JSON, and that all of it can come in again."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import strategies as some
from checker import yamlfile
from checker.model.article import Mention, Span
from checker.model.authoring import claim_from, fact_from
from checker.model.claims import CLAIM_KINDS, OfficeHoldingClaim
from checker.model.facts import Entity, Fact
from checker.model.findings import (
    Diagnostic,
    FactEvidence,
    Finding,
    Repair,
    Report,
    SpanEvidence,
    SumEvidence,
    Unchecked,
)
from checker.model.number import Quantity
from checker.model.plain import plain, report_dict
from checker.model.when import Date


@pytest.mark.parametrize("kind", CLAIM_KINDS)
@settings(max_examples=25)
@given(data=st.data())
def test_a_claim_survives_json(kind: str, data: st.DataObject) -> None:
    claim = data.draw(some.claims(kind))
    assert claim_from(json.loads(json.dumps(plain(claim), allow_nan=False))) == claim


@pytest.mark.parametrize("kind", CLAIM_KINDS)
@settings(max_examples=25)
@given(data=st.data())
def test_a_claim_survives_yaml(kind: str, data: st.DataObject) -> None:
    claim = data.draw(some.claims(kind))
    text = yaml.safe_dump(plain(claim), allow_unicode=True, sort_keys=False)
    assert claim_from(yamlfile.load(text, "c.yaml").value) == claim


@given(some.facts())
def test_a_fact_survives(fact: Fact) -> None:
    assert fact_from(plain(fact)) == fact


CLAIM = OfficeHoldingClaim(
    id="c7",
    span=Span(4, 20),
    text="Chancellor Rohde",
    person=Entity("Rohde", "Q1", "Anna Rohde"),
    office=Entity("Chancellor", candidates=("chancellor", "head-of-government")),
    as_of=Date.month(2023, 6),
    confidence=0.95,
    extractor="office",
    readings={"jurisdiction": (Entity("Elbonia"),)},
    field_spans={"person": Span(15, 20)},
)
FACT = Fact(
    subject="XE",
    subject_name="Elbonia",
    predicate="office",
    office="head-of-government",
    object="Q2",
    object_name="Bo Lind",
    valid_from=Date.day(date(2022, 5, 12)),
    known_until=Date.year(2024),
    source="gazette",
    url="https://example.org/g",
    licence="CC0-1.0",
)


def test_a_claim_is_flat_and_in_order() -> None:
    assert list(plain(CLAIM)) == (
        "id kind span section text person office jurisdiction qualifier guessed as_of confidence in_quote attributed_to tense"
        " extractor readings field_spans".split()
    )
    assert plain(CLAIM)["person"] == {"written": "Rohde", "id": "Q1", "name": "Anna Rohde"}
    assert plain(CLAIM)["office"] == {"written": "Chancellor", "candidates": ["chancellor", "head-of-government"]}
    assert plain(CLAIM)["as_of"] == "2023-06"
    assert plain(CLAIM)["readings"] == {"jurisdiction": [{"written": "Elbonia"}]}
    assert plain(CLAIM)["field_spans"] == {"person": [15, 20]}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Quantity(6.5, 6.45, None, "USD", "over"), {"value": 6.5, "low": 6.45, "high": None, "unit": "USD", "hedge": "over"}),
        (Quantity.exactly(9), {"value": 9, "low": 9, "high": 9}),
        (SumEvidence(("4", "5"), "9", "10"), {"type": "sum", "terms": ["4", "5"], "result": "9", "stated": "10"}),
        (SpanEvidence("c1", None, "x"), {"type": "span", "claim": "c1", "span": None, "text": "x"}),
        (
            SpanEvidence("c1", Span(0, 1), "x", "title"),
            {"type": "span", "claim": "c1", "span": [0, 1], "text": "x", "section": "title"},
        ),
        (Repair("person", Span(1, 2), "Lind"), {"field": "person", "span": [1, 2], "replacement": "Lind"}),
        (Repair("total", None, None, "count anew"), {"field": "total", "span": None, "replacement": None, "hint": "count anew"}),
        (Diagnostic("language", "m"), {"code": "language", "message": "m", "span": None}),
        (Unchecked("c1", "no rule"), {"claim": "c1", "reason": "no rule"}),
        (
            Mention("time", Span(1, 2), "x", {"start": Date.year(2020)}),
            {"type": "time", "span": [1, 2], "text": "x", "value": {"start": "2020"}},
        ),
        ([Span(1, 2), None, True, (1.5, "a")], [[1, 2], None, True, [1.5, "a"]]),
    ],
)
def test_plain(value: object, expected: Any) -> None:
    assert plain(value) == expected


def test_a_fact_as_evidence_has_valid_time_and_source() -> None:
    assert plain(FactEvidence(FACT, "record")) == {
        "type": "fact",
        "role": "record",
        "subject": "XE",
        "subject_name": "Elbonia",
        "predicate": "office",
        "office": "head-of-government",
        "object": "Q2",
        "object_name": "Bo Lind",
        "valid_from": "2022-05-12",
        "valid_to": None,
        "known_until": "2024",
        "status": "clean",
        "source": "gazette",
        "url": "https://example.org/g",
        "licence": "CC0-1.0",
    }


def test_a_report_has_the_keys_of_the_contract_in_order() -> None:
    finding = Finding(
        rule="office/holder",
        claims=("c7",),
        verdict="refuted",
        severity="correction",
        message="m",
        spans=(Span(15, 20),),
        evidence=(FactEvidence(FACT),),
    )
    report = Report(
        article="s.txt", as_of=Date.year(2023), as_of_from="header", claims=(CLAIM,), findings=(finding,), errors=("e",)
    )
    made = report_dict(report)
    assert list(made) == "schema article as_of as_of_from claims findings coverage unchecked diagnostics errors".split()
    assert made == plain(report)
    assert made["schema"] == "dateline/report/1"
    assert (
        list(made["findings"][0])
        == "rule claims verdict severity message spans evidence repairs confidence fingerprint waived".split()
    )


def test_spans_of_a_title_stand_apart() -> None:
    finding = Finding(rule="a/b", claims=(), verdict="supported", severity=None, message="", title_spans=(Span(0, 3),))
    assert plain(finding)["title_spans"] == [[0, 3]]
    assert plain(finding)["spans"] == []


def test_what_is_no_value_of_the_model_is_refused() -> None:
    with pytest.raises(TypeError, match="set is no value of the model"):
        plain({1})
