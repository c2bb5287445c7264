"""The example stories: every planted mistake is found, clean stories stay clean, and nothing around a run changes its bytes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checker.cli import main
from checker.rulebook.load import rule_files, rule_id, shipped_rules
from tests.conftest import EXAMPLES, ROOT

CLEAN: set[str] = set()
REFUTED = {  # what must be found, by the id that the story has in the report
    "examples/caspian-visit.txt": {"office/holder", "name/place", "event/ended", "number/part"},
    "examples/northern-grid.txt": CLEAN,
    "examples/baltic-forum.md": {"office/former", "office/holder", "office/one-holder", "place/country"},
    "examples/grain-wire.txt": {"number/change", "number/one-value"},
    "examples/harbour-regatta.txt": {"weekday/date", "time/order", "time/calendar", "time/length"},
    "examples/ports-brief.md": CLEAN,
    "examples/harbour-cup.txt": {
        *("number/score", "number/conversion", "number/total", "number/votes", "number/shares"),
        *("membership/member", "membership/not-a-member", "membership/joined", "life/age", "identity/spelling"),
    },
    "2023-03-18-busan": {"dateline/published", "place/country"},
    "2023-06-05-orchards": {"place/capital", "place/country"},
    "2023-06-06-library": CLEAN,
    "examples/desk.claims.yaml": {"office/holder", "event/ended"},
}
WORDS = {  # where the marks must stand, in the words of the story
    "examples/caspian-visit.txt": {"Yoshimasa Hayashi", "Nur-Sultan", "October 10", "$420 million"},
    "examples/harbour-regatta.txt": {"Monday", "June 9", "31", "three-day"},
    "2023-06-05-orchards": {"Almaty", "Kyrgyz"},
}
STORIES = sorted(path.relative_to(ROOT).as_posix() for path in EXAMPLES.iterdir() if path.name != "README.md")


def run(*args: str, **env: str) -> subprocess.CompletedProcess[str]:
    """A run of its own of the command line, from the project's folder."""
    command = [sys.executable, "-m", "checker", *args]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | env, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120
    )


@cache
def checked() -> subprocess.CompletedProcess[str]:
    return run("check", *STORIES, "--format", "jsonl")


@cache
def reports() -> dict[str, Any]:
    """The report of every example, by the article's id."""
    assert checked().returncode == 1, checked().stderr
    return {report["article"]: report for report in map(json.loads, checked().stdout.splitlines())}


def refuted(report: Any) -> list[Any]:
    return [finding for finding in report["findings"] if finding["verdict"] == "refuted"]


def test_every_example_is_expected_and_there() -> None:
    assert set(reports()) == set(REFUTED)


@pytest.mark.parametrize("story", REFUTED)
def test_every_planted_mistake_is_found_and_nothing_else(story: str) -> None:
    report = reports()[story]
    assert report["errors"] == []
    assert {finding["rule"] for finding in refuted(report)} == REFUTED[story]


@pytest.mark.parametrize("story", WORDS)
def test_findings_mark_the_very_words(story: str) -> None:
    texts = {path: (ROOT / path).read_text(encoding="utf-8") for path in STORIES}
    archive = [json.loads(line) for line in texts["examples/archive.jsonl"].splitlines()]
    text = (texts | {article["id"]: article["text"] for article in archive})[story]
    marked = {text[slice(*span)] for finding in refuted(reports()[story]) for span in finding["spans"]}
    assert marked >= WORDS[story]


@pytest.mark.parametrize("story", [name for name, rules in REFUTED.items() if rules is CLEAN])
def test_a_clean_story_is_not_an_unread_one(story: str) -> None:
    assert reports()[story]["coverage"]["supported"] >= 2


def test_every_shipped_rule_is_shown_by_an_example() -> None:
    shipped = {rule_id(shipped_rules(), path) for path in rule_files(shipped_rules())}
    assert set().union(*REFUTED.values()) >= shipped - NOT_SHOWN


# rules that no example shows yet; those between stories need an archive
NOT_SHOWN = {
    "number/direction",
    "archive/toll",
    "archive/duplicate",
    "archive/correction",
    "archive/age",
    "archive/birth",
    "archive/death",
    "archive/one-holder",
    "archive/one-value",
    "archive/speaker",
    "event/champion",
    "name/former",
    "event/city",
    "event/edition",
    "event/host",
    "event/number",
    "event/election",
    "event/history",
    "event/past",
    "event/start",
    "event/summit",
    "headline/day",
    "headline/direction",
    "headline/name",
    "headline/number",
    "headline/winner",
    "identity/acronym",
    "identity/acronym-of-another",
    "identity/acronym-twice",
    "identity/age",
    "identity/name-order",
    "identity/title",
    "life/act",
    "life/act-told",
    "life/age-told",
    "life/birth",
    "life/birthday",
    "life/death",
    "life/late",
    "life/living",
    "membership/count",
    "membership/ever",
    "membership/founded",
    "membership/headquarters",
    "membership/left",
    "name/capital",
    "name/currency",
    "name/organisation",
    "number/average",
    "number/average-range",
    "number/fall",
    "number/house",
    "number/impossible",
    "number/lead",
    "number/list",
    "number/magnitude",
    "number/parts",
    "number/point-change",
    "number/points",
    "number/product",
    "number/proportion",
    "number/range",
    "number/rest",
    "number/restated",
    "number/seats",
    "number/sets",
    "number/speed",
    "office/acting",
    "office/elect",
    "office/ordinal",
    "office/since",
    "office/title",
    "place/border",
    "place/border-undated",
    "place/capital-undated",
    "place/existed",
    "place/landlocked",
    "place/no-border",
    "place/spelling",
    "quote/introduced",
    "quote/marks",
    "quote/speaker",
    "quote/wording",
    "time/anniversary",
    "time/anniversary-year",
    "time/apart",
    "time/clock",
    "time/day",
    "time/deadline",
    "time/elapsed",
    "time/future",
    "time/holiday",
    "time/past",
    "time/stretch",
}


def test_what_each_example_shows_is_told_in_their_readme() -> None:
    told = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert [path for path in STORIES if f"`{Path(path).name}`" not in told] == []
    assert [rule for rules in REFUTED.values() for rule in rules if f"`{rule}`" not in told] == []


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "4711", "TZ": "America/Adak", "LC_ALL": "C.UTF-8"},
    ],
    ids=["far east, C", "far west, UTF-8"],
)
def test_hash_seed_time_zone_and_locale_change_no_byte(env: dict[str, str]) -> None:
    again = run("check", *STORIES, "--format", "jsonl", **env)
    assert again.stdout == checked().stdout


def test_another_folder_changes_no_byte_but_the_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = tmp_path / "story.txt"
    story.write_bytes((EXAMPLES / "caspian-visit.txt").read_bytes())
    assert main(["check", str(story), "--format", "jsonl"]) == 1
    moved = json.loads(capsys.readouterr().out)
    assert moved | {"article": ""} == reports()["examples/caspian-visit.txt"] | {"article": ""}
