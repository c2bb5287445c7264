"""Numbers of a title, a standfirst or a caption beside those of the story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.headline_number import extract
from checker.model.article import Article
from checker.model.claims import RestatedClaim
from checker.model.number import may_be_equal
from checker.text.document import read_text
from tests.extract.headlines import DAY, apart, claims
from tests.text.gazetteer import gazetteer


def told(title: str, text: str) -> list[tuple[float, float, bool]]:
    """The title's number, the story's, and whether they may be one."""
    found = [claim for claim in claims(extract, title, text) if isinstance(claim, RestatedClaim)]
    return [(one.first.value, one.second.value, may_be_equal(one.first, one.second)) for one in found]


CASES = [
    ("killed", "Ferry sinks, 14 dead", "A ferry sank and eleven people were killed.", [(14, 11, False)]),
    ("killed as told", "Ferry sinks, 14 dead", "A ferry sank and fourteen people were killed.", [(14, 14, True)]),
    ("hurt", "Ferry sinks, 14 hurt", "A ferry sank, injuring 19 people.", [(14, 19, False)]),
    ("killed and hurt", "Ferry fire kills 3, injures 14", "A fire killed 3 and injured 15 people.", [(3, 3, True), (14, 15, False)]),
    ("at least so many", "Ferry sinks, 14 dead", "A ferry sank, killing at least 11 people.", [(14, 11, True)]),
    ("some of the dead", "Ferry sinks, 5 dead", "A ferry sank. Seven people died. Five of the dead were cooks.", [(5, 7, False)]),
    ("added up", "Ferry sinks, 14 dead", "A ferry sank. Nine people died there, and 5 died in hospital.", []),
    ("of another thing", "Ferry sinks, 14 dead", "A ferry with 14 cars sank, and 11 people died.", []),
    ("money", "Town buys ferry for $34 million", "The town has bought a ferry for $43 million.", [(34e6, 43e6, False)]),
    ("money rounded", "Town buys ferry for $34 million", "The town has bought a ferry for $34.3 million.", [(34e6, 34.3e6, True)]),
    ("money cut off", "Town buys ferry for $34 million", "The town bought a ferry for $34.9 million.", [(34e6, 34.9e6, True)]),
    ("million for billion", "Town buys ferry for $3 billion", "The town bought a ferry for $3 million.", [(3e9, 3e6, False)]),
    ("money of another size", "Town buys ferry for $34 million", "The town bought a ferry; a cup costs $4.", []),
    ("percent", "Fares up 48 pct", "Fares went up 84 percent, the town said.", [(48, 84, False)]),
    ("percent of another thing", "Fares up 48 pct", "Rain fell on Sunday. It was the last of 31 percent.", [(48, 31, False)]),
    ("a counted noun", "Survey of 4,200 families", "In a survey of 2,400 families half were glad.", [(4200, 2400, False)]),
    ("a hedge with a capital", "Some 51,000 children fed", "Nurses fed 41,000 children.", [(51000, 41000, False)]),
    ("rounded thousands", "Survey of 4,000 families", "In a survey of 4,213 families half were glad.", [(4000, 4213, True)]),
    ("degrees", "Record 46.6C heat", "Kvarnby had 49.9 degrees Celsius, a record.", [(46.6, 49.9, False)]),
    ("an ordinal", "Ferry marks 25th birthday", "The ferry marks its 20th birthday.", [(25, 20, False)]),
    ("an ordinal in words", "Quill wins her third title", "Quill won her fourth title.", [(3, 4, False)]),
    ("an age", "Sculptor dies at 84", "The sculptor Ada Quill died at the age of 83.", [(84, 83, False)]),
    ("an age told otherwise", "Sculptor dies at 84", "The 84-year-old sculptor had been ill.", [(84, 84, True)]),
    ("days", "Boat freed after 11 days", "A boat was held by ice for 17 days, its owner said.", [(11, 17, False)]),
    ("years", "Mill stays for 50 years", "The mill is to be kept as it is for 63 years.", []),
    ("a stretch and its noun", "30-day drive opens", "The town opened a 20-day drive.", [(30, 20, False)]),
    ("one digit slipped", "Shipyard to shed 600", "The shipyard will lay off 900 of its 3,600 workers.", [(600, 900, False)]),
    ("not what is counted", "Shipyard to shed 600", "The town had 900 guests at the weekend.", []),
    ("aligned by the words beside", "Job cuts of 60,000", "The firm announced 10,000 job cuts.", [(60000, 10000, False)]),
    ("two of one kind", "Ferry with 3 cooks and 4 cooks", "A ferry with 5 cooks and 9 cats sank.", []),
    ("two of one kind below", "Ferry costs $34 million", "It costs $21 million, or $25 million.", []),
    ("years as such", "Budget for 1988", "The budget for 1998 was told.", []),
    ("a day of a month", "Index on Nov. 7", "The index has 37 firms.", []),
    ("cut off before its scale", "Mill sells 7 mln shares", "The mill sold seven mln shares.", []),
    ("no number", "Ferry sinks", "A ferry sank, and 14 people died.", []),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_numbers(title: str, text: str, expected: list[tuple[float, float, bool]]) -> None:
    assert told(title, text) == expected


def test_a_list_of_points_and_a_caption() -> None:
    text = (
        "What we know\n\n- Five people killed\n- Police ask\n\n"
        "KVARNBY, June 4 - Seven people were killed on Sunday, officials said.\n\nPhoto: The four people killed"
    )
    found = extract(read_text(Article(id="a", text=text, published=DAY), gazetteer(), DAY))
    assert [(one.section, one.first.value, one.second.value) for one in found] == [("standfirst", 5, 7), ("caption", 4, 7)]  # type: ignore[union-attr]


@given(title=st.text("0123456789 $,.kdead", max_size=30), text=st.text("0123456789 $,.kdead", max_size=60))
def test_any_text(title: str, text: str) -> None:
    for claim in extract(apart(title, text)):
        assert claim.section == "title"
