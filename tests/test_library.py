"""The library: its page of examples, its public names, and that they cost nothing until they are asked for."""

from __future__ import annotations

import doctest
import subprocess
import sys

import pytest

import checker
from tests.conftest import ROOT

STORY = "BAKU, June 4 - South Korean Foreign Minister Park Jie-won met his colleague in Nur-Sultan."


def test_the_page_of_examples_is_true() -> None:
    done = doctest.testfile(str(ROOT / "docs" / "library.md"), module_relative=False)
    assert (done.failed, done.attempted > 8) == (0, True)


def test_a_report_prints_and_shows_itself_in_a_notebook() -> None:
    done = checker.check_text(STORY, published="2023-06-04", name="story.txt")
    assert "story.txt" in str(done)
    assert "2 refuted" in str(done)
    assert done._repr_html_().startswith('<iframe sandbox srcdoc="&lt;!doctype html&gt;')
    assert done.findings == done.report.findings


def test_a_day_given_comes_before_the_story_s_own() -> None:
    done = checker.check_text(STORY, published="2023-06-04", as_of="2021-06-04", rules=checker.load_rules())
    assert [finding.rule for finding in done.refuted] == ["office/holder"]  # the city was called Nur-Sultan then


def test_other_rules_and_another_record() -> None:
    record = checker.Knowledge.open()
    assert checker.check_text(STORY, published="2023-06-04", knowledge=record).refuted


def test_a_name_that_is_none_is_an_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chek_text'"):
        checker.chek_text  # noqa: B018
    assert set(checker.__all__) == {"Checked", "Knowledge", "check_claims", "check_text", "load_rules"}


def test_importing_the_package_imports_nothing_else() -> None:
    code = "import sys, checker; print([name for name in sys.modules if name.startswith('checker.')])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout == "[]\n"
