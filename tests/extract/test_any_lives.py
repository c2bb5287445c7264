"""Whatever words a text is made of, the families of people, memberships, tallies and clocks read it, and point into it exactly."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract import act, age, birth, clock_pair, death, membership, multiple, name_pair, percent_change_resumed, tally
from checker.model.facts import Entity
from checker.model.when import Date
from tests.text.gazetteer import document

FAMILIES = (act, age, birth, clock_pair, death, membership, multiple, name_pair, percent_change_resumed, tally)
WORDS = st.sampled_from(
    "Ann Lee Leee Lees Nurtleu Nurtlau Mr . , ( ) said told met President of the a an born died was who in on is 54 54- year-old aged"
    " 1961 2004 (1911-2004) May 4, singer son 's NATO UN non-NATO NATO-member member members states Poland Japan and joined not such"
    " as including voted 54-46 votes to 46 beat 3-1 won lost vote by margin with three abstentions for against 0730 GMT 2:30 a.m. EST"
    " p.m. noon time Tokyo / or doubled a third half from million 6.4 3.2 $ percent rose fell They It were more than \" ' - –".split()
)


def check(family: object, text: str) -> None:
    for claim in family.extract(document(text, Date.day(date(2023, 6, 4)))):  # type: ignore[attr-defined]
        assert claim.text == text[claim.span.start : claim.span.end] == claim.text.strip() != ""
        assert 0 < claim.confidence <= 0.95
        assert claim.field_spans
        for field, span in claim.field_spans.items():
            assert 0 <= span.start < span.end <= len(text)
            assert hasattr(claim, field)
            assert text[span.start : span.end] == text[span.start : span.end].strip()
            value = getattr(claim, field)
            if isinstance(value, Entity):
                assert value.written


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__.rpartition(".")[2])
@given(words=st.lists(WORDS, max_size=40))
def test_word_soup(family: object, words: list[str]) -> None:
    check(family, " ".join(words))


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__.rpartition(".")[2])
@given(text=st.text(max_size=80))
def test_any_characters(family: object, text: str) -> None:
    check(family, text)
