"""The words of the language, each on values that a story may hold; null in means null out, but for those that ask for it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.model.facts import Entity, Fact
from checker.model.when import Date
from checker.rulebook.values import Bounds, bounds
from checker.rulebook.words import WORDS
from tests.rulebook.ground import Ground, day, value


def e(written: str, id: str | None = None) -> Entity:
    return Entity(written, id)


# --- days, months and years ---------------------------------------------------------------------------------------------

BETWEEN = [
    ("days", "2023-06-04", "2023-06-06", 2),
    ("days", "2023-06-06", "2023-06-04", -2),
    ("days", "2024-02-28", "2024-03-01", 2),
    ("days", "2023-06", "2023-06-04", Bounds(-26, 3)),
    ("days", "2023-06", "2023-07", Bounds(1, 60)),
    ("months", "2023-01-31", "2023-02-27", 0),
    ("months", "2023-01-31", "2023-02-28", 1),
    ("months", "2023-01-30", "2023-02-28", 1),
    ("months", "2024-01-31", "2024-02-28", 0),
    ("months", "2023-01-31", "2023-03-01", 1),
    ("months", "2023-06-15", "2023-07-14", 0),
    ("months", "2023-06-15", "2023-07-15", 1),
    ("months", "2023-07-15", "2023-06-15", -1),
    ("months", "2023-07-14", "2023-06-15", 0),
    ("months", "2023-06", "2023-07", Bounds(0, 1)),
    ("years", "1980-06-04", "2023-06-03", 42),
    ("years", "1980-06-04", "2023-06-04", 43),
    ("years", "1980", "2023-06-04", Bounds(42, 43)),
    ("years", "2004-02-29", "2023-02-28", 19),
    ("years", "2004-02-29", "2023-02-27", 18),
    ("years", "2004-02-29", "2024-02-28", 19),
    ("years", "2023-06-04", "1980-06-05", -42),
]


@pytest.mark.parametrize(("unit", "a", "b", "wanted"), BETWEEN)
def test_how_long_it_is_between_two_dates(unit: str, a: str, b: str, wanted: float | Bounds) -> None:
    assert value(f"{unit}_between(a, b)", a=day(a), b=day(b)) == wanted


STRETCHES = st.builds(
    lambda first, more: Date(first, first + timedelta(more), "span"),
    st.dates(date(1999, 1, 1), date(2005, 1, 1)),
    st.integers(0, 70),
)


@pytest.mark.parametrize("word", ["days_between", "months_between", "years_between"])
@given(STRETCHES, STRETCHES, st.data())
def test_bounds_hold_every_pair_of_days_that_may_be_meant(word: str, a: Date, b: Date, data: st.DataObject) -> None:
    low, high = bounds(value(f"{word}(a, b)", a=a, b=b))
    one = Date.day(data.draw(st.dates(a.first, a.last)))
    other = Date.day(data.draw(st.dates(b.first, b.last)))
    found = bounds(value(f"{word}(a, b)", a=one, b=other))
    assert low <= found.low == found.high <= high


def test_a_date_lies_in_a_year_or_in_two() -> None:
    assert value("year_of(a)", a=Date.parse("2023-06")) == 2023
    assert value("year_of(a)", a=Date.parse("2023-12-31/2024-01-01")) is None


SHIFTS = [
    ("2023-06-04", "1", "2023-06-05"),
    ("2023-06-04", "-1, 'weeks'", "2023-05-28"),
    ("2023-01-31", "1, 'months'", "2023-02-28"),
    ("2024-01-31", "1, 'months'", "2024-02-29"),
    ("2024-02-29", "1, 'years'", "2025-02-28"),
    ("2023-06-04", "0.5", None),
    ("2023-06-04", "1, 'fortnights'", None),
    ("9999-12-31", "1", None),
    ("0001-01-01", "-1, 'years'", None),
    ("2023-06-04", "1000000000000", None),
]


@pytest.mark.parametrize(("start", "by", "wanted"), SHIFTS)
def test_a_date_moved(start: str, by: str, wanted: str | None) -> None:
    assert value(f"shift(end, {by})", end=day(start)) == (None if wanted is None else day(wanted))


def test_a_month_moved_is_a_stretch_of_days() -> None:
    found = value("shift(end, 7)", end=day("2023-06"))
    assert (str(found), found.precision) == ("2023-06-08/2023-07-07", "span")


def test_a_date_moved_by_a_number_known_within_bounds_is_not_known() -> None:
    assert value("shift(end, days_between(start, end))", start=day("2023-05"), end=day("2023-06-04")) is None


DATES = [
    ("2023", "2", "28", True),
    ("2023", "2", "29", False),
    ("2024", "2", "29", True),
    ("null", "2", "29", True),
    ("null", "2", "30", False),
    ("2023", "6", "31", False),
    ("2023", "13", "1", False),
    ("2023", "0", "1", False),
    ("2023", "6", "0", False),
    ("12023", "2", "29", False),
    ("2023", "null", "1", None),
    ("2023", "6", "null", None),
]


@pytest.mark.parametrize(("year", "month", "nth", "wanted"), DATES)
def test_a_day_that_a_calendar_has(year: str, month: str, nth: str, wanted: bool | None) -> None:
    assert value(f"valid_date({year}, {month}, {nth})") is wanted


def test_a_day_known_within_bounds_is_neither_on_the_calendar_nor_off_it() -> None:
    assert value("valid_date(2023, 6, days_between(a, b))", a=day("2023-05"), b=day("2023-06")) is None


@pytest.mark.parametrize(("text", "wanted"), [("2023-06-04", "Sunday"), ("2023-06", None), ("2023-06-04/2023-06-04", "Sunday")])
def test_the_weekday_of_a_date(text: str, wanted: str | None) -> None:
    assert value("weekday(end)", end=day(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"), [("2022-05-11", False), ("2022-05", None), ("2022-05-12", True), ("2024-01", None), ("2024-02", False)]
)
def test_whether_a_fact_holds_on_a_day(text: str, wanted: bool | None) -> None:
    fact = Fact(subject="KR", predicate="office", object="Q1", valid_from=day("2022-05-12"), valid_to=day("2024-01"))
    assert WORDS["holds"].work(fact, day(text)) is wanted


# --- names ----------------------------------------------------------------------------------------------------------------


def test_names_ask_the_record() -> None:
    ground = Ground({frozenset(("Baku", "Azerbaijan")): True})
    assert value("same(a, b)", a=e("Ada Quill"), b=e("Ada Quill")) is True
    assert value("same(a, b)", a=e("Ada Quill"), b=e("A. Quill")) is None
    assert value("within(a, b)", a=e("Baku"), b=e("Azerbaijan"), ground=ground) is True
    assert value("written(a)", a=Entity("Nur-Sultan", "Q1", "Astana")) == "Nur-Sultan"
    assert value("single(a, b)", types={"a": "office", "b": "country"}, a=e("President", "head-of-state")) is True
    assert value("single(a)", types={"a": "office"}, a=e("deputy", "deputy")) is False
    assert value("single(a)", types={"a": "office"}) is False
    seat = {"types": {"a": "office", "b": "country"}, "a": e("President", "head-of-state"), "b": e("Norway", "NO")}
    assert value("changes_hands(a, b, c)", c=day("2023"), **seat) is True
    assert value("changes_hands(a, b, c)", types=seat["types"] | {"c": "date"}, a=seat["a"], b=seat["b"]) is False


def test_known_is_never_null() -> None:
    assert value("known(a)", types={"a": "date"}) is False
    assert value("known(a) and known(b)", a=day("2023"), b=0.0) is True


DIFFERENT = {frozenset(pair): False for pair in [("Ann", "Bo"), ("Ann", "Cy"), ("Bo", "Cy")]}
COUNTS = [
    (["Ann", "Ann"], 1),
    (["Ann", "Bo"], 2),
    (["Ann", "Bo", "Cy"], 3),
    (["Ann", "Zed"], Bounds(1, 2)),
    (["Zed", "Ann", "Bo"], Bounds(2, 3)),
    (["Zed", "Yan", "Ann", "Bo", "Bo"], Bounds(2, 4)),
]


@pytest.mark.parametrize(("names", "wanted"), COUNTS)
def test_how_many_different_people_whatever_their_order(names: list[str], wanted: float | Bounds) -> None:
    for order in permutations(names):
        assert value("distinct(people)", people=tuple(map(e, order)), ground=Ground(DIFFERENT)) == wanted


def test_one_who_is_the_same_as_two_makes_the_two_one() -> None:
    told = {frozenset(("Ann", "Annie")): True, frozenset(("Annie", "Nan")): True}
    for order in permutations(("Ann", "Annie", "Nan")):
        assert value("distinct(people)", people=tuple(map(e, order)), ground=Ground(told)) == 1


def test_many_names_are_counted_in_good_time() -> None:
    people = tuple(e(f"n{n}", f"Q{n}" if n % 3 else None) for n in range(90))
    low, high = value("distinct(people)", people=people)
    assert low >= 8
    assert high == 90
    assert value("distinct(people)", types={"people": "list of person"}, people=()) == 0


def test_how_many_there_are() -> None:
    assert value("count(people)", people=(e("Ann"), e("Bo"))) == 2.0


# --- null -----------------------------------------------------------------------------------------------------------------

NULLS = [word for word in sorted(WORDS) if not WORDS[word].takes_null]


@pytest.mark.parametrize("word", NULLS)
def test_null_in_means_null_out(word: str) -> None:
    assert value(f"{word}({', '.join(['null'] * len(WORDS[word].takes))})") is None


@example("0001-01-01", -3.0, "years")
@given(
    st.dates().map(lambda d: d.isoformat()),
    st.integers(-(10**17), 10**17).map(float),
    st.sampled_from(["days", "weeks", "months", "years"]),
)
def test_a_date_can_be_asked_to_move_anywhere(start: str, by: float, unit: str) -> None:
    found = value("shift(end, by, unit)", end=day(start), by=by, unit=unit)
    assert found is None or found.is_day
