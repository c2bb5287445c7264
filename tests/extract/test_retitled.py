"""Titles that drift: a deputy who becomes the head."""

from __future__ import annotations

import pytest

from checker.extract.retitled import extract
from tests.text.gazetteer import document


def titles(text: str) -> list[tuple[str, str, str]]:
    found = list(extract(document(text)))
    for claim in found:
        assert {text[slice(*place)].lower().replace("-", " ") for place in claim.field_spans.values()} == {
            claim.first,
            claim.second,
        }
    return [(claim.person.written.split()[-1], claim.first, claim.second) for claim in found]


CASES = [
    ("cut down", "Deputy District Attorney Ada Quill came. District Attorney Quill left.", [("Quill", "deputy district attorney", "district attorney")]),
    ("raised", "Treasurer Ada Quill came. Deputy Treasurer Quill left.", [("Quill", "treasurer", "deputy treasurer")]),
    ("in small letters", "They met deputy mayor Ada Quill. Then mayor Quill left.", [("Quill", "deputy mayor", "mayor")]),
    ("behind the name", "Ada Quill, the mayor, came. Quill, the deputy mayor, left.", [("Quill", "mayor", "deputy mayor")]),
    ("with a hyphen", "Ada Quill, chairman of the club, came. Quill, its vice-chairman, left.", [("Quill", "chairman", "vice chairman")]),
    ("of a company", "Ada Quill, the firm's chief executive, came. Quill, Acme's deputy chief executive, left.", [("Quill", "chief executive", "deputy chief executive")]),
    ("two portfolios", "Justice Minister Ada Quill came. Foreign Minister Quill left.", [("Quill", "justice minister", "foreign minister")]),
    ("one portfolio by two names", "Finance Minister Ada Quill came. Finance and Trade Minister Quill left.", []),
    ("a portfolio told of another", "Justice Minister Ada Quill came. Foreign Minister Bram Quill left.", []),
    ("a portfolio behind the name", "Justice Minister Ada Quill came. Quill, the foreign minister, left.", []),
    ("a former one", "Ada Quill, the mayor, came. Quill, the former deputy mayor, left.", []),
    ("behind the name, another's", "Ada Quill, the mayor, came. Quill, Bram Noll, deputy mayor, and others left.", []),
    ("no title behind", "Deputy Mayor Ada Quill came. Quill, who was late, left. Quill, 52, said no.", []),
    ("what he does behind the name", "Deputy Mayor Ada Quill came. Quill, the mayor of all hearts and of Oslo by the sea, left.", [("Quill", "deputy mayor", "mayor")]),
    ("kept", "Deputy Mayor Ada Quill came. Deputy Mayor Quill left.", []),
    ("left out", "Deputy Mayor Ada Quill came. Quill left.", []),
    ("another title", "Deputy Mayor Ada Quill came. Captain Quill left.", []),
    ("called by the higher one", "Vice Admiral Ada Quill came. Admiral Quill left.", []),
    ("two people", "Deputy Mayor Ada Quill came. Mayor Bram Quill left.", []),
    ("no deputy", "Mayor Ada Quill came. Captain Quill left.", []),
    ("nobody", "The deputy came.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_titles(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert titles(text) == expected
