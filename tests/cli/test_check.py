"""`dateline check`: exit codes, what is selected, where reports go, when to stop."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from checker.cli import main
from tests.cli.calls import Dateline

WRONG = "The council meets on February 30 to vote on the bridge. The fair runs from June 8 to June 5."
RIGHT = "The fair runs from June 5 to June 8 in the old harbour."


def story(name: str, text: str, day: str = "2023-01-12") -> Path:
    path = Path(name)
    path.write_text(f"date {day} {text}\n", encoding="utf-8")
    return path


def test_a_wrong_story_exits_1_and_a_right_one_0(dateline: Dateline) -> None:
    wrong, right = story("wrong.txt", WRONG), story("right.txt", RIGHT)
    assert dateline("check", wrong).code == 1
    assert dateline("check", right).code == 0
    assert dateline("check", right, wrong).code == 1


def test_nothing_checked_exits_5(dateline: Dateline) -> None:
    story("idle.txt", "He went home.")
    assert dateline("check", "idle.txt").code == 5
    assert dateline("check", "idle.txt", "--exit-zero").code == 0
    assert dateline("check", "idle.txt", "--allow-unchecked").code == 0
    assert dateline("check", "idle.txt", story("wrong.txt", WRONG), "--allow-unchecked").code == 1


def test_exit_zero_hides_findings_but_no_errors(dateline: Dateline) -> None:
    Path("bin.txt").write_bytes(b"a\x00b")
    assert dateline("check", story("wrong.txt", WRONG), "--exit-zero").code == 0
    assert dateline("check", "bin.txt", "--exit-zero").code == 2


def test_fail_on_sets_the_least_severity_that_counts(dateline: Dateline) -> None:
    story("slip.txt", "The regatta starts on Monday, June 4, 2023.", "2023-06-01")
    assert dateline("check", "slip.txt").code == 1
    assert dateline("check", "slip.txt", "--fail-on", "correction").code == 0


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        ((), {"time/calendar", "time/order"}),
        (("--select", "time/order"), {"time/order"}),
        (("--select", "time"), {"time/calendar", "time/order"}),
        (("--ignore", "time/order"), {"time/calendar"}),
        (("--ignore", "time"), set()),
    ],
)
def test_rules_are_selected_and_ignored(dateline: Dateline, options: tuple[str, ...], rules: set[str]) -> None:
    (report,) = dateline("check", story("wrong.txt", WRONG), "--format", "jsonl", *options).reports
    assert {finding["rule"] for finding in report["findings"] if finding["verdict"] == "refuted"} == rules


def test_a_rule_that_there_is_not(dateline: Dateline) -> None:
    call = dateline("check", story("wrong.txt", WRONG), "--select", "time/ordre")
    assert (call.code, call.err) == (2, "error: time/ordre: no rule of that name, did you mean 'time/order'?\n")


def test_reports_go_to_files_whole_and_to_the_terminal(dateline: Dateline) -> None:
    call = dateline("check", story("wrong.txt", WRONG), "--output", "json:run.json", "--output", "jsonl:lines.jsonl")
    assert "FINDINGS" in call.out
    assert json.loads(Path("run.json").read_text(encoding="utf-8"))["schema"] == "dateline/run/1"
    assert len(Path("lines.jsonl").read_text(encoding="utf-8").splitlines()) == 1
    assert sorted(path.name for path in Path().glob("[!.]*")) == ["lines.jsonl", "run.json", "wrong.txt"]


@pytest.mark.parametrize("args", [["\x1b[31m\x9b.txt"], ["wrong.txt", "--select", "\x1b[31m\u202e"], ["wrong.txt", "--\x1b[31m"]])
def test_an_error_message_acts_on_no_terminal(dateline: Dateline, args: list[str]) -> None:
    story("wrong.txt", WRONG)
    call = dateline("check", *args)
    assert call.code == 2
    assert "\\x1b" in call.err
    assert call.err.replace("\n", "").isprintable()


def test_x_and_maxfail_stop_early(dateline: Dateline) -> None:
    paths = [story(f"{name}.txt", WRONG) for name in "abc"]
    assert len(dateline("check", *paths, "--format", "jsonl").reports) == 3
    assert len(dateline("check", *paths, "--format", "jsonl", "-x").reports) == 1
    assert len(dateline("check", *paths, "--format", "jsonl", "--maxfail", "2").reports) == 2


def test_quiet_verbose_and_colour(dateline: Dateline) -> None:
    path = story("wrong.txt", WRONG)
    quiet, plain, verbose = (dateline("check", path, *options).out for options in (("-q",), (), ("-v",)))
    assert len(quiet.splitlines()) < len(plain.splitlines()) <= len(verbose.splitlines())
    assert "\x1b[" not in plain
    assert "\x1b[" in dateline("check", path, "--color", "always").out


def test_standard_input_by_the_name_it_is_given(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"---\ndate: 2023-01-12\n---\n{WRONG}".encode())))
    (report,) = dateline("check", "-", "--stdin-filename", "story.md", "--format", "jsonl").reports
    assert (report["article"], report["as_of"], report["as_of_from"]) == ("story.md", "2023-01-12", "front matter")


def test_the_day_that_is_told_wins_and_must_be_one(dateline: Dateline) -> None:
    path = story("wrong.txt", WRONG)
    (report,) = dateline("check", path, "--as-of", "2024-02-03", "--format", "jsonl").reports
    assert (report["as_of"], report["as_of_from"]) == ("2024-02-03", "--as-of")
    call = dateline("check", path, "--as-of", "soon")
    assert call.code == 2
    assert "'soon' is not a date" in call.err


def test_the_configuration_of_the_folder_is_used(dateline: Dateline) -> None:
    Path("dateline.toml").write_text('select = ["time/order"]\nfail_on = "kill"\nlang = "en"\n', encoding="utf-8")
    call = dateline("check", story("wrong.txt", WRONG), "--format", "jsonl")
    assert {finding["rule"] for finding in call.reports[0]["findings"]} == {"time/order"}
    assert call.code == 0


def test_a_desk_s_own_facts_win_and_its_rules_join_in(dateline: Dateline) -> None:
    Path("own.yaml").write_text(
        "- {subject: Norway, predicate: office, office: foreign-minister, object: Ada Quill, valid_from: 2020, valid_to: 2030}\n",
        encoding="utf-8",
    )
    path = story("minister.txt", "Norwegian Foreign Minister Ada Quill met reporters.")
    (report,) = dateline("check", path, "--facts", "own.yaml", "--format", "jsonl").reports
    assert [finding["verdict"] for finding in report["findings"] if finding["rule"] == "office/holder"] == ["supported"]


def test_an_unknown_verb_and_no_verb(dateline: Dateline) -> None:
    call = dateline("chekc", "x")
    assert call.code == 2
    assert "no verb 'chekc', did you mean 'check'?" in call.err
    assert dateline("--version").out.startswith("dateline, version ")


def test_our_own_fault_is_a_traceback_and_3(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.cli.check.sources", lambda *_: 1 / 0)
    call = dateline("check", story("wrong.txt", WRONG))
    assert call.code == 3
    assert call.err.startswith("Traceback")


@pytest.mark.parametrize(("raised", "code"), [(KeyboardInterrupt, 130), (BrokenPipeError, 0)])
def test_interruption_and_a_reader_that_has_gone(
    raised: type[BaseException], code: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def stop(*_: object) -> None:
        raise raised

    monkeypatch.setattr("checker.cli.check.sources", stop)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert main(["check", str(tmp_path / "x.txt")]) == code


def test_a_rule_that_breaks_is_named_and_the_run_exits_3(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by hand")

    monkeypatch.setattr("checker.engine.check._judge", broken)
    call = dateline("check", story("wrong.txt", WRONG), "--format", "jsonl")
    assert call.code == 3
    assert call.reports[0]["errors"][0].endswith(" broke: ZeroDivisionError: by hand")
