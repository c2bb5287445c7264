"""The late: who is called so."""

from __future__ import annotations

import pytest

from checker.extract.late import extract
from checker.model.when import Date
from tests.text.gazetteer import document

CASES = [
    ("a name", "They spoke of the late Ann Lee.", ["Ann Lee"]),
    ("a title", "They spoke of the late President Ann Lee.", ["Ann Lee"]),
    ("an honorific", "Ann Lee rests. They spoke of the late Mr. Lee.", ["Ann Lee"]),
    ("a kin", "His late wife, Ann Lee, sang. His late wife Ann Lee sang.", ["Ann Lee"]),
    ("an apposition", "They heard Ann Lee, the late French tenor, there.", ["Ann Lee"]),
    ("of old", "In 1990 they spoke of the late Ann Lee.", []),
    ("of last week", "On Friday they spoke of the late Ann Lee.", ["Ann Lee"]),
    ("a family name of nobody", "They spoke of the late Lee.", []),
    ("somebody's", "They spoke of the late Ann Lee's son.", []),
    ("a time", "In the late 1990s Ann Lee sang. Of late Ann Lee sang. Late on Friday they met Ann Lee.", []),
    ("a show", "They met Ann Lee, the late show host, there.", []),
    ("a thing between", "They met the late bus of Ann Lee.", []),
    ("nobody behind", "They spoke of the late.", []),
    ("an apposition of more", "They heard Ann Lee, the late host of a show that was long and dear.", []),
    ("an apposition of nobody", "They heard it, the late tenor.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_late(text: str, expected: list[str]) -> None:
    found = list(extract(document(text, Date.parse("2023-06-04"))))
    assert [claim.person.written for claim in found] == expected
    assert all(text[slice(*claim.field_spans["word"])] == "late" for claim in found)
