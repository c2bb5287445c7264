"""Parts and wholes: only what its sentence tells as part of the other."""

from __future__ import annotations

import pytest

from checker.extract.part_of_whole import extract
from checker.model.claims import PartOfWholeClaim
from tests.text.gazetteer import document


def told(text: str) -> list[tuple[str, str]]:
    return [
        tuple(text[claim.field_spans[field].start : claim.field_spans[field].end] for field in ("part", "whole"))  # type: ignore[misc]
        for claim in extract(document(text))
    ]


def test_a_rate_is_no_whole() -> None:
    text = "The campaign cost $210,000, or $50 a family, of which $90,000 came from abroad."
    assert list(extract(document(text))) == []


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        (
            "To date the fund has invested $8.5 billion in the ports, with $1.5 billion in direct investments in 2022.",
            "$1.5 billion",
            "$8.5 billion",
        ),
        ("The fund has put $8.5 billion into the ports, including $9.5 billion in cranes.", "$9.5 billion", "$8.5 billion"),
        ("It caught 400 tonnes of fish, of which 250 tonnes were cod.", "250 tonnes", "400 tonnes"),
        ("The blast killed 12 people, including five children.", "five children", "12 people"),
        ("It took on 60 people, of whom 11 women.", "11 women", "60 people"),
        ("It has 6,200 people, of whom 2,900 work abroad.", "2,900", "6,200 people"),
        ("They took 90 of the school's 85 boats.", "90", "85 boats"),
        ("Seven of the 12 miners were found.", "Seven", "12 miners"),
        ("Of the 12 people on board, 15 died.", "15", "12 people"),
        ("Of the 1,204, 1,350 slept outside.", "1,350", "1,204"),
        ("There 52 people were hurt, ninety of them badly.", "ninety", "52 people"),
        ("They sold 40,000 of its 177,760 shares.", "40,000", "177,760 shares"),
        ("It won 38 out of the 120 seats.", "38", "120 seats"),
        ("The boat caught 15 tonnes of the 16 tonnes allowed.", "15 tonnes", "16 tonnes"),
    ],
)
def test_reads(text: str, part: str, whole: str) -> None:
    assert told(text) == [(part, whole)]


@pytest.mark.parametrize(
    "text",
    [
        "Sales reached $5 billion, with $6 billion expected next year.",
        "Sales reached $5 billion, with $6 billion in debts.",
        "The net loss was $5 million, including a charge of $6 million.",
        "The district has 12 schools, including 300 houses.",
        "The fund put $8 billion into ports, including €9 billion in cranes.",
        "It rose 5 percent, including 6 tonnes.",
        "It has 12 boats. Seven of them are red.",
        "In 1986 of the 12 miners none came.",
        "It has 12 boats, including seven of the cars.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []


def test_children_are_people() -> None:
    (claim,) = extract(document("The blast killed 12 people, including 15 children."))
    assert isinstance(claim, PartOfWholeClaim)
    assert (claim.part.value, claim.part.unit, claim.whole.unit) == (15, None, "people")


def test_a_plain_text_has_none() -> None:
    assert told("Nothing is told here of 12 boats and 13 boats.") == []


def test_at_least_so_many_were_counted() -> None:
    (claim,) = extract(document("At least 52 people were hurt, 61 of them badly."))
    assert isinstance(claim, PartOfWholeClaim)
    assert claim.whole.high == 52
