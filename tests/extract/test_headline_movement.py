"""What rises or falls in a title and in its story."""

from __future__ import annotations

import pytest

from checker.extract.headline_movement import extract
from checker.model.claims import MovementClaim
from tests.extract.headlines import claims

UP, DOWN = ["up", "up"], ["down", "down"]
FALL, RISE = ["down", "up"], ["up", "down"]


def told(title: str, text: str) -> list[str]:
    """The directions of title and story, title first."""
    found = [claim for claim in claims(extract, title, text) if isinstance(claim, MovementClaim)]
    assert len({claim.of for claim in found}) <= 1
    return [claim.direction for claim in found]


CASES = [
    ("it rose", "Mill profit falls", "The mill said its annual profit rose to 48 million crowns.", FALL),
    ("it fell too", "Mill profit falls", "The mill said its profit fell to 40 million crowns.", DOWN),
    ("somebody moved it", "Bank cuts rates", "The bank raised its main refinancing rate to 1.25 percent.", FALL),
    ("it was moved", "Bank cuts rates", "The main refinancing rate was raised to 1.25 percent.", FALL),
    ("a noun of moving", "Bank cuts rates", "The bank told of an increase in its lending rate.", FALL),
    ("a cut of it", "Bank raises rate", "A rate cut came as a surprise.", RISE),
    ("a loss that widens or narrows", "Mill loss widens", "The loss for the three months to the end of June narrowed to 4 million crowns.", RISE),
    ("a deficit of another kind", "Mill payments deficit narrows", "The current account deficit rose to 4 million crowns.", []),
    ("up and down", "Fares up 5 percent", "The fares were down 5 percent on Sunday.", RISE),
    ("it closed higher", "Mill shares lower", "The shares closed higher on Sunday.", FALL),
    ("by its name", "Nikkei slides", "Japan's Nikkei average rose 1.6 percent on Sunday.", FALL),
    ("more of them", "Fewer wolves in the park", "The park counts 171 wolves, up from 21.", FALL),
    ("fewer of them", "More wolves in the park", "The park counts 21 wolves, down from 171.", RISE),
    ("more of something else", "Fewer wolves in the park", "The park has 171 bears, up from 21.", []),
    ("another measure", "Mill profit falls", "The mill said its sales rose to 48 million crowns.", []),
    ("of another kind", "Oil reserves down", "The firm said its gas reserves increased.", []),
    ("both", "Mill profit falls", "The profit rose for the year. In spring the profit fell.", DOWN),
    ("what came before", "Mill profit falls", "Its profit had risen in May.", []),
    ("what lies ahead", "Mill profit falls", "Its profit is expected to rise in June.", []),
    ("what did not happen", "Mill profit falls", "Its profit did not rise in June.", []),
    ("far below", "Mill profit falls", "It rained all day. It snowed all night. It was cold then. They sang. Its profit rose.", []),
    ("twice in the title", "Profit falls, profit rises", "The profit rose.", []),
    ("nothing moves", "Mill opens", "The profit rose.", []),
    ("a thing without a measure", "Kite rises over mill", "The kite fell.", []),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_movements(title: str, text: str, expected: list[str]) -> None:
    assert told(title, text) == expected
