"""Who held which office on which day, in states where it changes often: the shipped record against a table of well-known points."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.knowledge.store import Knowledge
from checker.model.facts import Entity, Fact
from checker.model.when import Date

TABLE = Path(__file__).parent / "points.csv"
AT_MOST = 0.03  # the share of points at which a second holder may stand beside the right one


class Point(NamedTuple):
    person: str
    office: str
    country: str
    day: str
    expected: str
    source: str


def points(*expected: str) -> list[Point]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [point for row in csv.DictReader(file) if (point := Point(**row)).expected in expected]


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return Knowledge.open()


def holders(point: Point, knowledge: Knowledge) -> list[Fact]:
    found = knowledge.facts("office", subject=point.country, office=point.office)
    return [fact for fact in found if fact.surely_covers(Date.parse(point.day))]


def is_named(fact: Fact, person: str, knowledge: Knowledge) -> bool:
    return not knowledge.names_of(Entity(person)).isdisjoint(knowledge.names_of(Entity("", fact.object)))


def test_there_are_points_enough_and_each_names_its_source() -> None:
    every = points("holds", "does not hold", "nobody on record")
    assert len(every) >= 150
    assert all(point.source for point in every)


@pytest.mark.parametrize("point", points("holds"), ids=lambda p: f"{p.country} {p.office} {p.day} {p.person}")
def test_the_holder_of_a_day(point: Point, shipped: Knowledge) -> None:
    assert any(is_named(fact, point.person, shipped) for fact in holders(point, shipped)), holders(point, shipped)


@pytest.mark.parametrize("point", points("does not hold"), ids=lambda p: f"{p.country} {p.office} {p.day} {p.person}")
def test_who_did_not_hold_it(point: Point, shipped: Knowledge) -> None:
    assert not any(is_named(fact, point.person, shipped) for fact in holders(point, shipped))


@pytest.mark.parametrize("point", points("nobody on record"), ids=lambda p: f"{p.country} {p.office} {p.day}")
def test_an_office_that_was_vacant(point: Point, shipped: Knowledge) -> None:
    assert holders(point, shipped) == []


def test_hardly_a_second_holder_beside_the_right_one(shipped: Knowledge) -> None:
    right = points("holds")
    listed = {(p.country, p.office, p.day): [q.person for q in right if q[1:4] == p[1:4]] for p in right}
    single = [p for p in right if shipped.single(p.office, p.country)]
    spurious = [
        p
        for p in single
        if any(
            not any(is_named(fact, name, shipped) for name in listed[p.country, p.office, p.day]) for fact in holders(p, shipped)
        )
    ]
    assert len(spurious) <= AT_MOST * len(single), spurious
