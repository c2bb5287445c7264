"""Names of a title that the story does not know."""

from __future__ import annotations

import pytest

from checker.extract.headline_name import extract
from checker.model.claims import NamePairClaim
from tests.extract.headlines import claims

STORY = "Harbour master Bram Nollington closed the gates. They are to open soon."


def told(title: str, text: str = STORY) -> list[str]:
    found = [claim for claim in claims(extract, title, text) if isinstance(claim, NamePairClaim)]
    return [f"{one.first.written} / {one.second.written}" for one in found]


CASES = [
    ("a letter slips", "Nollingten shuts gates", ["Nollingten / Nollington"]),
    ("it begins alike", "Nollberg shuts gates", ["Nollberg / Nollington"]),
    ("by the given name", "Why Bram Quillfeather shut the gates", ["Quillfeather / Nollington"]),
    ("by the post", "Why master Quillfeather shut gates", ["Quillfeather / Nollington"]),
    ("out as", "Quillfeather out as master of gates", ["Quillfeather / Nollington"]),
    ("as told", "Nollington shuts gates", []),
    ("unlike any", "Quillfeather shuts gates", []),
    ("a form of the name", "The Nollingtons shut gates", []),
    ("a place", "Nollington shuts Almaty out", []),
    ("a verb", "Visits to Nollington end", []),
    ("in capitals", "NOLLINGTEN SHUTS GATES", []),
    ("in small letters", "Gates shut by nollingten", []),
    ("with a hyphen", "Nollingten-backed gates", []),
    ("too short", "Nolli shuts gates", []),
]  # fmt: skip


@pytest.mark.parametrize(("title", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_names(title: str, expected: list[str]) -> None:
    assert told(title) == expected


def test_the_post_behind_the_name() -> None:
    text = "The gates are shut. Bram Nollington, the master, was glad."
    assert told("Quillfeather out as master of gates", text) == ["Quillfeather / Nollington"]


def test_two_whom_it_may_mean() -> None:
    assert told("Why Bram Quillfeather shut the gates", "Bram Nollington met Bram Strandberg there.") == []


def test_nobody_is_named() -> None:
    assert told("Nollingten shuts gates", "The gates are shut, and it rains.") == []
