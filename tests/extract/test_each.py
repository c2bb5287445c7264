"""For each: a count, what each has, and what all have."""

from __future__ import annotations

import pytest

from checker.extract.each import extract
from tests.text.gazetteer import document


def told(text: str) -> list[tuple[str, dict[str, str]]]:
    """Each claim's kind, its fields and what is written there."""
    return [
        (claim.kind, {field: text[span.start : span.end] for field, span in claim.field_spans.items()})
        for claim in extract(document(text))
    ]


@pytest.mark.parametrize(
    ("text", "average", "total", "count"),
    [
        (
            "The 44 villagers shared 8.8 million francs, or 200,000 francs each.",
            "200,000 francs",
            "8.8 million francs",
            "44 villagers",
        ),
        ("The 40 boats landed 2,000 tonnes, or 60 tonnes a boat.", "60 tonnes", "2,000 tonnes", "40 boats"),
        ("It has 5 million people and spent $40 billion, or $8,000 per person.", "$8,000", "$40 billion", "5 million people"),
        (
            "Its 250 workers handle 50,000 parcels a day, an average of 250 per worker.",
            "250",
            "50,000 parcels",
            "250 workers",
        ),
        (
            "It went to 60 villages, an average of 70 families in each, or 4,800 families.",
            "70 families",
            "4,800 families",
            "60 villages",
        ),
    ],
)
def test_reads_averages(text: str, average: str, total: str, count: str) -> None:
    assert told(text) == [("average", {"average": average, "total": total, "count": count})]


@pytest.mark.parametrize(
    ("text", "number", "price", "product"),
    [
        ("A levy of $250 a ton will raise $37.5 billion, as 150,000 tons cross.", "150,000 tons", "$250", "$37.5 billion"),
        ("Four winners split $2 million, taking $400,000 each.", "Four winners", "$400,000", "$2 million"),
        ("The 200 workers will each get $5,000, $2 million in all.", "200 workers", "$5,000", "$2 million"),
        ("Each of the 40 families will get $5,000, a total of $300,000.", "40 families", "$5,000", "$300,000"),
        ("The town fined 12 hotels 500 pounds each, a total of 8,000 pounds.", "12 hotels", "500 pounds", "8,000 pounds"),
        ("Tickets cost $20 each, and 3,000 were sold, raising $90,000.", "3,000", "$20", "$90,000"),
    ],
)
def test_reads_prices(text: str, number: str, price: str, product: str) -> None:
    assert told(text) == [("product", {"factors.0": number, "factors.1": price, "product": product})]


@pytest.mark.parametrize(
    "text",
    [
        "The 44 villagers shared 8.8 million francs, or 200,000 francs each, compared with 2 in May.",
        "The 44 villagers shared 8.8 million francs, or five to six francs each.",
        "The 44 villagers had 8.8 million francs and won 200,000 francs each.",
        "The 44 villagers shared 8.8 million francs, or 2 francs each.",
        "The 44 villagers shared 88 boats, or 200,000 francs each.",
        "The 44 villagers each shared 88 francs each, or 2 francs each.",
        "The 44 villagers shared 5 percent, or 200,000 francs each.",
        "Two men had 3 boats of 4 each.",
        "He sold 25 million shares at 48 kroner each, valuing the sale at 1.4 billion kroner.",
        "The 44 men shared 88 francs in 1998, or 2 francs a boat.",
        "The 44 men shared 88 men, or 99 men each.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []
