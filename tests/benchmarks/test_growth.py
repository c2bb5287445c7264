"""What is measured of Dateline alone: stories of an archive, claims in growing numbers, rules that have nothing to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.engines import archive, growth
from benchmarks.engines.facts import terms
from benchmarks.engines.sample import Sample
from benchmarks.rules import STORY, idle_rules, median, story
from checker.engine.check import check
from checker.pipeline import Prepared, Toolkit


@pytest.fixture(scope="module")
def kit() -> Toolkit:
    return Toolkit.open()


@pytest.fixture(scope="module")
def own(kit: Toolkit) -> Prepared:
    return story(STORY, kit)


def test_an_archive_is_the_same_every_time(tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    written, again = archive.written(20, tmp_path), archive.written(20, tmp_path / "again")
    assert written.read_bytes() == again.read_bytes()
    stories = [json.loads(line) for line in written.read_text(encoding="utf-8").splitlines()]
    assert [one["id"] for one in stories] == [f"s{number}" for number in range(20)]
    assert {len(one["text"]) for one in stories} == {archive.SIZE}


def test_each_way_of_working_through_a_file_is_measured(tmp_path: Path) -> None:
    path = Sample(terms(), 200, tmp_path).parquet
    read, six = (growth.work(way, path) for way in ("read", "six"))
    assert read["found"] == 200
    assert 0 < six["found"] < 40
    assert six["memory"] > 0


def test_a_table_of_growth_has_a_line_for_each_size() -> None:
    took = {way: {"seconds": 0.5, "memory": 100.0, "found": 1} for way in growth.WAYS}
    last = growth.table([growth.Grown(10, 1.0, took), growth.Grown(1000, 2.0, took)]).splitlines()[-1]
    assert last == "| 1,000 | 2.0 | 0.50 | 0.5 | 2,000 | 100 | 0.5 | 2,000 |"


def test_the_story_of_two_kilobytes_is_clean(kit: Toolkit, own: Prepared) -> None:
    assert 1900 < len(STORY.read_bytes()) < 2100
    found = check(own.claims, kit.rules, own.setting).findings
    assert {finding.verdict for finding in found} == {"supported", "not-enough-evidence"}


def test_idle_rules_are_as_many_as_asked_and_find_nothing(kit: Toolkit, own: Prepared) -> None:
    idle = idle_rules(kit.rules, own, 250)
    assert len({rule.id for rule in idle}) == 250
    assert check(own.claims, idle, own.setting).findings == ()
    assert median(own, idle, 1) >= 0
