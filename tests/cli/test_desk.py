"""Gates, waivers and baselines on the command line: what they let pass, what they show, and how runs exit."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from checker.desk.review import DEAD_WAIVERS
from checker.model.when import Date
from tests.cli.calls import Call, Dateline

WRONG = "The fair runs from June 8 to June 5."
ALSO = "The market runs from July 8 to July 5."
WAIVE = '<!-- dateline: ignore[time/order] reason="a joke" until=2027-12-31 -->'
ASKED = ("--rule", "time/order", "--reason", "a joke", "--owner", "Ada", "--until", "2027-12-31")


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.cli._desk.today", lambda: Date.parse("2026-06-04"))


def story(text: str, name: str = "fair.txt", day: str = "2023-06-01") -> Path:
    path = Path(name)
    path.write_text(text if name.endswith("html") else f"date {day}\n\n{text}\n", encoding="utf-8")
    return path


def refuted(called: Call) -> list[dict[str, Any]]:
    (report,) = called.reports
    return [finding for finding in report["findings"] if finding["verdict"] == "refuted"]


def waived(called: Call) -> list[str | None]:
    return [finding["waived"] for finding in refuted(called)]


def test_the_day_is_one_day() -> None:
    from checker.cli._clock import today

    assert today().is_day


def test_a_gate_names_what_blocks(dateline: Dateline) -> None:
    slip, fair = story("The regatta starts on Monday, June 4, 2023.", "slip.txt"), story(WRONG)
    assert [dateline("check", one, "--gate", "publish").code for one in (slip, fair)] == [0, 1]
    assert [dateline("check", one, "--gate", "alert").code for one in (slip, fair)] == [0, 0]
    assert [dateline("check", one).code for one in (slip, fair)] == [1, 1]


def test_a_notice_passes_every_gate_and_its_findings_are_shown(dateline: Dateline) -> None:
    notice = story(f"CORRECTION: the fair\n\n{WRONG}")
    called = dateline("check", notice, "--gate", "publish")
    assert (called.code, "REFUTED" in called.out) == (0, True)
    assert "the publish gate lets it pass" in " ".join(called.out.split())
    assert dateline("check", notice).code == 1
    assert dateline("check", story("KILL\n\nIt is withdrawn."), "--gate", "alert").code == 0
    assert dateline("check", story("It is withdrawn."), "--gate", "alert").code == 5


def test_a_gate_and_a_threshold_are_one_too_many(dateline: Dateline) -> None:
    called = dateline("check", story(WRONG), "--gate", "alert", "--fail-on", "advice")
    assert (called.code, "give one of them" in called.err) == (2, True)


def test_a_baseline_shows_only_what_is_new(dateline: Dateline) -> None:
    story(WRONG)
    called = dateline("baseline", "write", "known.csv", ".")
    assert (called.code, called.out) == (0, "known.csv: 1 finding in 1 article\n")
    assert dateline("check", "fair.txt", "--baseline", "known.csv").code == 0
    story(f"It rained.\n\n{WRONG}\n\n{ALSO}")
    called = dateline("check", "fair.txt", "--baseline", "known.csv", "--format", "jsonl")
    assert called.code == 1
    assert waived(called) == ["known: it stands in the baseline", None]


def test_a_baseline_is_pruned(dateline: Dateline) -> None:
    story(f"{WRONG}\n\n{ALSO}")
    dateline("baseline", "write", "known.csv", "fair.txt")
    story(WRONG)
    called = dateline("check", "fair.txt", "--baseline", "known.csv")
    assert (called.code, "(baseline-vanished)" in called.out) == (0, True)
    called = dateline("baseline", "prune", "known.csv", "fair.txt")
    assert called.lines[0].startswith("gone: fair.txt time/order ")
    assert called.lines[1] == "known.csv: 1 finding kept, 1 gone"
    assert "baseline-vanished" not in dateline("check", "fair.txt", "--baseline", "known.csv").out


def test_a_baseline_wants_whole_stories(dateline: Dateline) -> None:
    Path("bad.txt").write_bytes(b"a\x00b")
    called = dateline("baseline", "write", "known.csv", "bad.txt")
    assert (called.code, called.err) == (2, "error: bad.txt: a binary file: it holds NUL bytes\n")
    assert not Path("known.csv").exists()


def test_files_that_are_wrong_are_told_together(dateline: Dateline) -> None:
    Path("known.csv").write_text("rule\n", encoding="utf-8")
    Path("dateline-waivers.yaml").write_text("- {}\n", encoding="utf-8")
    called = dateline("check", story(WRONG), "--baseline", "known.csv")
    assert called.code == 2
    assert "dateline-waivers.yaml:1: claim: is missing: a waiver is for one claim of one rule" in called.err
    assert "error: known.csv:1: article: the column is missing" in called.err


def test_a_finding_is_waived_until_its_claim_changes(dateline: Dateline) -> None:
    story(WRONG)
    called = dateline("waive", "fair.txt", *ASKED)
    assert called.code == 0
    assert called.out.startswith("dateline-waivers.yaml: waived time/order ")
    called = dateline("check", "fair.txt", "--format", "jsonl")
    assert (called.code, waived(called)) == (0, ["a joke (Ada, until 31 December 2027)"])
    assert "nothing refuted in 1 article" in dateline("check", "fair.txt").out
    assert "claims: 1 waived, 1 supported" in dateline("check", "fair.txt").out
    story(ALSO)
    assert dateline("check", "fair.txt").code == 1
    story("The market runs from July 5 to July 8.")
    called = dateline("check", "fair.txt")
    assert (called.code, "(waiver-unused)" in called.out) == (0, True)
    assert dateline("check", "fair.txt", "--strict-waivers").code == 1


def test_waiving_again_renews_and_waiving_more_adds(dateline: Dateline) -> None:
    story(WRONG)
    file = Path("own.yaml")
    file.write_text("# ours\n", encoding="utf-8")
    Path("dateline.toml").write_text('waivers = "own.yaml"\n', encoding="utf-8")
    dateline("waive", "fair.txt", *ASKED, "--until", "2026-01-01")
    assert dateline("check", "fair.txt", "--strict-waivers").code == 1
    assert dateline("waive", "fair.txt", *ASKED).code == 0
    assert (dateline("check", "fair.txt", "--strict-waivers").code, file.read_text(encoding="utf-8").count("- rule")) == (0, 1)
    story(f"{WRONG}\n\n{ALSO}")
    assert dateline("waive", "fair.txt", *ASKED).code == 0
    assert (dateline("check", "fair.txt").code, file.read_text(encoding="utf-8").count("- rule")) == (0, 2)


def test_what_the_report_prints_waives_when_it_is_pasted(dateline: Dateline) -> None:
    story(f"{WRONG}\n\n{ALSO}", "a fair's.txt")
    (waive, _) = re.findall(r"(?m)^waive +dateline (.*)$", dateline("check", "a fair's.txt").out)
    (node, _) = re.findall(r"(?m)^REFUTED (\S.*?)(?: - .*)?$", dateline("check", "a fair's.txt").out)
    why = ("--reason", "a joke", "--owner", "Ada", "--until", "2027-12-31")
    assert dateline(*shlex.split(waive), *why).code == 0
    assert waived(dateline("check", "a fair's.txt", "--format", "jsonl")) == ["a joke (Ada, until 31 December 2027)", None]
    assert "there is no finding that is not waived already" in dateline("waive", node, *why).err
    assert dateline("waive", "a fair's.txt", *why).code == 0


def test_an_article_of_an_archive_is_waived_by_its_address(dateline: Dateline) -> None:
    told = [{"id": name, "published": "2023-06-01", "text": WRONG} for name in ("a", "b")]
    Path("fairs.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in told), encoding="utf-8")
    (_, waive) = re.findall(r"(?m)^waive +dateline (.*)$", dateline("check", "fairs.jsonl").out)
    assert dateline(*shlex.split(waive), *ASKED[2:]).code == 0
    found = dateline("check", "fairs.jsonl", "--format", "jsonl").reports
    assert [bool(one["waived"]) for report in found for one in report["findings"] if one["severity"]] == [False, True]


def test_a_terminal_is_asked_for_what_was_not_said(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    story(WRONG)
    called = dateline("waive", "fair.txt")
    assert (called.code, "give --reason, --owner and --until" in called.err) == (2, True)
    answers = {"why it may stand": "a joke", "who answers for it": "Ada", "the last day of the waiver": Date.parse("2027-12-31")}
    monkeypatch.setattr("checker.cli.waive.at_a_terminal", lambda: True)
    monkeypatch.setattr("click.prompt", lambda what, **options: answers[what])
    called = dateline("waive", "fair.txt")
    assert (called.code, "fair.txt: The story tells of a time" in called.err) == (0, True)
    assert waived(dateline("check", "fair.txt", "--format", "jsonl")) == ["a joke (Ada, until 31 December 2027)"]


UNWAIVED = [
    (("--rule", "time/ordre"), "no rule 'time/ordre', did you mean 'time/order'?"),
    (("--rule", "weekday/date"), "there is no finding of weekday/date that is not waived already"),
    (("--claim", "abc"), "there is no finding of time/order with the fingerprint abc that is not waived already"),
    ((), "there are 2 such findings; say which, or name one story:"),
]


@pytest.mark.parametrize(("more", "wanted"), UNWAIVED, ids=[row[1] for row in UNWAIVED])
def test_what_cannot_be_waived(dateline: Dateline, more: tuple[str, ...], wanted: str) -> None:
    called = dateline("waive", story(f"{WRONG}\n\n{ALSO}"), *ASKED, *more)
    assert (called.code, wanted in called.err) == (2, True)


def test_one_of_several_is_waived_by_its_fingerprint(dateline: Dateline) -> None:
    story(f"{WRONG}\n\n{ALSO}")
    fingerprint = refuted(dateline("check", "fair.txt", "--format", "jsonl"))[1]["fingerprint"]
    assert dateline("waive", "fair.txt", *ASKED, "--claim", fingerprint, "--waivers", "w.yaml").code == 0
    called = dateline("check", "fair.txt", "--waivers", "w.yaml", "--format", "jsonl")
    assert waived(called) == [None, "a joke (Ada, until 31 December 2027)"]


def test_a_waivers_file_that_is_named_must_be_there(dateline: Dateline) -> None:
    called = dateline("check", story(WRONG), "--waivers", "none.yaml")
    assert (called.code, called.err) == (2, "error: none.yaml: cannot be read: No such file or directory\n")


@pytest.mark.parametrize("name", ["fair.txt", "fair.md"])
def test_a_comment_waives_in_its_paragraph(dateline: Dateline, name: str) -> None:
    assert dateline("check", story(f"{WRONG} {WAIVE}", name)).code == 0
    assert dateline("check", story(f"{WRONG}\n\n{WAIVE}", name)).code == 1


def test_a_comment_of_a_page_waives_in_its_paragraph(dateline: Dateline) -> None:
    pytest.importorskip("trafilatura")
    head = "<html lang=en><head><meta property='article:published_time' content='2023-06-01'></head><body><article><h1>Fairs</h1>"
    rest = "<p>It rained all day, and the growers who had come from the hills went home early.</p></article></body></html>"
    page = story(f"{head}<p>{WRONG} {WAIVE}</p>{rest}", "fair.html")
    called = dateline("check", page, "--format", "jsonl")
    assert waived(called) == ["a joke (until 31 December 2027)"]
    assert called.code == 0


def test_a_page_that_is_gone_has_no_source() -> None:
    from checker.cli._desk import markup_of
    from checker.model.article import Article

    assert markup_of(Article(id="gone.html", text="")) is None


def test_a_comment_that_is_wrong_exits_2(dateline: Dateline) -> None:
    called = dateline("check", story(f"{WRONG} <!-- dateline: ignore -->"))
    assert (called.code, "fair.txt:3: waiver: names no rule" in called.out) == (2, True)


def test_remarks_on_waivers_have_codes_of_their_own() -> None:
    assert len(set(DEAD_WAIVERS)) == 3
