"""Pieces of a term that are one, and stretches that only look like it."""

from __future__ import annotations

from typing import Any

import pytest

from checker.knowledge.stretches import whole
from checker.model.facts import Fact
from tests.knowledge import world as w


def held(start: str, end: str = "", person: str = "Ada Quill", **more: Any) -> Fact:
    return w.holds("KR", "foreign-minister", person, start, end, **more)


def spans(*facts: Fact) -> list[str]:
    return [f"{fact.valid_from} to {fact.valid_to or fact.known_until}" for fact in whole(facts)]


@pytest.mark.parametrize(
    "pieces",
    [
        [held("2012-03-01", "2015-06-30"), held("2015-06-30", "2018-01-09")],
        [held("2012-03-01", "2015-06-30"), held("2015-07-01", "2018-01-09")],
        [held("2012-03-01", "2015-06"), held("2015-06", "2018-01-09")],
        [held("2012-03-01", "2016-01-01"), held("2015-06-30", "2018-01-09")],
        [held("2012-03-01", "2013"), held("2013", "2014"), held("2014", "2018-01-09")],
        [held("2012-03-01", "2015-06-30"), held("2015-06-30", known_until="2018-01-09")],
        [held("2012-03-01", "2018-01-09"), held("2013-03-01", "2015-06-30")],
    ],
)
def test_pieces_that_follow_each_other_are_one_term(pieces: list[Fact]) -> None:
    assert spans(*pieces) == ["2012-03-01 to 2018-01-09"]


def test_the_pieces_of_one_may_have_those_of_another_between_them() -> None:
    other = held("2014-01-01", "2014-02-02", "Bo Lind")
    assert spans(held("2012", "2015-06-30"), other, held("2015-06-30", "2018")) == ["2012 to 2018", "2014-01-01 to 2014-02-02"]


@pytest.mark.parametrize(
    "facts",
    [
        [held("2012-03-01", "2015-06-30"), held("2015-07-02", "2018-01-09")],
        [held("2012-03-01", "2015"), held("2015-07-01", "2018-01-09")],
        [held("2012-03-01", "2015-06-30"), held("2015-06-30", "2018-01-09", "Bo Lind")],
        [held("2012-03-01", "2015-06-30"), held("2015-06-30", "2018-01-09", status="disputed")],
        [held("2012-03-01", known_until="2015-06-30"), held("2015-06-30", "2018-01-09")],
        [held("2012-03-01", "2015-06-30"), w.holds("KR", "finance-minister", "Ada Quill", "2015-06-30", "2018-01-09")],
        [held("2012-03-01", "2015-06-30"), held("2012-03-01", "2013-06-30")],
        [held("", "2015-06-30"), held("", "2013-06-30")],
    ],
)
def test_two_terms_stay_two(facts: list[Fact]) -> None:
    assert whole(facts) == tuple(facts)


def test_the_whole_comes_from_all_who_told_a_piece() -> None:
    one, two = held("2012", "2015-06-30", source="Gazette"), held("2015-06-30", "2018", source="Gazette; Almanac")
    assert whole([one, two])[0].source == "Gazette; Almanac"
