"""Units: every spelling leads to a unit, and measures convert as the standard has it."""

from __future__ import annotations

import pytest

from checker.model.units import CURRENCY_WORDS, MEASURE_WORDS, MEASURES, PERCENT_WORDS, factor, unit_named


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        ("$", "USD"),
        ("HK$", "HKD"),
        ("dlrs", "USD"),
        ("Pct", "percent"),
        ("per  cent", "percent"),
        ("percentage points", "points"),
        ("sq km", "square kilometre"),
        ("Miles", "mile"),
        ("bpd", "barrel per day"),
        ("crowns", "crown"),
        ("Norwegian crowns", "NOK"),
        ("soldiers", None),
    ],
)
def test_names_a_unit(word: str, unit: str | None) -> None:
    assert unit_named(word) == unit


@pytest.mark.parametrize(
    ("unit", "other", "expected"),
    [
        ("mile", "kilometre", 1.609344),
        ("pound weight", "kilogram", 0.45359237),
        ("hectare", "square metre", 1e4),
        ("knot", "kilometre per hour", 1.852),
        ("mile", "kilogram", None),
        ("mile", "person", None),
        ("ton", "tonne", None),
    ],
)
def test_converts(unit: str, other: str, expected: float | None) -> None:
    assert factor(unit, other) == (None if expected is None else pytest.approx(expected))


def test_every_spelling_of_a_measure_has_a_factor() -> None:
    assert set(MEASURE_WORDS.values()) == set(MEASURES)


def test_no_spelling_stands_for_two_units() -> None:
    spellings = [*PERCENT_WORDS, *CURRENCY_WORDS, *MEASURE_WORDS]
    assert len(spellings) == len(set(spellings))
