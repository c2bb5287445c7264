"""Times: what a text says of when, as days, and where it says so."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.when import Date
from checker.text.sentences import paragraphs, sentences
from checker.text.times import Time, times
from checker.text.times_calendar import month_number, moved, stretch, third, weekday_near, yearless
from checker.text.times_holidays import easter
from checker.text.tokens import tokenise
from tests.text.times_told import DAYS, HOLIDAYS, MONTHS, PERIODS, RANGES, RELATIVE, WEEKDAYS, YEARS

TODAY = "2023-06-04"  # a Sunday


def read(text: str, day: str | None = TODAY) -> list[Time]:
    tokens = tokenise(text)
    return times(tokens, sentences(tokens, paragraphs(text)), Date.parse(day) if day else None)


def told(text: str, day: str | None = TODAY) -> str:
    """Each time as `words = value or other reading`, in one line."""
    return "; ".join(
        f"{text[time.span.start : time.span.end]} = {' or '.join(str(value) for value in (time.value, *time.alternatives))}"
        for time in read(text, day)
        if time.form not in ("duration", "clock")
    )


def cases(*tables: list[tuple[str, str, str]]) -> list[object]:
    return [pytest.param(text, wanted, id=name) for table in tables for name, text, wanted in table]


@pytest.mark.parametrize(("text", "wanted"), cases(DAYS, MONTHS, WEEKDAYS, RELATIVE, PERIODS, YEARS, HOLIDAYS, RANGES))
def test_a_time_is_read(text: str, wanted: str) -> None:
    assert told(text) == wanted


UNANCHORED = [
    ("a date with its year stands", "on June 3, 2021", "June 3, 2021 = 2021-06-03"),
    ("a date without its year", "on June 3", "June 3 = None"),
    ("a weekday", "on Friday", "Friday = None"),
    ("a month", "in June and last June", "June = None; last June = None"),
    ("yesterday", "yesterday", "yesterday = None"),
    ("last year", "last year", "last year = None"),
    ("two days ago", "two days ago", "two days ago = None"),
    ("a quarter", "the third quarter", "the third quarter = None"),
    ("the quarter", "the quarter", "the quarter = None"),
    ("a fiscal year", "the current fiscal year", "the current fiscal year = None"),
    ("a season", "this summer", "this summer = None"),
    ("year-earlier", "the year-earlier period", "the year-earlier period = None"),
    ("the weekend", "over the weekend", "the weekend = None"),
    ("the end of the year", "the end of the year", "the end of the year = None"),
    ("a holiday", "on Christmas Day", "Christmas Day = None"),
    ("mid-June", "in mid-June", "mid-June = None"),
    ("a range", "from June 3 to June 5", "June 3 to June 5 = None"),
    ("months", "from May to June", "May to June = None"),
    ("a short year", "class of 5/6/98", "5/6/98 = 1998-05-06 or 1998-06-05"),
]


@pytest.mark.parametrize(("text", "wanted"), cases(UNANCHORED))
def test_without_a_day_of_the_story(text: str, wanted: str) -> None:
    assert told(text, None) == wanted


LENGTHS = [
    ("three-day visit", (3, "day")),
    ("a 10-day tour", (10, "day")),
    ("for two weeks", (2, "week")),
    ("for a month", (1, "month")),
    ("for five years running", (5, "year")),
    ("a few days", (None, "day")),
    ("a couple of years", (2, "year")),
    ("twenty-one days", (21, "day")),
    ("he is 27 years old", (27, "year")),
    ("the next few weeks", (None, "week")),
]


@pytest.mark.parametrize(("text", "length"), LENGTHS)
def test_a_length_is_no_day(text: str, length: tuple[int | None, str]) -> None:
    (time,) = read(text)
    assert (time.form, time.value, time.length) == ("duration", None, length)


def test_a_quarter_of_next_year() -> None:
    text = "It will close in the first quarter"
    assert told(text, "2023-11-04") == "the first quarter = 2024-01-01/2024-03-31 or 2023-01-01/2023-03-31"


@pytest.mark.parametrize("text", ["fifteen a day", "it made the day", "score 10 : 30"])
def test_no_length(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["at 10:30 a.m.", "at 0730 GMT", "at 5 p.m."])
def test_a_clock_time_is_no_day(text: str) -> None:
    (time,) = read(text)
    assert (time.form, time.value) == ("clock", None)


def test_a_range_keeps_both_ends_apart() -> None:
    text = "open June 9-5, 2021"
    (time,) = read(text)
    assert [text[part.span.start : part.span.end] for part in time.parts] == ["June 9", "5, 2021"]
    assert [part.written for part in time.parts] == [(None, 6, 9), (2021, 6, 5)]


def test_the_ends_of_a_far_off_range_keep_their_years() -> None:
    (time,) = read("from December 5 to December 9")
    start, end = time.parts
    assert [str(day) for day in (start.value, *start.alternatives)] == ["2022-12-05", "2023-12-05", "2024-12-05"]
    assert [str(day) for day in (end.value, *end.alternatives)] == ["2022-12-09", "2023-12-09", "2024-12-09"]


def test_a_date_keeps_what_is_written() -> None:
    assert read("on February 30")[0].written == (None, 2, 30)


words = st.sampled_from(
    "June Jun. 3 31 2023 1998 '98 - – , . to and from between last next this the year month quarter third Friday Sat. ago two a"
    " early mid 9/11 today yesterday of s 'S Christmas fiscal May-June mid-June century 19 th 10:30 a.m. $ % people is will".split()
)


@given(st.lists(words, max_size=25), st.sampled_from([None, "2023-06-04", "2024-02-29", "0001-01-01", "9999-12-31", "2023"]))
def test_times_are_in_order_and_quote_the_text(parts: list[str], day: str | None) -> None:
    text = " ".join(parts)
    found = read(text, day)
    assert all(a.end <= b.first and a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    for time in found:
        assert text[time.span.start : time.span.end].strip() == text[time.span.start : time.span.end] != ""
        assert time.value is None or time.value.first <= time.value.last


def test_the_calendar() -> None:
    anchor = Date.parse("2023-06-04")
    assert [str(day) for day in yearless(2, 29, anchor)] == ["2024-02-29"]
    assert [str(weekday_near(day, anchor)) for day in (0, 6, 2)] == ["2023-06-05", "2023-06-04", "2023-06-07"]
    assert (month_number("Sept."), month_number("Apri"), month_number("Marc"), month_number("ju"), month_number("Juno")) == (
        9,
        4,
        3,
        None,
        None,
    )
    assert stretch("year", anchor.first, 9000) is None
    assert stretch("day", Date.parse("9999-12-31").first, 1) is None
    assert str(moved(Date.month(2024, 2), -1)) == "2023-02"
    assert moved(Date.parse("2024-02-29"), -1) is None
    assert str(third(Date.parse("2023-06-04"), 1)) == "2023-06-04"


@pytest.mark.parametrize(("year", "day"), [(2000, "04-23"), (2016, "03-27"), (2022, "04-17"), (2024, "03-31"), (2038, "04-25")])
def test_easter(year: int, day: str) -> None:
    assert str(easter(year)) == f"{year}-{day}"
