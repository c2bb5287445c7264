"""Stories that are newer than their date says."""

from __future__ import annotations

import pytest

from checker.model.when import Date
from checker.text.anachronism import later_times
from tests.text.gazetteer import document

REWRITTEN = "The bridge opened in March 2022. It was closed again in May 2024. Repairs began in 2025 and cost too much."
PLANNED = "The bridge would open in March 2022. Trains were expected in May 2024. A tunnel was planned in 2025."


@pytest.mark.parametrize(
    ("name", "text", "anchor", "found"),
    [
        ("an old page that was rewritten", REWRITTEN, "2012-05-10", ["March 2022", "May 2024", "2025"]),
        ("a story of its own time", REWRITTEN, "2025-08-01", []),
        ("plans that were told in the past", PLANNED, "2012-05-10", []),
        ("one slip of the pen", "The bridge opened in March 2022.", "2012-05-10", []),
        ("no day to compare with", REWRITTEN, None, []),
    ],
)
def test_later_times(name: str, text: str, anchor: str | None, found: list[str]) -> None:
    read = document(text, Date.parse(anchor) if anchor else None)
    assert [text[time.span.start : time.span.end] for time in later_times(read)] == found
