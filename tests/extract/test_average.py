"""Averages: only beside what they are the mean of."""

from __future__ import annotations

import pytest

from checker.extract.average import extract
from tests.text.gazetteer import document


def told(text: str) -> list[dict[str, str]]:
    """Each claim's fields and what is written there."""
    return [
        {field: text[span.start : span.end] for field, span in claim.field_spans.items()} for claim in extract(document(text))
    ]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "The drillers brought up 300 metres in six cores, an average of 60 metres.",
            {"total": "300 metres", "count": "six cores", "average": "60 metres"},
        ),
        (
            "Drillers made 300 metres in six holes, averaging 50 metres.",
            {"total": "300 metres", "count": "six holes", "average": "50 metres"},
        ),
        (
            "Flour went to an average of 70 families in 60 villages, 4,200 in all.",
            {"average": "70 families", "count": "60 villages", "total": "4,200"},
        ),
        (
            "Flour went to an average of 70 families in 60 villages, a total of 4,200 families.",
            {"average": "70 families", "count": "60 villages", "total": "4,200 families"},
        ),
        (
            "Wages run from $18 to $25 an hour, with an average of $16 an hour.",
            {"least": "$18", "greatest": "$25", "average": "$16"},
        ),
        (
            "They were between 9 and 41 years old, with a mean age of 47.",
            {"least": "9", "greatest": "41", "average": "47"},
        ),
        (
            "It sold between 40 and 60 boats, with an average of 52.",
            {"least": "between 40 and 60 boats", "greatest": "between 40 and 60 boats", "average": "52"},
        ),
    ],
)
def test_reads(text: str, fields: dict[str, str]) -> None:
    assert told(text) == [fields]


@pytest.mark.parametrize(
    "text",
    [
        "It sold an average of 52 boats.",
        "It sold 300 boats, above an average of 52 boats.",
        "It sold 60 boats, compared with an average of 52 boats.",
        "They drilled 300 metres in six cores, an average of 60 tonnes.",
        "They drilled 30 metres in six cores, an average of 60 metres.",
        "They drilled 300 metres in 60 metres, an average of 5 metres.",
        "It sold four to six boats in two towns, an average of two boats.",
        "The average boat is old.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []


def test_the_ends_of_a_range_are_its_least_and_greatest() -> None:
    (claim,) = extract(document("It sold between 40 and 60 boats, with an average of 52."))
    assert getattr(claim, "least").value == 40  # noqa: B009
    assert getattr(claim, "greatest").value == 60  # noqa: B009
