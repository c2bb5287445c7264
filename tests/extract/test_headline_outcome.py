"""Who wins in a title and in its story."""

from __future__ import annotations

import pytest

from checker.extract.headline_outcome import extract
from checker.model.claims import OutcomeClaim
from tests.extract.headlines import claims


def told(title: str, text: str) -> list[str]:
    """The winners of title and story, title first."""
    return [claim.winner.written for claim in claims(extract, title, text) if isinstance(claim, OutcomeClaim)]


CASES = [
    ("beat", "Kvarnby beat Harbourton in cup", "Harbourton beat Kvarnby 3-1 on Sunday.", ["Kvarnby", "Harbourton"]),
    ("beat as told", "Kvarnby beat Harbourton in cup", "Kvarnby beat Harbourton 3-1 on Sunday.", ["Kvarnby", "Kvarnby"]),
    ("lost to", "Quill beats Noll again", "Ada Quill lost to Bram Noll on Sunday.", ["Quill", "Bram Noll"]),
    ("was beaten by", "Quill beats Noll again", "Quill was beaten by Noll on Sunday.", ["Quill", "Noll"]),
    ("a win over", "Quill loses to Noll", "Quill's win over Noll came late.", ["Noll", "Quill"]),
    ("a particle", "Kvarnby FC beat AC Harbourton", "In the cup AC Harbourton beat Kvarnby FC.", ["Kvarnby FC", "AC Harbourton"]),
    ("another match", "Kvarnby beat Harbourton in cup", "Harbourton beat Millbridge 3-1 on Sunday.", []),
    ("not yet", "Kvarnby beat Harbourton in cup", "Harbourton could beat Kvarnby on Sunday.", []),
    ("in capitals", "KVARNBY BEAT HARBOURTON", "Harbourton beat Kvarnby 3-1 on Sunday.", []),
    ("no names", "Quill beats the drum", "They beat it.", []),
    ("nobody wins", "Kvarnby waits", "Harbourton beat Kvarnby.", []),
]


@pytest.mark.parametrize(("title", "text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_outcomes(title: str, text: str, expected: list[str]) -> None:
    assert told(title, text) == expected
