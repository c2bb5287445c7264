"""Several readings of a claim, and the one verdict over all of them."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from checker.engine.readings import MOST, variants, verdict_over
from checker.model.claims import Claim
from tests.engine.trial import checked, claim, found, record, rule

YES, NO, SPLIT, NONE = "supported", "refuted", "conflicting-evidence", "not-enough-evidence"


def interval(start: str, end: str, /, **readings: list[str]) -> Claim:
    return claim("interval", start=start, end=end, readings=readings)


def read(given: Claim, *names: str) -> list[str]:
    return [" ".join(str(getattr(v, name)) for name in names) for v in variants(given, record().name_of)]


def test_a_claim_of_one_reading_is_itself() -> None:
    given = interval("2023-06-04", "2023-06-05")
    assert list(variants(given, record().name_of)) == [given]


def test_the_first_reading_comes_first_and_none_has_readings_left() -> None:
    given = claim("weekday-date", weekday="Sunday", date="2023-06-04", readings={"date": ["2022-06-04", "2024-06-04"]})
    assert read(given, "date") == ["2023-06-04", "2022-06-04", "2024-06-04"]
    assert all(not variant.readings for variant in variants(given, record().name_of))


def test_both_ends_share_their_year() -> None:
    given = interval("2023-06-04", "2023-06-08", start=["2022-06-04"], end=["2022-06-08"])
    assert read(given, "start", "end") == ["2023-06-04 2023-06-08", "2022-06-04 2022-06-08"]


def test_the_end_lies_in_the_next_year_only_if_its_month_is_earlier() -> None:
    given = interval("2023-12-30", "2023-01-02", end=["2024-01-02"], start=["2022-12-30"])
    assert read(given, "start", "end") == ["2023-12-30 2023-01-02", "2022-12-30 2023-01-02", "2023-12-30 2024-01-02"]


def test_where_no_two_ends_share_a_year_every_pair_is_read() -> None:
    given = interval("2023-06-04", "2020-06-08", start=["2022-06-04"], end=["2019-06-08"])
    assert len(read(given, "start", "end")) == 4


def test_a_key_that_may_be_several_is_read_as_each_of_them() -> None:
    korea = {"written": "Korea", "candidates": ["KP", "KR"]}
    given = claim("office-holding", person="Ada Quill", office="president", jurisdiction=korea)
    assert read(given, "jurisdiction") == ["North Korea", "South Korea"]
    assert all(v.jurisdiction.id for v in variants(given, record().name_of))  # type: ignore[union-attr]


def test_no_more_are_given_than_shows_that_there_are_too_many() -> None:
    days = [f"2023-01-{n:02}" for n in range(1, 30)]
    many = claim("event", event="visit", start="2022-01-01", end="2022-01-01", place="Seoul", readings={"start": days, "end": days, "place": days})  # fmt: skip
    assert len(read(many, "start")) == MOST + 1


VERDICTS = [
    ([YES], YES, YES),
    ([NO], NO, NO),
    ([YES, YES], YES, YES),
    ([NO, NO], NO, NO),
    ([YES, NO], NONE, YES),
    ([NO, YES], NONE, NONE),
    ([NO, NONE], NONE, NONE),
    ([NONE, YES], NONE, NONE),
    ([NO, SPLIT], SPLIT, SPLIT),
    ([SPLIT, YES], NONE, NONE),
    ([SPLIT, SPLIT], SPLIT, SPLIT),
]


@pytest.mark.parametrize(("verdicts", "wanted", "nearest"), VERDICTS)
def test_one_verdict_over_all_readings(verdicts: list[Any], wanted: str, nearest: str) -> None:
    assert verdict_over(verdicts, nearest=False) == wanted
    assert verdict_over(verdicts, nearest=True) == nearest


def test_over_all_readings_none_is_refuted_that_one_saves() -> None:
    for verdicts in product([YES, NO, SPLIT, NONE], repeat=3):
        for nearest in (False, True):
            said = verdict_over(verdicts, nearest)  # type: ignore[arg-type]
            assert said != NO or set(verdicts) == {NO}
            assert said != YES or set(verdicts) == {YES} or (nearest and verdicts[0] == YES)


ORDER = {"kind": "interval", "expect": "start <= end", "message": "{start} is after {end}."}
DAYS = [f"2023-03-{n:02}" for n in range(1, 32)]


def test_a_claim_is_refuted_in_all_its_readings_or_not_at_all() -> None:
    assert found(rule(**ORDER), interval("2023-06-09", "2023-06-01", start=["2022-06-09"], end=["2022-06-01"])).verdict == NO
    assert found(rule(**ORDER), interval("2023-06-09", "2023-06-01", start=["2023-05-30"])).verdict == NONE
    only = found(rule(**ORDER), interval("2023-12-30", "2023-01-02", start=["2022-12-30"], end=["2024-01-02"]))
    assert (only.verdict, only.message) == (NONE, "Not enough evidence: it depends on how the story is read.")


def test_what_can_be_read_in_very_many_ways_is_not_refuted() -> None:
    may = [f"2023-05-{n:02}" for n in range(1, 32)]
    assert found(rule(**ORDER), interval("2023-06-09", "2023-03-01", start=may, end=DAYS)).verdict == NONE


def test_the_nearest_reading_alone_may_support() -> None:
    given = claim("weekday-date", weekday="Sunday", date="2023-06-04", readings={"date": ["2022-06-04", "2024-06-04"]})
    keys = {"kind": "weekday-date", "expect": "weekday(date) == weekday"}
    assert found(rule(**keys), given).verdict == NONE
    assert found(rule(**keys, readings="nearest"), given).verdict == YES


def test_only_the_readings_that_a_rule_speaks_about_count() -> None:
    given = interval("2023-06-09", "2023-06-01", start=["2022-05-09"], end=["2022-06-01"])
    assert found(rule(**ORDER, where="start >= '2023-01-01'"), given).verdict == NO
    assert checked(rule(**ORDER, where="start >= '2024-01-01'"), given).findings == ()
