"""Tallies: votes and scores, who won, and by how much."""

from __future__ import annotations

import pytest

from checker.extract.tally import extract
from checker.model.claims import TallyClaim
from tests.text.gazetteer import document

SHORT = {"votes_for": "for", "votes_against": "against", "abstentions": "abstained"}


def told(text: str) -> list[str]:
    """Each claim in short: its fields and what is written there, in order of place."""
    return [
        " ".join(
            f"{SHORT.get(field, field)} {text[span.start : span.end]}"
            for field, span in sorted(claim.field_spans.items(), key=lambda item: item[1])
        )
        for claim in extract(document(text))
    ]


SHAPES = [
    ("votes to", "The bill passed by 54 votes to 46.", ["for 54 against 46"]),
    ("a margin, then the votes", "She won the seat by 500 votes, 12,300 to 11,800.", ["margin 500 winner 12,300 loser 11,800"]),
    ("won the vote", "She won the party vote 215-194, by 21 votes.", ["winner 215 loser 194 margin 21"]),
    ("voted", "They voted 54-46 to ban nets.", ["for 54 against 46"]),
    ("voted, with abstentions", "They voted 54-46 with three abstentions to ban nets.", ["for 54 against 46 abstained three"]),
    ("a vote of", "It was adopted by a vote of 156 to 7, with 6 abstentions.", ["for 156 against 7 abstained 6"]),
    ("a vote before", "It won in a 54-to-46 vote.", ["winner 54 loser 46"]),
    ("a vote before, in one word", "It was cut by a 54-46 vote.", ["for 54 against 46"]),
    ("passed", "The chamber passed it 67-33 on Monday.", ["for 67 against 33"]),
    ("for and against", "Twelve members voted for, ten against and two abstained.", ["for Twelve against ten abstained two"]),
    ("in favour", "It passed with 161 in favour and 15 against.", ["for 161 against 15"]),
    ("votes for", "It passed with 334 votes for, one vote against and 72 abstentions.", ["for 334 against one abstained 72"]),
    (
        "members for and against",
        "Of late 76 members of the lower house were for the plan and 74 against it.",
        ["for 76 against 74"],
    ),
    ("a win by a score", "He saw Izmir win by 1-2.", ["winner 1 loser 2"]),
    ("thousands", "Members voted 1,314 to 25 to accept it.", ["for 1,314 against 25"]),
    ("rejected", "The motion was rejected by 54 votes to 46.", ["against 54 for 46"]),
    ("rejected, the other way round", "The motion was rejected by 46 votes to 54.", ["for 46 against 54"]),
    ("between two", "Ann Lee beat Bob Ray by 5,400 votes to 4,200.", ["winner 5,400 loser 4,200"]),
    ("a margin", "Ann Lee won by a margin of 8 votes.", ["margin 8"]),
    ("by so many votes", "Ann Lee won by just 8 votes.", ["margin 8"]),
    ("a margin with its votes", "Ann Lee won by 54 votes to 46, a margin of eight votes.", ["winner 54 loser 46 margin eight"]),
    ("beat", "Izmir beat Baku 3-1 on Sunday.", ["winner 3 loser 1"]),
    ("beat, with adjectives", "Izmir beat local rivals Baku United 3-1.", ["winner 3 loser 1"]),
    ("beat, the numbers wrong", "Izmir beat Baku 1-3 on Sunday.", ["winner 1 loser 3"]),
    ("won", "Izmir won 3–1 at home.", ["winner 3 loser 1"]),
    ("a win", "It was a 78-70 victory for Izmir.", ["winner 78 loser 70"]),
    ("lost", "Izmir lost 3-1 at home.", ["winner 3 loser 1"]),
    ("lost, told the other way", "Izmir lost 1-3 at home.", ["loser 1 winner 3"]),
    ("lost to", "Izmir lost to Baku, 2-3, on Sunday.", ["loser 2 winner 3"]),
    ("a defeat", "It was a 2-1 home defeat.", ["winner 2 loser 1"]),
    ("several", "Izmir beat Baku 3-1, Bonn beat Berlin 2-0.", ["winner 3 loser 1", "winner 2 loser 0"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES])
def test_shapes(text: str, expected: list[str]) -> None:
    assert told(text) == expected


SILENT = [
    ("no figures", "They voted to ban nets, and won."),
    ("sets", "Ann Lee beat Bob Ray 6-4, 3-6, 6-2. Ann Lee won 7-6 (5)."),
    ("the last of several sets", "It was a 6-4, 6-2 win."),
    ("a draw and penalties", "Izmir beat Baku 1-1 on penalties."),
    ("a fraction", "Shares lost 3-1/2 to 24-3/4."),
    ("a record", "Izmir beat Baku's 12-5 record."),
    ("a range of days", "The vote is on June 4-5."),
    ("percent", "The vote was won by 5-6 percent of 54 percent."),
    ("how many votes", "Ann Lee won 5,400 votes."),
    ("a margin of error", "The vote has a margin of 3 points."),
    ("a longer row", "They won 12-5-1 there."),
]


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(text: str) -> None:
    assert told(text) == []


def test_counts_are_exact() -> None:
    (claim,) = [
        claim
        for claim in extract(document("They voted 1,300 to twelve. It was cut by 54 votes to twenty."))
        if isinstance(claim, TallyClaim)
    ]
    assert claim.votes_for
    assert claim.votes_against
    assert (claim.votes_for.low, claim.votes_for.high, claim.votes_against.value) == (54, 54, 20)
    assert claim.text == "54 votes to twenty"
