"""What `pytest --dateline` collects, by which names, and how they are selected."""

from __future__ import annotations

import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from checker import pytest_plugin as plugin
from tests.pytest_plugin.stories import (
    BY_HAND,
    EVERY,
    HOLDER,
    MERKEL,
    ORDER,
    QUILL,
    RIGHT,
    SUNDAY,
    TOWER,
    WRONG,
    newsroom,
    outcomes,
)

pytest_plugins = ["pytester"]


@pytest.fixture
def room(pytester: pytest.Pytester) -> pytest.Pytester:
    return newsroom(pytester)


def test_claims_by_hand_are_found_and_stories_are_named(room: pytest.Pytester) -> None:
    assert outcomes(room) == EVERY
    assert outcomes(room, "wrong.txt", "-k", "holder or order") == {ORDER: "failed", HOLDER: "failed"}
    assert list(outcomes(room, "right.txt", "wrong.txt", "-k", "time/order")) == [
        "right.txt::June 5 to June 8::time/order",
        ORDER,
    ]


@pytest.mark.parametrize("how", [["."], ["-c", "own.ini"]])
def test_stories_of_the_paths_of_the_configuration_are_found(room: pytest.Pytester, how: list[str]) -> None:
    room.mkdir("stories")
    room.mkdir("tests")
    Path("wrong.txt").rename("stories/wrong.txt")
    room.makefile(
        ".ini", own="[pytest]\ndateline_paths = stories\ntestpaths = tests\n", tox="[pytest]\ndateline_paths = stories\n"
    )
    Path("pyproject.toml").write_text(
        Path("pyproject.toml").read_text() + '[tool.pytest.ini_options]\ndateline_paths = ["stories"]\n'
    )
    found = outcomes(room, *how, "-k", "order")
    assert found == {f"stories/{ORDER}": "failed"}


def test_a_path_of_the_configuration_that_is_not_there(room: pytest.Pytester) -> None:
    room.makefile(".ini", pytest="[pytest]\ndateline_paths = stroies\n")
    result = room.runpytest_inprocess("--dateline")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: dateline_paths: no such file or folder: *stroies"])
    assert room.runpytest_inprocess().ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_without_the_option_nothing_is_found_but_claims_that_are_named(room: pytest.Pytester) -> None:
    for args in ((), ("wrong.txt",), (".",)):
        result = room.inline_run("-p", "no:doctest", *args)
        assert result.ret in (pytest.ExitCode.NO_TESTS_COLLECTED, pytest.ExitCode.USAGE_ERROR)
    assert room.inline_run("desk.claims.yaml").ret == pytest.ExitCode.TESTS_FAILED


def test_a_file_that_nobody_reads_is_let_be(room: pytest.Pytester) -> None:
    Path("notes.log").write_text(WRONG, encoding="utf-8")
    assert room.inline_run("--dateline", "notes.log").ret != pytest.ExitCode.TESTS_FAILED


@pytest.mark.parametrize("node", [MERKEL, SUNDAY, TOWER])
def test_a_node_id_selects_that_test(room: pytest.Pytester, node: str) -> None:
    assert outcomes(room, node) == {node: EVERY[node]}


def test_parts_of_node_ids_select_what_is_below(room: pytest.Pytester) -> None:
    assert set(outcomes(room, "desk.claims.yaml::Ada Quill")) == {QUILL}
    assert set(outcomes(room, "desk.claims.yaml")) == set(EVERY)
    assert outcomes(room, ORDER, HOLDER) == {ORDER: "failed", HOLDER: "failed"}


def test_keywords_and_the_marker(room: pytest.Pytester) -> None:
    room.makepyfile(test_own="def test_own(): pass")
    assert outcomes(room, "-k", "Merkel and holder") == {MERKEL: "failed"}
    assert outcomes(room, "-m", "dateline", "--strict-markers") == EVERY
    assert outcomes(room, "-m", "not dateline") == {"test_own.py::test_own": "passed"}
    room.runpytest_inprocess("--markers").stdout.fnmatch_lines(["@pytest.mark.dateline: a check of one rule*"])


def test_every_node_id_selects_one_test_though_claims_are_alike(room: pytest.Pytester) -> None:
    claim = "  - {kind: weekday-date, weekday: Sunday, date: 2023-06-04}\n"
    Path("desk.claims.yaml").write_text(BY_HAND + claim + claim.replace("Sunday", '"Monday"'), encoding="utf-8")
    found = outcomes(room)
    assert len(found) == 6
    for node, outcome in found.items():
        assert outcomes(room, node) == {node: outcome}


def test_articles_of_an_archive_have_their_ids_or_lines(room: pytest.Pytester) -> None:
    article = {"text": RIGHT.partition(" The ")[2], "published": "2023-06-04"}
    rows = [article, article | {"id": "a::b [c]"}, article | {"id": "twice"}, article | {"id": "twice"}]
    Path("pack.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    Path("list.json").write_text(json.dumps(rows[:2]), encoding="utf-8")
    found = [node.split("::")[:2] for node in outcomes(room, "pack.jsonl", "list.json", "-k", "order")]
    assert found == [["pack.jsonl", name] for name in ("1", "a:b (c)", "twice", "twice#2")] + [
        ["list.json", name] for name in ("0", "a:b (c)")
    ]
    for name in ("1", "twice#2"):
        assert set(outcomes(room, f"pack.jsonl::{name}", "-k", "order")) == {f"pack.jsonl::{name}::June 5 to June 8::time/order"}


def test_the_order_is_that_of_the_story(room: pytest.Pytester) -> None:
    assert list(outcomes(room, "wrong.txt", "-k", "order or holder")) == [ORDER, HOLDER]
    assert list(outcomes(room)) == list(outcomes(room))


def test_a_file_that_is_broken_is_told_by_line_without_a_traceback(room: pytest.Pytester) -> None:
    Path("desk.claims.yaml").write_text("as_of: 2023-06-04\nclaims:\n  - {kind: weekday, day: Sunday}\n", encoding="utf-8")
    result = room.runpytest_inprocess("--dateline")
    assert result.ret == pytest.ExitCode.INTERRUPTED
    result.stdout.fnmatch_lines(["*ERROR collecting desk.claims.yaml*", "desk.claims.yaml:3: *", "ERROR desk.claims.yaml*"])
    assert "Traceback" not in result.stdout.str()
    assert "nodes.py" not in result.stdout.str()


def test_a_broken_line_of_an_archive_leaves_the_others_be(room: pytest.Pytester) -> None:
    row = json.dumps({"text": RIGHT.partition(" The ")[2], "published": "2023-06-04"})
    Path("pack.jsonl").write_text(f"{row}\n{{\n", encoding="utf-8")
    result = room.runpytest_inprocess("--dateline", "pack.jsonl", "--continue-on-collection-errors", "-k", "order or 2")
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["pack.jsonl:2: not JSON*"])


def test_a_wrong_configuration_or_option_is_a_usage_error(room: pytest.Pytester) -> None:
    for args, message in (
        (["--dateline-as-of", "soon"], "*--dateline-as-of: 'soon' is not a date*"),
        (["--dateline-select", "office/hodler"], "*office/hodler: no rule of that name, did you mean 'office/holder'?*"),
        (["--dateline-rules", "no-such-folder"], "*no-such-folder*"),
    ):
        result = room.runpytest_inprocess("--dateline", *args)
        assert result.ret == pytest.ExitCode.USAGE_ERROR
        result.stderr.fnmatch_lines([message])
    Path("pyproject.toml").write_text('[tool.dateline]\nfail-on = "kill"\n', encoding="utf-8")
    result = room.runpytest_inprocess("desk.claims.yaml")
    result.stdout.fnmatch_lines(["*pyproject.toml:2: fail-on: unknown key, did you mean 'fail_on'?"])
    assert "Traceback" not in result.stdout.str()


COST = """
import sys, pytest
class Look:
    def pytest_unconfigure(self):
        print("checked with", sorted(name for name in sys.modules if name.startswith(("checker", "reports"))))
pytest.main(["-q", "-p", "no:cacheprovider", *sys.argv[1:]], plugins=[Look()])
"""


def test_a_run_that_does_not_ask_for_it_imports_nothing_of_the_checker(room: pytest.Pytester) -> None:
    room.makepyfile(test_own="def test_own(): pass")
    done = subprocess.run([sys.executable, "-c", COST], cwd=room.path, capture_output=True, text=True, check=True, timeout=120)
    assert "1 passed" in done.stdout
    assert "checked with ['checker', 'checker.pytest_plugin']" in done.stdout


def test_it_can_be_switched_off(room: pytest.Pytester) -> None:
    assert room.runpytest_subprocess("-p", "no:dateline", "--dateline").ret == pytest.ExitCode.USAGE_ERROR


def test_its_hooks_are_hooks_of_pytest() -> None:
    from _pytest import hookspec

    hooks = [name for name in runpy.run_path(plugin.__file__) if name.startswith("pytest_")]
    assert len(hooks) >= 5
    assert [name for name in hooks if not hasattr(hookspec, name)] == []
