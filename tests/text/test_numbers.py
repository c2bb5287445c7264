"""Numbers in running text: what is found, what it may be, and what is left alone."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.number import Quantity
from checker.text.figures import figure_at
from checker.text.numbers import Number, number_at, numbers
from checker.text.outline import outline
from checker.text.tokens import tokenise
from tests.text.gazetteer import document


def found(text: str) -> list[Number]:
    return numbers(tokenise(text))


def words(text: str) -> list[str]:
    return [text[number.span.start : number.span.end] for number in found(text)]


@pytest.mark.parametrize(
    ("text", "written", "value", "unit", "form"),
    [
        ("It cost over $6.5 billion in all.", "over $6.5 billion", 6.5e9, "USD", "money"),
        ("It cost $987M.", "$987M", 987e6, "USD", "money"),
        ("It cost US$3 million.", "US$3 million", 3e6, "USD", "money"),
        ("It cost A$3 million.", "A$3 million", 3e6, "AUD", "money"),
        ("It cost USD 5 million.", "USD 5 million", 5e6, "USD", "money"),
        ("It cost Rs 500.", "Rs 500", 500, "INR", "money"),
        ("It cost 6.5 mln dlrs.", "6.5 mln dlrs", 6.5e6, "USD", "money"),
        ("It cost six million U.S. dollars.", "six million U.S. dollars", 6e6, "USD", "money"),
        ("It cost 25 billion won.", "25 billion won", 25e9, "KRW", "money"),
        ("It cost 500 won.", "500 won", 500, "KRW", "money"),
        ("It cost €3bn.", "€3bn", 3e9, "EUR", "money"),
        ("It cost 1.2 trillion yen.", "1.2 trillion yen", 1.2e12, "JPY", "money"),
        ("A $1.5-billion plan was told.", "$1.5-billion", 1.5e9, "USD", "money"),
        ("It paid 64 cts a share.", "64 cts", 64, "US cent", "money"),
        ("It rose 2-1/2 pct.", "2-1/2 pct", 2.5, "percent", "percent"),
        ("It rose 3/8 pct.", "3/8 pct", 0.375, "percent", "percent"),
        ("It rose 2 1/2 pct.", "2 1/2 pct", 2.5, "percent", "percent"),
        ("It rose 2½ percent.", "2½ percent", 2.5, "percent", "percent"),
        ("It rose .5 percent.", ".5 percent", 0.5, "percent", "percent"),
        ("It moved by -3.5 percent.", "-3.5 percent", -3.5, "percent", "percent"),
        ("A 10-percent rise came.", "10-percent", 10, "percent", "percent"),
        ("It lost 0.5 percentage points.", "0.5 percentage points", 0.5, "points", "points"),
        ("It pumped 15,000 barrels per day.", "15,000 barrels per day", 15000, "barrel per day", "measure"),
        ("It went 10 km/h.", "10 km/h", 10, "kilometre per hour", "measure"),
        ("It was 5m deep.", "5m", 5e6, None, "scaled"),
        ("They sold 6.5 mln.", "6.5 mln", 6.5e6, None, "scaled"),
        ("There are 740 companies.", "740 companies", 740, "companies", "count"),
        ("As many as 1,200 people came.", "As many as 1,200 people", 1200, "people", "count"),
        ("500 or more people came.", "500 or more", 500, None, "count"),
        ("Two dozen soldiers came.", "Two dozen soldiers", 24, "soldiers", "count"),
        ("Half a million refugees came.", "Half a million refugees", 5e5, "refugees", "count"),
        ("A dozen ships came.", "A dozen ships", 12, "ships", "count"),
        ("LUND - The four ships came.", "four ships", 4, "ships", "count"),
        ("Twenty-five ships came.", "Twenty-five ships", 25, "ships", "count"),
        ("Two and a half million people came.", "Two and a half million people", 2.5e6, "people", "count"),
        ("He owned two and a half tonnes.", "two and a half tonnes", 2.5, "tonne", "measure"),
        ("On Monday 12 people came.", "12 people", 12, "people", "count"),
        ("More than 1986 people came.", "More than 1986 people", 1986, "people", "count"),
        ("Two hundred and six people came.", "Two hundred and six people", 206, "people", "count"),
        ("One hundred and three thousand people came.", "One hundred and three thousand people", 103000, "people", "count"),
        ("One million two hundred thousand people came.", "One million two hundred thousand people", 1.2e6, "people", "count"),
        ("They found 28 major joint projects.", "28", 28, None, "count"),
    ],
)
def test_finds(text: str, written: str, value: float, unit: str | None, form: str) -> None:
    (number,) = found(text)
    assert text[number.span.start : number.span.end] == written
    assert (number.quantity.value, number.quantity.unit, number.form) == (pytest.approx(value), unit, form)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between 5 and 7 percent", 5, 7),
        ("5 to 7 percent", 5, 7),
        ("$5-6 billion", 5e9, 6e9),
        ("$5 to $6 billion", 5e9, 6e9),
        ("10-15 people", 10, 15),
        ("2 million to 3 million people", 2e6, 3e6),
        ("over 6.5 billion dollars", 6.5e9, None),
        ("nearly 500 people", 450, 500),
        ("20 percent or more", 20, None),
        ("12 soldiers", 12, 12),
        ("6,000 soldiers", 5500, 6500),
        ("7.6 pct", 7.55, 7.65),
    ],
)
def test_allows(text: str, low: float | None, high: float | None) -> None:
    (number,) = found(text)
    assert (number.quantity.low, number.quantity.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize(
    "text",
    [
        "In 2022 elections came.",
        "Call 555-1234 people.",
        "They won 3-2 in the cup.",
        "See page 12 reports.",
        "She is 45.",
        "It is at 12 Baker Street.",
        "It opens at 10:30 people said.",
        "On 9/11/2001 people came.",
        "He came 25th.",
        "It was the 1990s.",
        "It was 12 in London.",
        "She was 52 when she won gold.",
        "Version 3.5.2 people.",
        "Two thirds came.",
        "Three more people came.",
        "The Boeing 737 planes came.",
        "One person came.",
        "A few million people came.",
        "He ran 1,2 miles.",
        "It took a while.",
        "It is a 3G phone.",
        "The ratio is 1/7.",
        "On 1/2/3 people came.",
        "Top 10 investors met.",
        "In three years.",
        f"It is {'9' * 80} people.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 5 to 7 percent", ["7 percent"]),
        ("7 to 5 percent", ["5 percent"]),
        ("seven soldiers and five civilians", ["seven soldiers", "five civilians"]),
        ("10 to 90 percent", ["90 percent"]),
        ("six million and seven ships", ["six million", "seven ships"]),
        ("5 - the report", []),
        ("5 to", []),
        ("half the cost", []),
        ("a quarter of the cost", []),
        ("half a percentage point", ["half a percentage point"]),
        ("by a quarter point", ["quarter point"]),
        ("twenty", []),
        ("8 percent", ["8 percent"]),
    ],
)
def test_tells_neighbours_apart(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_noun_behind_adjectives_is_kept_apart() -> None:
    (number,) = found("They built 28 major joint projects.")
    assert (number.noun, number.quantity.unit) == ("projects", None)


def test_a_bare_figure_is_a_number_only_on_request() -> None:
    tokens = tokenise("It fell to 887,000 again.")
    assert numbers(tokens) == []
    number = number_at(tokens, 3)
    assert number is not None
    assert (number.form, number.quantity.value) == ("bare", 887000)


@pytest.mark.parametrize(
    "text", ["½", "million", "a", "1,2", "9/11/2001", "2-1/7", "1-1/2/3", "10/2", "1234567890123-1/2", "123/456"]
)
def test_no_figure_begins_here(text: str) -> None:
    figure = figure_at(tokenise(text), 0)
    assert figure is None or figure.end - figure.first == 1


def test_an_outline_is_one_character_an_item() -> None:
    read = document("Exports rose 5.5 percent to $6 million from 7 in 1999.")
    line = outline(read, 0, len(read.tokens), {"rose": "u", "to": "t", "from": "f"})
    assert line.symbols in ("xuPtQfBxTx", "xuPtQfBxBx")
    assert len(line.starts) == len(line.symbols) + 1
    assert line.span(2, 4) == read.tokens.span(2, 5)


WORDS = st.sampled_from(
    "5 6.5 1,200 .5 12 2022 $ US$ € % pct percent million mln bn to from - / people ships over about nearly two dozen half a"
    " hundred thousand and twenty-five or more between points 1/2 km the of in . , ( )".split()
)


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_numbers_are_finite_ordered_apart_and_within_the_text(text: str) -> None:
    tokens = tokenise(text)
    after = 0
    for number in numbers(tokens):
        assert number.first >= after
        assert number.first <= number.core < number.end <= len(tokens)
        assert number.span == tokens.span(number.first, number.end)
        q = number.quantity
        assert all(end is None or math.isfinite(end) for end in (q.value, q.low, q.high))
        assert q.low is None or q.low <= q.value
        assert q.high is None or q.high >= q.value
        assert isinstance(q, Quantity)
        after = number.end


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    numbers(tokenise(text))
