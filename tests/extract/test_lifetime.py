"""Lifetimes: both ends of a life, and an age beside a birth, told in one story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.lifetime import extract
from checker.model.claims import DurationClaim, IntervalClaim
from checker.model.when import Date, in_words
from tests.text.gazetteer import document

BORN = "Ada Quill was born on June 3, 1958, in Oslo. "


CASES = [
    ("years in brackets", "Ada Quill (1897-1965) built the mill.", ["1897 to 1965"]),
    ("years turned round", "Ada Quill (1965–1897) built the mill.", ["1965 to 1897"]),
    ("a season", "Ada Quill (1997-98) built the mill.", []),
    ("days, which are another's business", "Ada Quill (4 May 1897 - 3 June 1965) built the mill.", []),
    ("of a thing", "The mill (1897-1965) was rebuilt.", []),
    ("other brackets", "Ada Quill (1897) built the mill (1-2).", []),
    ("a birth and a death", BORN + "Ada Quill died on June 5, 2003, in Oslo.", ["3 June 1958 to 5 June 2003"]),
    ("a birth told twice", BORN + BORN + "Ada Quill died on June 5, 2003, in Oslo.", ["3 June 1958 to 5 June 2003"]),
    ("two births", BORN + "Ada Quill was born in 1957. Ada Quill died on June 5, 2003, in Oslo.", []),
    (
        "a birth and a death in one sentence",
        "Lee was born in 1929 and died, at 69, in 1998.",
        ["1929 to 1998", "1929 to 1998, 69"],
    ),
    (
        "who was born and died",
        "The poet, who was born in 1929 and died in 1998 at the age of 69, sang.",
        ["1929 to 1998", "1929 to 1998, 69"],
    ),
    ("a birth, another's death", "Lee was born in 1929 and Ada Quill, who died in 1998, sang.", []),
    ("a birth, another's death told at once", "Lee was born in 1929 when Ada Quill and died in 1998.", []),
    ("a birth and a death, no day", "Lee was born in 1929 and died young.", []),
    ("a birth, a death of when", "Lee was born in 1929, the year his uncle died in 1930.", []),
    ("an age before the birth", "Ada Quill, 63, who was born on June 3, 1958, sang.", ["3 June 1958 to 4 June 2023, 63"]),
    ("an age behind the birth", "Quill, who was born in June 1958 and is 63, sang.", ["June 1958 to 4 June 2023, 63"]),
    (
        "turned, having been born",
        "Quill turned 63 on Sunday, having been born on June 3, 1958.",
        ["3 June 1958 to 4 June 2023, 63"],
    ),
    ("having been born, another number", "Quill sold 63 mills, having been born on June 3, 1958.", []),
    (
        "dies at the end of a headline",
        "Ada Quill dies at 63\n\nOSLO, June 4 (Sea Press) - Ada Quill, a poet, died on June 3.\n\n" + BORN,
        ["3 June 1958 to 3 June 2023", "3 June 1958 to 3 June 2023, 63"],
    ),
    ("an age still", "Quill, born on 3 June 1958 and still 63, sang.", ["3 June 1958 to 4 June 2023, 63"]),
    ("years behind the birth, of a tenure", "Quill, born on 3 June 1958, led for 63 years.", []),
    ("a minister for so long", "Quill, born on 3 June 1958 when his father was 63, sang.", []),
    ("an age without a place between", "Quill was born in 1958 is 63.", []),
    ("a birth without a year", "Quill, 63, who was born on June 3, sang.", []),
    (
        "he died",
        BORN + "He died on June 5, 2003, at the age of 45.",
        ["3 June 1958 to 5 June 2003", "3 June 1958 to 5 June 2003, 45"],
    ),
    ("he died, of two", BORN + "Bram Noll met Ada Quill. He died on June 5, 2003.", []),
    (
        "an age in the lead, the ends at the close",
        "Ada Quill, who has died aged 45, drew. It rained.\n\n• Ada Quill, sculptor, born 3 June 1958; died 1 June 2023",
        ["3 June 1958 to 1 June 2023", "3 June 1958 to 1 June 2023, 45"],
    ),
    (
        "an aside before the death",
        "Ada Quill, who was born in Izmir on 3 June 1958, died on Friday at the age of 65.",
        ["3 June 1958 to 2 June 2023", "3 June 1958 to 2 June 2023, 65"],
    ),
    ("another's death", BORN + "Bram Noll died on June 5, 2003, in Oslo.", []),
    ("a birth and an age", BORN + "Ada Quill, 85, opened the mill.", ["3 June 1958 to 4 June 2023, 85"]),
    ("another's age", BORN + "Bram Noll, 85, opened the mill.", []),
    (
        "an age at death",
        BORN + "Ada Quill died on June 5, 2003, aged 45.",
        ["3 June 1958 to 5 June 2003", "3 June 1958 to 5 June 2003, 45"],
    ),
    ("no birth", "Ada Quill, 85, opened the mill.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_lifetimes(text: str, expected: list[str]) -> None:
    found = []
    for one in extract(document(text, Date.parse("2023-06-04"))):
        assert isinstance(one, DurationClaim | IntervalClaim)
        age = f", {one.length.value:g}" if isinstance(one, DurationClaim) else ""
        found.append(f"{in_words(one.start)} to {in_words(one.end)}{age}")
    assert found == expected


def test_a_story_without_a_day_has_no_ages_to_count() -> None:
    assert list(extract(document(BORN + "Ada Quill, 85, opened the mill.", None))) == []


WORDS = st.sampled_from("Ada Quill (1897-1965) ( 1958 ) was born in on June 3, 1958 died aged 85 , , . Bram Noll".split())


@given(words=st.lists(WORDS, max_size=40))
def test_word_soup(words: list[str]) -> None:
    text = " ".join(words)
    for claim in extract(document(text, Date.parse("2023-06-04"))):
        assert claim.span
        assert text[claim.span.start : claim.span.end] == claim.text
