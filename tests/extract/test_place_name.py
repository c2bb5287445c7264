"""Place names: which mentions of a former name are claims."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.place_name import extract
from checker.model.when import Date
from tests.text.gazetteer import document


def called(text: str) -> list[str]:
    return [claim.place.written for claim in extract(document(text, Date.parse("2023-06-04")))]


CASES = [
    ("in a renamed town", "They met in Nur-Sultan on Friday.", ["Nur-Sultan"]),
    ("to a renamed town", "He flew to Bombay.", ["Bombay"]),
    ("the town of", "He likes the city of Bombay.", ["Bombay"]),
    ("with its country", "Firms from Kazakhstan left, Nur-Sultan, Kazakhstan, said so.", ["Nur-Sultan"]),
    ("in a dateline", "NUR-SULTAN, June 4 (Agency) - It rained.", ["NUR-SULTAN"]),
    ("a dateline with a dash", "BOMBAY - It rained.", ["BOMBAY"]),
    ("a country", "Swaziland agreed.", ["Swaziland"]),
    ("a country's own", "Swaziland's king agreed.", ["Swaziland"]),
    ("as it was called", "In Bombay, as Mumbai was called until 1995, it rained.", []),
    ("twice", "In Bombay it rained, and in Bombay it snowed.", ["Bombay", "Bombay"]),
    ("a government by its town", "Nur-Sultan's position is clear. Nur-Sultan said so.", []),
    ("the name in use", "They met in Astana.", []),
    ("an exchange", "The Bombay Stock Exchange fell.", []),
    ("a university of the town", "He teaches at the University of Bombay, and met the Bishop of Bombay.", []),
    ("parts of the town", "Parts of Bombay were under water.", ["Bombay"]),
    ("a station", "They listened to Radio Bombay and Air Swaziland.", []),
    ("formerly", "He lives in Eswatini, formerly Swaziland.", []),
    ("renamed", "Parliament renamed the capital from Nur-Sultan to Astana.", []),
    ("now", "He was born in Bombay, now Mumbai.", []),
    ("then", "He was born in then-Swaziland, in what was then Swaziland.", []),
    ("a region of what was then another country", "She lived in Bombay, in what was then British India.", []),
    ("where somebody grew up", "She grew up in Bombay with five sisters.", []),
    ("where somebody was born in a year", "She was born in 1951 in Bombay.", ["Bombay"]),
    ("in brackets", "Eswatini (Swaziland) agreed.", []),
    ("joined to another", "the Congo - Zaire alliance", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_place_names(text: str, expected: list[str]) -> None:
    assert called(text) == expected


def test_the_claim_points_at_the_name() -> None:
    text = 'He said: "We met in Nur-Sultan today."'
    (claim,) = extract(document(text))
    assert claim.span == claim.field_spans["place"]
    assert (claim.text, claim.in_quote, claim.confidence) == ("Nur-Sultan", True, 0.9)


def test_a_past_time_behind_the_name_is_the_time_to_check() -> None:
    as_ofs = [claim.as_of for claim in extract(document("Two regions joined Zaire in 1964.", Date.parse("2023-06-04")))]
    assert as_ofs == [Date.year(1964)]
    assert [claim.as_of for claim in extract(document("Two regions joined Zaire in 1964."))] in ([None], [Date.year(1964)])


def test_a_name_that_another_place_bears_today_is_no_former_name() -> None:
    assert called("He flew to Congo and to Zaire.") == ["Zaire"]


@given(st.lists(st.sampled_from("in Bombay Swaziland Radio , now ( ) - formerly . Nur-Sultan 's".split()), max_size=12))
def test_claims_quote_their_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for claim in extract(document(text)):
        assert claim.span
        assert claim.place.written == text[claim.span.start : claim.span.end]


@pytest.mark.parametrize("text", ["Born on 2 May 1964, at Bombay, he sang.", "Joined in 1964 in Bombay, the two regions grew."])
def test_a_past_time_before_the_name_is_the_time_to_check(text: str) -> None:
    (claim,) = extract(document(text, Date.parse("2023-06-04")))
    assert claim.as_of is not None
    assert claim.as_of.first.year == 1964
