"""Office-holders told together: which name belongs to which country."""

from __future__ import annotations

import pytest

from checker.extract.office_plural import extract
from checker.model.when import Date
from tests.text.gazetteer import document


def said(text: str) -> list[str]:
    """Each claim in short: qualifier (unless current), office, country, person."""
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
        for claim in extract(document(text, Date.parse("2023-06-04")))
    ]


TWO = ["president | France | Ann Lee", "president | Poland | Bob Ray"]
SHAPES = [
    ("each with a country", "Presidents Ann Lee of France and Bob Ray of Poland met.", TWO),
    (
        "three of them",
        "Presidents Ann Lee of France, Bob Ray of Poland and Cid Fox of Italy met.",
        [*TWO, "president | Italy | Cid Fox"],
    ),
    ("a list after a colon", "Three presidents came to the mill: Ann Lee of France and Bob Ray of Poland.", TWO),
    ("a list after including", "The presidents were there, including Ann Lee of France and Bob Ray of Poland.", TWO),
    ("countries first", "The presidents of France and Poland, Ann Lee and Bob Ray, met.", TWO),
    (
        "peoples first",
        "The French and Polish foreign ministers, Ann Lee and Bob Ray, met.",
        ["foreign minister | French | Ann Lee", "foreign minister | Polish | Bob Ray"],
    ),
    (
        "two words with capitals",
        "Prime Ministers Ann Lee of France and Bob Ray of Poland met.",
        ["prime minister | France | Ann Lee", "prime minister | Poland | Bob Ray"],
    ),
    (
        "long ago",
        "In 2001 the foreign ministers of France and Poland, Ann Lee and Bob Ray, met.",
        ["then | foreign minister | France | Ann Lee", "then | foreign minister | Poland | Bob Ray"],
    ),
    ("near miss, fewer names than countries", "The presidents of France, Italy and Poland, Ann Lee and Bob Ray, met.", []),
    ("near miss, former ones", "The former presidents of France and Poland, Ann Lee and Bob Ray, met.", []),
    ("near miss, others told of", "The presidents told Ann Lee of France and Bob Ray of Poland to go.", []),
    ("near miss, one alone", "Presidents Ann Lee of France and her guests met.", []),
    ("near miss, ministers of anything", "The ministers of France and Poland, Ann Lee and Bob Ray, met.", []),
    (
        "near miss, two titles in one sentence",
        "The presidents and the presidents of France and Poland, Ann Lee and Bob Ray, met.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES])
def test_who_holds_what_where(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_the_name_and_the_country_are_pointed_at() -> None:
    text = "The presidents of France and Poland, Ann Lee and Bob Ray, met."
    first, _ = extract(document(text))
    assert {field: text[slice(*span)] for field, span in first.field_spans.items()} == {
        "person": "Ann Lee",
        "jurisdiction": "France",
        "office": "presidents",
    }
