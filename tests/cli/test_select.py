"""Which checks are shown: node ids as paths, `-k`, `--lf`, and what `-r` lists."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from checker.cli._run import Tally
from checker.cli._select import Picked, Selection
from checker.config import Config
from checker.model.findings import Report
from checker.model.nodes import named
from checker.pipeline import Toolkit, report
from checker.read import read_all, sources
from tests.cli.calls import Call, Dateline
from tests.conftest import EXAMPLES

WRONG = "The council meets on February 30 to vote on the bridge. The fair runs from June 8 to June 5."
RIGHT = "The fair runs from June 5 to June 8 in the old harbour."
CALENDAR, ORDER = "wrong.txt::time/calendar::February 30", "wrong.txt::time/order::June 8 to June 5"
MEMORY = Path(".dateline_cache", "lastfailed.json")


def story(name: str, text: str) -> Path:
    path = Path(name)
    path.write_text(f"date 2023-01-12 {text}\n", encoding="utf-8")
    return path


def rules(call: Call) -> list[str]:
    """The rules of the pack `time` whose findings were shown."""
    found = [finding["rule"] for shown in call.reports for finding in shown["findings"]]
    return [rule for rule in found if rule.startswith("time/")]


def nodes(call: Call) -> list[str]:
    """The node ids of the short summary."""
    lines = call.out.partition("short summary")[2].splitlines()[1:-1]
    words = ("REFUTED ", "CONFLICT ", "NOT ENOUGH ", "WAIVED ", "UNCHECKED ", "SUPPORTED ")
    return [line.removeprefix(word).partition(" - ")[0] for line in lines for word in words if line.startswith(word)]


@pytest.fixture
def check(dateline: Dateline) -> Dateline:
    story("wrong.txt", WRONG)
    return lambda *args: dateline("check", *args)


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        ([CALENDAR], ["time/calendar"]),
        ([ORDER], ["time/order"]),
        (["wrong.txt::time/order"], ["time/order"]),
        (["wrong.txt::time"], ["time/calendar", "time/order"]),
        (["wrong.txt::time/order::June…"], ["time/order"]),
        ([CALENDAR, ORDER], ["time/calendar", "time/order"]),
        (["wrong.txt", ORDER], ["time/calendar", "time/order"]),
    ],
)
def test_a_node_id_is_a_path(check: Dateline, paths: list[str], found: list[str]) -> None:
    assert rules(check("--format", "jsonl", *paths)) == found


def test_only_what_a_node_id_names_is_counted(check: Dateline) -> None:
    call = check(ORDER)
    assert [line.strip("= ") for line in call.lines[-2:]] == ["1 correction in 1 article", "1 claim: 1 refuted"]
    assert "selected     1 node id" in call.out
    assert check("wrong.txt::time/calendar", "--format", "jsonl").reports[0]["coverage"] == {
        "claims": 1,
        "supported": 0,
        "refuted": 1,
        "conflicting-evidence": 0,
        "not-enough-evidence": 0,
        "unchecked": 0,
    }


def test_a_story_passed_whole_beside_another_s_node_id(check: Dateline) -> None:
    right = story("right.txt", RIGHT)
    assert rules(check("--format", "jsonl", right, CALENDAR)) == ["time/order", "time/calendar"]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("wrong.txt::time/ordre", "error: wrong.txt::time/ordre: no check has this name, did you mean "),
        (ORDER + "x", f"error: {ORDER}x: no check has this name, did you mean {ORDER!r}?\n"),
        ("wrong.txt::zzzzzzzzzzzzzzzzzzzzzzzzzzz", "error: wrong.txt::zzzzzzzzzzzzzzzzzzzzzzzzzzz: no check has this name"),
        ("wrnog.txt::time/order", "error: wrnog.txt::time/order: no such file or folder\n"),
    ],
)
def test_a_node_id_that_names_nothing_is_an_error(check: Dateline, path: str, message: str) -> None:
    call = check(path, CALENDAR)
    assert (call.code, call.out) == (2, "")
    assert call.err.startswith(message)


def test_a_story_that_cannot_be_read_says_that_and_not_that_it_lacks_the_check(check: Dateline) -> None:
    Path("bin.txt").write_bytes(b"a\x00b")
    call = check("bin.txt::time/order")
    assert (call.code, call.err) == (2, "")
    assert "NUL" in call.out


def test_standard_input_has_node_ids_by_the_name_it_is_given(check: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys

    for path, extra in (("-::time/order", ()), ("wire.txt::time/order", ("--stdin-filename", "wire.txt"))):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"date 2023-01-12 {WRONG}".encode())))
        assert rules(check(path, *extra, "--format", "jsonl")) == ["time/order"]
    assert not MEMORY.exists(), "what came in by standard input is gone the next time"


def checked() -> Iterator[Report]:
    """Every example as the command line has it, the file beside the report."""
    kit = Toolkit.open()
    for source in sources(["."]):
        for article in read_all([source]):
            yield replace(report(article, kit), file=source.name)


def test_every_node_id_of_every_example_selects_that_check_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for path in EXAMPLES.glob("[!R]*"):
        shutil.copy(path, path.name)
    found = list(checked())
    names = [name for one in found for name, _ in named(one)]
    assert len(set(names)) == len(names) > 80
    for name in names:
        selection = Selection([name], None, Picked(), Config())
        shown = list(selection.of([one for one in found if one.file in selection.files], Tally("refile")))
        assert [kept for one in shown for kept, _ in named(one)] == [name]


def test_what_a_summary_prints_can_be_pasted_back(check: Dateline) -> None:
    shutil.copy(EXAMPLES / "archive.jsonl", "archive.jsonl")
    for name in nodes(check("archive.jsonl", "wrong.txt", "-rA"))[::3]:
        assert nodes(check(name, "-rA")) == [name]


def test_an_article_without_an_id_is_found_by_its_line_or_item(check: Dateline) -> None:
    article = json.dumps({"text": WRONG, "published": "2023-01-12"})
    Path("a.jsonl").write_text(f"{article}\n{article}\n", encoding="utf-8")
    Path("b.json").write_text(f"[{article},{article}]", encoding="utf-8")
    for name in ("a.jsonl:2::time/order::June 8 to June 5", "b.json[1]::time/order::June 8 to June 5"):
        assert nodes(check(name)) == [name]


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("order", ["time/order"]),
        ("TIME and not order", ["time/calendar"]),
        ("calendar or (june and order)", ["time/calendar", "time/order"]),
    ],
)
def test_k_keeps_the_checks_with_these_words(check: Dateline, expression: str, found: list[str]) -> None:
    assert rules(check("wrong.txt", "-k", expression, "--format", "jsonl")) == found


def test_k_that_fits_nothing_checks_nothing(check: Dateline) -> None:
    call = check("wrong.txt", "-k", "nothing")
    assert call.code == 5
    assert call.lines[-1].strip("= ") == "nothing was checked in 0 articles"
    assert "selected     -k nothing" in call.out


def test_k_that_is_wrong_says_where(check: Dateline) -> None:
    call = check("wrong.txt", "-k", "a and")
    assert call.code == 2
    assert "-k: at column 6 stands the end" in call.err


def test_lf_shows_what_failed_last_time(check: Dateline) -> None:
    story("right.txt", RIGHT)
    assert check("wrong.txt", "right.txt", "-k", "order").code == 1
    assert nodes(check("wrong.txt", "right.txt", "--lf")) == [ORDER]
    check("wrong.txt")
    assert nodes(check("wrong.txt", "right.txt", "--lf")) == [CALENDAR, ORDER]
    check("wrong.txt", "-k", "order")
    assert nodes(check("wrong.txt", "--lf")) == [CALENDAR, ORDER], "what was not asked for stays as it was"


def test_lf_forgets_what_was_put_right(check: Dateline) -> None:
    check("wrong.txt")
    story("wrong.txt", "The council meets on February 28 to vote on the bridge. The fair runs from June 8 to June 5.")
    call = check("wrong.txt", "--lf")
    assert nodes(call) == [ORDER]
    assert "selected     what failed last time" in call.out
    story("wrong.txt", RIGHT)
    call = check("wrong.txt", "--lf", "--format", "jsonl")
    assert rules(call) == ["time/order"], "nothing of it is left, so the whole story is shown"
    assert json.loads(MEMORY.read_text(encoding="utf-8")) == {"failed": {}}


def test_lf_without_a_failure_is_a_run_of_everything(check: Dateline) -> None:
    call = check(story("right.txt", RIGHT), "--lf")
    assert call.code == 0
    assert "selected" not in call.out
    assert not MEMORY.exists()


def test_lf_is_kept_beside_the_configuration(check: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("dateline.toml").write_text('fail_on = "refile"\n', encoding="utf-8")
    Path("desk").mkdir()
    monkeypatch.chdir("desk")
    story("wrong.txt", WRONG)
    check("wrong.txt")
    assert list(json.loads(Path("..", MEMORY).read_text(encoding="utf-8"))["failed"]) == ["desk/wrong.txt"]
    monkeypatch.chdir("..")
    assert nodes(check("desk", "--lf")) == [f"desk/{CALENDAR}", f"desk/{ORDER}"]
    assert Path(".dateline_cache", ".gitignore").read_text(encoding="utf-8") == "*\n"


@pytest.mark.parametrize("kept", ["", "[]", '{"failed": []}', '{"failed": {"wrong.txt": 1}}', "[" * 99999])
def test_a_memory_that_is_no_memory_is_none(check: Dateline, kept: str) -> None:
    MEMORY.parent.mkdir()
    MEMORY.write_text(kept, encoding="utf-8")
    assert len(nodes(check("wrong.txt", "--lf"))) == 2


def test_a_folder_that_cannot_be_written_to_is_no_error(check: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError("read-only")

    monkeypatch.setattr(Path, "mkdir", refused)
    assert check("wrong.txt").code == 1
    assert not MEMORY.exists()


def test_a_remembered_story_that_cannot_be_read_now_is_not_forgotten(check: Dateline) -> None:
    check("wrong.txt")
    before = MEMORY.read_bytes()
    Path("wrong.txt").write_bytes(b"a\x00b")
    assert check("wrong.txt", "--lf").code == 2
    assert MEMORY.read_bytes() == before


@pytest.mark.parametrize(
    ("kinds", "found"),
    [
        (None, {"REFUTED"}),
        ("f", {"REFUTED"}),
        ("c", set()),
        ("N", set()),
        ("p", {"SUPPORTED"}),
        ("n", {"NOT ENOUGH"}),
        ("u", {"UNCHECKED"}),
        ("fp", {"REFUTED", "SUPPORTED"}),
        ("a", {"REFUTED", "NOT ENOUGH", "UNCHECKED", "WAIVED"}),
        ("A", {"REFUTED", "NOT ENOUGH", "UNCHECKED", "WAIVED", "SUPPORTED"}),
        ("s", {"WAIVED"}),
        ("w", {"WAIVED"}),
    ],
)
def test_r_says_what_the_summary_lists(check: Dateline, kinds: str | None, found: set[str]) -> None:
    shutil.copy(EXAMPLES / "caspian-visit.txt", "story.txt")
    waiver = '<!-- dateline: ignore[time/order] reason="as the poster has it" until=2999-01-01 -->'
    story("waived.txt", f"{waiver} The fair runs from June 8 to June 5.")
    call = check("story.txt", "waived.txt", *(("-r", kinds) if kinds else ()))
    words = set(
        re.findall(r"^(REFUTED|CONFLICT|NOT ENOUGH|WAIVED|UNCHECKED|SUPPORTED) ", call.out.partition("short summary")[2], re.M)
    )
    assert words == found
    if "WAIVED" in found:
        assert "as the poster has it" in call.out.partition("short summary")[2]


def test_r_in_few_words_and_with_a_letter_that_is_none(check: Dateline) -> None:
    assert "short summary" not in check("wrong.txt", "-q").out
    assert "short summary" in check("wrong.txt", "-q", "-rA").out
    call = check("wrong.txt", "-r", "fz")
    assert call.code == 2
    assert "'z' is no kind; there are f, c, n, w, u, p, a, A, N, s" in call.err


def test_a_folder_of_another_s_that_one_may_not_write_to(check: Dateline) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    mode = Path().stat().st_mode
    Path().chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert check("wrong.txt").code == 1
    finally:
        Path().chmod(mode)
