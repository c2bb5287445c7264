"""Percent changes whose earlier level stands in the sentence before."""

from __future__ import annotations

import pytest

from checker.extract.percent_change_resumed import extract
from checker.model.claims import PercentChangeClaim
from tests.text.gazetteer import document


def changes(text: str) -> list[PercentChangeClaim]:
    return [claim for claim in extract(document(text)) if isinstance(claim, PercentChangeClaim)]


@pytest.mark.parametrize(
    ("text", "before", "after", "percent", "direction"),
    [
        ("Exports were 7.1 million tonnes last year. They rose 8 percent to 7.7 million.", 7.1e6, 7.7e6, 8, "up"),
        ("Exports were 7.1 million tonnes in May. Exports rose 8 percent to 7.7 million tonnes in June.", 7.1e6, 7.7e6, 8, "up"),
        ("Sales totalled $8 million last year. They fell by 25 percent this year to $6 million.", 8e6, 6e6, 25, "down"),
        ("Sales were $8 million last year.\nThey fell 20 percent to $6 million.", 8e6, 6e6, 20, "down"),
    ],
)
def test_reads(text: str, before: float, after: float, percent: float, direction: str) -> None:
    (change,) = changes(text)
    assert change.before
    assert change.after
    assert change.before.value == pytest.approx(before)
    assert change.after.value == pytest.approx(after)
    assert (change.percent.value, change.direction) == (percent, direction)


@pytest.mark.parametrize(
    "text",
    [
        "Exports were 7.1 million tonnes last year. They rose 8 percent.",
        "Exports were 7.1 million tonnes last year. They rose 8 percent from a year earlier to 7.7 million.",
        "Exports were 7.1 million tonnes and imports 5 million tonnes. They rose 8 percent to 7.7 million.",
        "Exports rose to 7.1 million tonnes. They were up 8 percent to 7.7 million.",
        "Exports were 7.1 million tonnes. Imports rose 8 percent to 7.7 million.",
        "Exports were 7.1 million tonnes in May. They rose 8 percent to 40 million tonnes this year.",
        "Exports were 7.1 million tonnes. They rose 8 percent to $7.7 million.",
        "Exports were 7.1 million tonnes.\n\nThey rose 8 percent to 7.7 million.",
        "The rate was 7 percent. It rose 1 percent to 8 percent.",
        "Exports of 7.1 million tonnes helped. They rose 8 percent to 7.7 million.",
        "Exports were good. They rose 8 percent to 7.7 million.",
    ],
)
def test_silent(text: str) -> None:
    assert changes(text) == []


def test_spans_are_exact() -> None:
    text = "Exports were 7.1 million tonnes last year. They rose 8 percent to 7.7 million."
    (claim,) = changes(text)
    assert {field: text[span.start : span.end] for field, span in claim.field_spans.items()} == {
        "before": "7.1 million tonnes",
        "direction": "rose",
        "percent": "8 percent",
        "after": "7.7 million",
    }
