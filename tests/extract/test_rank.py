"""Ranks: who holds which place, in what, and among whom."""

from __future__ import annotations

import pytest

from checker.extract.rank import extract
from checker.model.claims import RankClaim
from tests.text.gazetteer import document


def told(text: str) -> list[tuple[str, int, str | None, str | None]]:
    return [
        (claim.subject, claim.rank, claim.measure, claim.among)
        for claim in extract(document(text))
        if isinstance(claim, RankClaim)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He noted that South Korea is one of the top 10 largest investors in Kazakhstan and the second-largest trading partner in Asia.",
            [
                ("South Korea", 10, "largest investors", "Kazakhstan"),
                ("South Korea", 2, "largest trading partner", "Asia"),
            ],
        ),
        ("Turkey, the world's third largest grower of figs, said so.", [("Turkey", 3, "largest grower", "world")]),
        ("Acme Nets, the 5th-largest net maker in Turkey, said so.", [("Acme Nets", 5, "largest net maker", "Turkey")]),
        ("Acme Nets is the 5th largest net maker in Turkey.", [("Acme Nets", 5, "largest net maker", "Turkey")]),
        ("Izmir is the largest port of Turkey.", [("Izmir", 1, "largest port", "Turkey")]),
        ("Izmir is also Turkey's busiest port.", [("Izmir", 1, "busiest port", "Turkey")]),
        ("Izmir ranks fifth among fishing ports.", [("Izmir", 5, None, "fishing ports")]),
        ("Izmir ranks 15th in Europe.", [("Izmir", 15, None, "Europe")]),
        ("Izmir ranked No. 5.", [("Izmir", 5, None, None)]),
        ("Izmir is among the top five ports in Europe.", [("Izmir", 5, "ports", "Europe")]),
        ("The Bank of Izmir is the second largest lender in Turkey.", [("Bank of Izmir", 2, "largest lender", "Turkey")]),
        ("In Izmir, the second largest port, boats met.", [("Izmir", 2, "largest port", None)]),
        ("Acme is the South Korea's second-largest net maker.", [("Acme", 2, "largest net maker", "South Korea")]),
    ],
)
def test_reads(text: str, expected: list[tuple[str, int, str | None, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It is the second-largest port in Turkey.",
        "Izmir is one of Turkey's largest ports.",
        "The largest port in Turkey was closed.",
        "Prices fell on Thursday, the lowest since May.",
        "The second visit began.",
        "He finished in the top 10.",
        "Izmir is among the top 1,000 ports.",
        "Izmir is among the top ports.",
        "Izmir, it's largest.",
        "He ranks.",
        "They ranked ports by size.",
        "Boats that met in Izmir; the second largest fleet came.",
        "A fleet-largest boat came to the top.",
        "One of the top",
        "We said largest.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []


def test_fields_are_where_they_were_read() -> None:
    text = "Boats met. Izmir is the second-largest port in Turkey."
    (claim,) = extract(document(text))
    read = {field: text[span.start : span.end] for field, span in claim.field_spans.items()}
    assert read == {"subject": "Izmir", "rank": "second-largest", "among": "Turkey"}
    assert claim.text == "Izmir is the second-largest port in Turkey"
