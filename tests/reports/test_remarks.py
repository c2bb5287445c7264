"""Where a build server is sent: to the file that was read and a line of it, also for an article of an archive."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model.findings import Report
from reports.remarks import Remark, positioned, remarks
from tests.reports.stories import STORY_REPORT


def first(**more: object) -> Remark:
    return next(remarks(replace(STORY_REPORT, **more)))  # type: ignore[arg-type]


def test_an_article_with_an_id_of_its_own_is_named_and_lies_in_its_archive() -> None:
    remark = first(article="2023-06-04-talks", file="june.jsonl")
    assert (remark.file, remark.line, remark.span) == ("june.jsonl", None, None)
    assert remark.message == "2023-06-04-talks: 4 June 2023 was a Sunday, not a Monday."


def test_an_article_without_one_has_its_line() -> None:
    remark = first(article="june.jsonl:7", file="june.jsonl")
    assert (remark.file, remark.line, remark.message[:6]) == ("june.jsonl", 7, "4 June")


def test_an_id_that_looks_like_a_story_s_path_gives_no_place_in_the_archive() -> None:
    assert not positioned(replace(STORY_REPORT, article="harbour.txt", file="june.jsonl"))


@pytest.mark.parametrize(
    ("article", "error", "expected"),
    [
        ("a.claims.yaml", "a.claims.yaml:2: claims[0].kind: unknown kind", ("claims[0].kind: unknown kind", 2)),
        ("june.jsonl:3", "june.jsonl:3: text: is not text", ("text: is not text", 3)),
        ("a.txt", "a.txt: empty", ("empty", None)),
        ("a.txt", "internal error: KeyError", ("internal error: KeyError", None)),
    ],
)
def test_an_error_leads_to_its_line(article: str, error: str, expected: tuple[str, int | None]) -> None:
    (remark,) = remarks(Report(article=article, file=article.partition(":")[0], errors=(error,)))
    assert (remark.message, remark.line) == expected
