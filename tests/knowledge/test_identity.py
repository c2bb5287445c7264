"""Same or not the same: names in any transliteration, two ids, namesakes; and never a wrong difference."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.knowledge.identity import same, within
from checker.knowledge.naming import resolve
from checker.knowledge.store import Knowledge
from checker.model.facts import Entity
from tests.knowledge import world as w


def person(written: str, knowledge: Knowledge) -> Entity:
    return resolve(written, "person", knowledge)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Park Jin", "Jin Park"),
        ("Park Jie-won", "Jiewon Park"),
        ("Park Jie-won", "PARK Jie Won"),
        ("Kassym-Jomart Tokayev", "Қасым-Жомарт Тоқаев"),
        ("Kassym-Jomart Tokayev", "Kassym-Zhomart Toqaev"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskiy"),
        ("Volodymyr Zelensky", "Володимир Зеленський"),
        ("George Bush", "George W. Bush"),
        ("George Bush", "George H. W. Bush"),
        ("George Bush", "George Bush"),
        ("Lula", "Luiz Inacio Lula da Silva"),
        ("President Yoon Suk-yeol", "Yoon Suk Yeol"),
        ("Kvist Ana", "Ana Kvist"),
        ("Nobody Known", "Known Nobody"),
    ],
)
def test_one_person(small: Knowledge, a: str, b: str) -> None:
    assert same(person(a, small), person(b, small), small) is True


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Park Jie-won", "Park Jin"),
        ("Moon Jae-in", "Yoon Suk-yeol"),
        ("Angela Merkel", "Nobody Known"),
        ("George W. Bush", "George H. W. Bush"),
        ("Hassan Rouhani", "Park Jin"),
        ("George Bush", "Park Jin"),
        ("Nobody Known", "Somebody Else"),
    ],
)
def test_two_persons(small: Knowledge, a: str, b: str) -> None:
    assert same(person(a, small), person(b, small), small) is False


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Park", "Park Jin"),
        ("Zelenskyy", "Volodymyr Zelensky"),
        ("Zelenskij", "Volodymyr Zelensky"),
        ("Park Geun-hye", "Park Jin"),
        ("Kassym-Jomart Tokayev", "Kasym-Zhomart Tokaev, the elder"),
        ("文在寅", "Moon Jae-in"),
        ("https://example.org/q1", "Moon Jae-in"),
        ("—", "Moon Jae-in"),
        ("A. B.", "Moon Jae-in"),
    ],
)
def test_an_unlisted_spelling_is_no_difference(small: Knowledge, a: str, b: str) -> None:
    assert same(person(a, small), person(b, small), small) is None


def test_two_ids_for_one_person_are_no_difference(small: Knowledge) -> None:
    assert same(w.named("Tokayev", "Q3"), w.named("Tokaev", "Q12"), small) is None


def test_a_year_of_birth_that_may_be_a_slip_is_no_difference(small: Knowledge) -> None:
    rows = [("Bea Lund", "1950"), ("Bea B. Lund", "1951"), ("Bea C. Lund", "1980")]
    known = small.only([w.fact(name, "born", year) for name, year in rows])
    first, second, third = (person(name, known) for name, _ in rows)
    assert same(w.named("A", "person:bea-lund"), second, known) is None
    assert same(second, third, known) is False
    assert first.candidates == ("person:bea-b-lund", "person:bea-c-lund", "person:bea-lund")


def test_namesakes_both_in_doubt(small: Knowledge) -> None:
    assert same(Entity("George", candidates=("Q4", "Q5")), Entity("Bush", candidates=("Q4", "Q5")), small) is None


def test_an_id_that_nobody_knows_is_taken_by_its_name(small: Knowledge) -> None:
    assert same(w.named("Park Jin", "Q99"), w.named("Park Jin", "Q1"), small) is True
    assert same(w.named("J. Park", "Q99"), w.named("Park Jin", "Q1"), small) is None
    assert same(w.named("Anyone", "Q99"), w.named("Anyone else", "Q99"), small) is True


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        (("Korea", "KR"), ("South Korea", "KR"), True),
        (("South Korea", "KR"), ("North Korea", "KP"), False),
        (("foreign minister", "foreign-minister"), ("finance minister", "finance-minister"), False),
        (("Nur-Sultan", "place:astana"), ("Akmola", "place:astana"), True),
        (("Almaty", "place:almaty"), ("Astana", "place:astana"), False),
        (("Paris", "place:paris"), ("Paris", "place:paris-texas"), None),
        (("Kvarnby", None), ("Astana", "place:astana"), None),
        (("Northern Pact", None), ("the Pact", "org:pact"), True),
        (("OTN", None), ("the Pact", "org:pact"), None),
    ],
)
def test_countries_places_offices(
    small: Knowledge, a: tuple[str, str | None], b: tuple[str, str | None], answer: bool | None
) -> None:
    assert same(w.named(*a), w.named(*b), small) is answer


SWAPS = [
    ("y", "i"),
    ("kh", "h"),
    ("zh", "j"),
    ("ov", "off"),
    ("v", "w"),
    ("ss", "s"),
    ("t", "tt"),
    ("ou", "u"),
    ("ph", "f"),
    ("-", " "),
    ("-", ""),
]
NAMES = [
    "Kassym-Jomart Tokayev",
    "Volodymyr Zelensky",
    "Park Jie-won",
    "Viktor Yushchenko",
    "Muammar Qaddafi",
    "Dmitry Rakhmonov",
    "Stephen Harper",
]


@given(name=st.sampled_from(NAMES), swaps=st.lists(st.sampled_from(SWAPS), max_size=4), turned=st.booleans(), caps=st.booleans())
def test_another_transliteration_is_never_another_person(
    small: Knowledge, name: str, swaps: list[tuple[str, str]], turned: bool, caps: bool
) -> None:
    other = name
    for old, new in swaps:
        other = other.replace(old, new)
    if turned:
        other = " ".join(reversed(other.split()))
    other = other.upper() if caps else other
    for one, another in product((Entity(name), person(name, small)), (Entity(other), person(other, small))):
        assert same(one, another, small) is not False
        assert same(one, another, small) is same(another, one, small)


ANY_NAME = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20) | st.sampled_from(
    [*NAMES, "George Bush", "Paris", "Korea"]
)


@given(a=ANY_NAME, b=ANY_NAME, role=st.sampled_from(["person", "place", "country", "any"]))
def test_sameness_goes_both_ways_and_everyone_is_himself(small: Knowledge, a: str, b: str, role: str) -> None:
    one, other = resolve(a, role, small), resolve(b, role, small)
    assert same(one, other, small) is same(other, one, small)
    assert same(one, one, small) is not False


@pytest.mark.parametrize(
    ("place", "where", "answer"),
    [
        ("Almaty", "Kazakhstan", True),
        ("Almaty", "Soviet Union", True),
        ("Almaty", "South Korea", False),
        ("Seoul", "South Korea", True),
        ("Atlanta", "United States", True),
        ("Atlanta", "Ga.", True),
        ("Atlanta", "Georgia", True),
        ("Tbilisi", "Georgia", True),
        ("Atlanta", "Texas", None),
        ("Paris", "Texas", True),
        ("Paris", "United States", True),
        ("Paris", "Germany", False),
        ("Kowloon", "China", True),
        ("Kowloon", "Hong Kong", True),
        ("Hong Kong", "Hong Kong", True),
        ("Almaty", "East Germany", None),
        ("Kvarnby", "Germany", None),
        ("Almaty", "Kvarnland", None),
        ("China", "Hong Kong", None),
    ],
)
def test_what_lies_in_what(small: Knowledge, place: str, where: str, answer: bool | None) -> None:
    assert within(resolve(place, "place", small), resolve(where, "region", small), small) is answer


def test_a_namesake_in_the_country_is_no_error(small: Knowledge) -> None:
    assert within(w.named("Paris", "place:paris"), w.named("United States", "US"), small) is None


def test_a_place_of_no_known_country_may_lie_anywhere(small: Knowledge) -> None:
    assert within(w.named("Astana", "place:kvarnby"), w.named("Germany", "DE"), small.only([])) is None
    assert within(w.named("Almaty", "place:almaty"), w.named("Germany", "DE"), small.only([])) is None
