"""Temperatures: by two scales, and below all there are."""

from __future__ import annotations

import pytest

from checker.extract.temperature import extract
from checker.model.claims import BoundClaim, ConversionClaim
from tests.text.gazetteer import document


def told(text: str) -> list[tuple[float, str, float, str]]:
    return [
        (claim.amount.value, claim.unit[7], claim.converted.value, claim.converted_unit[7])
        for claim in extract(document(text))
        if isinstance(claim, ConversionClaim)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was 46C (115F) at noon.", (46, "C", 115, "F")),
        ("It was 46°C (115°F) at noon.", (46, "C", 115, "F")),
        ("It was 40.5 degrees Celsius (104.9 Fahrenheit).", (40.5, "C", 104.9, "F")),
        ("It was minus 20 degrees Celsius (minus 4 degrees Fahrenheit).", (-20, "C", -4, "F")),
        ("It was 68 degrees Fahrenheit (20 degrees Celsius).", (68, "F", 20, "C")),
        ("It was 43 degrees Celsius, 109 on the Fahrenheit scale.", (43, "C", 109, "F")),
        ("It was 40 degrees (104 Fahrenheit) at noon.", (40, "C", 104, "F")),
        ("It was 40 degrees Celsius, or about 104 Fahrenheit, at noon.", (40, "C", 104, "F")),
        ("It rose to 40 Celsius (104 Fahrenheit) at noon.", (40, "C", 104, "F")),
    ],
)
def test_reads(text: str, expected: tuple[float, str, float, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It was 46C.",
        "It is to warm by 2 degrees Celsius (3.6 Fahrenheit) by then.",
        "It was 30 to 35 degrees Celsius (86 to 95 Fahrenheit).",
        "It was 46C (45C at noon). It was 46 Celsius (45 Celsius).",
        "It cost $46 (Fahrenheit is a book).",
        "Group C (115 F) met.",
        "It was minus 80 Celsius.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert list(extract(document(text))) == []


def test_nothing_is_colder_than_the_coldest() -> None:
    (claim,) = extract(document("It was minus 300 degrees Celsius there. It was -100 Celsius here, and minus 40 degrees."))
    assert isinstance(claim, BoundClaim)
    assert (claim.text, claim.value.value, claim.end.value, claim.direction) == (
        "minus 300 degrees Celsius",
        -300,
        -273.15,
        "down",
    )
