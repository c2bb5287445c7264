"""Birthdays: how old somebody who is named becomes, in which year."""

from __future__ import annotations

import pytest

from checker.extract.birthday import extract
from checker.model.when import Date
from tests.text.gazetteer import document

CASES = [
    ("an ordinal", "Ann Lee celebrated her 50th birthday on Friday.", ["Ann Lee 50 2023-12-31 [50th]"]),
    (
        "an ordinal in words",
        "Ann Lee celebrated her fiftieth birthday. Ann Lee marked his thirtieth birthday on Friday.",
        ["Ann Lee 30 2023-12-31 [thirtieth]"],
    ),
    ("of the year before", "Ann Lee met him on her 50th birthday in 2022.", ["Ann Lee 50 2022-12-31 [50th]"]),
    ("somebody's", "They met on Ann Lee's 50th birthday on Friday.", ["Ann Lee 50 2023-12-31 [50th]"]),
    (
        "would have been",
        "They met Ann Lee on what would have been her 97th birthday on Friday.",
        ["Ann Lee 97 2023-12-31 [97th]"],
    ),
    ("told before", "Ann Lee sang. It was his 50th birthday on Friday.", ["Ann Lee 50 2023-12-31 [50th]"]),
    ("kept now", "Ann Lee celebrates her 50th birthday.", ["Ann Lee 50 2023-12-31 [50th]"]),
    ("kept some time", "Ann Lee spoke of her 50th birthday.", []),
    ("a time before", "On Friday Ann Lee kept her 50th birthday.", ["Ann Lee 50 2023-12-31 [50th]"]),
    ("a time of old before", "In 1990 Ann Lee kept her 50th birthday.", []),
    ("two times", "On Friday Ann Lee kept her 50th birthday of Thursday.", ["Ann Lee 50 2023-12-31 [50th]"]),
    ("a time of two years", "Ann Lee kept her 50th birthday in 2021-2022.", []),
    ("of two", "Ann Lee met Bob Ray on her 50th birthday on Friday.", []),
    ("a child", "Ann Lee celebrated her 5th birthday on Friday.", []),
    ("no number", "Ann Lee celebrated her birthday on Friday.", []),
    ("nobody's", "They kept the 50th birthday on Friday.", []),
    (
        "a name in quotation marks",
        'Ann Lee sang. "Lee Ray" was given on his 50th birthday on Friday.',
        ["Ann Lee 50 2023-12-31 [50th]"],
    ),
    ("a family name of nobody", "Lee celebrated her 50th birthday on Friday.", []),
    ("turned", "Ann Lee turned 80 on Friday.", ["Ann Lee 80 2023-12-31 [80]"]),
    ("will be", "Ann Lee, who will be 80 on June 21, sang.", ["Ann Lee 80 2023-12-31 [80]"]),
    ("he will be", "Ann Lee sang; she will be 80 on June 21.", ["Ann Lee 80 2023-12-31 [80]"]),
    ("will turn", "Ann Lee will turn 80 next month.", ["Ann Lee 80 2023-12-31 [80]"]),
    ("would be", "Ann Lee would be 80 on Friday.", []),
    ("turned, no time", "Ann Lee turned 80 pages. Ann Lee turned 80.", []),
    ("turned, of somebody's friend", "A friend of Ann Lee turned 80 on Friday.", []),
    ("the head of a text", "Turned 80 on Friday.", []),
    ("birthday alone", "Birthday", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_birthdays(text: str, expected: list[str]) -> None:
    found = list(extract(document(text, Date.parse("2023-06-04"))))
    told = [f"{one.person.written} {one.age.value:g} {one.as_of} [{text[slice(*one.field_spans['age'])]}]" for one in found]
    assert told == expected


def test_without_a_day_of_its_own_a_story_has_no_birthday_of_now() -> None:
    assert list(extract(document("Ann Lee celebrates her 50th birthday."))) == []
