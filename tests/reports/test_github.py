"""GitHub's workflow commands: nothing breaks out of them, and the worst come first."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from checker.model.article import Span
from reports.github import render
from tests.reports.runs import RUNS
from tests.reports.stories import NOT_MINISTER, STORY_REPORT

COMMAND = re.compile(r"::(error|warning|notice) file=[^,:\r\n]+(,(line|endLine|col|endColumn)=\d+)*,title=[^,:\r\n]+::[^\r\n]+")


def shown(name: str) -> list[str]:
    return "".join(render(*RUNS[name])).splitlines()


@pytest.mark.parametrize("name", RUNS)
def test_golden(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.github", "".join(render(*RUNS[name])))


@pytest.mark.parametrize("name", RUNS)
def test_every_line_is_one_command(name: str) -> None:
    assert all(COMMAND.fullmatch(line) for line in shown(name))


def test_errors_come_before_warnings_before_notices() -> None:
    levels = [line.split(" ")[0].strip(":") for line in shown("story")]
    assert levels == ["error", "error", "warning", "notice", "notice"]


def test_columns_are_left_out_where_the_words_run_over_a_line() -> None:
    (found,) = [line for line in shown("story") if "title=office/holder" in line]
    assert ",line=3,endLine=3,col=125,endColumn=135,title=office/holder::" in found
    run, _ = RUNS["story"]
    over = replace(STORY_REPORT, findings=(replace(NOT_MINISTER, spans=(Span(5, 150),)),))
    assert ",line=1,endLine=3,title=office/holder::" in "".join(render(run, [over]))


def test_a_percent_sign_and_a_line_end_are_written_out() -> None:
    evil = next(line for line in shown("nasty") if "title=office/holder" in line)
    assert "%250A" in evil
    assert "%0Astory says" in evil
    assert "::error::" not in evil.split("title=")[0]
