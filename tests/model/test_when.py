"""Dates with precision: read, written, compared in three values, and told in words."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from checker import strategies as some
from checker.model.when import Date, before, equal, in_the_manner_of, in_words, not_after, shifted, span, weekday_of

D = Date.parse


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    {
        "a year": ("2023", "2023-01-01", "2023-12-31", "year"),
        "a month": ("2023-06", "2023-06-01", "2023-06-30", "month"),
        "a February of a leap year": ("2024-02", "2024-02-01", "2024-02-29", "month"),
        "a day": ("2023-06-04", "2023-06-04", "2023-06-04", "day"),
        "space around it": (" 2023-06-04\n", "2023-06-04", "2023-06-04", "day"),
        "a moment's day": ("2023-06-04T23:30:00+02:00", "2023-06-04", "2023-06-04", "day"),
        "a moment with a space": ("2023-06-04 23:30", "2023-06-04", "2023-06-04", "day"),
        "a stretch": ("2023-06-04/2023-06-06", "2023-06-04", "2023-06-06", "span"),
        "a stretch of months": ("2023-06/2023-07", "2023-06-01", "2023-07-31", "span"),
        "a stretch of one day": ("2023-06-04/2023-06-04", "2023-06-04", "2023-06-04", "day"),
        "a stretch of one year": ("2023/2023", "2023-01-01", "2023-12-31", "year"),
        "the first year": ("0001", "0001-01-01", "0001-12-31", "year"),
    }.values(),
)
def test_parse(text: str, first: str, last: str, precision: str) -> None:
    assert Date.parse(text) == Date(date.fromisoformat(first), date.fromisoformat(last), precision)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        *(
            (text, "is not a date; write 2023, 2023-06 or 2023-06-04")
            for text in ("", "June", "23", "2023-6-4", "2023-06-04x", "2023-06T", "20230604")
        ),
        *(
            (text, "is a day that no calendar has")
            for text in ("2023-02-29", "2023-13", "2023-00", "0000", "2023-06-31", "2023-13-01")
        ),
        ("2023-06-06/2023-06-04", "2023-06-06/2023-06-04 ends before it starts"),
        ("2023-06-04/", "is not a date"),
    ],
)
def test_what_is_no_date_says_why(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Date.parse(text)


@given(some.dates())
def test_what_is_written_is_read_again(day: Date) -> None:
    assert Date.parse(str(day)) == day


@given(st.text(max_size=30) | st.from_regex(r"\d{4}-\d\d(-\d\d)?(/\d{4}(-\d\d)?)?", fullmatch=True))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    with suppress(ValueError):
        day = Date.parse(text)
        assert day.first <= day.last


def test_other_precisions_are_written_as_stretches() -> None:
    quarter = Date(date(2023, 4, 1), date(2023, 6, 30), "quarter")
    assert str(quarter) == "2023-04-01/2023-06-30"
    assert in_words(quarter) == "1 April 2023 to 30 June 2023"


@pytest.mark.parametrize(
    ("a", "b", "is_before", "is_not_after", "is_equal"),
    {
        "days apart": ("2023-06-04", "2023-06-05", True, True, False),
        "the same day": ("2023-06-04", "2023-06-04", False, True, True),
        "days the other way round": ("2023-06-05", "2023-06-04", False, False, False),
        "a day and its month": ("2023-06-04", "2023-06", None, None, None),
        "the first day of a month and the month": ("2023-06-01", "2023-06", None, True, None),
        "a month and its first day": ("2023-06", "2023-06-01", False, None, None),
        "a month and its last day": ("2023-06", "2023-06-30", None, True, None),
        "the last day and the month": ("2023-06-30", "2023-06", False, None, None),
        "a month and the next": ("2023-06", "2023-07", True, True, False),
        "the same month": ("2023-06", "2023-06", None, None, None),
        "a year and the next but one day": ("2023", "2024-01-01", True, True, False),
    }.values(),
)
def test_comparisons(a: str, b: str, is_before: bool | None, is_not_after: bool | None, is_equal: bool | None) -> None:
    assert (before(D(a), D(b)), not_after(D(a), D(b)), equal(D(a), D(b))) == (is_before, is_not_after, is_equal)


NEAR = st.dates(date(2023, 1, 1), date(2023, 1, 9))
STRETCHES = st.tuples(NEAR, NEAR).map(lambda ends: span(Date.day(min(ends)), Date.day(max(ends))))


@given(STRETCHES, STRETCHES)
def test_a_comparison_says_what_holds_for_every_pair_of_days(a: Date, b: Date) -> None:
    pairs = [(x, y) for x in _days(a) for y in _days(b)]
    for compare, holds in ((before, date.__lt__), (not_after, date.__le__), (equal, date.__eq__)):
        answers = {holds(x, y) for x, y in pairs}
        assert compare(a, b) == (answers.pop() if len(answers) == 1 else None)


def _days(day: Date) -> list[date]:
    return [date.fromordinal(number) for number in range(day.first.toordinal(), day.last.toordinal() + 1)]


@given(some.dates(), st.integers(-400, 400))
def test_a_date_that_is_moved_keeps_its_length(day: Date, days: int) -> None:
    moved = shifted(day, days)
    assert moved.last - moved.first == day.last - day.first
    assert moved == day or (moved.first - day.first).days == days
    assert moved.precision == (day.precision if day.is_day else "span") or moved == day


def test_a_date_is_not_moved_out_of_the_calendar() -> None:
    assert shifted(D("0001-01-01"), -1) == D("0001-01-01")
    assert shifted(D("9999-12-31"), 1) == D("9999-12-31")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2023-06-04", "4 June 2023"),
        ("2023-06", "June 2023"),
        ("2023", "2023"),
        ("2023-06-04/2023-07-01", "4 June 2023 to 1 July 2023"),
    ],
)
def test_in_words(text: str, words: str) -> None:
    assert in_words(D(text)) == words


def test_weekdays() -> None:
    assert weekday_of(D("2023-06-04")) == "Sunday"
    assert weekday_of(D("2023-06")) is None


@given(st.dates())
def test_a_week_later_is_the_same_weekday(day: date) -> None:
    later = shifted(Date.day(day), 7)
    assert weekday_of(later) == weekday_of(Date.day(day)) or later == Date.day(day)


@pytest.mark.parametrize("value", ["2023-06-04", date(2023, 6, 4), D("2023-06-04")])
def test_structured_input_takes_text_and_dates(value: object) -> None:
    adapter = TypeAdapter(Date)
    assert adapter.validate_python(value) == D("2023-06-04")
    assert adapter.dump_json(D("2023-06")) == b'"2023-06"'
    assert adapter.json_schema()["type"] == "string"


def test_structured_input_refuses_the_rest() -> None:
    assert TypeAdapter(Date).validate_python(2023) == D("2023")
    with pytest.raises(ValidationError, match="is not a date"):
        TypeAdapter(Date).validate_python(["2023"])


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("May 18", "June 4"),
        ("May 18, 2023", "June 4, 2023"),
        ("Sept. 3", "June 4"),
        ("18 May", "4 June"),
        ("18 May 2023", "4 June 2023"),
        ("2023-05-18", "2023-06-04"),
        ("yesterday", "4 June 2023"),
        ("", "4 June 2023"),
    ],
)
def test_a_day_is_written_as_the_words_it_replaces(words: str, wanted: str) -> None:
    assert in_the_manner_of(words, Date.parse("2023-06-04")) == wanted
    assert in_the_manner_of(words, Date.parse("2023-06")) == "June 2023"
