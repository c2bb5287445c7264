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
        ends = "" if claim.length.low == claim.length.high else f" ({claim.length.low}–{claim.length.high})"
        told.append(f"{claim.length.value:.0f}{ends} from {claim.start} to {claim.end} [{spans[0]} | {spans[1]}]")
    return told


CASES = [
    (
        "after, of what was done these days",
        "The lock reopened on Friday, 19 years after it was shut, in 2004.",
        ["19 from 2004 to 2023-06-04 [19 years | 2004]"],
    ),
    ("after, of another day", "The lock reopened in May 2010, 19 years after it was shut in 1991.", []),
    ("after, of no day told", "The lock reopened, 19 years after it was shut in 2004.", []),
    ("after, and two years told", "The lock reopened on Friday, 19 years after the flood of 2003 and the fire of 2004.", []),
    ("after, with more behind", "The lock reopened on Friday, 19 years after it was shut in 2004 floods.", []),
    ("ago, in", "It opened 235 years ago, in 1788.", ["235 from 1788 to 2023-06-04 [235 years ago | 1788]"]),
    ("ago, behind", "It opened in 1788, 235 years ago.", ["235 from 1788 to 2023-06-04 [235 years ago | 1788]"]),
    ("in brackets", "It opened ten years ago (May 2013).", ["10 from 2013-05 to 2023-06-04 [ten years ago | May 2013]"]),
    (
        "today",
        "Ten years ago today, on 4 June 2013, it fell.",
        ["10 from 2013-06-04 to 2023-06-04 [Ten years ago | 4 June 2013]"],
    ),
    (
        "a season",
        "It fell in the summer of 1988, 35 years ago.",
        ["35 from 1988-06-01/1988-08-31 to 2023-06-04 [35 years ago | the summer of 1988]"],
    ),
    ("for, since", "She has led it for six years, since 2017.", ["6 from 2017 to 2023-06-04 [six years | 2017]"]),
    ("since, for", "She has led it since 2017, for six years.", ["6 from 2017 to 2023-06-04 [six years | 2017]"]),
    ("in power since", "He goes after six years in power, since 2017.", ["6 from 2017 to 2023-06-04 [six years | 2017]"]),
    (
        "had, since",
        "It had flown since 2004, more than 12 years.",
        ["12 (12.0–None) from 2004 to 2023-06-04 [more than 12 years | 2004]"],
    ),
    ("the years since", "In the 15 years since 2008 it grew.", ["15 from 2008 to 2023-06-04 [15 years | 2008]"]),
    ("grown by so many since", "The age at which they marry has risen by 13 years since 1990.", []),
    ("years since a thing", "It is 50 years since the flood of 1973.", ["50 from 1973 to 2023-06-04 [50 years | 1973]"]),
    (
        "years since a day",
        "It is 20 years since it came, on Jan. 1, 2003.",
        ["20 from 2003-01-01 to 2023-06-04 [20 years | Jan. 1, 2003]"],
    ),
    ("old", "The cup, made in 1897, is a hundred years old.", ["100 from 1897 to 2023-06-04 [a hundred years old | 1897]"]),
    ("year-old", "The 126-year-old ship, built in 1897, is shut.", ["126 from 1897 to 2023-06-04 [126-year-old | 1897]"]),
    (
        "years on",
        "It began in 1879. A hundred and forty years on, it lasts.",
        ["140 from 1879 to 2023-06-04 [A hundred and forty years | 1879]"],
    ),
    (
        "and led it",
        "He founded it in 1953 and led it for 66 years.",
        ["66 (66.0–None) from 1953 to 2023-06-04 [66 years | 1953]"],
    ),
    (
        "nearly",
        "It opened nearly 240 years ago, in 1788.",
        ["240 (216.0–240.0) from 1788 to 2023-06-04 [nearly 240 years ago | 1788]"],
    ),
    ("a decade", "It opened two decades ago, in 2003.", ["20 (16.0–25.0) from 2003 to 2023-06-04 [two decades ago | 2003]"]),
    ("vague", "It opened several years ago, in 2018.", []),
    ("months", "It opened six months ago, in December 2022.", []),
    ("a day without its year", "It opened two years ago, on June 4.", []),
    ("a stretch", "It opened ten years ago, from 3 June 2013 to 5 June 2013.", []),
    ("another thing", "It opened ten years ago, and the town of 2013 is gone.", []),
    ("over", "She had led it for six years, when in 2010 it fell.", []),
    ("had, then", "She said she would have led it for six years, since 2010.", []),
    ("no since", "She has led it for six years, in 2017.", []),
    ("for years, told as past", "She led it for six years since 2010.", []),
    ("another sentence", "It opened ten years ago. In 2010 it was a shed.", []),
    ("jailed", "He fell in 2015 and was jailed for 36 years.", []),
    ("no and", "He fell in 2015 after he led it for 36 years.", []),
    ("and there", "He came in 2015 and there for 36 years was peace.", []),
    ("a day alone", "He came for 36 years.", []),
    ("born", "The 17-year-old, who plays since 2022, won.", []),
    ("old then", "The cup, made in 1897, was a hundred years old.", []),
    ("years since two days", "They mark 50 years since the flood of 1973, and that of 1993.", []),
    ("years since another number", "It is 50 years since the ten years of 1973.", []),
    ("years since no day", "It is 50 years since they met. In 1973 it fell.", []),
    ("years on, of two", "It began in 1879 and in 1883. Forty years on, it lasts.", []),
    ("years on, in a sentence", "It began in 1879. Now, forty years on, it lasts.", []),
    ("years later", "It began in 1879, forty years later.", []),
    ("years ago, of no day", "Ten years ago it began.", []),
    (
        "leaving after",
        "She moved in in 1996 and is leaving after 16 years.",
        ["16 from 1996 to 2023-06-04 [16 years | 1996]"],
    ),
    ("years on, no comma", "It began in 1879. Forty years on both live.", ["40 from 1879 to 2023-06-04 [Forty years | 1879]"]),
    ("a stay of no beginning", "She sang there in 1996 and is leaving after 16 years.", []),
    ("leaving, then other words", "She moved in in 1996 and, they say, is leaving after 16 years.", []),
    ("years on the road", "It began in 1879. Forty years on the road, it lasts.", []),
    ("years ago, far behind", "It was ten years ago that the old port had its first crane, in 2013.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_years_and_their_beginning(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


def test_a_story_without_a_day_has_no_years_behind_it() -> None:
    assert said("It opened 235 years ago, in 1788.", None) == []
