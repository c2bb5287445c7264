"""Conversions: one measure in two units."""

from __future__ import annotations

import pytest

from checker.extract.conversion import extract
from checker.model.claims import ConversionClaim
from checker.model.number import Quantity, may_be_equal, times
from checker.model.units import factor
from tests.text.gazetteer import document


def conversions(text: str) -> list[ConversionClaim]:
    return [claim for claim in extract(document(text)) if isinstance(claim, ConversionClaim)]


@pytest.mark.parametrize(
    ("text", "amount", "unit", "converted", "converted_unit"),
    [
        ("It lies 10 miles (16 km) off.", 10, "mile", 16, "kilometre"),
        ("A 10-mile (16-kilometre) pier.", 10, "mile", 16, "kilometre"),
        ("A 6-foot (1.8-metre) rail.", 6, "foot", 1.8, "metre"),
        ("It weighs 10 pounds (4.5 kg).", 10, "pound weight", 4.5, "kilogram"),
        ("Gusts of 55 mph (88.5 kph) came.", 55, "mile per hour", 88.5, "kilometre per hour"),
        ("It is 5 to 10 miles (8 to 16 km) off.", 7.5, "mile", 12, "kilometre"),
        ("The ship, 84 metres, or 276 feet, long, sank.", 84, "metre", 276, "foot"),
        ("It lies 1,700 nautical miles away, which is about 3,150 kilometres.", 1700, "nautical mile", 3150, "kilometre"),
        ("The stage of 180 km, 112 miles, was long.", 180, "kilometre", 112, "mile"),
        ("It lies 3,812 metres (12,507 metres) up.", 3812, "metre", 12507, "metre"),
    ],
)
def test_reads(text: str, amount: float, unit: str, converted: float, converted_unit: str) -> None:
    (claim,) = conversions(text)
    assert (claim.amount.value, claim.unit, claim.converted.value, claim.converted_unit) == (
        amount,
        unit,
        converted,
        converted_unit,
    )


@pytest.mark.parametrize(
    "text",
    [
        "It cost $100 (£79).",
        "They drove 180 km, 30 miles, and stopped.",
        "They drove 180 km, 112 miles of it by night.",
        "He drank 2 litres, 3 kilograms, and so on.",
        "It lies 10 miles (16 km off the pier).",
        "It lies 10 miles (16 miles off the pier).",
        "It weighs 10 kg (16 km).",
        "It is 4 to 10 miles (16 km) off.",
        "It has 10 boats (16 km).",
        "They run 10 miles, or 16 km for the young.",
        "They run 10 miles, or 16 miles, a day.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert conversions(text) == []


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("It lies 70 km (45 miles) off.", True),
        ("It lies about 1,000 km (600 miles) off.", True),
        ("It lies over 100 km (62 miles) off.", True),
        ("It lies 125 km (65 miles) off.", False),
        ("It lies 16 km (16.5 miles) off.", False),
    ],
)
def test_rounding_is_forgiven(text: str, agrees: bool) -> None:
    (claim,) = conversions(text)
    by = factor(claim.unit, claim.converted_unit)
    assert by is not None
    assert may_be_equal(times(claim.amount, Quantity.exactly(by)), claim.converted) is agrees
