"""Numbered anniversaries beside the day that they are of."""

from __future__ import annotations

import pytest

from checker.extract.anniversary import extract
from checker.model.claims import DurationClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def said(text: str, day: str | None = "2023-06-04") -> list[str]:
    """Each claim as `number from start [number as written | start as written]`."""
    told = []
    for claim in extract(document(text, Date.parse(day) if day else None)):
        assert isinstance(claim, DurationClaim)
        assert claim.unit == "anniversary"
        spans = [text[slice(*claim.field_spans[name])] for name in ("length", "start")]
        told.append(f"{claim.length.value:.0f} from {claim.start} to {claim.end} [{spans[0]} | {spans[1]}]")
    return told


FLOOD = ["10 from 2013-05-12 to 2023-06-04 [10th | 12 May 2013]"]
CASES = [
    ("marked on a day", "On Friday they marked the 10th anniversary of the flood of 12 May 2013.", FLOOD),
    ("still ahead", "They will mark the 10th anniversary of the flood of 12 May 2013.", FLOOD),
    ("by a participle", "Bells rang, marking the 10th anniversary of the flood of 12 May 2013.", FLOOD),
    ("in words", "This is the fifth anniversary of the fire of May 2018.", ["5 from 2018-05 to 2023-06-04 [fifth | May 2018]"]),
    ("of a year's thing", "They mark the 20th anniversary of the 2003 fire.", ["20 from 2003 to 2023-06-04 [20th | 2003]"]),
    ("of old", "In 2018 they marked the fifth anniversary of the flood of 12 May 2013.", []),
    ("nobody knows when", "They played on the 10th anniversary of the flood of 1990.", []),
    ("another year in the sentence", "They mark the 10th anniversary of the flood of 2013 and the fire of 2015.", []),
    ("a hedge", "They mark nearly the 10th anniversary of the flood of 2013.", []),
    ("no number", "They mark the anniversary of the flood of 2013.", []),
    ("at the head", "Anniversary of the flood of 2013", []),
    ("no day", "They mark the 10th anniversary of the flood.", []),
    ("not of", "They mark the 10th anniversary in 2023.", []),
    ("a day without its year", "They mark the 10th anniversary of the flood of May 12.", []),
    ("another clause", "They mark the 10th anniversary of the flood that ended in 2013.", []),
    ("a hedged number in figures", "They mark about 10th anniversary of the flood of 2013.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_an_anniversary_and_its_day(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


def test_a_story_without_a_day_keeps_no_anniversary() -> None:
    assert said("They will mark the 10th anniversary of the flood of 12 May 2013.", None) == []
