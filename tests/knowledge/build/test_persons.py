"""Names of persons: what is one person's, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.knowledge.build.persons import cleaned, likeness, same, slug


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Gen. Pervez MUSHARRAF", "Pervez Musharraf"),
        ("MOON Jae-in", "Moon Jae-in"),
        ("ELIZABETH II", "Elizabeth II"),
        ("Sir Peter COSGROVE", "Peter Cosgrove"),
        ("Muhammad al-SUDANI", "Muhammad al-Sudani"),
        ("Ali Abdallah SALIH (since 1978)", "Ali Abdallah Salih"),
        ("King ABDALLAH II", "Abdallah II"),
        ("N'Diaye d'ARTAGNAN", "N'Diaye d'Artagnan"),
    ],
)
def test_a_factbook_name_reads_as_news_writes_it(written, read):
    assert cleaned(written) == read


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Nursultan Nazarbayev", "Nursultan A. Nazarbaev"),
        ("Kazymzhomart Tokayev", "Kassym-Jomart Tokayev"),
        ("Orbán Viktor", "Viktor Orban"),
        ("Juan Carlos Varela", "Juan Carlos Varela Rodriguez"),
        ("Suharto", "Suharto"),
    ],
)
def test_spellings_of_one_person(one, two):
    assert same(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Kim Young Sam", "Kim Hyong-o"),
        ("Roh Tae Woo", "Roh Tae-ak"),
        ("Radu Vasile", "Vasile Radu Ionescu"),
        ("George Papandreou", "Andreas Papandreou"),
    ],
)
def test_names_of_two_persons(one, two):
    assert not same(one, two)


def test_no_name_is_like_nothing():
    assert likeness("", "Somebody") == 0.0


def test_the_id_of_a_person_nobody_numbers():
    assert slug("Nguyễn Văn Thiệu") == "person:nguyen-van-thieu"


@given(st.text(alphabet="abcdeAB -.", max_size=25), st.text(alphabet="abcdeAB -.", max_size=25))
def test_likeness_is_the_same_both_ways_at_its_ends(one, two):
    score = likeness(one, two)
    assert 0.0 <= score <= 1.0
    assert likeness(one, one) in (0.0, 1.0)
