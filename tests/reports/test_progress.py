"""The letters of a run: an archive of thousands wraps, each row with its share; a file of one story has a row of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest

from checker.model.findings import Report
from checker.model.run import Look, Run
from reports.progress import Letters
from reports.text import render
from tests.reports.stories import STORY_REPORT


def rows(found: Iterable[Report], articles: int | None = None, width: int = 80) -> list[str]:
    letters = Letters(Run(version="1", articles=articles, look=Look(width=width)))
    return [*(row for report in found for row in letters.add(report)), *letters.end()]


def archive(number: int, name: str = "wire.jsonl") -> list[Report]:
    return [replace(STORY_REPORT, article=f"{name}:{at}", file=name) for at in range(number)]


def test_an_archive_wraps_with_its_share() -> None:
    *told, legend = rows(archive(3000), 3000, 100)
    assert told[0].startswith("wire.jsonl .FFFC?.w.FFFC?.w")
    assert [row[-7:] for row in (told[0], told[len(told) // 2], told[-1])] == [" [  0%]", " [ 50%]", " [100%]"]
    assert {len(row) for row in told} == {100}
    assert "".join(re.sub(r"wire.jsonl|\[ *\d+%\]| ", "", row) for row in told) == ".FFFC?.w" * 3000
    assert legend.startswith(". supported   F refuted   C conflicting evidence")


def test_shares_never_fall() -> None:
    shares = [int(found) for found in re.findall(r"(\d+)%", "\n".join(rows(archive(500), 500)))]
    assert shares == sorted(shares)


@pytest.mark.parametrize("articles", [None, 7])
def test_files_do_not_share_a_row(articles: int | None) -> None:
    one = replace(STORY_REPORT, file="harbour.txt")
    told = rows([*archive(2, "a.jsonl"), *archive(2, "b.jsonl"), one, *archive(1, "b.jsonl"), one], articles)
    assert [row.split(" ")[0] for row in told[:-2]] == ["a.jsonl", "b.jsonl", "harbour.txt", "b.jsonl", "harbour.txt"]
    assert ("%" in "".join(told)) == bool(articles)


def test_a_row_comes_when_it_is_full_and_not_at_the_end() -> None:
    letters = Letters(Run(version="1", articles=100))
    assert [len(list(letters.add(report))) for report in archive(10)] == [0] * 7 + [1] + [0, 0]


def test_articles_without_a_check_are_counted_too() -> None:
    silent = [replace(report, findings=()) for report in archive(4)]
    assert rows(silent, 4) == [f"{'wire.jsonl':<73} [100%]"]


def test_a_story_of_many_checks_says_its_share_once() -> None:
    told = rows([replace(STORY_REPORT, findings=STORY_REPORT.findings * 20)], 1)
    assert ["%" in row for row in told[:-2]] == [False, False, True]


def test_places_of_an_archive_name_it() -> None:
    report = replace(STORY_REPORT, article="ports", file="wire.jsonl")
    said = "".join(render(Run(version="1", look=Look(detail=-1)), [report]))
    assert said.startswith("wire.jsonl::ports:1:105: time/weekday: ")
