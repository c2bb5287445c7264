"""Clauses: where they part, what tense they have, and the past time that they state."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.when import Date
from checker.text.clauses import clause_of, clauses_in, past_time_of, tense_of
from checker.text.document import Document
from checker.text.tokens import tokenise
from checker.text.verbs import tense_around, verbs_in
from tests.text.gazetteer import document


def story(text: str, day: str | None = "2023-06-04") -> Document:
    return document(text, Date.parse(day) if day else None)


def parted(text: str) -> str:
    """The clauses of one sentence, parted by bars."""
    read = story(text)
    return " | ".join(read.tokens.text(*clause) for clause in clauses_in(read.tokens, 0, len(read.tokens)))


CLAUSES = [
    ("one verb", "The visit of the minister will last until June 1.", "The visit of the minister will last until June 1."),
    ("who", "Lee, who was born in 1953, said so.", "Lee, | who was born in 1953, | said so."),
    ("a participle set off", "Lee, elected in 2013, said so.", "Lee, | elected in 2013, | said so."),
    ("and with a verb", "Lee met Kim and praised him.", "Lee met Kim | and praised him."),
    ("and with a noun", "Norway and Sweden signed a deal.", "Norway and Sweden signed a deal."),
    ("a semicolon", "Lee is due on Friday; no talks are set.", "Lee is due on Friday; | no talks are set."),
    ("that", "Lee said that Kim would go.", "Lee said | that Kim would go."),
    ("no that", "Lee said Kim would go.", "Lee said | Kim would go."),
    ("words of the speaker behind", "The port will close, the mayor said.", "The port will close, | the mayor said."),
    ("a time in front", "In 2009, Lee met Kim.", "In 2009, Lee met Kim."),
    ("while", "The port is open while the road was closed.", "The port is open | while the road was closed."),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CLAUSES])
def test_clauses(text: str, wanted: str) -> None:
    assert parted(text) == wanted


def test_the_clause_of_a_token() -> None:
    read = story("It rained. Lee met Kim and praised him.")
    at = read.tokens.words.index("praised")
    assert read.tokens.text(*clause_of(read, at)) == "and praised him."


TENSES = [
    ("The visit will last until June 1.", "future"),
    ("The visit lasted until June 1.", "past"),
    ("They'll meet on Friday.", "future"),
    ("Lee is to visit Oslo.", "future"),
    ("Lee is also due to visit Oslo.", "future"),
    ("The talks are scheduled for Friday.", "future"),
    ("The board plans to vote.", "future"),
    ("Lee was to visit Oslo.", None),
    ("Lee was scheduled to visit Oslo.", None),
    ("The talks had been scheduled for Friday.", None),
    ("Lee would visit Oslo.", None),
    ("Lee might visit Oslo.", None),
    ("Lee said so.", "past"),
    ("Lee has visited Oslo.", "past"),
    ("Lee had a plan.", "past"),
    ("Lee has been elected.", "past"),
    ("Lee has been mayor for years.", "present"),
    ("Lee has a plan.", "present"),
    ("Lee is mayor.", "present"),
    ("Lee was mayor.", "past"),
    ("Lee hopes for rain and says so.", "present"),
    ("Lee to visit Oslo on June 5", "future"),
    ("Will Smith spoke.", "past"),
    ("A free will is a gift.", "present"),
    ("In May the port was shut.", "past"),
    ("The wounded sailors were saved.", "past"),
    ("A deal signed by Lee is void.", "present"),
    ("The elected mayor of the town", None),
    ("To have met Kim is an honour.", "present"),
    ("A visit to Oslo", None),
]


@pytest.mark.parametrize(("text", "tense"), TENSES)
def test_the_tense(text: str, tense: str | None) -> None:
    read = story(text)
    assert tense_of(read, 0, len(read.tokens)) == tense


AROUND = [
    ("Lee said Kim will come on Friday.", "future"),
    ("On Friday Kim came.", "past"),
    ("Kim would come on Friday.", None),
    ("Lee to visit Oslo on Friday", "future"),
    ("The road on Friday", None),
]


@pytest.mark.parametrize(("text", "tense"), AROUND)
def test_the_tense_around_a_time(text: str, tense: str | None) -> None:
    tokens = tokenise(text)
    assert tense_around(tokens, 0, tokens.words.index("Friday"), len(tokens)) == tense


PAST = [
    ("a year in front", "In 2009 President Bush met Merkel.", "Bush", "2009"),
    ("a year in front, with a comma", "In 2009, President Bush met Merkel.", "Bush", "2009"),
    ("a year behind", "President Bush met Merkel in 2009.", "Bush", "2009"),
    ("the other side of the verb", "President Bush met Merkel in 2009.", "Merkel", "2009"),
    ("a month", "Bush met Merkel in March 1998.", "Bush", "1998-03"),
    ("a day", "On March 3, 1998, Bush met Merkel.", "Bush", "1998-03-03"),
    ("last year", "Bush visited Oslo last year.", "Bush", "2022"),
    ("last year in front", "Last year Bush visited Oslo.", "Bush", "2022"),
    ("a weekday right behind the verb", "Bush arrived Friday.", "Bush", "2023-06-02"),
    ("before the verb", "Bush in 2009 named Lee.", "Bush", "2009"),
    ("his own participle", "Bush was elected in 2009.", "Bush", "2009"),
    ("had met", "Bush had met Merkel in 2009.", "Bush", "2009"),
    ("joined by and behind a time in front", "In 2009 Bush met Merkel and Sarkozy praised him.", "Sarkozy", "2009"),
    ("told in a year", "Bush said in 2009 that Sarkozy was ill.", "Sarkozy", "2009"),
    ("then, of the sentence before", "In 2009 Bush met Merkel. Sarkozy then praised him.", "Sarkozy", "2009"),
    ("then, of no time", "Bush met Merkel. Sarkozy then praised him.", "Sarkozy", None),
    ("joined by and, the time behind", "Bush met Merkel and praised Lee in 2009.", "Merkel", None),
    ("future", "President Bush will visit Oslo next year.", "Bush", None),
    ("a plan of the past", "Bush was to visit Oslo last year.", "Bush", None),
    ("present", "Bush is here, as in 2009.", "Bush", None),
    ("this year is not over", "Bush visited Oslo this year.", "Bush", None),
    ("since", "Bush said so since 2009.", "Bush", None),
    ("a thing of that year", "Bush hailed the 2009 accord.", "Bush", None),
    ("a thing made then", "Bush hailed an accord signed in 2009.", "Bush", None),
    ("an event noun", "Bush hailed the election in 2009.", "Bush", None),
    ("somebody's year", "Bush recalled last year's rain.", "Bush", None),
    ("who", "Bush, who was born in 1946, met Merkel.", "Merkel", None),
    ("elected in", "Macron, elected in 2017, met Merkel.", "Merkel", None),
    ("the noun behind", "Bush praised Lee in 2009 dollars.", "Bush", None),
    ("in front of a noun", "In 2009 dollars, Bush earned more.", "Bush", None),
    ("a year with no word before it", "Bush praised Lee 2009.", "Bush", None),
    ("far off", "Bush met " + "the tall " * 9 + "man in 2009.", "Bush", None),
    ("no verb", "President Bush in 2009", "Bush", None),
    ("who is so now", "Bush met the current Chancellor Merkel in 2009.", "Merkel", None),
    ("a length", "Bush stayed for two weeks.", "Bush", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "day"), [pytest.param(*case[1:], id=case[0]) for case in PAST])
def test_the_past_time_of_a_clause(text: str, word: str, day: str | None) -> None:
    read = story(text)
    time = past_time_of(read, read.tokens.words.index(word))
    assert (str(time) if time else None) == day


def test_the_past_time_of_a_story_without_a_day() -> None:
    read = story("In 2009 President Bush met Merkel.", None)
    assert str(past_time_of(read, read.tokens.words.index("Bush"))) == "2009"


words = st.sampled_from(
    "Lee met will was to be who , ; and that said in 2009 last year then ( ) visited . signed — have been".split()
)


@given(st.lists(words, max_size=20))
def test_clauses_leave_nothing_out(parts: list[str]) -> None:
    tokens = tokenise(" ".join(parts))
    found = clauses_in(tokens, 0, len(tokens))
    assert [at for first, end in found for at in range(first, end)] == list(range(len(tokens)))
    assert all(0 <= at < len(tokens) for at, _ in verbs_in(tokens, 0, len(tokens)))
    read = story(" ".join(parts))
    for at in range(len(read.tokens)):
        time = past_time_of(read, at)
        assert time is None or time.last < Date.parse("2023-06-04").first
