"""Former names: what a place is said to have been called."""

from __future__ import annotations

import pytest

from checker.extract.former_name import extract
from tests.text.gazetteer import document

CASES = [
    ("formerly", "Mumbai, formerly Bombay, slept.", ["Mumbai Bombay"]),
    ("another's", "Astana, formerly Bombay, slept.", ["Astana Bombay"]),
    ("in brackets", "He left Mumbai (formerly Bombay).", ["Mumbai Bombay"]),
    ("which was called", "Mumbai, which was called Bombay until 1995, slept.", ["Mumbai Bombay"]),
    ("once known as", "Mumbai, once known as Astana, slept.", ["Mumbai Astana"]),
    ("renamed from", "Astana was renamed from Nur-Sultan in 2022.", ["Astana Nur-Sultan"]),
    ("the former", "Eswatini, the former Swaziland, slept.", ["Eswatini Swaziland"]),
    ("once", "Mumbai, once Nur-Sultan, slept.", ["Mumbai Nur-Sultan"]),
    ("now", "He was born in Bombay, now Mumbai.", ["Mumbai Bombay"]),
    ("the former, of one that is called so still", "Ankara, the former Izmir, slept.", []),
    ("once, of one that is called so still", "Ankara, once Izmir, slept.", []),
    ("now, of one that is called so still", "Ankara, now Izmir, slept.", []),
    ("owned", "Mumbai, once Bombay's pride, slept.", []),
    ("a part of a name", "Mumbai, formerly Bombay Harbour, slept.", []),
    ("a country and a place", "Eswatini, formerly Bombay, slept.", []),
    ("of several", "Congo, the former Zaire, slept.", []),
    ("a former capital", "Bonn, the former capital, slept. Formerly Bombay. He called.", []),
    ("of old before today's", "Bombay, formerly Nur-Sultan, slept.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_former_names(text: str, expected: list[str]) -> None:
    found = list(extract(document(text)))
    for claim in found:
        assert {text[slice(*place)] for place in claim.field_spans.values()} == {claim.place.written, claim.former.written}
    assert [f"{claim.place.written} {claim.former.written}" for claim in found] == expected
