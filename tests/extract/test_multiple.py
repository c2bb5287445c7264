"""Multiples: doublings, halvings and changes by a fraction between two levels."""

from __future__ import annotations

from typing import Any

import pytest

from checker.extract.multiple import extract
from checker.model.claims import PercentChangeClaim
from tests.text.gazetteer import document


def changes(text: str) -> list[PercentChangeClaim]:
    return [claim for claim in extract(document(text)) if isinstance(claim, PercentChangeClaim)]


def told(text: str) -> list[Any]:
    return [
        (claim.before and claim.before.value, claim.after and claim.after.value, round(claim.percent.value), claim.direction)
        for claim in changes(text)
    ]


@pytest.mark.parametrize(
    ("text", "before", "after", "percent", "direction"),
    [
        ("Exports doubled to 6.4 million tonnes from 3.2 million.", 3.2e6, 6.4e6, 100, "up"),
        ("Sales fell by almost half to 2.1 million units from 4 million.", 4e6, 2.1e6, 50, "down"),
        ("By dusk 6,000 people had been saved, triple the number of Friday, 2,000.", 2e3, 6e3, 200, "up"),
        ("Bread went from 10 krona to 20, twice as much.", 10, 20, 100, "up"),
        ("Berg took 40.8 percent of the vote against 20.1 percent for Lund, twice as much.", 20.1, 40.8, 100, "up"),
        ("Exports tripled last year to $9 million from $3 million.", 3e6, 9e6, 200, "up"),
        ("Exports quadrupled from 3 million tonnes in 2000 to 12 million in 2005.", 3e6, 12e6, 300, "up"),
        ("Output halved to 50 tonnes from 100 tonnes.", 100, 50, 50, "down"),
        ("Sales fell by a third to $6 million from $9 million.", 9e6, 6e6, 33, "down"),
        ("Sales fell a third from $9 million to $6 million.", 9e6, 6e6, 33, "down"),
        ("Sales fell two thirds from $9 million to $3 million.", 9e6, 3e6, 67, "down"),
        ("Sales rose by half to $6 million from $4 million.", 4e6, 6e6, 50, "up"),
        ("Sales were cut by one-third to $6 million from $9 million.", 9e6, 6e6, 33, "down"),
        ("Sales rose by a quarter to $5 million from $4 million.", 4e6, 5e6, 25, "up"),
        ("The bill has grown from 180 million to 270 million euros, an increase of a half.", 180e6, 270e6, 50, "up"),
        ("The bill fell to 180 million from 270 million euros, a drop of a third.", 270e6, 180e6, 33, "down"),
        ("The number of elk was cut in half, from 19,000 to 9,500.", 19e3, 9500, 50, "down"),
        ("It would double its spending on boats to $6 million a year from $3 million.", 3e6, 6e6, 100, "up"),
        ("Debt, which stood at $64 million last spring, has doubled to $128 million.", 64e6, 128e6, 100, "up"),
        ("Water costs 40 rupees a drum, twice as much as in May, when it cost 20 rupees.", 20, 40, 100, "up"),
        ("It sold 9,000 boats, three times as many as the 3,000 of a year before.", 3000, 9000, 200, "up"),
        ("The price is now $80, double the $40 of a year ago.", 40, 80, 100, "up"),
    ],
)
def test_reads(text: str, before: float, after: float, percent: int, direction: str) -> None:
    assert told(text) == [(pytest.approx(before), pytest.approx(after), percent, direction)]


@pytest.mark.parametrize(
    "text",
    [
        "Exports doubled to 6.4 million tonnes.",
        "Exports doubled.",
        "It sold 600 boats, times as many as the 300 of May.",
        "It sold 600 boats, 20 times as many as the 30 of May.",
        "Sales rose in the third quarter to $6 million from $5 million.",
        "Sales fell in the first half to $6 million from $9 million.",
        "Sales less than doubled to $6 million from $4 million.",
        "Sales doubled to $6 million from 3 tonnes.",
        "The doubled boats sailed from Izmir to Baku.",
    ],
)
def test_silent(text: str) -> None:
    assert told(text) == []


def ends(text: str) -> tuple[int | None, int | None, str | None]:
    (claim,) = changes(text)
    percent = claim.percent
    return (
        None if percent.low is None else round(percent.low),
        None if percent.high is None else round(percent.high),
        percent.hedge,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales doubled to $6 million from $3 million.", (80, 120, None)),
        ("Sales more than doubled to $7 million from $3 million.", (100, None, "over")),
        ("Sales nearly doubled to $6 million from $3 million.", (70, 120, "nearly")),
        ("Sales about doubled to $6 million from $3 million.", (70, 120, "about")),
        ("Sales halved to $3 million from $6 million.", (45, 55, None)),
        ("It sold 600 boats, more than twice as many as the 250 of May.", (80, None, "over")),
        ("It sold 600 boats, nearly twice as many as the 350 of May.", (60, 120, "nearly")),
        ("Sales fell by a third to $6 million from $9 million.", (28, 38, None)),
        ("Sales fell by more than a third to $5 million from $9 million.", (33, None, "over")),
    ],
)
def test_how_much_room_the_words_leave(text: str, expected: tuple[int | None, int | None, str | None]) -> None:
    assert ends(text) == expected


def test_spans_are_exact() -> None:
    text = "Sales fell by a third to $6 million from $9 million."
    (claim,) = changes(text)
    assert {field: text[span.start : span.end] for field, span in claim.field_spans.items()} == {
        "percent": "a third",
        "before": "$9 million",
        "after": "$6 million",
    }
    assert claim.text == "a third to $6 million from $9 million"
