"""Weekdays of a title or a caption that the story does not know."""

from __future__ import annotations

import pytest

from checker.extract.headline_day import extract
from checker.model.article import Article
from checker.model.claims import DayPairClaim
from checker.text.document import read_text
from tests.extract.headlines import DAY, claims
from tests.text.gazetteer import gazetteer

SANK = "A ferry sank off the quay on Tuesday, officials said on Friday."


def told(title: str, text: str = SANK) -> list[tuple[str, str, str]]:
    found = [claim for claim in claims(extract, title, text) if isinstance(claim, DayPairClaim)]
    return [(one.said, str(one.meant), str(one.date)) for one in found]


CASES = [
    ("another day", "Ferry sank off quay on Monday", SANK, [("Monday", "2023-05-29", "2023-05-30")]),
    ("the same day", "Ferry sank off quay on Tuesday", SANK, []),
    ("the day on which it was said", "Ferry sank off quay on Friday", SANK, []),
    ("another thing", "Mayor resigns on Monday", SANK, []),
    ("two days below", "Ferry sank off quay on Monday", "A ferry sank off the quay between Tuesday and Thursday.", []),
    ("no day below", "Ferry sank off quay on Monday", "A ferry sank off the quay.", []),
    ("no day above", "Ferry sank off quay", SANK, []),
    ("two days above", "Ferry sank on Monday, not Sunday", SANK, []),
    ("no story", "Ferry sank off quay on Monday", "", []),
]


@pytest.mark.parametrize(("title", "text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_days(title: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(title, text) == expected


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("Photo: The ferry on Monday", ["Monday"]),
        ("Photo: The ferry on Wednesday", []),
        ("FILE PHOTO: The ferry on Monday", []),
        ("Photo: A mayor on Monday", []),
    ],
    ids=["a day before", "a day after", "an old picture", "of something else"],
)
def test_captions(caption: str, expected: list[str]) -> None:
    article = Article(id="a", text=f"Ferry sinks\n\nKVARNBY, June 4 - {SANK}\n\n{caption}", published=DAY)
    assert [claim.text for claim in extract(read_text(article, gazetteer(), DAY))] == expected


def test_a_story_without_a_day() -> None:
    assert list(extract(read_text(Article(id="a", text=SANK, title="Ferry sank off quay on Monday"), gazetteer(), None))) == []
