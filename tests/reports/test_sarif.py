"""SARIF: valid by OASIS' schema, read by sarif-tools, and its regions mark the very words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from sarif import loader

from checker.model.findings import Report
from checker.model.run import Run
from reports.sarif import render
from tests.reports.runs import RUNS
from tests.reports.stories import STORY, STORY_REPORT, span

SCHEMA = jsonschema_rs.validator_for(json.loads((Path(__file__).parent / "schemas/sarif-2.1.0.json").read_text()))


def shown(name: str) -> Any:
    return json.loads("".join(render(*RUNS[name])))["runs"][0]


@pytest.mark.parametrize("name", RUNS)
def test_golden(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.sarif", "".join(render(*RUNS[name])))


@pytest.mark.parametrize("name", RUNS)
def test_it_is_valid(name: str) -> None:
    errors = [f"{error.instance_path}: {error.message}" for error in SCHEMA.iter_errors(json.loads("".join(render(*RUNS[name]))))]
    assert not errors


def test_sarif_tools_reads_it(tmp_path: Path) -> None:
    (tmp_path / "run.sarif").write_text("".join(render(*RUNS["story"])), encoding="utf-8")
    read = loader.load_sarif_file(str(tmp_path / "run.sarif"))
    records = read.get_records()
    assert read.get_distinct_tool_names() == ["dateline"]
    assert [(one["Severity"], one["Location"], one["Line"]) for one in records[:2]] == [
        ("warning", "harbour.txt", 1),
        ("error", "harbour.txt", 3),
    ]
    assert "Anna Rohde" in records[1]["Description"]


def test_a_region_marks_the_very_words() -> None:
    holder = next(one for one in shown("story")["results"] if one["ruleId"] == "office/holder")
    region = holder["locations"][0]["physicalLocation"]["region"]
    line = STORY.split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "Ivo Brandt" == region["snippet"]["text"]
    deleted = holder["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert deleted["insertedContent"]["text"] == "Anna Rohde"
    assert deleted["deletedRegion"]["startColumn"] == region["startColumn"]


def test_waived_findings_are_left_out_and_those_in_conflict_are_to_review() -> None:
    results = shown("story")["results"]
    assert [(one["ruleId"], one["kind"], one["level"]) for one in results] == [
        ("time/weekday", "fail", "warning"),
        ("office/holder", "fail", "error"),
        ("number/total", "fail", "error"),
        ("group/member", "review", "none"),
    ]
    assert len(results[2]["relatedLocations"]) == 2


def test_a_story_that_could_not_be_read_is_told_by_the_invocation() -> None:
    invocation = shown("archive")["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert "not JSON" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    assert shown("clean")["invocations"] == [{"executionSuccessful": True}]


def test_a_title_kept_apart_has_the_line_of_its_article() -> None:
    titled = shown("archive")["results"][0]
    place = {"artifactLocation": {"uri": "archive.jsonl"}, "region": {"startLine": 4}}
    assert titled["locations"] == [{"physicalLocation": place}]
    assert "fixes" not in titled


def test_an_absolute_path_is_a_file_uri() -> None:
    run, _ = RUNS["story"]
    article = Report(article="/desk/küste 1.txt", text=STORY, findings=STORY_REPORT.findings, claims=STORY_REPORT.claims)
    made = json.loads("".join(render(run, [article])))["runs"][0]["results"][0]
    assert made["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "file:///desk/k%C3%BCste%201.txt"


def test_a_rule_that_the_run_does_not_know_has_no_index() -> None:
    made = json.loads("".join(render(Run(version="0.1.0"), [STORY_REPORT])))["runs"][0]
    assert all("ruleIndex" not in one for one in made["results"])
    assert made["tool"]["driver"]["rules"] == []
    assert span("Ivo Brandt").start > 0
