"""Names: what the gazetteer's scan finds, and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.names import names
from checker.text.tokens import tokenise
from tests.text.gazetteer import gazetteer


def found(text: str) -> list[tuple[str, str, str]]:
    """What stands in the text at each hit, with its type and id."""
    return [(text[hit.span.start : hit.span.end], hit.name.type, hit.name.id) for hit in names(tokenise(text), gazetteer())]


CASES = [
    ("a country", "Talks in Kazakhstan ended.", [("Kazakhstan", "country", "KZ")]),
    ("a possessive is no part of it", "Kazakhstan's parliament", [("Kazakhstan", "country", "KZ")]),
    ("the longest of several", "the Republic of the Congo", [("Republic of the Congo", "country", "CG")]),
    ("over a line break", "South\nKorea agreed", [("South\nKorea", "country", "KR")]),
    ("a demonym", "South Korean exports", [("South Korean", "demonym", "KR")]),
    ("with stops", "U.S. exports", [("U.S.", "country", "US")]),
    ("an acronym only in capitals", "They gave us a US visa", [("US", "country", "US")]),
    ("a pronoun that asks is no organisation", "Who asked the WHO?", [("WHO", "organisation", "o:who")]),
    ("a short word that is a name", "the Fed met", [("Fed", "organisation", "o:fed")]),
    ("a title in small letters", "the foreign minister spoke", [("foreign minister", "office", "foreign-minister")]),
    ("the longer title", "the deputy prime minister", [("deputy prime minister", "office", "deputy-prime-minister")]),
    ("a country in small letters is none", "they eat turkey in jordan", []),
    ("a dateline in capitals", "BAKU, Azerbaijan", [("BAKU", "place", "p:baku"), ("Azerbaijan", "country", "AZ")]),
    ("a headline in capitals", "JAPANESE PREMIER", [("JAPANESE", "demonym", "JP"), ("PREMIER", "office", "head-of-government")]),
    ("a renamed place", "in Nur-Sultan", [("Nur-Sultan", "place", "p:astana")]),
    ("an accent", "in Krakow and Kraków", [("Krakow", "place", "p:krakow"), ("Kraków", "place", "p:krakow")]),
    ("what is joined before", "then-President X", [("President", "office", "head-of-state")]),
    ("what is joined behind", "prime minister-elect X", [("prime minister", "office", "head-of-government")]),
    ("joined to a demonym", "ex-British agent", [("British", "demonym", "GB")]),
    ("a country within a title", "the U.S. president", [("U.S.", "country", "US"), ("president", "office", "head-of-state")]),
    ("an office at a country", "president of Turkey", [("president", "office", "head-of-state"), ("Turkey", "country", "TR")]),
    ("nothing known", "Nothing here.", []),
]


@pytest.mark.parametrize(("text", "hits"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_names(text: str, hits: list[tuple[str, str, str]]) -> None:
    assert found(text) == hits


def test_an_ambiguous_name_keeps_its_other_bearers() -> None:
    (hit,) = names(tokenise("in Georgia"), gazetteer())
    assert hit.name.id == "GE"
    assert [other.id for other in hit.others] == ["p:georgia-us"]
    assert hit.of("place") is hit.others[0]
    assert hit.of("organisation") is None


def test_titles_that_name_their_country_are_read_in_parts() -> None:
    assert found("German Chancellor Olaf Scholz") == [
        ("German", "demonym", "DE"),
        ("Chancellor", "office", "head-of-government"),
    ]
    assert found("president of the United States") == [
        ("president", "office", "head-of-state"),
        ("United States", "country", "US"),
    ]
    assert found("president of the Republic of Korea")[1] == ("Republic of Korea", "country", "KR")
    assert found("president of the Republic, Ann Lee")[0][0] == "president of the Republic"
    assert found("the governor of the Bank of Japan")[0][0] == "governor of the Bank of Japan"


@given(st.text(alphabet=st.sampled_from("US us South Korea KAZAKH president-elect then- ,.'’\n"), max_size=80))
def test_hits_lie_in_order_within_the_text(text: str) -> None:
    tokens = tokenise(text)
    end = 0
    for hit in names(tokens, gazetteer()):
        assert end <= hit.first < hit.end <= len(tokens)
        assert tokens.starts[hit.first] <= hit.span.start < hit.span.end <= tokens.ends[hit.end - 1]
        end = hit.end
