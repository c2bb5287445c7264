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
        spans = [text[slice(*claim.field_spans[name])] for name in ("length", "start")]
        strict = " years" if claim.unit == "anniversary of a year" else ""
        told.append(f"{claim.length.value:.0f}{strict} from {claim.start} to {claim.end} [{spans[0]} | {spans[1]}]")
    return told


FLOOD = ["10 from 2013-05-12 to 2023-06-04 [10th | 12 May 2013]"]
CASES = [
    ("marked on a day", "On Friday they marked the 10th anniversary of the flood of 12 May 2013.", FLOOD),
    ("still ahead", "They will mark the 10th anniversary of the flood of 12 May 2013.", FLOOD),
    ("by a participle", "Bells rang, marking the 10th anniversary of the flood of 12 May 2013.", FLOOD),
    ("in words", "This is the fifth anniversary of the fire of May 2018.", ["5 from 2018-05 to 2023-06-04 [fifth | May 2018]"]),
    ("of a year's thing", "They mark the 20th anniversary of the 2003 fire.", ["20 from 2003 to 2023-06-04 [20th | 2003]"]),
    (
        "of old",
        "In 2018 they marked the fifth anniversary of the flood of 12 May 2013.",
        ["5 from 2013-05-12 to 2018 [fifth | 12 May 2013]"],
    ),
    (
        "founded before",
        "The club, founded in 1893, keeps its 130th anniversary this year.",
        ["130 years from 1893 to 2023-06-04 [130th | 1893]"],
    ),
    (
        "founded in the sentence before",
        "The club was founded in 1893. Its 130th anniversary is on Friday.",
        ["130 years from 1893 to 2023-06-04 [130th | 1893]"],
    ),
    (
        "founded behind",
        "The club keeps its 130th anniversary this year; it was founded in 1893.",
        ["130 years from 1893 to 2023-06-04 [130th | 1893]"],
    ),
    (
        "founded in the next sentence",
        "The club keeps its 130th anniversary this year. It was founded in 1893.",
        ["130 years from 1893 to 2023-06-04 [130th | 1893]"],
    ),
    ("of a part of its life", "The club, founded in 1893, keeps its 50th anniversary as a museum this year.", []),
    ("in another country", "The club, founded in 1893, keeps its 50th anniversary in Japan this year.", []),
    (
        "next year's",
        "The club, founded in 1893, keeps its 131st anniversary next year.",
        ["131 years from 1893 to 2024 [131st | 1893]"],
    ),
    (
        "of that day",
        "It rose on 1 March 1919. The 104th anniversary of that day is near.",
        ["104 from 1919-03-01 to 2023-06-04 [104th | 1 March 1919]"],
    ),
    (
        "of the crash",
        "Nine died on 4 June 2013. Sunday is the 10th anniversary of the crash.",
        ["10 from 2013-06-04 to 2023-06-04 [10th | 4 June 2013]"],
    ),
    ("of another crash", "The port opened its bar on 4 June 2013 at noon. Sunday is the 10th anniversary of the bar.", []),
    ("of a crash, of no day", "Sunday is the 10th anniversary of the crash.", []),
    ("of a crash, of a day of something", "The letter is of 4 June 2013. Sunday is the 10th anniversary of the crash.", []),
    (
        "which opened",
        "They mark the centenary of the bridge, which opened in 1923.",
        ["100 from 1923 to 2023-06-04 [centenary | 1923]"],
    ),
    (
        "a golden one",
        "They married in 1973 and keep their golden wedding anniversary on Friday.",
        ["50 years from 1973 to 2023-06-04 [golden wedding | 1973]"],
    ),
    (
        "a jubilee",
        "She was crowned, begun in 1973, and keeps her golden jubilee.",
        ["50 from 1973 to 2023-06-04 [golden | 1973]"],
    ),
    (
        "a wedding",
        "They married in 1973 and keep their 50th wedding anniversary.",
        ["50 from 1973 to 2023-06-04 [50th wedding | 1973]"],
    ),
    (
        "in one word",
        "They mark the seventy-fifth anniversary of the raid of May 1948.",
        ["75 from 1948-05 to 2023-06-04 [seventy-fifth | May 1948]"],
    ),
    (
        "fiftieth",
        "They mark the fiftieth anniversary of the raid of May 1973.",
        ["50 from 1973-05 to 2023-06-04 [fiftieth | May 1973]"],
    ),
    (
        "a birthday",
        "Born on May 4, 1929, he sang. He fell on his 94th birthday this spring.",
        ["94 from 1929-05-04 to 2023-06-04 [94th | May 4, 1929]"],
    ),
    (
        "would have been",
        "She was born on 4 June 1926. They met on what would have been her 97th birthday.",
        ["97 from 1926-06-04 to 2023-06-04 [97th | 4 June 1926]"],
    ),
    ("another's birthday", "She was born in 1993. It is his 5th birthday.", []),
    ("another's birthday, hers", "He was born in 1993. It is her 5th birthday.", []),
    ("the city's birthday", "She was born in 1993. It is the 5th birthday of the port.", []),
    (
        "a birthday after another who was born",
        "Born on May 4, 1919, he sang. Bram Noll, who was born in 1925 and died in 2008, played. He fell on his 90th birthday this spring.",
        ["90 from 1919-05-04 to 2023-06-04 [90th | May 4, 1919]"],
    ),
    (
        "a birthday after one who died",
        "Bram Noll, who was born in 1925 and died in 2008, played. He fell on his 90th birthday this spring.",
        [],
    ),
    (
        "a birthday after the birth of another",
        "Born on May 4, 1919, he sang. Bram Noll, born in 1925, played. He fell on his 90th birthday this spring.",
        [],
    ),
    ("two births", "He was born in 1993, she was born in 1994. It is his 5th birthday.", []),
    ("before the birth", "In 1892 they marked the 10th anniversary of the flood of 12 May 2013.", []),
    ("two times far apart", "In 2015 and in 2016 they marked the 10th anniversary of the flood of 12 May 2013.", []),
    (
        "ahead of it",
        "Ahead of the 10th anniversary of the fire in June 2013, they met.",
        ["10 from 2013-06 to 2023-06-04 [10th | June 2013]"],
    ),
    ("its feast, and no founding", "The club won in 1893. Its 130th anniversary is on Friday.", []),
    ("its feast, and two foundings", "The club was founded in 1893 and built in 1894. Its 130th anniversary is on Friday.", []),
    ("founded, and another", "The club, founded in 1893 and built in 1895, keeps its 130th anniversary.", []),
    (
        "of two times",
        "It fell in 1919. The 104th anniversary of that day, as of this book, is near.",
        ["104 from 1919 to 2023-06-04 [104th | 1919]"],
    ),
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
