"""`extract`, `explain`, `rules`, `schema` and `test`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.rulebook.load import rule_files, rule_id, shipped_rules
from tests.cli.calls import Dateline

RULES = sorted(rule_id(shipped_rules(), path) for path in rule_files(shipped_rules()))


def test_extract_prints_mentions_and_claims_a_line_a_story(dateline: Dateline) -> None:
    text = "date 2023-06-04 Norwegian Prime Minister Jonas Gahr Støre will visit Oslo on Tuesday for three days with $5 million."
    Path("story.txt").write_text(text, encoding="utf-8")
    call = dateline("extract", "story.txt")
    (line,) = call.reports
    assert call.code == 0
    assert line["as_of"] == "2023-06-04"
    assert {mention["type"] for mention in line["mentions"]} >= {"time", "duration", "place", "person", "title", "quantity"}
    for mention in line["mentions"]:
        assert text[slice(*mention["span"])] == mention["text"]
    tuesday = next(mention for mention in line["mentions"] if mention["text"].endswith("Tuesday"))
    assert (tuesday["value"]["start"], tuesday["value"]["precision"]) == ("2023-06-06", "day")
    assert "office-holding" in [claim["kind"] for claim in line["claims"]]
    assert "office-holding" in dateline("extract", "story.txt", "--format", "text").out


def test_extract_tells_what_it_could_not_read(dateline: Dateline) -> None:
    Path("archive.jsonl").write_text("{\n", encoding="utf-8")
    call = dateline("extract", "archive.jsonl")
    assert call.code == 2
    assert call.reports[0]["errors"]


@pytest.mark.no_cover
@pytest.mark.parametrize("rule", RULES)
def test_every_rule_explains_itself(dateline: Dateline, rule: str) -> None:
    call = dateline("explain", rule)
    assert call.code == 0
    assert call.out.startswith(rule)
    assert "Examples" in call.out


def test_explain_a_rule_that_there_is_not(dateline: Dateline) -> None:
    call = dateline("explain", "office/holdr")
    assert call.code == 2
    assert "no rule 'office/holdr', did you mean 'office/holder'?" in call.err


def test_rules_lists_every_rule_in_three_forms(dateline: Dateline) -> None:
    assert [line.split()[0] for line in dateline("rules").out.splitlines()] == RULES
    assert [rule["id"] for rule in json.loads(dateline("rules", "--format", "json").out)] == RULES
    assert dateline("rules", "--format", "md").out.count("| `") == len(RULES)


def test_schema_prints_one_or_writes_all(dateline: Dateline) -> None:
    call = dateline("schema", "rule")
    assert (call.code, json.loads(call.out)["$id"]) == (0, "urn:dateline:rule:1")
    assert dateline("schema", "--write", "some/schemas").code == 0
    assert Path("some/schemas/rule.json").read_text(encoding="utf-8") == call.out
    assert dateline("schema").code == dateline("schema", "rule", "--write", ".").code == dateline("schema", "rul").code == 2


@pytest.mark.no_cover
def test_every_example_of_the_shipped_rules_passes(dateline: Dateline) -> None:
    call = dateline("test")
    assert call.code == 0
    assert " 0 failed" in call.out.splitlines()[-1]


def test_a_rule_that_is_wrong_or_unproven_fails(dateline: Dateline) -> None:
    Path("pack").mkdir()
    Path("pack/late.yaml").write_text(
        "summary: Late.\nwhy: x\nkind: interval\nexpect: start >= end\nseverity: refile\nmessage: no\n"
        "examples:\n  - {name: a week, claim: {start: 2023-06-05, end: 2023-06-08}, verdict: supported}\n",
        encoding="utf-8",
    )
    call = dateline("test", "pack", "-k", "late", "-v")
    assert call.code == 1
    assert "should be supported, but is refuted" in call.out
    assert "no example shows the verdict" in call.out
    assert dateline("test", "-k", "nosuchrule").code == 2
