"""Clock times of two zones: how many minutes lie between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.when import Date
from checker.rulebook.clocks import minutes_apart
from checker.rulebook.words import WORDS

CASES = [
    ("one instant", "07:30 GMT", "02:30 EST", 0),
    ("the other season", "07:30 GMT", "02:30 EDT", 60),
    ("over midnight", "20:00 EST", "01:00 GMT", 0),
    ("as far as can be", "00:00 GMT", "12:00 UTC", 720),
    ("a place", "09:00 Tokyo", "00:00 GMT", 0),
    ("a place with half an hour", "05:30 New Delhi", "00:00 GMT", 0),
    ("winter or summer", "03:30 ET", "07:30 GMT", 0),
    ("neither", "04:30 ET", "07:30 GMT", 60),
    ("both in one season", "16:00 ET", "13:00 PT", 0),
    ("both in one season, and wrong", "16:00 ET", "14:00 PT", 60),
    ("the British of several zones", "02:30 BST", "01:30 GMT", 0),
    ("the Indian of several zones", "13:00 IST", "07:30 GMT", 0),
    ("none of several zones", "16:30 BST", "13:00 GMT", 150),
    ("several zones on both sides", "13:00 IST", "15:30 CST", 0),
    ("nobody's zone", "16:00 Harbour", "13:00 GMT", None),
    ("no time", "1600 GMT", "13:00 GMT", None),
    ("no such hour", "24:30 GMT", "13:00 GMT", None),
    ("no such minute", "13:00 GMT", "13:60 GMT", None),
    ("words", "one:two GMT", "13:00 GMT", None),
]


@pytest.mark.parametrize(("a", "b", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_minutes(a: str, b: str, wanted: float | None) -> None:
    time, _, zone = a.partition(" ")
    other, _, second = b.partition(" ")
    assert minutes_apart(time, zone, other, second) == wanted


PLACES = [
    ("Tokyo", "2023-06-04", "09:00", 0),
    ("bogota", "2023-06-04", "19:00", 0),
    ("Addis Ababa", "2023-06-04", "03:00", 0),
    ("Dublin", "2010-05-10", "01:00", 0),
    ("Dublin", "2010-05-10", "00:00", 60),
    ("Dublin", "2010-01-10", "00:00", 0),
    ("Berlin", "2023-03-26", "01:00", 0),  # the clocks change
    ("Berlin", "2023-03-26", "02:00", 0),
    ("Berlin", "2023-03-28", "01:00", 60),
    ("New York", "2006-03-20", "19:00", 0),
    ("New York", "2007-03-20", "20:00", 0),
    ("New York", "2007-11-03", "20:00", 0),
    ("New York", "2006-10-20", "20:00", 0),
    ("Ankara", "2010-05-10", "03:00", 0),
    ("Ankara", "2010-01-10", "02:00", 0),
    ("Ankara", "2016-05-10", "03:00", None),
    ("Almaty", None, "12:00", 300),
    ("Ankara", "2020-05-10", "03:00", 0),
    ("Harbour", "2020-05-10", "03:00", None),
    ("Paris", None, "01:00", 0),
    ("Paris", None, "02:00", 0),
    ("Paris", "2023", "02:00", 0),
]


@pytest.mark.parametrize(("place", "day", "local", "wanted"), PLACES)
def test_the_clock_of_a_place_at_midnight_in_greenwich(place: str, day: str | None, local: str, wanted: float | None) -> None:
    assert minutes_apart("00:00", "GMT", local, place, Date.parse(day) if day else None) == wanted


ZONES = st.sampled_from(["GMT", "EST", "CEST", "JST", "Kathmandu", "ET", "PT", "IST", "CST"])
TIMES = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))


@given(TIMES, ZONES, TIMES, ZONES)
def test_either_may_come_first(a: str, zone: str, b: str, other: str) -> None:
    apart = minutes_apart(a, zone, b, other)
    assert apart == minutes_apart(b, other, a, zone)
    assert apart is not None
    assert 0 <= apart <= 720


def test_the_language_has_it() -> None:
    assert WORDS["minutes_apart"].work is minutes_apart
