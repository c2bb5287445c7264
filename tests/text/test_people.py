"""People: which capitalised words are somebody's name, and how far it reaches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.people import is_headline, people, runs
from tests.text.gazetteer import document


def named(text: str) -> list[str]:
    return [person.name for person in people(document(text))]


def things(text: str) -> list[str]:
    read = document(text)
    return [read.tokens.text(run.first, run.end) for run in runs(read.tokens, read.sentences, read.names) if run.kind == "thing"]


NAMES = [
    ("a king by name alone", "Mervyn King spoke. We met Mervyn King, and Mervyn King.", ["Mervyn King"] * 3),
    (
        "a king by title",
        "Then King Juan Carlos spoke. British King James Lee spoke. Visiting King spoke. King spoke.",
        ["Juan Carlos", "James Lee"],
    ),
    ("a first and a family name", "Then Ann Lee spoke.", ["Ann Lee"]),
    ("one word is no full name", "Then Lee spoke.", []),
    ("an initial", "George W. Bush spoke.", ["George W. Bush"]),
    ("an initial in front", "J. Edgar Hoover spoke.", ["J. Edgar Hoover"]),
    ("initials in one word", "G.H.W. Bush spoke.", ["G.H.W. Bush"]),
    ("a hyphen", "We met Moon Jae-in there.", ["Moon Jae-in"]),
    ("particles", "We met Ursula von der Leyen there.", ["Ursula von der Leyen"]),
    ("a joined particle", "We met Omar al-Bashir there.", ["Omar al-Bashir"]),
    ("a joined particle with apostrophe", "We met Valéry Giscard d’Estaing there.", ["Valéry Giscard d’Estaing"]),
    ("an apostrophe within", "We met Sean O'Brien there.", ["Sean O'Brien"]),
    ("bin", "We met Mahathir bin Mohamad there.", ["Mahathir bin Mohamad"]),
    ("a number of kings", "We met John Paul II there.", ["John Paul II"]),
    ("a nickname", 'We met Joseph "Erap" Estrada there.', ['Joseph "Erap" Estrada']),
    ("junior", "We met Ferdinand Marcos Jr. there.", ["Ferdinand Marcos Jr"]),
    ("over a line break", "We met Ann\nLee there.", ["Ann Lee"]),
    ("two people", "Ann Lee and Bob Ray met.", ["Ann Lee", "Bob Ray"]),
    ("a beginning is no first name", "When Ann Lee spoke, In Bob Ray fell.", ["Ann Lee", "Bob Ray"]),
    ("honorifics stay outside", "Sir Bob Ray and Dr. Ann Lee", ["Bob Ray", "Ann Lee"]),
    ("a weekday ends it", "They told Ann Lee Tuesday.", ["Ann Lee"]),
    ("a date ends it", "They told Ann Lee May 4.", ["Ann Lee"]),
    ("May is a name", "They told Theresa May this.", ["Theresa May"]),
    ("Said is a name", "Mohammed Said al-Sahaf spoke.", ["Mohammed Said al-Sahaf"]),
    ("a demonym ends it", "They told Ann Lee French wine sells.", ["Ann Lee"]),
    ("a country's namesake", "We met Vernon Jordan there.", ["Vernon Jordan"]),
    ("a title with a namesake", "Foreign Minister Israel Katz spoke.", ["Israel Katz"]),
    ("a country is nobody", "They told Jordan Israel agreed.", []),
    ("a known place is nobody", "from Georgia Clinton came", []),
    ("Park in front", "We met Park Jin there.", ["Park Jin"]),
    ("shouted family names", "We met PARK JIN-HO there, again.", ["PARK JIN-HO"]),
    ("arap", "We met Daniel arap Moi there.", ["Daniel arap Moi"]),
    ("della", "We met Anna della Porta there.", ["Anna della Porta"]),
    ("a rank that is a family name", "They told John Major this.", ["John Major"]),
    ("a rank behind a name", "They told Ann Lee, Major Bob Ray came.", ["Ann Lee", "Bob Ray"]),
    ("a rank of somebody else", "They told Ann Major Bob Ray came.", ["Bob Ray"]),
    ("a small word that is a name", "President To Lam spoke.", ["To Lam"]),
    ("a small word behind no title", "Than Ann Lee spoke.", ["Ann Lee"]),
    ("a month in front", "In May Ann Lee spoke.", ["Ann Lee"]),
    ("a title and a rank", "Prime Minister Major General Bob Ray spoke.", ["Bob Ray"]),
    ("a small word behind a title", "The president to meet is Ann Lee.", ["Ann Lee"]),
    ("pro- is no name", "Pro-Syrian Ann Lee spoke.", ["Ann Lee"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in NAMES], ids=[case[0] for case in NAMES])
def test_people(text: str, expected: list[str]) -> None:
    assert named(text) == expected


THINGS = [
    ("a company", "the Acme Corp said", ["Acme Corp"]),
    ("a park", "in Hyde Park today", ["Hyde Park"]),
    ("an acronym", "the IBM said", ["IBM"]),
    ("too many words", "Ann Bob Cleo Dan Eve Fay Gus met", ["Ann Bob Cleo Dan Eve Fay Gus"]),
    ("a mixed acronym", "the IBM Watson met", ["IBM Watson"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in THINGS], ids=[case[0] for case in THINGS])
def test_things(text: str, expected: list[str]) -> None:
    assert things(text) == expected


def test_a_headline_is_bounded_by_its_verbs() -> None:
    assert named("Ann Lee Meets Bob Ray In Paris Today") == ["Ann Lee", "Bob Ray"]
    assert named("MINISTER ANN LEE SAYS IT WILL RAIN") == ["ANN LEE"]


def test_only_a_sentence_without_a_full_stop_is_a_headline() -> None:
    for text, expected in (("Ann Lee Meets Robert Raymond", True), ("Annie Leeds Meets Robert Raymond.", False)):
        read = document(text.replace("Ann Lee", "Annie Leeds"))
        assert is_headline(read.tokens, *read.sentences[0]) is expected


@given(st.text(alphabet=st.sampled_from("Ann Lee van . W al-B'’\"SaidMay4Jr,\n"), max_size=80))
def test_names_quote_their_text(text: str) -> None:
    for person in people(document(text)):
        assert person.name.split() == text[person.span.start : person.span.end].split()
