"""Borders: which countries the text says share one, or do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.border import extract
from checker.model.when import Date
from tests.text.gazetteer import document


def borders(text: str) -> list[str]:
    claims = extract(document(text, Date.parse("2023-06-04")))
    return [f"{one.first.written} {'no ' if one.negated else ''}{one.second.written}" for one in claims]


CASES = [
    ("one borders the other", "Germany borders Poland.", ["Germany Poland"]),
    ("which borders", "The mill lies in Germany, which borders Poland.", ["Germany Poland"]),
    ("several", "Germany borders Poland, Italy and France.", ["Germany Poland", "Germany Italy", "Germany France"]),
    ("bordering", "The road ends in Germany, bordering Poland.", ["Germany Poland"]),
    ("shares a border", "Germany shares a long border with Poland.", ["Germany Poland"]),
    ("shares borders", "Germany shares borders with Poland and France.", ["Germany Poland", "Germany France"]),
    ("a country's border", "They slept at Germany's border with Poland.", ["Germany Poland"]),
    ("a demonym's border", "They slept at the German eastern border with Poland.", ["German Poland"]),
    ("between", "The border between Germany and Poland is open.", ["Germany Poland"]),
    ("does not", "Germany does not border Italy.", ["Germany no Italy"]),
    ("has none", "Germany has no common border with Italy.", ["Germany no Italy"]),
    ("at sea", "The maritime border between Germany and Poland is open.", []),
    ("at sea, shared", "Germany shares a sea border with Poland.", []),
    ("a sea off a country", "The sea off Germany borders Poland.", []),
    ("a state of that name as well", "Turkey borders Georgia.", ["Turkey Georgia"]),
    ("a list before it", "Italy and Germany border Poland.", []),
    ("another's", "Germany borders Poland's rivals.", []),
    ("half a word", "Germany borders Poland-bound roads.", []),
    ("a longer name", "Germany borders Poland Springs.", []),
    ("a country with itself", "Germany's border with Germany.", []),
    ("a border of nothing", "They crossed the border in Germany.", []),
    ("a bare word", "The borders are open.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_borders(text: str, expected: list[str]) -> None:
    assert borders(text) == expected


def test_a_border_of_a_stated_year_is_checked_in_that_year() -> None:
    [claim] = extract(document("In 1996 Germany bordered on nobody; Germany borders Poland.", Date.parse("2023-06-04")))
    assert claim.as_of in (None, Date.year(1996))


WORDS = st.sampled_from(
    "Germany Poland German France borders border bordering shares a no with between and , . which does not 's of".split()
)


@given(words=st.lists(WORDS, max_size=30))
def test_word_soup(words: list[str]) -> None:
    text = " ".join(words)
    for claim in extract(document(text, Date.parse("2023-06-04"))):
        assert claim.span
        assert text[claim.span.start : claim.span.end] == claim.text
        assert {text[span.start : span.end] for span in claim.field_spans.values()} == {claim.first.written, claim.second.written}


SPOKEN = [
    ("it", "Germany is big. It borders Poland.", ["Germany Poland"]),
    ("the country", "Germany is big. The country borders Poland.", ["Germany Poland"]),
    ("it in a story of one country", "The mill is old, say German and Germany's farmers. It borders Poland.", []),
    ("a neighbour", "Kazakhstan's neighbour Poland spoke.", ["Kazakhstan Poland"]),
    ("neighbours across the water", "Germany's neighbour Japan spoke.", []),
    (
        "its neighbour",
        "Kazakhstan is big. Kazakh tea is good in Kazakhstan. It comes from Poland, its neighbour.",
        ["Kazakhstan Poland"],
    ),
    (
        "its neighbours",
        "Kazakhstan is big. Kazakh tea is good in Kazakhstan. It sells to its neighbours Poland and Italy.",
        ["Kazakhstan Poland", "Kazakhstan Italy"],
    ),
    (
        "neighbouring",
        "Kazakhstan is big. Kazakh tea is good in Kazakhstan. They fled to neighbouring Poland.",
        ["Kazakhstan Poland"],
    ),
    (
        "a country which touches",
        "Germany is big. German tea is good in Germany. It is a country which touches Poland.",
        ["Germany Poland"],
    ),
    ("neighbours of nobody", "They fled to neighbouring Poland.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SPOKEN], ids=[case[0] for case in SPOKEN])
def test_what_the_story_speaks_of(text: str, expected: list[str]) -> None:
    assert borders(text) == expected
