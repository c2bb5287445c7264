"""Who is quoted and named nowhere else."""

from __future__ import annotations

import pytest

from checker.extract.introduction import extract
from tests.text.gazetteer import document


def strangers(text: str) -> list[str]:
    found = list(extract(document(text)))
    assert all(claim.text == claim.person.written and not claim.introduced for claim in found)
    return [claim.person.written for claim in found]


CASES = [
    ("said Noll", '"No," said Noll.', ["Noll"]),
    ("Noll said", '"No," Noll said.', ["Noll"]),
    ("with a calling", '"No," said Captain Noll.', ["Noll"]),
    ("with a clause", '"No," said Noll, who left.', ["Noll"]),
    ("named in full above", 'Bram Noll came. "No," said Noll.', []),
    ("named in full here", '"No," said Bram Noll.', []),
    ("who that is follows", '"No," said Noll, the captain.', []),
    ("a longer name", '"No," Noll Bank said.', []),
    ("named with an article above", 'Ayman al-Noll came. "No," said Noll.', []),
    ("named a letter off", 'Bram Hemmingsen came. "No," said Hemmingson.', []),
    ("somebody of a short name alike", 'Bram Nolt came. "No," said Noll.', ["Noll"]),
    ("a title of the record", '"No," said President Noll.', []),
    ("a pronoun", '"No," he said. "We said no."', []),
    ("in capitals", '"No," NOLL said.', []),
    ("no quotation", "Noll said no.", []),
    ("an end", '"No," said', []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_strangers(text: str, expected: list[str]) -> None:
    assert strangers(text) == expected
