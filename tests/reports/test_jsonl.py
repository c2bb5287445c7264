"""Reports a line each."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest

from reports.jsonl import render
from tests.reports.runs import RUNS


@pytest.mark.parametrize("name", RUNS)
def test_golden(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.jsonl", "".join(render(*RUNS[name])))


@pytest.mark.parametrize("name", RUNS)
def test_a_line_is_one_report(name: str) -> None:
    lines = [json.loads(line) for line in render(*RUNS[name])]
    assert [line["article"] for line in lines] == [report.article for report in RUNS[name][1]]


def test_a_line_is_one_line_and_acts_on_no_terminal() -> None:
    for line in render(*RUNS["nasty"]):
        assert line.splitlines() == [line.rstrip("\n")]
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", line)
        line.encode()


def test_lines_come_as_reports_do() -> None:
    run, reports = RUNS["archive"]

    def checked():  # type: ignore[no-untyped-def]
        yield reports[0]
        raise RuntimeError("the second is not asked for")

    assert json.loads(next(render(run, checked())))["article"] == "weather.md"
