"""JUnit: valid by Jenkins' schema, read by junitparser, and as many failures as the exit code has reasons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from junitparser import Error, Failure, JUnitXml, Skipped
from lxml import etree

from reports.junit import render
from tests.reports.runs import RUNS
from tests.reports.stories import STORY_REPORT

JENKINS = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas/jenkins-junit-10.xsd"))


def shown(name: str) -> JUnitXml:
    return JUnitXml.fromstring("".join(render(*RUNS[name])).encode())


@pytest.mark.parametrize("name", RUNS)
def test_golden(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.junit", "".join(render(*RUNS[name])))


@pytest.mark.parametrize("name", RUNS)
def test_it_is_valid(name: str) -> None:
    JENKINS.assertValid(etree.fromstring("".join(render(*RUNS[name])).encode()))


def test_a_case_is_named_as_its_finding_and_fails_where_it_is_refuted() -> None:
    suite = next(iter(shown("story")))
    outcomes = {case.name: [type(one) for one in case.result] for case in suite}
    assert outcomes["office/holder::Ivo Brandt"] == [Failure]
    assert outcomes["place/capital::PORT HALE"] == []
    assert outcomes["office/holder::Mara Quist"] == [Skipped]
    assert outcomes["unchecked::3rd among the longest-serving"] == [Skipped]
    assert outcomes["group/member::Norland"] == [Skipped]
    assert (suite.tests, suite.failures, suite.errors, suite.skipped) == (9, 3, 0, 4)


def test_a_waiver_is_a_skip_with_its_reason() -> None:
    said = [one.message for case in next(iter(shown("story"))) for one in case.result if isinstance(one, Skipped)]
    assert "waived: the palace confirmed it, desk 2023/17" in said


def test_what_does_not_fail_the_run_passes_and_still_says_what_it_is() -> None:
    run, reports = RUNS["story"]
    suite = next(iter(JUnitXml.fromstring("".join(render(replace(run, fail_on="correction"), reports)).encode())))
    weekday = next(case for case in suite if case.name == "time/weekday::Monday")
    assert suite.failures == 2
    assert weekday.is_passed
    assert weekday.system_out.startswith("refile: 4 June 2023 was a Sunday")


def test_a_story_that_could_not_be_read_is_an_error() -> None:
    broken = next(suite for suite in shown("archive") if suite.name == "archive.jsonl:3")
    assert broken.errors == 2
    assert [type(one) for case in broken for one in case.result] == [Error, Error]
    ours = "".join(render(RUNS["story"][0], [replace(STORY_REPORT, errors=("x",), broken=True)]))
    assert '<error type="internal" message="x">' in ours


def test_no_case_repeats_the_name_of_its_suite_in_a_way_that_splits_it() -> None:
    assert {case.classname for case in next(iter(shown("story")))} == {"harbour_txt"}
