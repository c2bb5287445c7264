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


DAYS = [
    ("last is a verb", "The visit will last until June 1.", "June 1 = 2023-06-01"),
    ("the nearest year, whatever the tense", "It ended on Dec. 30.", "Dec. 30 = 2022-12-30 or 2023-12-30 or 2024-12-30"),
    ("near days have one reading", "It will open on May 1.", "May 1 = 2023-05-01"),
    ("with its year", "on June 3, 2021, they met", "June 3, 2021 = 2021-06-03"),
    ("day before month", "on 4 June 2021 they met", "4 June 2021 = 2021-06-04"),
    ("day before month without a year", "on 4 June. They met", "4 June = 2023-06-04"),
    ("an ordinal number", "on June 3rd they met", "June 3rd = 2023-06-03"),
    ("the day of the month", "on the 15th of May they met", "the 15th of May = 2023-05-15"),
    ("an ordinal word", "on Wednesday, March eighth.", "Wednesday, March eighth = 2023-03-08 or 2024-03-08 or 2022-03-08"),
    ("with its weekday", "on Tuesday, June 6, they met", "Tuesday, June 6 = 2023-06-06"),
    ("a weekday cut short", "on Tue., June 6, they met", "Tue., June 6 = 2023-06-06"),
    ("this weekday and its date", "this Saturday, June 10, they meet", "this Saturday, June 10 = 2023-06-10"),
    ("a two-digit year", "since Jun 5 '22", "Jun 5 '22 = 2022-06-05"),
    ("ISO", "on 2023-06-04 they met", "2023-06-04 = 2023-06-04"),
    ("slashes, year first", "on 2023/06/04 they met", "2023/06/04 = 2023-06-04"),
    ("American order, then British", "on 6/4/2023 they met", "6/4/2023 = 2023-06-04 or 2023-04-06"),
    ("an order that can only be British", "on 13/2/2022 they met", "13/2/2022 = 2022-02-13"),
    ("a short year", "on 13/2/22 they met", "13/2/22 = 2022-02-13"),
    ("dots put the day first", "on 04.06.2023 they met", "04.06.2023 = 2023-06-04"),
    ("hyphens with a month's name", "on 4 - May - 2023 they met", "4 - May - 2023 = 2023-05-04"),
    ("a day that no calendar has", "on June 31 they met", "June 31 = None"),
    ("a leap day in a common year", "on Feb 29, 2023, they met", "Feb 29, 2023 = None"),
    ("an impossible ISO day", "on 2023-02-30 they met", "2023-02-30 = None"),
    ("the day of the attacks", "after 9/11 the law changed", "9/11 = 2001-09-11"),
    ("history told from its own year", "The war ended in 1945. On 2 September they signed.",
     "1945 = 1945; 2 September = 1945-09-02 or 2023-09-02 or 2022-09-02 or 2024-09-02"),
    ("people are no year", "On June 3, 2000 people marched.", "June 3 = 2023-06-03"),
    ("people are no day", "In June 30 people marched.", "June = 2023-06 or 2022-06"),
    ("after a day that is none", "It broke on June 31. On 2 January they met.",
     "June 31 = None; 2 January = 2023-01-02 or 2024-01-02 or 2022-01-02"),
    ("a path is no date", "see /files/2017/04/16/report", ""),
    ("a code is no date", "part 31/31/2020 broke", ""),
    ("a line that is a date", "Harbour closed until Friday\nMay 18, 2023\nThe port",
     "Friday = 2023-06-09 or 2023-06-02; May 18, 2023 = 2023-05-18"),
]  # fmt: skip
MONTHS = [
    ("with its year", "in June 2021", "June 2021 = 2021-06"),
    ("with a comma", "in June, 2021", "June, 2021 = 2021-06"),
    ("a two-digit year", "since June '98", "June '98 = 1998-06"),
    ("told in the past", "It opened in November.", "November = 2022-11 or 2023-11"),
    ("told as coming", "It will open in March.", "March = 2024-03 or 2023-03"),
    ("without a tense the nearest", "Sales in April", "April = 2023-04 or 2024-04"),
    ("last", "It opened last October", "last October = 2022-10"),
    ("next", "It opens next October", "next October = 2023-10"),
    ("this", "It opens this September", "this September = 2023-09"),
    ("of last year", "It opened in May of last year", "May of last year = 2022-05"),
    ("next year", "It opens in April next year", "April next year = 2024-04"),
    ("early", "in early May 2021", "early May 2021 = 2021-05-01/2021-05-10"),
    ("mid, in one word", "by mid-June", "mid-June = 2023-06-11/2023-06-20"),
    ("late, with its year", "in late-November 2020", "late-November 2020 = 2020-11-21/2020-11-30"),
    ("people are no year after a month", "In May 2000 people marched.", "May = 2023-05 or 2022-05"),
    ("a verb", "May we go? It may rain.", ""),
    ("a prime minister", "Theresa May said so.", ""),
    ("a man", "Minister Jan Kavan spoke.", ""),
    ("a walk", "the annual March for Life", ""),
]
WEEKDAYS = [
    ("told in the past", "They met on Friday.", "Friday = 2023-06-02 or 2023-06-09"),
    ("told as coming", "They will meet on Friday.", "Friday = 2023-06-09 or 2023-06-02"),
    ("today's own name", "They met on Sunday.", "Sunday = 2023-06-04"),
    ("a deadline", "The road is closed until Friday.", "Friday = 2023-06-09 or 2023-06-02"),
    ("a plan", "They planned a rally on Friday.", "Friday = 2023-06-09 or 2023-06-02"),
    ("last", "They met last Sunday.", "last Sunday = 2023-05-28 or 2023-05-21"),
    ("next", "They meet next Sunday.", "next Sunday = 2023-06-11 or 2023-06-18"),
    ("with the time of day", "They met on Friday night.", "Friday night = 2023-06-02 or 2023-06-09"),
    ("cut short", "They met on Fri. and left", "Fri. = 2023-06-02 or 2023-06-09"),
    (
        "the previous one",
        "It was June 2. The previous Friday they met.",
        "June 2 = 2023-06-02; The previous Friday = 2023-05-26 or 2023-05-19",
    ),
    ("every week", "They meet every Friday night.", ""),
    ("a newspaper", "The Sun said so.", ""),
]
RELATIVE = [
    ("yesterday", "yesterday", "yesterday = 2023-06-03"),
    ("this morning", "They met this morning", "this morning = 2023-06-04"),
    ("last night", "They met last night", "last night = 2023-06-03"),
    ("tomorrow evening", "tomorrow evening", "tomorrow evening = 2023-06-05"),
    ("last year", "It rose last year", "last year = 2022"),
    ("the next year", "in the next year", "the next year = 2024"),
    ("this month", "this month", "this month = 2023-06"),
    ("last week", "last week", "last week = 2023-05-22/2023-05-28"),
    ("late last month", "late last month", "late last month = 2023-05-21/2023-05-31"),
    ("the past year", "in the past year", "the past year = 2022-06-04/2023-06-04"),
    ("the next five days", "for the next five days", "the next five days = 2023-06-04/2023-06-09"),
    ("the last two years", "over the last two years", "the last two years = 2021-06-04/2023-06-04"),
    ("days ago", "two days ago", "two days ago = 2023-06-02"),
    ("weeks ago", "three weeks ago", "three weeks ago = 2023-05-14"),
    ("years ago", "nearly five years ago", "nearly five years ago = 2018"),
    ("a decade ago", "a decade ago", "a decade ago = 2010-01-01/2019-12-31"),
    ("months ago in digits", "11 months ago", "11 months ago = 2022-07"),
    ("how many is not said", "a few years ago", "a few years ago = None"),
    ("a year earlier", "from a year earlier", "a year earlier = 2022"),
    ("a year earlier, of a quarter", "in the first quarter, against 5 a year earlier.",
     "the first quarter = 2023-01-01/2023-03-31 or 2022-01-01/2022-03-31; a year earlier = 2022-01-01/2022-03-31"),
    ("later counts from the time before", "It fell in 1999. Two years later it rose.", "1999 = 1999; Two years later = 2001"),
    ("before a thing is no time", "two days before the vote", ""),
    ("that year", "It fell in 1999. That year it closed", "1999 = 1999; That year = 1999"),
    ("the same day", "On May 2 they met. The same day they left.", "May 2 = 2023-05-02; The same day = 2023-05-02"),
    ("that year of nothing", "That year it closed", "That year = None"),
    ("the following day", "They met on May 2 and left the following day", "May 2 = 2023-05-02; the following day = 2023-05-03"),
    ("the end of the month", "by the end of the month", "the end of the month = 2023-06-21/2023-06-30"),
    ("the weekend", "They met over the weekend.", "the weekend = 2023-06-03/2023-06-04"),
    ("year-earlier", "the year-earlier period", "the year-earlier period = 2022"),
    ("long before any day", "999 centuries ago", ""),
    ("longer than any record", "the last 99 centuries", "the last 99 centuries = None"),
    ("many", "in the last years", ""),
    ("that hour", "that decade it closed", ""),
    ("the end of the day", "by the end of the day", ""),
    ("weekends", "on the weekends", ""),
    ("the coming weekend", "They will meet over the weekend.", "the weekend = 2023-06-03/2023-06-04"),
    ("hours ago", "two hours ago", ""),
    ("an hour is a length", "the last hour", ""),
]  # fmt: skip
PERIODS = [
    ("a quarter", "in the third quarter of 2021", "the third quarter of 2021 = 2021-07-01/2021-09-30"),
    ("a quarter that has passed", "in the fourth quarter", "the fourth quarter = 2022-10-01/2022-12-31 or 2023-10-01/2023-12-31"),
    (
        "a quarter to come",
        "It will close in the first quarter",
        "the first quarter = 2023-01-01/2023-03-31 or 2022-01-01/2022-03-31",
    ),
    ("of this year", "this year's third quarter", "this year's third quarter = 2023-07-01/2023-09-30"),
    ("of last year", "the first quarter of last year", "the first quarter of last year = 2022-01-01/2022-03-31"),
    ("in one word", "third-quarter profit", "third-quarter = 2023-07-01/2023-09-30 or 2022-07-01/2022-09-30"),
    ("cut short", "Q3 2021", "Q3 2021 = 2021-07-01/2021-09-30"),
    ("the final quarter", "the final quarter of 2020", "the final quarter of 2020 = 2020-10-01/2020-12-31"),
    ("a numbered quarter", "the 3rd quarter of 2020", "the 3rd quarter of 2020 = 2020-07-01/2020-09-30"),
    ("a quarter spoken of", "in Q1 2022. In the quarter", "Q1 2022 = 2022-01-01/2022-03-31; the quarter = 2022-01-01/2022-03-31"),
    ("a quarter not spoken of", "in the quarter", "the quarter = 2023-01-01/2023-03-31"),
    (
        "the same quarter of a year",
        "in Q1 2022 and the 2021 quarter",
        "Q1 2022 = 2022-01-01/2022-03-31; the 2021 quarter = 2021-01-01/2021-03-31",
    ),
    ("the latest period of nothing", "the latest period", ""),
    ("a half", "in the first half of 2022", "the first half of 2022 = 2022-01-01/2022-06-30"),
    (
        "the period of a year",
        "in Q1 2022 and the 2021 period",
        "Q1 2022 = 2022-01-01/2022-03-31; the 2021 period = 2021-01-01/2021-03-31",
    ),
    ("a period not spoken of", "in the 2021 period", "2021 = 2021"),
    (
        "a period earlier",
        "in Q1 2022, against the year-earlier period",
        "Q1 2022 = 2022-01-01/2022-03-31; the year-earlier period = 2021-01-01/2021-03-31",
    ),
    ("no third half", "the third half of 2022", "2022 = 2022"),
    ("a fiscal year", "in fiscal 2022", "fiscal 2022 = 2022"),
    ("the current fiscal year", "in the current fiscal year", "the current fiscal year = 2023"),
    ("a decade", "in the 1990s", "the 1990s = 1990-01-01/1999-12-31"),
    ("a decade cut short", "in the '90s", "the '90s = 1990-01-01/1999-12-31"),
    ("two decades", "in the 70s and 80s", "the 70s = 1970-01-01/1979-12-31; 80s = 1980-01-01/1989-12-31"),
    ("a decade in words", "in the sixties", "the sixties = 1960-01-01/1969-12-31"),
    ("degrees are no decade", "it reached 80s", ""),
    ("the year's own", "the 1995's crop", "1995 = 1995"),
    ("hundreds", "in the 1600s", "the 1600s = 1600-01-01/1699-12-31 or 1600-01-01/1609-12-31"),
    ("the 2000s", "in the 2000s", "the 2000s = 2000-01-01/2009-12-31"),
    ("the early part of a decade", "in the early 1980s", "early 1980s = 1980-01-01/1983-04-30"),
    ("a part in one word", "since the mid-1990s", "mid-1990s = 1993-05-01/1996-08-31"),
    ("a part of a year in one word", "in mid-1996", "mid-1996 = 1996-05-01/1996-08-31"),
    ("the middle of some year", "in mid-year", "mid-year = None"),
    ("a century", "in the 19th century", "the 19th century = 1800-01-01/1899-12-31"),
    ("a century in words", "in the twentieth century", "the twentieth century = 1900-01-01/1999-12-31"),
    ("before our era", "in the 5th century BC", ""),
    ("early in a year", "in early 2024", "early 2024 = 2024-01-01/2024-04-30"),
    ("the end of a year", "by the end of 2024", "end of 2024 = 2024-09-01/2024-12-31"),
    ("a season", "this summer", "this summer = 2023-06-01/2023-08-31"),
    ("last season", "last winter", "last winter = 2022-12-01/2023-02-28"),
    ("next season", "next spring", "next spring = 2024-03-01/2024-05-31"),
    ("a season of a year", "the summer of 2009", "the summer of 2009 = 2009-06-01/2009-08-31"),
]
YEARS = [
    ("alone", "in 2009", "2009 = 2009"),
    ("the year", "the year 2000", "the year 2000 = 2000"),
    ("before a noun", "the 2015 accord", "2015 = 2015"),
    ("spelled", "in nineteen ninety-one", "nineteen ninety-one = 1991"),
    ("money", "$2000 and 2000 dollars and over 2000", ""),
    ("a decimal", "2009.5 points and 1990% more", ""),
    ("long ago", "Before 1492 and in 1066 but 1066 birds", "1492 = 1492; 1066 = 1066"),
    ("a clock", "at 2000 GMT", ""),
    ("another clock", "at 1500 (1400 GMT) and 1600 EST", ""),
    ("before our era", "from 1354 to 1345 B.C.", ""),
    ("a resolution", "under resolution 1701", ""),
    ("a model", "the 2009-built car", ""),
    ("a crop", "in 1990's crop", "1990 = 1990"),
    ("seconds", "after 1990 s", "1990 = 1990"),
    ("two words that are no year", "two ten", ""),
]
HOLIDAYS = [
    ("fixed", "on Christmas Day", "Christmas Day = 2022-12-25"),
    ("with its year", "at Easter 2022", "Easter 2022 = 2022-04-17"),
    ("an nth weekday", "on Thanksgiving Day", "Thanksgiving Day = 2023-11-23"),
    ("the last weekday of a month", "on Memorial Day", "Memorial Day = 2023-05-29"),
    ("the day after one", "on Black Friday", "Black Friday = 2023-11-24"),
    ("last", "last Thanksgiving", "last Thanksgiving = 2022-11-24"),
    ("next", "next Christmas", "next Christmas = 2023-12-25"),
    ("New Year", "on New Year's Day", "New Year's Day = 2023-01-01"),
    ("good is no holiday", "a good Friday", "Friday = 2023-06-02 or 2023-06-09"),
]
RANGES = [
    ("with words", "from June 3 to June 5", "June 3 to June 5 = 2023-06-03/2023-06-05"),
    ("with a dash", "on June 3-5, 2022", "June 3-5, 2022 = 2022-06-03/2022-06-05"),
    ("day before month", "from 3 to 5 June", "3 to 5 June = 2023-06-03/2023-06-05"),
    ("two months, day first", "from 3 June to 5 July", "3 June to 5 July = 2023-06-03/2023-07-05"),
    ("two days running", "on June 3 and 4", "June 3 and 4 = 2023-06-03/2023-06-04"),
    ("two days apart", "on June 3 and 14", "June 3 = 2023-06-03"),
    ("over New Year", "Dec 28–Jan 3", "Dec 28–Jan 3 = 2022-12-28/2023-01-03 or 2023-12-28/2024-01-03 or 2024-12-28/2025-01-03"),
    ("over New Year with a year", "Dec 28 to Jan 3, 2022", "Dec 28 to Jan 3, 2022 = 2021-12-28/2022-01-03"),
    ("both years", "Dec. 28, 2021 - Jan. 3, 2022", "Dec. 28, 2021 - Jan. 3, 2022 = 2021-12-28/2022-01-03"),
    ("the first year holds for both", "June 3, 2021 to June 5", "June 3, 2021 to June 5 = 2021-06-03/2021-06-05"),
    ("with weekdays", "from Monday, June 5, to Friday, June 9", "Monday, June 5, to Friday, June 9 = 2023-06-05/2023-06-09"),
    ("turned round", "June 9-5", "June 9-5 = None"),
    ("an end that is no day", "from June 30 to June 31", "June 30 to June 31 = None"),
    ("years", "from 1991 to 1997", "1991 to 1997 = 1991-01-01/1997-12-31"),
    ("years with a dash", "Otto Hahn (1879-1968)", "1879-1968 = 1879-01-01/1968-12-31"),
    ("between", "between 1991 and 1997", "1991 and 1997 = 1991-01-01/1997-12-31"),
    ("and alone joins nothing", "in 1991 and 1997", "1991 = 1991; 1997 = 1997"),
    ("a year cut short", "in 1991-97", "1991-97 = 1991-01-01/1997-12-31"),
    ("no year cut short", "code 1991-90", "1991 = 1991"),
    ("months", "from June to August 2022", "June to August 2022 = 2022-06-01/2022-08-31"),
    ("months over New Year", "from November to February 2022", "November to February 2022 = 2021-11-01/2022-02-28"),
    ("months, both years", "from May 2021 to June 2022", "May 2021 to June 2022 = 2021-05-01/2022-06-30"),
    ("months in one word", "in May-June 2020", "May-June 2020 = 2020-05-01/2020-06-30"),
    ("weekdays", "from Monday to Friday", "Monday to Friday = 2023-05-29/2023-06-02"),
    ("a fraction", "Nov 2-1/2 under", ""),
    ("a quarter opens", "OSLO, May 12 - 4th quarter", "May 12 = 2023-05-12; 4th quarter = 2022-10-01/2022-12-31 or 2023-10-01/2023-12-31"),
    ("two kinds", "from 1991 to last week", "1991 = 1991; last week = 2023-05-22/2023-05-28"),
    ("decades", "from the 1960s to the 1980s", "the 1960s to the 1980s = 1960-01-01/1989-12-31"),
]  # fmt: skip


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
