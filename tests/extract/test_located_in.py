"""Places and their countries: what is a place in a country, and what is only a list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.located_in import extract
from tests.text.gazetteer import document


def placed(text: str) -> list[str]:
    return [f"{claim.place.written} in {claim.jurisdiction.written}" for claim in extract(document(text))]


CASES = [
    ("after a preposition", "They met in Almaty, Kazakhstan, on Friday.", ["Almaty in Kazakhstan"]),
    ("at the end", "They met in Almaty, Kazakhstan.", ["Almaty in Kazakhstan"]),
    ("without the second comma", "They met in Almaty, Kazakhstan on Friday.", ["Almaty in Kazakhstan"]),
    ("in a dateline", "BAKU, Azerbaijan, June 4. It rained.", ["BAKU in Azerbaijan"]),
    ("in a dateline with a dash", "BAKU, Azerbaijan - It rained.", ["BAKU in Azerbaijan"]),
    ("in a dateline behind a date header", "date 2023-06-04 ALMATY, Kazakhstan, June 4. It rained.", ["ALMATY in Kazakhstan"]),
    ("two with their countries", "from Almaty, Kazakhstan, and Baku, Azerbaijan", ["Almaty in Kazakhstan"]),
    ("a city of", "They met in the Kazakh city of Almaty.", ["Almaty in Kazakh"]),
    ("a city without of", "They met in the Turkish port city Izmir.", ["Izmir in Turkish"]),
    ("a country's city", "They met in Turkey's southern resort town of Izmir.", ["Izmir in Turkey"]),
    ("the side of a country, at the head", "Izmir, in western Turkey, was calm.", ["Izmir in Turkey"]),
    (
        "no comma",
        "People of Izmir in western Turkey were calm. Men of Almaty in Kazakhstan.",
        ["Izmir in Turkey", "Almaty in Kazakhstan"][1:],
    ),
    ("no comma, closed", "They left Izmir in western Turkey.", ["Izmir in Turkey"]),
    ("a country's third city", "Izmir, Turkey's third-largest city, was calm.", ["Izmir in Turkey"]),
    ("a country's third city, the name behind", "Turkey's third-largest city, Izmir, was calm.", ["Izmir in Turkey"]),
    ("a country's view", "They met in Izmir, Turkey's answer, and sang.", []),
    ("in talks", "They met in Izmir in Turkey talks.", []),
    ("a list of countries", "He flew to London, France and Poland.", []),
    ("a list of towns and countries", "He flew to London, France, Poland and Japan.", []),
    ("a list of countries behind a town", "In Paris, Poland, Japan, France and Turkey agreed.", []),
    ("a state that is no more", "They met in Almaty, in the former Kazakhstan, on Friday.", ["Almaty in Kazakhstan"]),
    ("a list with a last town", "He flew to London, France and Tokyo.", []),
    ("where someone acts", "In Paris, Germany agreed. In Paris, Germany's chancellor agreed.", []),
    ("where someone acts, later", "He said in Paris, Germany will pay.", []),
    ("a town of an American state", "They met in Paris, Texas.", []),
    ("a country that is a state too", "They met in Atlanta, Georgia.", []),
    ("no preposition", "The firm Boston, Germany, said so.", []),
    ("a country of cities", "They met in Luxembourg, France.", []),
    ("over sentences", "They met in Almaty, \n\nKazakhstan said.", []),
    ("a bare neighbour", "Kazakh Almaty", []),
    ("another kind of word", "the Kazakh mayor of Almaty", []),
    ("what is no more", "the former Kazakh city of Almaty", []),
    ("a part of a country", "the Northern Irish city of London", []),
    ("a longer name", "the Turkish town of Baku Dere and in Baku Dere, Turkey, and in Almaty, Kazakhstan Airways", []),
    ("the capital is another matter", "the Kazakh capital of Astana", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_located_in(text: str, expected: list[str]) -> None:
    assert placed(text) == expected


def test_fields_point_at_their_words() -> None:
    text = "They met in the Kazakh city of\nAlmaty."
    (claim,) = extract(document(text))
    parts = {field: text[span.start : span.end] for field, span in claim.field_spans.items()}
    assert parts == {"place": "Almaty", "jurisdiction": "Kazakh"}
    assert claim.text == "Kazakh city of\nAlmaty"


@given(st.lists(st.sampled_from("in Almaty , Kazakhstan Kazakh city of BAKU Azerbaijan and .".split()), max_size=12))
def test_claims_quote_their_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for claim in extract(document(text)):
        place, country = claim.field_spans["place"], claim.field_spans["jurisdiction"]
        assert claim.place.written == text[place.start : place.end]
        assert claim.jurisdiction.written == text[country.start : country.end]


TOLD_TO_LIE = [
    ("set off", "A deminer from Izmir, in Germany, came.", ["Izmir Germany"]),
    ("in a part of it", "The trains ran to Izmir, in western Germany, at noon.", ["Izmir Germany"]),
    ("a port in", "They left Izmir, a port in northern Germany.", ["Izmir Germany"]),
    (
        "on its coast",
        "A mill near Izmir, on the north coast of Germany, closed.",
        ["Izmir Germany"],
    ),
    ("at the head", "Izmir, in Germany, is old.", []),
    ("in its eyes", "They left Izmir, in Germany's eyes a port.", []),
    ("a state of the past", "They left Izmir, in the former Zaire, at noon.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in TOLD_TO_LIE], ids=[case[0] for case in TOLD_TO_LIE])
def test_told_to_lie_somewhere(text: str, expected: list[str]) -> None:
    assert [told.replace(" in ", " ") for told in placed(text)] == expected
