"""Lists: as many things as are told of, where the list is plain and whole."""

from __future__ import annotations

import pytest

from checker.extract.list_count import extract
from tests.text.gazetteer import document


def told(text: str) -> list[dict[str, str]]:
    """Each claim's fields and what is written there."""
    return [
        {field: text[span.start : span.end] for field, span in claim.field_spans.items()} for claim in extract(document(text))
    ]


def items(text: str) -> list[str]:
    (fields,) = told(text)
    return [fields["count"], *(said for field, said in fields.items() if field != "count")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It calls at three towns: Kvarnby, Millbridge and Eastport.", ["three towns", "Kvarnby", "Millbridge", "Eastport"]),
        ("It calls at three towns: Kvarnby, Millbridge, and Eastport.", ["three towns", "Kvarnby", "Millbridge", "Eastport"]),
        ("Three reasons: rain, wind, cold and hail.", ["Three reasons", "rain", "wind", "cold", "hail"]),
        ("It calls at two towns - Kvarnby and Millbridge - each day.", ["two towns", "Kvarnby", "Millbridge"]),
        ("It has two towns: Kvarnby; and Millbridge.", ["two towns", "Kvarnby", "Millbridge"]),
        ("Two isles: Skerry and Trinidad and Tobago.", ["Two isles", "Skerry", "Trinidad and Tobago"]),
        ("It calls at two towns - Kvarnby and Millbridge.", ["two towns", "Kvarnby", "Millbridge"]),
        ("It calls at two towns -- Kvarnby and Millbridge.", ["two towns", "Kvarnby", "Millbridge"]),
        ("Three isles: Skerry, Trinidad and Tobago.", ["Three isles", "Skerry", "Trinidad", "Tobago"]),
    ],
)
def test_reads(text: str, expected: list[str]) -> None:
    assert items(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It calls at three towns, among them Kvarnby and Millbridge.",
        "It calls at three towns: Kvarnby, Millbridge and others.",
        "It calls at at least three towns: Kvarnby and Millbridge.",
        "It calls at three towns: Kvarnby.",
        "It calls at three towns: Kvarnby, Millbridge.",
        "Three men: John Smith, 34, Bob Ray and Ann Lee.",
        "Three men: John Smith, a baker, Bob Ray and Ann Lee.",
        "Three reasons: rain and wind, cold and hail.",
        "Three reasons: it rained, it was cold and boats sank.",
        "Three towns: Astana, Kazakhstan and Baku.",
        "It has three towns-Kvarnby and Millbridge.",
        "It calls at three towns of the north: Kvarnby and Millbridge.",
        "It calls at three towns, and Kvarnby: Millbridge and Eastport.",
        "It calls at three towns; Kvarnby and Millbridge.",
        "It calls at three towns: , and Millbridge.",
        "It calls at three towns",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []
