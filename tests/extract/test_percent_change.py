"""Percent changes: which of a sentence's numbers are the old level, the new one, and the change."""

from __future__ import annotations

import pytest

from checker.extract.percent_change import extract
from checker.model.claims import PercentChangeClaim
from tests.text.gazetteer import document


def changes(text: str) -> list[PercentChangeClaim]:
    return [claim for claim in extract(document(text)) if isinstance(claim, PercentChangeClaim)]


def told(text: str) -> list[tuple[float | None, float | None, float, str]]:
    return [
        (claim.before and claim.before.value, claim.after and claim.after.value, claim.percent.value, claim.direction)
        for claim in changes(text)
    ]


@pytest.mark.parametrize(
    ("text", "before", "after", "percent", "direction"),
    [
        ("Herring landings fell 7.5 pct to 3.7 mln tonnes from 4.0 mln.", 4.0e6, 3.7e6, 7.5, "down"),
        ("Sales of sails were up 12 percent at $5.6 million from $5.0 million.", 5.0e6, 5.6e6, 12, "up"),
        ("Sales fell to $4.75 million from $5 million, a drop of 5 percent.", 5e6, 4.75e6, 5, "down"),
        ("Sales fell to $4.75 million from $5 million, or 5 percent.", 5e6, 4.75e6, 5, "down"),
        ("Sales rose to 525 boats from 500 last year, up 5 percent.", 500, 525, 5, "up"),
        ("Sales were $5.25 million compared with $5 million a year earlier, up 5 percent.", 5e6, 5.25e6, 5, "up"),
        ("It sold nets for $5.25 million, up 5 percent from $5 million a year earlier.", 5e6, 5.25e6, 5, "up"),
        ("It sold nets for $5.25 million, an increase of 5 percent over $5 million in spring.", 5e6, 5.25e6, 5, "up"),
        ("It sold nets for $5.25 million, up 5 percent on the $5 million of last year.", 5e6, 5.25e6, 5, "up"),
        ("The deficit narrowed 10 percent on Monday to 9 billion from 10 billion.", 10e9, 9e9, 10, "down"),
        ("Sales rose from $5 million to $5.25 million, an increase of 5 percent.", 5e6, 5.25e6, 5, "up"),
        ("Sales rose 5 percent from $5 million to $5.25 million.", 5e6, 5.25e6, 5, "up"),
        ("Sales were down 20 pct in the year to date, to 40 cts a share, from 50.", 50, 40, 20, "down"),
        ("Net rose 50 pct to 1.20 dlrs a share from 80 cts.", 0.8, 1.2, 50, "up"),
        ("Catches jumped 25 percent to a seasonally adjusted 500 tonnes from a revised 400 tonnes.", 400, 500, 25, "up"),
        ("Catches rose 8 pct to 5.4 mln tonnes from 5.0.", 5.0e6, 5.4e6, 8, "up"),
        ("Catches moved up 8 percent to 54 tonnes, up from 50 tonnes.", 50, 54, 8, "up"),
        ("The catch fell by -8 percent to 46 tonnes from 50 tonnes.", 50, 46, 8, "down"),
        ("The rate rose 1 percent to 7 percent from 6 percent.", 6, 7, 1, "up"),
        ("It raised its key interest rate by 1 percent to 7 percent from 6 percent.", 6, 7, 1, "up"),
        ("Catches have fallen from 1,500 tonnes to 1,050 tonnes a day, or by 30 percent.", 1500, 1050, 30, "down"),
        ("The rate rose 0.5 percentage points to 5.5 percent from 5.0 percent.", 5.0, 5.5, 0.5, "up"),
        ("The bank cut its rate by a quarter of a percentage point to 3.25 percent from 3.5 percent.", 3.5, 3.25, 0.25, "down"),
        (
            "Turnout was 72.9 percent, the best since 1989, against 61.7 percent, an increase of 11.2 points.",
            61.7,
            72.9,
            11.2,
            "up",
        ),
    ],
)
def test_reads(text: str, before: float, after: float, percent: float, direction: str) -> None:
    assert told(text) == [(pytest.approx(before), pytest.approx(after), percent, direction)]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 5 percent to $5.25 million.",
        "Sales rose 5 percent from 1985.",
        "The rate rose 1 percent to 7 percent from 6.",
        "The index fell 20.5 points to 2,300 from 2,320.5.",
        "Sales rose 6 pct on a comparable basis to $108 million from $89 million.",
        "They sold 500 tonnes compared with 400 dollars, up 25 percent.",
        "It paid $5 million compared with $4 million, down 25 percent.",
        "Prices were $5 from $4 at 7 percent interest.",
        "And 5 percent to 6 tonnes from 5 tonnes.",
        "Sales rose 5 percent to $0 from $5.",
        "Sales rose 5 percent to 1987 from 1986.",
        "Nothing is told here.",
        "It set apart 6.7 billion crowns, down 30 pct on the 1985/86 sum.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []


def test_a_second_change_takes_the_way_of_the_first() -> None:
    text = "Traffic grew 10 percent in May to 5.5 million from 5.0 million and 20 percent year to date to 24 million from 20 million."
    assert told(text) == [(5.0e6, 5.5e6, 10, "up"), (20e6, 24e6, 20, "up")]


def test_two_changes_of_one_sentence_keep_their_numbers() -> None:
    text = "Herring fell 10 pct to 90 tonnes from 100, while cod rose 50 pct to 30 tonnes from 20."
    assert told(text) == [(100, 90, 10, "down"), (20, 30, 50, "up")]


def test_fields_are_where_they_were_read() -> None:
    text = "The ministry said that landings fell about 8 pct to 46 mln tonnes from 50 mln in May."
    (claim,) = changes(text)
    read = {field: text[span.start : span.end] for field, span in claim.field_spans.items()}
    assert read == {"percent": "about 8 pct", "before": "50 mln", "after": "46 mln tonnes", "direction": "fell"}
    assert claim.text == "fell about 8 pct to 46 mln tonnes from 50 mln"


def test_a_closing_zero_is_house_style() -> None:
    (claim,) = changes("Sales were up 16.0 pct to 58 tonnes from 50 tonnes.")
    assert (claim.percent.low, claim.percent.high) == (15.5, 17)


def test_points_are_told_apart() -> None:
    (claim,) = changes("The rate rose 0.5 percentage points to 5.5 percent from 5.0 percent.")
    assert claim.points


def test_a_change_on_the_year_is_not_reckoned_from_another_month() -> None:
    text = "The surplus rose by 70 percent year-on-year to 8.1 billion dollars from 5.7 billion in January."
    assert told(text) == []
    assert told(text.replace("in January", "a year earlier")) != []


def test_basis_points_are_hundredths_of_points() -> None:
    (change,) = changes("The bank lifted its rate by 25 basis points to 4.25 percent, from 4 percent.")
    assert (change.percent.value, change.percent.unit, change.before and change.before.high) == (0.25, "points", 4.005)


def test_round_thousands_are_rounded_no_further_than_one_believes() -> None:
    (change,) = changes("Membership fell to 8,000 from 10,000, down 20 percent.")
    assert change.before
    assert change.before.high == 10_200


def test_millions_are_as_round_as_they_are_told() -> None:
    (change,) = changes("Traffic rose 32.2 pct to 2.2 billion miles from 1.7 billion miles.")
    assert change.before
    assert change.before.high == pytest.approx(1.75e9)


def test_a_last_digit_may_have_been_cut_off() -> None:
    (change,) = changes("Sales rose 29.5 percent to 79,249 cars from 61,169.")
    assert change.percent.low == pytest.approx(29.45)
    assert change.percent.high == pytest.approx(29.6)
