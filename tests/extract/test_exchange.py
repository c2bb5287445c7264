"""Money at the story's own rate: which amounts are held against it, and which are not meant by it."""

from __future__ import annotations

import pytest

from checker.extract.exchange import extract
from checker.model.when import Date
from tests.text.gazetteer import document


def told(text: str) -> list[str]:
    """Each claim as AMOUNT x RATE = PRICE, in the words of the text."""
    claims = extract(document(text, Date.parse("2023-06-04")))
    return [" x ".join(text[claim.field_spans[f"factors.{n}"].start : claim.field_spans[f"factors.{n}"].end] for n in (0, 1))
            + " = " + text[claim.field_spans["product"].start : claim.field_spans["product"].end] for claim in claims]  # fmt: skip


HELD = [
    ("to the euro", "At 239.64 tolars to the euro a note of 5,000 tolars is worth 20.86 euros.", ["20.86 euros x 239.64 tolars = 5,000 tolars"]),
    ("of the sentence's own money", "The won traded at 1,308 to the dollar. He earns 40 million won, about $30,600.", ["about $30,600 x 1,308 = 40 million won"]),
    ("a unit of it", "At 1.40 dollars per euro the ships cost 16 billion euros, or $22.4 billion.", ["16 billion euros x 1.40 dollars = $22.4 billion"]),
    ("as wires put it", "The ships cost 16 billion euros ($22.4 billion). ($1 = 0.71 euros)", ["$22.4 billion x 0.71 euros = 16 billion euros"]),
    ("the money at a price", "With the euro at $1.40, the order, 16 billion euros, is worth $22.4 billion.", ["16 billion euros x $1.40 = $22.4 billion"]),
    ("a rate behind it", "The ships cost 16 billion euros ($22.4 billion) at a rate of $1.40.", ["16 billion euros x $1.40 = $22.4 billion"]),
    ("one of it", "One euro was worth $1.40, so that 20 euros are $28.", ["20 euros x $1.40 = $28"]),
    ("the money of another country", "At 0.80 pounds to the U.S. dollar 40 pounds (50 dollars) is much.", ["50 dollars x 0.80 pounds = 40 pounds"]),
    ("rates that agree", "The euro was at $1.40, later at 1.41 dollars to the euro; 20 euros are $28.", ["20 euros x $1.40 = $28"]),
]  # fmt: skip
NOT_MEANT = [
    ("no rate", "The ships cost 16 billion euros ($22.4 billion)."),
    ("a rate of no money", "The ships cost 16 billion euros ($22.4 billion) at a rate of 4 percent."),
    ("no amount", "The won traded at 1,308 to the dollar."),
    ("a rate of other money", "The won traded at 1,308 to the dollar. It cost 20 euros (25 pounds)."),
    ("rates that differ", "The euro fell to $1.20 to the euro from 1.40 dollars to the euro; 20 euros are $28."),
    ("a figure of no money", "He ran from 1,308 to the dollar shop. It cost 40 million won, about $30,600."),
    ("years ago", "One euro was worth $1.40. In 2001 it cost 20 euros ($18)."),
    ("another thing", "One euro was worth $1.40. He paid 20 euros and a deposit of 15 dollars."),
    ("more than that", "One euro was worth $1.40. With fees, 20 euros are $31."),
    ("far from it in words", "One euro was worth $1.40. The 20 euros are worth $2 million."),
    ("nothing", "One euro was worth $1.40. The prize is 0 euros ($0)."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [case[1:] for case in HELD], ids=[case[0] for case in HELD])
def test_an_amount_is_held_against_the_rate(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize("text", [case[1] for case in NOT_MEANT], ids=[case[0] for case in NOT_MEANT])
def test_an_amount_is_not_meant(text: str) -> None:
    assert told(text) == []


def test_the_rate_is_told_with_both_moneys() -> None:
    (claim,) = extract(document("One euro was worth $1.40, so that 20 euros are $28.", Date.parse("2023-06-04")))
    assert [factor.unit for factor in claim.factors] == ["EUR", "USD to the EUR"]  # type: ignore[attr-defined]
