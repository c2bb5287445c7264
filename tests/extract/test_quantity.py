"""Quantities: what is measured, by how much, and for which time."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.quantity import extract
from checker.model.claims import QuantityClaim
from checker.model.when import Date
from tests.text.gazetteer import document

DAY = Date.day(date(2023, 6, 4))


def quantities(text: str) -> list[QuantityClaim]:
    return [claim for claim in extract(document(text, DAY)) if isinstance(claim, QuantityClaim)]


def told(text: str) -> list[tuple[str, str, str | None]]:
    return [(claim.subject, str(claim.quantity), claim.period and str(claim.period)) for claim in quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The trade turnover between Kazakhstan and South Korea in 2022 reached a record high level of over $6.5 billion.",
            [("trade turnover between kazakhstan and south korea", "over $6.5 billion", "2022")],
        ),
        (
            "To date, the Port of Izmir has invested $8.5 billion in the fleet, with $1.5 billion in new cranes in 2022.",
            [
                ("port of izmir invested in fleet", "$8.5 billion", None),
                ("port of izmir invested in fleet with in cranes", "$1.5 billion", "2022"),
            ],
        ),
        (
            "In 2022, exports of Kazakh apples reached 5 million tonnes.",
            [("exports of kazakh apples", "5 million tonnes", "2022")],
        ),
        ("The ministry said that unemployment in Izmir was 5 percent in 2021.", [("unemployment in izmir", "5 percent", "2021")]),
        (
            "Exports of figs to Japan were $5 million and imports $6 million.",
            [("exports of figs to japan", "$5 million", None), ("exports of figs to japan and imports", "$6 million", None)],
        ),
        (
            "Sales of Izmir figs rose to $5 million from $4 million.",
            [("sales of izmir figs rose", "$5 million", None), ("sales of izmir figs rose from", "$4 million", None)],
        ),
    ],
)
def test_reads(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Harbour dues, 5 million dollars",
        "5 million dollars came.",
        "The two men came to Izmir.",
        "The fleet has (5 million dollars) in Izmir.",
        "The index fell 5 points in Izmir.",
        "It cost nothing.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []


def test_equal_words_make_one_claim_a_clause() -> None:
    shares = quantities("Among the guests of Izmir were sailors, at 18 percent, 14 percent and 12 percent.")
    assert [claim.quantity.value for claim in shares] == [18, 12]


def test_what_names_nothing_by_itself_keeps_its_surroundings() -> None:
    text = (
        "Izmir's index rose. The trade volume was 16 million dollars. Bonn's index fell. The trade volume was 9 million dollars."
    )
    first, second = quantities(text)
    assert first.subject != second.subject
    assert first.confidence < 0.8


def test_a_counted_noun_is_the_unit() -> None:
    (claim,) = quantities("The harbour of Izmir is home to 740 companies.")
    assert (claim.unit, claim.subject.split()[0]) == ("companies", "companies")


def test_a_first_sentence_without_a_name_stands_alone() -> None:
    (claim,) = quantities("It was 16 million dollars.")
    assert claim.quantity.value == 16e6


def test_the_place_is_the_number() -> None:
    text = "Trade of Izmir reached over $6.5 billion."
    (claim,) = quantities(text)
    assert claim.text == "over $6.5 billion"
    assert claim.field_spans["quantity"] == claim.span
    assert claim.tense == "past"


WORDS = st.sampled_from(
    "The trade of Izmir and Bonn was reached rose to from $5 million 6 percent tonnes 740 companies in 2022 , . it they with".split()
)


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_spans_quote_the_text_and_a_clause_never_contradicts_itself(text: str) -> None:
    keys: dict[object, list[QuantityClaim]] = defaultdict(list)
    for claim in quantities(text):
        assert claim.span is not None
        assert text[claim.span.start : claim.span.end] == claim.text
        assert claim.subject.strip()
        keys[claim.subject, claim.unit, claim.period].append(claim)
