"""Years gone by beside the day that they count from."""

from __future__ import annotations

import pytest

from checker.extract.elapsed import extract
from checker.model.claims import DurationClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def said(text: str, day: str | None = "2023-06-04") -> list[str]:
    """Each claim as `years from start to end [length as written | start as written]`."""
    told = []
    for claim in extract(document(text, Date.parse(day) if day else None)):
        assert isinstance(claim, DurationClaim)
        spans = [text[slice(*claim.field_spans[name])] for name in ("length", "start")]
        told.append(f"{claim.length.value:.0f} from {claim.start} to {claim.end} [{spans[0]} | {spans[1]}]")
    return told


CASES = [
    ("ago, in", "It opened 235 years ago, in 1788.", ["235 from 1788 to 2023-06-04 [235 years ago | 1788]"]),
    ("ago, behind", "It opened in 1788, 235 years ago.", ["235 from 1788 to 2023-06-04 [235 years ago | 1788]"]),
    ("in brackets", "It opened ten years ago (May 2013).", ["10 from 2013-05 to 2023-06-04 [ten years ago | May 2013]"]),
    (
        "today",
        "Ten years ago today, on 4 June 2013, it fell.",
        ["10 from 2013-06-04 to 2023-06-04 [Ten years ago | 4 June 2013]"],
    ),
    ("for, since", "She has led it for six years, since 2017.", ["6 from 2017 to 2023-06-04 [six years | 2017]"]),
    ("since, for", "She has led it since 2017, for six years.", ["6 from 2017 to 2023-06-04 [six years | 2017]"]),
    ("a hedge", "It opened nearly 240 years ago, in 1788.", []),
    ("another hedge", "It opened more than 200 years ago, in 1788.", []),
    ("vague", "It opened several years ago, in 2018.", []),
    ("hundreds in words", "It opened twoscore years ago, in 1983.", []),
    ("months", "It opened six months ago, in December 2022.", []),
    ("a day without its year", "It opened two years ago, on June 4.", []),
    ("a stretch", "It opened ten years ago, from 3 June 2013 to 5 June 2013.", []),
    ("another thing", "It opened ten years ago, and the town of 2013 is gone.", []),
    ("over", "She had led it for six years, since 2010.", []),
    ("no since", "She has led it for six years, in 2017.", []),
    ("a length of its own", "She has led a six-year mission since 2017.", []),
    ("since a length", "She has led it, six years since 2017.", []),
    ("another sentence", "It opened ten years ago. In 2010 it was a shed.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_years_and_their_beginning(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


def test_a_story_without_a_day_has_no_years_behind_it() -> None:
    assert said("It opened 235 years ago, in 1788.", None) == []
