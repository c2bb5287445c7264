"""Whatever words a text is made of, the families of numbers and events read it, and point into it exactly."""

from __future__ import annotations

import math
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract import conversion, event, part_of_whole, percent_change, quantity, rank, shares, total
from checker.model.number import Quantity
from checker.model.when import Date
from tests.text.gazetteer import document

FAMILIES = (conversion, event, part_of_whole, percent_change, quantity, rank, shares, total)
WORDS = st.sampled_from(
    "The visit of Izmir Japan will last until June 1 from to - 5 6.5 $ million percent points rose fell up down , . : ( ) a an"
    " second-largest largest one top ten ranks fifth 12 people soldiers and five including of the which with remaining vote is was"
    " scheduled held on km miles 1999 next year visited agreed hold meeting No it 's in 25 th \" end Monday compared over".split()
)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__.rpartition(".")[2])
@given(words=st.lists(WORDS, max_size=40))
def test_word_soup(family: object, words: list[str]) -> None:
    text = " ".join(words)
    for claim in family.extract(document(text, Date.day(date(2023, 6, 4)))):  # type: ignore[attr-defined]
        assert text[claim.span.start : claim.span.end] == claim.text
        assert claim.field_spans
        for span in claim.field_spans.values():
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == text[span.start : span.end].strip()
        for field in fields(claim):
            value = getattr(claim, field.name)
            if isinstance(value, Quantity):
                assert all(end is None or math.isfinite(end) for end in (value.value, value.low, value.high))


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__.rpartition(".")[2])
@given(text=st.text(max_size=80))
def test_any_characters(family: object, text: str) -> None:
    list(family.extract(document(text)))  # type: ignore[attr-defined]
