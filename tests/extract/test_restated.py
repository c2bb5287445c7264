"""Numbers written twice: words and figures of one number."""

from __future__ import annotations

import pytest

from checker.extract.restated import extract
from tests.text.gazetteer import document


def told(text: str) -> list[dict[str, str]]:
    """Each claim's fields and what is written there."""
    return [
        {field: text[span.start : span.end] for field, span in claim.field_spans.items()} for claim in extract(document(text))
    ]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The board has twelve (13) members.", "twelve", "13"),
        ("The board has 12 (twelve) members.", "12", "twelve"),
        ("Twenty-five (25) boats sank.", "Twenty-five", "25"),
        ("One hundred and six (106) boats sank.", "One hundred and six", "106"),
        ("It slowed the loss in eighteen (16) of 24 patients.", "eighteen", "16"),
        ("It sent fifteen (14) false statements.", "fifteen", "14"),
        ("It costs two million (2 million) boats.", "two million", "2 million"),
    ],
)
def test_reads(text: str, first: str, second: str) -> None:
    assert told(text) == [{"first": first, "second": second}]


@pytest.mark.parametrize(
    "text",
    [
        "The board has 12 (13) members.",
        "The board has twelve (see page 3) members.",
        "The board has twelve (13).",
        "The board has twelve (13) and more.",
        "Bob Ray (13) members sang.",
        "The board has twelve (1.5) members.",
        "The board has twelve (",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []
