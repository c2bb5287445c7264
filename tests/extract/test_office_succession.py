"""Successions: who comes and who goes."""

from __future__ import annotations

import pytest

from tests.extract.test_office import said

SUCCESSIONS = [
    (
        "replaced",
        "In May Ann Lee replaced Bob Ray as chancellor of Germany.",
        ["chancellor | Germany | Ann Lee", "former | chancellor | Germany | Bob Ray"],
    ),
    (
        "no time told",
        "Ann Lee, who succeeded Bob Ray as French president, spoke.",
        ["then | president | French | Ann Lee", "then | president | French | Bob Ray"],
    ),
    (
        "acting",
        "In May Ann Lee replaced the ailing Bob Ray as acting French president.",
        ["acting | president | French | Ann Lee", "former | president | French | Bob Ray"],
    ),
    (
        "took over",
        "Ann Lee took over from Bob Ray as Boston mayor.",
        ["then | mayor | Boston | Ann Lee", "then | mayor | Boston | Bob Ray"],
    ),
    (
        "took over, the office first",
        "In May Ann Lee took over as prime minister from Bob Ray.",
        ["prime minister | - | Ann Lee", "former | prime minister | - | Bob Ray"],
    ),
    (
        "was replaced",
        "Bob Ray was replaced by Ann Lee as Japan's prime minister in May.",
        ["prime minister | Japan | Ann Lee", "former | prime minister | Japan | Bob Ray"],
    ),
    (
        "was succeeded, the office first",
        "Bob Ray has been succeeded as prime minister by Ann Lee.",
        ["then | prime minister | - | Ann Lee", "then | prime minister | - | Bob Ray"],
    ),
    ("nobody known comes", "She replaced Bob Ray as prime minister.", ["then | prime minister | - | Bob Ray"]),
    ("a family name of nobody", "Lee replaced Bob Ray as prime minister.", ["then | prime minister | - | Bob Ray"]),
    ("a plan", "Ann Lee could have replaced Bob Ray as prime minister.", []),
    ("at, not as", "Ann Lee replaced Bob Ray at prime minister level.", []),
    ("a president of a town", "Ann Lee replaced Bob Ray as Boston president.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SUCCESSIONS], ids=[case[0] for case in SUCCESSIONS])
def test_successions(text: str, expected: list[str]) -> None:
    assert said(text) == expected
