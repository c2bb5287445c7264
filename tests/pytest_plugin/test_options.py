"""pytest's own options and plugins over stories: what selects, stops, repeats, divides and records tests does so with checks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from junitparser import JUnitXml

from checker.cli import main
from tests.pytest_plugin.stories import EVERY, HOLDER, MERKEL, ORDER, QUILL, SUNDAY, TOWER, WRONG, newsroom, outcomes
from tests.reports.hostile import PAYLOADS

pytest_plugins = ["pytester"]
TWO = ("-n", "2")
STORIES = ("wrong.txt", "right.txt", "desk.claims.yaml")


@pytest.fixture
def room(pytester: pytest.Pytester) -> pytest.Pytester:
    return newsroom(pytester)


def waive(until: str) -> None:
    told = ["--rule", "time/order", "--reason", "as the poster has it", "--owner", "M. Ek", "--until", until]
    assert main(["waive", "wrong.txt", *told]) == 0


def test_collect_only_lists_every_check_by_its_node_id(room: pytest.Pytester) -> None:
    result = room.runpytest_inprocess("--dateline", "--collect-only", "-q")
    assert [line for line in result.outlines if "::" in line] == list(EVERY)


@pytest.mark.parametrize(
    ("args", "left"),
    [
        (["--deselect", MERKEL], {QUILL, SUNDAY, TOWER}),
        (["-m", "dateline", "-k", "rank or weekday"], {TOWER, SUNDAY}),
        (["-k", "not (Angela or tower)"], {QUILL, SUNDAY}),
        (["--ignore", "desk.claims.yaml"], set()),
    ],
)
def test_what_is_selected(room: pytest.Pytester, args: list[str], left: set[str]) -> None:
    assert set(outcomes(room, *args)) == left


def test_a_run_stops_after_so_many_failures(room: pytest.Pytester) -> None:
    failed = [name for name, outcome in outcomes(room, *STORIES, "--maxfail", "2").items() if outcome == "failed"]
    assert failed == [HOLDER, ORDER] or failed == [ORDER, HOLDER]


def test_failed_first_and_stepwise(room: pytest.Pytester) -> None:
    room.runpytest_inprocess("--dateline")
    first = room.runpytest_inprocess("--dateline", "--ff", "-v").outlines
    assert next(line for line in first if line.startswith("desk.claims.yaml::")).startswith(MERKEL)
    room.runpytest_inprocess("--dateline", "--sw").assert_outcomes(failed=1, skipped=1)


def test_last_failed_with_two_workers(room: pytest.Pytester) -> None:
    room.runpytest_subprocess("--dateline", *TWO, "--dist", "loadfile", *STORIES, "-k", "order or holder").assert_outcomes(
        failed=3, passed=1, skipped=1
    )
    result = room.runpytest_subprocess("--dateline", *TWO, "--lf", *STORIES)
    result.assert_outcomes(failed=3)
    result.stdout.fnmatch_lines_random([f"FAILED {ORDER} - *", f"FAILED {HOLDER} - *", f"FAILED {MERKEL} - *"])


def test_a_waiver_of_the_file_is_a_skip_and_one_that_has_ended_is_told(room: pytest.Pytester) -> None:
    assert outcomes(room, "wrong.txt", "-k", "order") == {ORDER: "failed"}
    waive("2999-01-01")
    result = room.runpytest_inprocess("--dateline", "wrong.txt", "-k", "order", "-rs")
    result.assert_outcomes(skipped=1)
    result.stdout.fnmatch_lines(["SKIPPED * wrong.txt:1: waived: as the poster has it*"])
    file = Path("dateline-waivers.yaml")
    file.write_text(file.read_text(encoding="utf-8").replace("2999-01-01", "2020-01-01"), encoding="utf-8")
    result = room.runpytest_inprocess("--dateline", "wrong.txt", "-k", "order")
    result.assert_outcomes(failed=1, warnings=1)
    result.stdout.fnmatch_lines(["*DatelineWarning: *(waiver-expired)"])


def test_a_file_of_waivers_that_is_wrong_is_a_usage_error(room: pytest.Pytester) -> None:
    Path("dateline-waivers.yaml").write_text("- {rule: time/ordre}\n", encoding="utf-8")
    result = room.runpytest_inprocess("--dateline")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: dateline: *dateline-waivers.yaml:1: reason: is missing"])


BROKEN = {
    "empty.txt": (b"", "empty.txt: empty"),
    "binary.txt": (b"a\x00b", "binary.txt: *"),
    "latin.txt": (b"date 2023-06-04 caf\xe9\n", "latin.txt:*: *"),
    "broken.md": (b"---\ndate: [\n---\nA story.\n", "broken.md:*: *"),
    "broken.json": (b"{", "broken.json: *"),
    "broken.claims.yaml": (b"claims: {", "broken.claims.yaml:*: *"),
}


@pytest.mark.parametrize("workers", [(), TWO], ids=["alone", "two workers"])
def test_every_broken_file_is_an_error_of_its_own_and_the_rest_is_done(room: pytest.Pytester, workers: tuple[str, ...]) -> None:
    for name, (data, _) in BROKEN.items():
        Path(name).write_bytes(data)
    args = ("--dateline", *workers, "--continue-on-collection-errors", *BROKEN, "desk.claims.yaml")
    result = room.runpytest_subprocess(*args)  # in process pytester brings yaml twice, so that its errors are not one kind
    result.assert_outcomes(errors=len(BROKEN), failed=1, passed=1, skipped=2)
    result.stdout.fnmatch_lines_random([message for _, message in BROKEN.values()])
    assert "Traceback" not in result.stdout.str()
    assert "nodes.py" not in result.stdout.str()


def test_from_another_folder_node_ids_are_those_of_pytest(room: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    (room.mkdir("desk") / "late.txt").write_text(WRONG, encoding="utf-8")
    assert set(outcomes(room, "desk/late.txt", "-k", "order")) == {"desk/late.txt::June 8 to June 5::time/order"}
    monkeypatch.chdir(room.path / "desk")
    assert set(outcomes(room, "late.txt", "-k", "order", "--rootdir", str(room.path))) == {
        "desk/late.txt::June 8 to June 5::time/order"
    }


def test_a_story_is_never_run_as_a_doctest(room: pytest.Pytester) -> None:
    Path("wrong.txt").write_text(f"{WRONG}\n>>> open('owned', 'w').close()\n", encoding="utf-8")
    assert set(outcomes(room, "wrong.txt", "-k", "order or doctest or wrong.txt")) >= {ORDER}
    assert all("::" in name for name in outcomes(room, "wrong.txt"))
    assert not Path("owned").exists()
    room.makepyfile(test_own='def test_own():\n    """\n    >>> 1 + 1\n    2\n    """')
    assert "test_own.py::test_own.test_own" in outcomes(room, "--doctest-modules", "test_own.py")


def test_a_payload_acts_on_no_terminal_and_breaks_no_record(room: pytest.Pytester) -> None:
    payload = "".join(PAYLOADS.values()).encode(errors="replace").decode().replace("\x00", "").replace("\r", " ")
    story = f"date 2023-06-04 The fair of {payload.replace(chr(10), ' ')} runs from June 8 to June 5.\n"
    Path("evil.txt").write_text(story, encoding="utf-8")
    claims = '- {kind: weekday-date, weekday: Monday, date: 2023-06-04, text: "\\e[31m\\u202e::error::\\n]]></failure>"}'
    Path("evil.claims.yaml").write_text(f"as_of: 2023-06-04\nclaims:\n  {claims}\n", encoding="utf-8")
    result = room.runpytest_inprocess("--dateline", "evil.txt", "evil.claims.yaml", "-rA", "-v", "--junitxml", "report.xml")
    assert result.parseoutcomes()["failed"] >= 2
    said = result.stdout.str()
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029\u2066-\u2069]", said)
    assert not re.search(r"(?m)^\s*::|##\w*\[", said)
    assert len([case for suite in JUnitXml.fromfile("report.xml") for case in suite]) == sum(
        count for name, count in result.parseoutcomes().items() if name != "warnings"
    )
