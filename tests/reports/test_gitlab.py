"""GitLab's code quality report: every entry has what GitLab asks for, and a fingerprint of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from reports.gitlab import render
from tests.reports.runs import RUNS
from tests.reports.stories import STORY_REPORT


def shown(name: str) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = json.loads("".join(render(*RUNS[name])))
    return made


@pytest.mark.parametrize("name", RUNS)
def test_golden(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.gitlab", "".join(render(*RUNS[name])))


@pytest.mark.parametrize("name", RUNS)
def test_every_entry_is_whole_and_has_its_own_fingerprint(name: str) -> None:
    entries = shown(name)
    for entry in entries:
        assert set(entry) == {"description", "check_name", "content", "fingerprint", "severity", "location"}
        assert entry["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert entry["location"]["lines"]["begin"] >= 1
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)


def test_equal_findings_have_fingerprints_of_their_own_and_an_edit_elsewhere_changes_none() -> None:
    run, _ = RUNS["story"]
    twice = json.loads("".join(render(run, [STORY_REPORT, STORY_REPORT])))
    assert len({entry["fingerprint"] for entry in twice}) == len(twice)
    moved = json.loads("".join(render(run, [replace(STORY_REPORT, text="\n\n" + STORY_REPORT.text)])))
    assert [one["fingerprint"] for one in moved] == [one["fingerprint"] for one in shown("story")]


def test_severities_are_those_of_the_desk() -> None:
    assert [(one["check_name"], one["severity"]) for one in shown("story")] == [
        ("time/weekday", "minor"),
        ("office/holder", "critical"),
        ("number/total", "critical"),
        ("group/member", "info"),
        ("unused-waiver", "info"),
    ]
    assert shown("archive")[0]["severity"] == "blocker"
