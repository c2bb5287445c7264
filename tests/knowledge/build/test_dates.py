"""Dates of the raw tables."""

import pytest

from checker.knowledge.build.dates import apart, first, iso, last, span


def test_a_year_reaches_from_its_first_to_its_last_day():
    assert (first("2004").isoformat(), last("2004").isoformat()) == ("2004-01-01", "2004-12-31")


def test_a_month_ends_on_its_last_day():
    assert last("2004-02").isoformat() == "2004-02-29"
    assert last("2004-12").isoformat() == "2004-12-31"


@pytest.mark.parametrize("slip", ["2014s", "", "14 May 2004", "2004-5"])
def test_what_is_no_date_is_nothing(slip):
    assert iso(slip) == ""


@pytest.mark.parametrize(
    ("one", "two", "both"),
    [
        ("2004-05-03", "2004-05-03", "2004-05-03"),
        ("2004-05-03", "2004-05-30", "2004-05"),
        ("2004-05-03", "2004-06-30", "2004"),
        ("2004-05-03", "2005-06-30", ""),
    ],
)
def test_the_most_precise_date_that_covers_two_days(one, two, both):
    assert span(first(one), first(two)) == both


def test_days_between_dates_of_unequal_precision():
    assert apart("2004", "2004-05-03") == 0
    assert apart("2004-05", "2004-06-02") == 2
