"""Office-holders: what the text says of who holds which office, and how sure that reading is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.office import extract
from checker.model.claims import OfficeHoldingClaim
from checker.model.when import Date
from checker.text.confidence import ROWS
from tests.text.gazetteer import document


def claims(text: str) -> list[OfficeHoldingClaim]:
    return list(extract(document(text, Date.parse("2023-06-04"))))


def said(text: str) -> list[str]:
    """Each claim in short: qualifier (unless current), office, jurisdiction, person."""
    return [
        " | ".join(
            part
            for part in (
                claim.qualifier if claim.qualifier != "current" else "",
                claim.office.written,
                claim.jurisdiction.written if claim.jurisdiction else "-",
                claim.person.written,
            )
            if part
        )
        for claim in claims(text)
    ]


SHAPES = [
    ("a demonym", "South Korean Foreign Minister Park Jin spoke.", ["Foreign Minister | South Korean | Park Jin"]),
    ("a possessive", "Japan's prime minister Fumio Kishida spoke.", ["prime minister | Japan | Fumio Kishida"]),
    ("a bare country", "US President Joe Biden spoke.", ["President | US | Joe Biden"]),
    ("an organisation", "UN Secretary-General Ban Ki-moon spoke.", ["Secretary-General | UN | Ban Ki-moon"]),
    (
        "a name set off",
        "We met the South Korean Minister of Foreign Affairs, Park Jin, there.",
        ["Minister of Foreign Affairs | South Korean | Park Jin"],
    ),
    ("of a country", "We met the President of France, Ann Lee, there.", ["President | France | Ann Lee"]),
    ("of a thing that a country backs", "Bob Ray, president of a U.S.-backed fund, spoke.", []),
    ("behind a place", "In Paris, the French president, Ann Lee, spoke.", ["president | French | Ann Lee"]),
    ("behind by", "It was led by the president of France, Ann Lee.", ["president | France | Ann Lee"]),
    ("behind by, no country", "It was opened by the president, Ann Lee, on Monday.", ["president | - | Ann Lee"]),
    ("behind a preposition, a verb after the name", "It was seen as the president of France Ann Lee wished.", []),
    ("behind a preposition that a sentence begins with", "At the president, Ann Lee, they laughed.", []),
    ("before a semicolon", "Japan sends its prime minister, Ann Lee; Italy sends nobody.", ["prime minister | - | Ann Lee"]),
    ("of a country, no comma", "We met President of France Ann Lee there.", ["President | France | Ann Lee"]),
    ("of a country, a family name alone", "We met the president of France Lee there.", []),
    (
        "two titles, one country",
        "Deputy Prime Minister and Minister of Foreign Affairs of Kazakhstan, Ann Lee, spoke.",
        ["Deputy Prime Minister | Kazakhstan | Ann Lee", "Minister of Foreign Affairs | Kazakhstan | Ann Lee"],
    ),
    (
        "two titles before a name",
        "Irish Deputy Prime Minister and Foreign Minister Ann Lee spoke.",
        ["Deputy Prime Minister | Irish | Ann Lee", "Foreign Minister | Irish | Ann Lee"],
    ),
    ("two people, not one", "The president and foreign minister Ann Lee met.", ["foreign minister | - | Ann Lee"]),
    ("a bare title", "We met President Ann Lee there.", ["President | - | Ann Lee"]),
    ("over a line break", "We met Prime\nMinister Ann\nLee there.", ["Prime Minister | - | Ann Lee"]),
    ("an honorific between", "Foreign Secretary Sir Bob Ray spoke.", ["Foreign Secretary | - | Bob Ray"]),
    ("a name set off from a bare title", "The prime minister, Ann Lee, spoke.", ["prime minister | - | Ann Lee"]),
    ("apposition with a demonym", "Ann Lee, the German chancellor, spoke.", ["chancellor | German | Ann Lee"]),
    ("apposition with a possessive", "Ann Lee, Germany's chancellor, spoke.", ["chancellor | Germany | Ann Lee"]),
    ("apposition with of", "Ann Lee, president of France, spoke.", ["president | France | Ann Lee"]),
    ("apposition with an age", "Ann Lee, 56, the president of France, spoke.", ["president | France | Ann Lee"]),
    ("bare apposition", "Ann Lee, the prime minister, spoke.", ["prime minister | - | Ann Lee"]),
    (
        "apposition of two titles",
        "Ann Lee, deputy prime minister and foreign minister of Kazakhstan, spoke.",
        ["deputy prime minister | Kazakhstan | Ann Lee", "foreign minister | Kazakhstan | Ann Lee"],
    ),
    ("apposition after a known family name", "Ann Lee came. Lee, the German chancellor, spoke.", ["chancellor | German | Lee"]),
    ("copula", "Ann Lee is the chancellor of Germany.", ["chancellor | Germany | Ann Lee"]),
    ("copula turned round", "The prime minister of Luxembourg is Ann Lee.", ["prime minister | Luxembourg | Ann Lee"]),
    ("relative clause", "Ann Lee, who is also foreign minister, spoke.", ["foreign minister | - | Ann Lee"]),
    ("was", "Ann Lee was chancellor of Germany.", ["then | chancellor | Germany | Ann Lee"]),
    ("had been", "Ann Lee had been chancellor of Germany.", ["then | chancellor | Germany | Ann Lee"]),
    ("has been since", "Ann Lee has been chancellor of Germany since last year.", ["chancellor | Germany | Ann Lee"]),
    ("has been twice", "Ann Lee has been chancellor of Germany, twice.", ["then | chancellor | Germany | Ann Lee"]),
    ("became at no time told", "Ann Lee became chancellor of Germany.", ["then | chancellor | Germany | Ann Lee"]),
    ("particles", "Dutch Prime Minister Jan van der Berg spoke.", ["Prime Minister | - | Jan van der Berg"]),
    ("capitals throughout", "GERMAN CHANCELLOR ANN LEE SAYS EXPORTS FELL", ["CHANCELLOR | GERMAN | ANN LEE"]),
    ("a joint portfolio", "German Economy and Finance Minister Ann Lee spoke.", ["Finance Minister | German | Ann Lee"]),
    ("a party's leaning", "French Socialist Prime Minister Ann Lee spoke.", ["Prime Minister | French | Ann Lee"]),
    ("a party that is a portfolio too", "British Labour Prime Minister Ann Lee spoke.", ["Prime Minister | British | Ann Lee"]),
    ("a former one of a party", "The former Labour Prime Minister Ann Lee spoke.", ["former | Prime Minister | - | Ann Lee"]),
    (
        "a town's office",
        "Boston Mayor Ann Lee and the mayor of London, Bob Ray, met.",
        ["Mayor | Boston | Ann Lee", "mayor | London | Bob Ray"],
    ),
    ("a place before a title of state", "In Berlin Chancellor Ann Lee spoke.", ["Chancellor | - | Ann Lee"]),
    ("the country behind the name", "They met President Ann Lee of France there.", ["President | France | Ann Lee"]),
    ("a country's own behind the name", "They met President Ann Lee of France's party.", ["President | - | Ann Lee"]),
    ("a first name that is a title", "Israeli Foreign Minister Amir Katz spoke.", ["Foreign Minister | Israeli | Amir Katz"]),
    ("that title itself", "Jordanian Amir Bob Ray spoke.", ["Amir | Jordanian | Bob Ray"]),
    (
        "a counterpart",
        "French Foreign Minister Ann Lee met her Polish counterpart Bob Ray.",
        ["Foreign Minister | French | Ann Lee", "Foreign Minister | Polish | Bob Ray"],
    ),
    (
        "a counterpart set off",
        "The prime minister of Japan, Ann Lee, met her Irish counterpart, Bob Ray, there.",
        ["prime minister | Japan | Ann Lee", "prime minister | Irish | Bob Ray"],
    ),
    (
        "the counterpart's counterpart",
        "French President Ann Lee, her Polish counterpart Bob Ray and his German counterpart Cy Fox met.",
        ["President | French | Ann Lee", "President | Polish | Bob Ray", "President | German | Cy Fox"],
    ),
    (
        "a counterpart of nobody",
        "Prices fell. Their Polish counterpart Bob Ray spoke to President Ann Lee.",
        ["President | - | Ann Lee"],
    ),
    ("apposition with since", "Ann Lee, president of France since 2017, spoke.", ["president | France | Ann Lee"]),
    ("apposition with another time", "Ann Lee, president of France until 2017, spoke.", []),
    ("a rank between", "The British Prime Minister Prince Bob Ray spoke.", ["Prime Minister | British | Bob Ray"]),
    ("a rank that is part of the name", "French Prime Minister Sheikh Ray spoke.", ["Prime Minister | French | Sheikh Ray"]),
    ("a governor", "Ohio Gov. Ann Lee spoke.", ["Gov | Ohio | Ann Lee"]),
    ("a governor of a new place", "New York Gov. Ann Lee spoke.", ["Gov | New York | Ann Lee"]),
    ("a governor of a state", "They met Gov. Ann Lee of Ohio there.", ["Gov | Ohio | Ann Lee"]),
    ("a president of a state", "They met President Ann Lee of Ohio there.", ["President | - | Ann Lee"]),
    ("a head of an organisation alone", "Secretary-General Ann Lee spoke.", ["Secretary-General | - | Ann Lee"]),
    ("a chief of an organisation", "NATO chief Ann Lee spoke.", ["chief | NATO | Ann Lee"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES])
def test_shapes(text: str, expected: list[str]) -> None:
    assert said(text) == expected


QUALIFIED = [
    ("former", "former French President Ann Lee spoke.", "former", "former"),
    ("former within", "French former President Ann Lee spoke.", "former", "former"),
    ("former, further off", "former long-time Irish Prime Minister Ann Lee spoke.", "former", "former"),
    ("former, behind unknown words", "the former hard-charging Prime Minister Ann Lee spoke.", "former", "former"),
    ("ex, joined", "ex-President Ann Lee spoke.", "former", "ex"),
    ("ex, joined to the country", "ex-US President Ann Lee spoke.", "former", "ex"),
    ("ex, half joined", "the ex- premier Ann Lee spoke.", "former", "ex"),
    ("then, joined", "then-President Ann Lee spoke.", "then", "then"),
    ("then", "then French President Ann Lee spoke.", "then", "then"),
    ("elect, joined", "President-elect Ann Lee spoke.", "elect", "elect"),
    ("elect, apart", "President elect Ann Lee spoke.", "elect", "elect"),
    ("designate", "Prime Minister-designate Ann Lee spoke.", "elect", "designate"),
    ("acting", "South Korea's acting President Ann Lee spoke.", "acting", "acting"),
    ("late", "the late President Ann Lee spoke.", "late", "late"),
    ("outgoing", "outgoing French President Ann Lee spoke.", "current", "outgoing"),
    ("ousted", "ousted French President Ann Lee spoke.", "former", "ousted"),
    ("incoming", "incoming French President Ann Lee spoke.", "elect", "incoming"),
    ("designated", "designated chancellor Ann Lee spoke.", "elect", "designated"),
    ("five-time", "five-time French President Ann Lee spoke.", "then", None),
    ("a verb is no qualifier", "They sacked the French President Ann Lee.", "current", None),
    ("ordinal", "the first French president, Ann Lee, spoke.", "then", None),
    ("not said", "French President Ann Lee spoke.", "current", None),
    ("of the joined titles only the first", "former Prime Minister Ann Lee met President Bob Ray.", "former", "former"),
]


@pytest.mark.parametrize(
    ("text", "qualifier", "as_written"), [case[1:] for case in QUALIFIED], ids=[case[0] for case in QUALIFIED]
)
def test_qualifiers(text: str, qualifier: str, as_written: str | None) -> None:
    claim = claims(text)[0]
    span = claim.field_spans.get("qualifier")
    assert (claim.qualifier, span and text[span.start : span.end]) == (qualifier, as_written)


SILENT = [
    ("a minister without a name", "President Ann met the South Korean Foreign Minister."[14:]),
    ("a spokesman of the prime minister", "The prime minister's spokesman Bob Ray spoke."),
    ("a spokesman himself", "Kazakh spokesman Bob Ray spoke."),
    ("a deputy whose title is unknown", "The deputy foreign minister Bob Ray spoke."),
    ("a university's president", "Harvard President Bob Ray spoke."),
    ("a company's president", "Bob Ray, president of Acme Corp, spoke."),
    ("a country's association", "Bob Ray, president of the U.S. beet association, spoke."),
    ("a club's president", "Bob Ray, president of the chess club, spoke."),
    ("a company named for a country", "Air France President Bob Ray spoke."),
    ("a bank of a country", "The Royal Bank of Japan President Bob Ray spoke."),
    ("a state named for a country", "New Mexico President Bob Ray spoke."),
    ("a party's president", "The ruling party president Bob Ray spoke."),
    ("a chairman of nothing known", "Chairman Bob Ray spoke."),
    ("a candidate", "He ran for president, Bob Ray said."),
    ("a list", "They met the president, Bob Ray and Ann Lee."),
    ("a ministry", "The foreign ministry said Bob Ray came."),
    ("a hotel", "He lives near President Hotel."),
    ("a family name King", "Martin Luther King Jr. spoke."),
    ("royal houses", "Prince Bob Ray spoke."),
    ("an organisation's foreign minister", "UN Foreign Minister Bob Ray spoke."),
    ("not", "Bob Ray is not president of France."),
    ("no longer", "Bob Ray is no longer president of France."),
    ("will be", "Bob Ray will be president of France."),
    ("an unknown family name at the beginning", "Separated, the French president, left."),
    ("one word set off", "Luckily, German chancellor of finance, he left."),
    ("a headline's verb", "Japanese Prime Minister Dodges Criticism During Debate"),
    ("a president of a town", "Bob Ray, president of London, spoke."),
    ("a town is no minister", "Bob Ray is the fastest minister."),
    ("a second prime minister", "We met Second President Bob Ray."),
    ("a metropolis as subject", "New York is president of France."),
    ("a head of an organisation, one word", "Secretary-General Lee spoke."),
    ("a small word in a headline", "President To Meet Envoys In Warsaw"),
    ("no title at all", "Ann Lee spoke."),
]


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silence(text: str) -> None:
    assert said(text) == []


def test_a_family_name_is_resolved_to_the_full_name_of_the_same_office() -> None:
    text = "President Moon Jae-in left. Ann Lee met President Moon and Prime Minister Lee."
    first, later, other = claims(text)
    assert (later.person.written, other.person.written) == ("Moon Jae-in", "Lee")
    span = later.field_spans["person"]
    assert text[span.start : span.end] == "Moon"
    assert (first.confidence, later.confidence, other.confidence) == (0.8, 0.8, 0.7)


def test_two_of_one_family_name_stay_apart() -> None:
    assert said("President Ann Lee met former President Bob Lee. President Lee spoke.")[2] == "President | - | Lee"


def test_who_was_introduced_as_former_stays_former() -> None:
    assert said("Former President Ann Lee came. President Lee spoke.")[1] == "former | President | - | Ann Lee"


def test_confidence() -> None:
    def sure(text: str) -> float:
        return claims(text)[0].confidence

    assert sure("French President Ann Lee spoke.") == ROWS["office/stated"].confidence
    assert sure("Ann Lee is president of France.") == ROWS["office/copula"].confidence
    assert sure("Ann Lee, president of France, spoke.") == ROWS["office/apposition"].confidence
    assert sure("President Ann Lee spoke.") == ROWS["office/bare"].confidence
    assert sure("French President Lee spoke.") == 0.85
    assert sure("Georgia President Ann Lee spoke.") == 0.7
    assert sure("He rose under President Ann Lee.") == 0.5
    assert sure("NATO chief Ann Lee spoke.") == 0.55
    assert sure("GERMAN CHANCELLOR ANN LEE SAYS EXPORTS FELL") == 0.65


def test_became_in_a_year_is_checked_in_that_year() -> None:
    (claim,) = claims("In 2017 Ann Lee became president of France.")
    assert claim.qualifier in ("current", "then")
    assert (claim.qualifier == "current") == (claim.as_of is not None)


def test_spans_are_exact() -> None:
    text = "We met then French\nPresident Ann Lee."
    (claim,) = claims(text)
    assert claim.span
    assert text[claim.span.start : claim.span.end] == claim.text == "then French\nPresident Ann Lee"
    parts = {field: text[span.start : span.end] for field, span in claim.field_spans.items()}
    assert parts == {"qualifier": "then", "jurisdiction": "French", "office": "President", "person": "Ann Lee"}


def test_quoted_claims_say_so() -> None:
    assert [claim.in_quote for claim in claims('He said: "We met President Ann Lee today." President Bob Ray spoke.')] == [
        True,
        False,
    ]


PIECES = "President president of the French France 's , and Ann Lee former then- acting is was who . \" king UN replaced took over as by".split()


@given(st.lists(st.sampled_from(PIECES), max_size=16))
def test_every_field_quotes_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for claim in claims(text):
        assert claim.span
        assert claim.text == text[claim.span.start : claim.span.end]
        office = claim.field_spans["office"]
        assert claim.office.written == text[office.start : office.end]
        assert 0 < claim.confidence <= 0.95
        assert all(claim.span.start <= span.start < span.end <= claim.span.end for span in claim.field_spans.values())
