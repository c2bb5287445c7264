"""What fails, passes and is skipped under pytest, how it is told, and that other plugins read it."""

from __future__ import annotations

from pathlib import Path

import pytest
from junitparser import JUnitXml

from checker.pytest_plugin.nodes import DatelineWarning
from tests.pytest_plugin.stories import HOLDER, MERKEL, ORDER, QUILL, SUNDAY, TOWER, WRONG, newsroom, outcomes

pytest_plugins = ["pytester"]


@pytest.fixture
def room(pytester: pytest.Pytester) -> pytest.Pytester:
    return newsroom(pytester)


def configured(room: pytest.Pytester, line: str) -> None:
    path = Path("pyproject.toml")
    path.write_text(path.read_text(encoding="utf-8") + line, encoding="utf-8")


def test_a_failure_shows_the_card_and_no_traceback(room: pytest.Pytester) -> None:
    result = room.runpytest_inprocess("--dateline", "wrong.txt", "-k", "order")
    said = result.stdout.str()
    result.stdout.fnmatch_lines(
        [
            "dateline: *, rules shipped * (*), record * (* facts)",
            "*June 8 to June 5: time/order (*)*",
            "wrong.txt:1:*  as of 4 June 2023 (header)",
            "  1 | *The fair runs from June 8 to June 5*",
            "story says   *June 8 to June 5*",
            "repair  *",
            "waive  *",
            f"FAILED {ORDER} - The*",
        ]
    )
    assert "Traceback" not in said
    assert ".py" not in said.partition("FAILURES")[2]


def test_the_card_is_that_of_the_terminal_report(room: pytest.Pytester, capsys: pytest.CaptureFixture[str]) -> None:
    from checker.cli import main

    said = room.runpytest_inprocess("--dateline", "wrong.txt", "-k", "order").stdout.str()
    capsys.readouterr()
    main(["check", "wrong.txt", "-k", "order"])
    shown = capsys.readouterr().out
    card = shown[shown.index("wrong.txt:1:") : shown.index("waive ")]
    assert card in said


def test_below_the_threshold_it_passes_with_a_warning(room: pytest.Pytester) -> None:
    configured(room, 'fail_on = "kill"\n')
    result = room.runpytest_inprocess("--dateline", "wrong.txt", "-k", "order", "-rP")
    result.assert_outcomes(passed=1, warnings=1)
    result.stdout.fnmatch_lines(
        ["*wrong.txt:1: DatelineWarning: time/order (correction): The story*", "*dateline correction*", "story says *"]
    )
    assert room.runpytest_inprocess("--dateline", "wrong.txt", "-k", "order", "-W", "error").ret == pytest.ExitCode.TESTS_FAILED


def test_what_cannot_be_told_is_skipped_with_its_reason(room: pytest.Pytester) -> None:
    result = room.runpytest_inprocess("--dateline", "-rs")
    result.assert_outcomes(failed=1, passed=1, skipped=2)
    result.stdout.fnmatch_lines_random(
        ["SKIPPED * desk.claims.yaml:1: Not enough evidence*", "SKIPPED * no rule speaks about a rank*"]
    )


def test_sources_that_differ_are_skipped(room: pytest.Pytester) -> None:
    Path("desk.claims.yaml").write_text(
        "as_of: 2023-06-04\nclaims:\n  - {kind: office-holding, person: Ada Quill, office: foreign minister, jurisdiction: Norway}\n"
        "facts:\n"
        "  - {subject: Norway, predicate: office, office: foreign-minister, object: Ada Quill, valid_from: 2020, valid_to: 2030, status: disputed}\n",
        encoding="utf-8",
    )
    assert set(outcomes(room).values()) <= {"skipped", "passed"}


def test_waivers_are_skips_with_their_reason(room: pytest.Pytester) -> None:
    comment = '<!-- dateline: ignore[time/order] reason="as the poster has it" until=2999-01-01 -->'
    Path("wrong.txt").write_text(f"{comment} {WRONG}", encoding="utf-8")
    result = room.runpytest_inprocess("--dateline", "wrong.txt", "-k", "order", "-rs")
    result.assert_outcomes(skipped=1)
    result.stdout.fnmatch_lines(["SKIPPED * wrong.txt:1: waived: as the poster has it (until 1 January 2999)"])


def test_a_waiver_that_does_nothing_is_a_warning(room: pytest.Pytester) -> None:
    comment = '<!-- dateline: ignore[weekday/date] reason="as the poster has it" until=2999-01-01 -->'
    Path("wrong.txt").write_text(f"{comment} {WRONG}", encoding="utf-8")
    result = room.runpytest_inprocess("--dateline", "wrong.txt", "-k", "order")
    result.stdout.fnmatch_lines(["*DatelineWarning: wrong.txt: *has nothing to waive*(waiver-unused)"])


def test_options_are_those_of_check(room: pytest.Pytester) -> None:
    room.mkdir("own")
    Path("own.yaml").write_text(
        "- {subject: Norway, predicate: office, office: foreign-minister, object: Park Jie-won, valid_from: 2020, valid_to: 2030}\n",
        encoding="utf-8",
    )
    assert outcomes(room, "wrong.txt", "-k", "holder")[HOLDER] == "failed"
    assert outcomes(room, "wrong.txt", "-k", "holder", "--dateline-facts", "own.yaml")[HOLDER] == "passed"
    assert list(outcomes(room, "desk.claims.yaml", "--dateline-select", "weekday", "-k", "weekday")) == [SUNDAY]
    assert outcomes(room, MERKEL, "--dateline-as-of", "2015-06-04") == {MERKEL: "passed"}


def test_a_story_is_checked_once(room: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.pytest_plugin import session

    seen: list[str] = []
    opened: list[object] = []
    plain, opening = session.reviewed, session.toolkit
    monkeypatch.setattr(session, "reviewed", lambda article, *rest: seen.append(article.id) or plain(article, *rest))
    monkeypatch.setattr(session, "toolkit", lambda *args: opened.append(args) or opening(*args))
    outcomes(room, ORDER, HOLDER, "desk.claims.yaml", "wrong.txt")
    assert sorted(seen) == ["desk.claims.yaml", "wrong.txt"]
    assert len(opened) == 1


@pytest.mark.parametrize("broken", ["checker.engine.check._judge", "checker.pipeline._settled"])
def test_a_fault_of_our_own_keeps_its_traceback(room: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by hand")

    monkeypatch.setattr(broken, breaks)
    result = room.runpytest_inprocess("--dateline", "wrong.txt")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*pipeline.py:*", "*in breaks*", "E   ZeroDivisionError: by hand"])


def test_a_fault_while_a_test_runs_keeps_its_traceback(room: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.pytest_plugin.nodes.Rule.refuted", lambda self, finding: 1 / 0)
    result = room.runpytest_inprocess("--dateline", "wrong.txt", "-k", "order")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*ZeroDivisionError: division by zero"])
    assert "story says" not in result.stdout.str()


def test_it_stops_at_the_first_failure(room: pytest.Pytester) -> None:
    result = room.runpytest_inprocess("--dateline", "wrong.txt", "desk.claims.yaml", "-x", "-k", "order or holder")
    result.assert_outcomes(failed=1)


def test_last_failed_runs_what_failed(room: pytest.Pytester) -> None:
    room.runpytest_inprocess("--dateline").assert_outcomes(failed=1, passed=1, skipped=2)
    result = room.runpytest_inprocess("--dateline", "--lf")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"FAILED {MERKEL}*"])


def test_two_workers_come_to_the_same(room: pytest.Pytester) -> None:
    args = ("--dateline", "wrong.txt", "right.txt", "desk.claims.yaml", "-rA", "-k", "order or holder or rank or weekday")
    alone, two = room.runpytest_inprocess(*args), room.runpytest_subprocess(*args, "-n", "2")
    summaries = [
        sorted(line for line in found.outlines if line.startswith(("PASSED", "FAILED", "SKIPPED"))) for found in (alone, two)
    ]
    assert summaries[0] == summaries[1]
    assert len(summaries[0]) >= 7
    two.stdout.fnmatch_lines_random(["story says *June 8 to June 5*", f"FAILED {ORDER} - The story*"])


@pytest.mark.parametrize("workers", ["0", "2"])
def test_junit_has_every_check(room: pytest.Pytester, workers: str) -> None:
    room.runpytest_subprocess("--dateline", "--junitxml", "report.xml", "-n", workers)
    cases = {f"{case.classname}.{case.name}": case for suite in JUnitXml.fromfile("report.xml") for case in suite}
    assert sorted(cases) == sorted(node.replace("::", ".") for node in (MERKEL, QUILL, SUNDAY, TOWER))
    (failure,) = cases[MERKEL.replace("::", ".")].result
    assert failure.message.startswith("Angela Merkel was not Chancellor of Germany on 4 June 2023")
    assert "record says" in failure.text
    assert cases[TOWER.replace("::", ".")].is_skipped
    assert cases[SUNDAY.replace("::", ".")].is_passed


def test_the_warning_can_be_named_in_a_filter() -> None:
    assert issubclass(DatelineWarning, pytest.PytestWarning)
