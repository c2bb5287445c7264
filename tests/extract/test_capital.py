"""Capitals: what the text says is a country's capital."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.capital import extract
from checker.model.when import Date
from tests.text.gazetteer import document


def capitals(text: str) -> list[str]:
    claims = extract(document(text, Date.parse("2023-06-04")))
    return [f"{claim.place.written} of {claim.jurisdiction.written}" for claim in claims]


CASES = [
    ("of a country", "They met in the capital of Kazakhstan, Astana.", ["Astana of Kazakhstan"]),
    ("the town first", "They met in Astana, the capital of Kazakhstan.", ["Astana of Kazakhstan"]),
    ("the town first, no article", "They met in Astana, capital of Kazakhstan, on Friday.", ["Astana of Kazakhstan"]),
    ("a country's capital", "They met in Kazakhstan's capital, Astana, on Friday.", ["Astana of Kazakhstan"]),
    ("a country's capital, no comma", "They met in Kazakhstan's capital Astana.", ["Astana of Kazakhstan"]),
    ("a capital city", "They met in Kazakhstan's capital city of Astana.", ["Astana of Kazakhstan"]),
    ("a demonym", "They met in the Kazakh capital Astana on Friday.", ["Astana of Kazakh"]),
    ("a demonym and of", "They met in the Kazakh capital of Astana.", ["Astana of Kazakh"]),
    ("set off", "They met in Astana, the Kazakh capital, on Friday.", ["Astana of Kazakh"]),
    ("is", "Astana is the capital of Kazakhstan.", ["Astana of Kazakhstan"]),
    ("is, with a demonym", "Astana is the Kazakh capital.", ["Astana of Kazakh"]),
    ("turned round", "The capital of Kazakhstan is Astana.", ["Astana of Kazakhstan"]),
    ("two of them", "From the French capital Paris to the German capital Berlin.", ["Paris of French", "Berlin of German"]),
    ("the capital alone", "Kazakh miners marched. They met in the capital, Astana, at noon.", ["Astana of Kazakh"]),
    ("the capital alone, no comma", "Kazakh miners marched. They met in the capital Astana.", ["Astana of Kazakh"]),
    ("the capital city alone", "Kazakh miners marched in the capital city of Astana.", ["Astana of Kazakh"]),
    ("the capital alone, of one of two", "Kazakh and Turkish miners marched in the capital, Astana.", []),
    ("the capital alone, of nobody", "Miners marched in the capital, Astana.", []),
    ("the capital alone, in a list", "Kazakh miners met in the capital, Astana and Almaty.", []),
    ("a state capital alone", "Kazakh miners met in the state capital, Almaty.", []),
    ("another kind of capital", "They met in the cultural capital of Kazakhstan, Almaty.", []),
    ("the former one", "They met in the former Kazakh capital Almaty and Kazakhstan's former capital, Almaty.", []),
    ("the proposed one", "They met in the proposed Nigerian capital Abuja.", []),
    ("the former one set off", "They met in Almaty, the former capital of Kazakhstan.", []),
    ("it was", "Almaty was the capital of Kazakhstan.", []),
    ("of a province", "They met in Izmir, the capital of the province.", []),
    ("of a part of a country", "They met in Izmir, the capital of Turkey's Izmir province.", []),
    ("half of a country", "They met in the Northern Irish capital of London.", []),
    ("a list", "They flew to the French capital, London and Berlin.", []),
    ("a list set off", "They flew to London, the French capital and Berlin.", []),
    ("a state of the same name", "They met in the capital of Georgia, Atlanta.", []),
    ("money", "The bank raised its capital in Germany and London.", []),
    ("a longer name", "They met in the Turkish capital Baku Dere.", []),
    ("nothing said of a town", "The capital of Kazakhstan is cold.", []),
    ("not", "Almaty is not the capital of Kazakhstan.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_capitals(text: str, expected: list[str]) -> None:
    assert capitals(text) == expected


def test_was_in_a_stated_year_is_checked_in_that_year() -> None:
    claims = list(extract(document("In 1996 Almaty was the capital of Kazakhstan.", Date.parse("2023-06-04"))))
    assert all(claim.as_of == Date.year(1996) for claim in claims)


def test_an_ambiguous_demonym_is_less_sure() -> None:
    (claim,) = extract(document("They met in the Congolese capital Lagos."))
    assert claim.confidence == 0.7


def test_fields_point_at_their_words() -> None:
    text = "They met in the Kazakh capital\nAstana."
    (claim,) = extract(document(text))
    parts = {field: text[span.start : span.end] for field, span in claim.field_spans.items()}
    assert parts == {"place": "Astana", "jurisdiction": "Kazakh"}
    assert (claim.text, claim.confidence) == ("Kazakh capital\nAstana", 0.95)


@given(st.lists(st.sampled_from("Astana , the Kazakh capital of Kazakhstan is was 's and .".split()), max_size=12))
def test_claims_quote_their_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for claim in extract(document(text)):
        place, country = claim.field_spans["place"], claim.field_spans["jurisdiction"]
        assert claim.place.written == text[place.start : place.end]
        assert claim.jurisdiction.written == text[country.start : country.end]


HOME = [
    ("the only country", "Turkey votes. Ministers met in the capital, Izmir, on Monday.", ["Izmir Turkey"]),
    (
        "the country of most mentions",
        "Turkey votes in Turkey. Turkish aid to Germany grew. They met in the capital, Izmir.",
        ["Izmir Turkey"],
    ),
    ("another country in the sentence", "Turkey votes in Turkey. From Germany they came to the capital, Izmir.", []),
    ("no country that most mentions are of", "Turkey met Germany. They came to the capital, Izmir.", []),
    ("a neighbour's", "He came to Izmir, the capital of neighbouring Germany, at noon.", ["Izmir Germany"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in HOME], ids=[case[0] for case in HOME])
def test_the_capital_of_the_storys_own_country(text: str, expected: list[str]) -> None:
    claims = extract(document(text, Date.parse("2023-06-04")))
    assert [f"{claim.place.written} {claim.jurisdiction.written}" for claim in claims] == expected
