"""Holders of long ago: told of as of then, not as of today."""

from __future__ import annotations

import pytest

from checker.extract.office import extract
from tests.extract.test_office import claims
from tests.text.gazetteer import document

LOOKING_BACK = [
    ("the sentence before tells of long ago", "He joined the party in the 1980s. President Ann Lee made him judge.", "then"),
    ("the sentence itself does", "Prices rose when President Ann Lee won, and fell again in 1998.", "then"),
    ("a reign", "It fell during the last years of President Ann Lee's rule.", "then"),
    ("the paragraph before does", "He joined the party in 1998.\n\nPresident Ann Lee spoke.", "current"),
    ("it is not long ago", "He joined the party in May. President Ann Lee spoke.", "current"),
    ("the sentence has a time of its own", "He joined in 1998. President Ann Lee said on Friday that he left.", "current"),
    ("an act of a year sets no scene", "He wants the 1973 law. President Ann Lee spoke.", "current"),
    ("under somebody", "He worked there under President Ann Lee.", "then"),
    ("under somebody today", "He is a judge there under President Ann Lee.", "current"),
    ("a clause about the holder", "President Ann Lee, who was elected in 1998, spoke.", "current"),
    ("a clause about the holder, and a scene", "President Ann Lee, who liked it, spoke there until 1998.", "then"),
    ("no past tense", "He joined the party in 1998. President Ann Lee hopes that he stays.", "current"),
]


@pytest.mark.parametrize(("text", "qualifier"), [case[1:] for case in LOOKING_BACK], ids=[case[0] for case in LOOKING_BACK])
def test_looking_back(text: str, qualifier: str) -> None:
    assert claims(text)[-1].qualifier == qualifier


def test_without_a_day_nothing_is_long_ago() -> None:
    (claim,) = extract(document("He joined the party in 1998. President Ann Lee spoke."))
    assert claim.qualifier == "current"
