"""The schemas of what is printed: real reports are valid, nothing in them is unnamed, and what is broken is not valid."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from checker import strategies as some
from checker.cli import main
from checker.contract import schema
from checker.model.authoring import claim_from
from checker.model.claims import Claim
from checker.model.findings import Report
from checker.model.plain import claim_dict, report_dict
from reports.json import render
from tests.conftest import EXAMPLES
from tests.contract.validation import closed, nodes, wrong
from tests.reports.runs import RUNS

patiently = settings(deadline=None, suppress_health_check=list(HealthCheck))


EXAMPLE_STORIES = [str(path) for path in sorted(EXAMPLES.iterdir()) if path.is_file() and path.name != "README.md"]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A run over all example stories."""
    target = tmp_path_factory.mktemp("reports") / "run.json"
    assert main(["check", *EXAMPLE_STORIES, "--exit-zero", "-q", "--output", f"json:{target}"]) == 0
    return json.loads(target.read_text(encoding="utf-8"))


@pytest.fixture
def printed(run: Any) -> list[dict[str, Any]]:
    """The reports of all example stories."""
    reports: list[dict[str, Any]] = run["reports"]
    return reports


def test_the_reports_of_the_examples_are_valid_and_nothing_in_them_is_unnamed(run: Any, printed: list[dict[str, Any]]) -> None:
    assert len(printed) >= 8
    for report in printed:
        assert wrong("report", report) == []
        assert wrong("report", report, closed) == []
    assert wrong("run", run) == wrong("run", run, closed) == []


def test_what_is_extracted_from_the_examples_is_valid_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", *EXAMPLE_STORIES]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {mention["type"] for line in lines for mention in line["mentions"]} >= {"time", "quantity", "place", "person"}
    for line in lines:
        assert wrong("extract", line) == wrong("extract", line, closed) == []
    (mention, *_) = (mention for line in lines for mention in line["mentions"])
    assert wrong("extract", {**lines[0], "mentions": [{**mention, "type": "moment"}]})


@pytest.mark.parametrize("name", RUNS)
def test_a_run_is_valid_and_nothing_in_it_is_unnamed(name: str) -> None:
    run = json.loads("".join(render(*RUNS[name])))
    assert wrong("run", run) == []
    assert wrong("run", run, closed) == []


@given(claim=some.claims())
@patiently
def test_any_claim_is_printed_as_the_schema_says_and_can_be_read_back_by_hand(claim: Claim) -> None:
    report = json.loads(json.dumps(report_dict(Report(article="a", claims=(claim,)))))
    assert wrong("report", report, closed) == []
    by_hand = json.loads(json.dumps(claim_dict(claim)))
    assert claim_from(by_hand) == claim
    assert wrong("claims", {"claims": [by_hand]}) == []


@pytest.mark.parametrize(
    ("what", "change"),
    [
        ("another version", {"schema": "dateline/report/2"}),
        ("an unknown verdict", {"findings": [{"verdict": "true"}]}),
        ("a claim of no kind", {"claims": [{"id": "c1"}]}),
        ("fewer than none", {"coverage": {"claims": -1}}),
        ("errors that are no list", {"errors": "x"}),
    ],
)
def test_broken_reports_are_not_valid(printed: list[dict[str, Any]], what: str, change: dict[str, Any]) -> None:
    assert wrong("report", {**printed[0], **change})


def test_a_kind_of_a_later_version_is_borne_and_a_slip_in_a_known_one_is_not(printed: list[dict[str, Any]]) -> None:
    report = printed[0]
    claim = next(claim for claim in report["claims"] if claim["kind"] == "dateline")
    assert wrong("report", {**report, "claims": [{**claim, "kind": "tide", "height": 3}]}) == []
    assert wrong("report", {**report, "claims": [{**claim, "place": 3}]})
    assert wrong("report", {**report, "claims": [{"kind": "tide"}]})


@pytest.mark.parametrize("name", ["extract", "report", "run"])
def test_readers_must_let_further_fields_be(name: str) -> None:
    assert all("additionalProperties" not in node or "properties" not in node for node in nodes(schema(name)))
