"""Office-holdings: person, office and country resolved by the help of each other, and what is left unsaid."""

from __future__ import annotations

from typing import Any

import pytest

from checker.knowledge.resolve import resolve_claim
from checker.knowledge.store import Knowledge
from checker.model.article import Span
from checker.model.claims import OfficeHoldingClaim
from checker.model.facts import Entity
from tests.knowledge import world as w


def holding(knowledge: Knowledge, person: str, office: str, jurisdiction: str | None = None, **more: Any) -> tuple[Any, ...]:
    where = Entity(jurisdiction) if jurisdiction else None
    claim = OfficeHoldingClaim(person=Entity(person), office=Entity(office), jurisdiction=where, **more)
    found = resolve_claim(claim, knowledge)
    assert isinstance(found, OfficeHoldingClaim)
    return (
        found.person.id or found.person.candidates,
        found.office.id or found.office.candidates,
        found.jurisdiction and found.jurisdiction.id,
    )


def test_a_holding_with_all_told(small: Knowledge) -> None:
    assert holding(small, "Park Jin", "foreign minister", "South Korean") == ("Q1", "foreign-minister", "KR")


@pytest.mark.parametrize(
    ("person", "title", "found"),
    [
        ("Park Jin", "Foreign Minister", ("Q1", "foreign-minister", "KR")),
        ("Hassan Rouhani", "President", ("Q9", "head-of-government", "IR")),
        ("Angela Merkel", "Chancellor", ("Q10", "head-of-government", "DE")),
        ("George Osborne", "Chancellor", ("Q11", "finance-minister", "GB")),
        ("George Bush", "President", (("Q4", "Q5"), "head-of-state", "US")),
        ("Ana Kvist", "Secretary General", ("person:ana-kvist", "organisation-head", "org:pact")),
        ("Ana Kvist", "President", ("person:ana-kvist", "organisation-head", "org:pact")),
        ("Nobody Known", "Chancellor", ((), ("finance-minister", "head-of-government"), None)),
        ("Nobody Known", "Secretary of State", ((), "foreign-minister", None)),
        ("Nobody Known", "Pact chief", ((), "organisation-head", "org:pact")),
        ("Park Jin", "President", ("Q1", "head-of-state", None)),
        ("Nobody Known", "court jester", ((), (), None)),
    ],
)
def test_the_own_record_tells_the_country(small: Knowledge, person: str, title: str, found: tuple[Any, ...]) -> None:
    assert holding(small, person, title) == found


@pytest.mark.parametrize(
    "title", ["Foreign Minister of South Korea", "Foreign Minister of the Republic of Korea", "South Korean Foreign Minister"]
)
def test_a_title_may_name_its_country(small: Knowledge, title: str) -> None:
    assert holding(small, "Nobody Known", title) == ((), "foreign-minister", "KR")


def test_a_title_may_name_a_country_that_nobody_knows(small: Knowledge) -> None:
    assert holding(small, "Nobody Known", "Foreign Minister of Kvarnland") == ((), (), None)


def test_a_holder_in_two_countries_tells_none(small: Knowledge) -> None:
    known = small.with_facts([w.holds("KP", "foreign minister", "Park Jin", "1990", "1995")])
    assert holding(known, "Park Jin", "Foreign Minister") == ("Q1", "foreign-minister", None)


def test_the_head_of_a_state_and_its_dependencies(small: Knowledge) -> None:
    known = small.with_facts([w.holds("HK", "president", "Xi Po", "2000"), w.holds("CN", "president", "Xi Po", "2000")])
    assert holding(known, "Xi Po", "President") == ("person:xi-po", "head-of-state", "CN")


def test_an_office_held_alone_comes_before_one_that_is_shared(small: Knowledge) -> None:
    known = small.with_facts([w.holds("BA", "president", "Eva Lund", "2000"), w.holds("KZ", "president", "Eva Lund", "2000")])
    assert holding(known, "Eva Lund", "President") == ("person:eva-lund", "head-of-state", "KZ")


def test_the_title_of_the_very_organisation_comes_first(small: Knowledge) -> None:
    facts = [
        w.holds("org:pact", "pact chief", "Eva Lund", "2000"),
        w.holds("Other Club", "secretary general", "Eva Lund", "2000"),
    ]
    known = small.with_facts(facts)
    assert holding(known, "Eva Lund", "Pact chief") == ("person:eva-lund", "organisation-head", "org:pact")


@pytest.mark.parametrize(("person", "country", "guessed"), [("Park Jin", "KR", False), ("Nobody Known", "US", True)])
def test_a_guess_yields_to_the_own_record(small: Knowledge, person: str, country: str, guessed: bool) -> None:
    claim = OfficeHoldingClaim(person=Entity(person), office=Entity("foreign minister"), jurisdiction=Entity("US"), guessed=True)
    found = resolve_claim(claim, small)
    assert isinstance(found, OfficeHoldingClaim)
    assert found.jurisdiction
    assert (found.jurisdiction.id, found.guessed) == (country, guessed)


def test_of_two_of_a_name_the_holder_is_meant(small: Knowledge) -> None:
    known = small.with_facts([w.holds("US", "secretary of state", "George H. W. Bush", "1980", "1981")])
    assert holding(known, "George Bush", "Secretary of State", "U.S.") == ("Q5", "foreign-minister", "US")
    assert holding(known, "George Bush", "Foreign Secretary", "Britain") == (("Q4", "Q5"), "foreign-minister", "GB")


def test_what_is_resolved_stays(small: Knowledge) -> None:
    claim = OfficeHoldingClaim(
        person=Entity("B", "Q4"),
        office=Entity("boss", "head-of-state"),
        jurisdiction=Entity("Georgia", candidates=("GE", "US-GA")),
    )
    found = resolve_claim(claim, small)
    assert isinstance(found, OfficeHoldingClaim)
    assert (found.person, found.office) == (Entity("B", "Q4", "George W. Bush"), Entity("boss", "head-of-state"))
    assert found.jurisdiction == Entity("Georgia", candidates=("GE", "US-GA"))
    assert resolve_claim(found, small) == found


def test_the_country_of_a_title_is_looked_for_in_the_whole_of_it(small: Knowledge) -> None:
    assert holding(small, "Nobody Known", "secretary of state of the U.S.") == ((), "foreign-minister", "US")
    assert holding(small, "Nobody Known", "one two three four five six") == ((), (), None)


def test_of_two_places_of_one_name_the_one_with_the_office_is_meant() -> None:
    knowledge = Knowledge.open()
    state = OfficeHoldingClaim(
        person=Entity("Nobody Known"), office=Entity("Gov"), jurisdiction=Entity("New York"), span=Span(0, 1)
    )
    city = OfficeHoldingClaim(
        person=Entity("Nobody Known"), office=Entity("mayor"), jurisdiction=Entity("New York"), span=Span(0, 1)
    )
    found = [resolve_claim(claim, knowledge) for claim in (state, city)]
    assert [claim.jurisdiction and claim.jurisdiction.id for claim in found if isinstance(claim, OfficeHoldingClaim)] == [
        "US-NY",
        None,
    ]


def test_umlauts_may_be_written_out() -> None:
    knowledge = Knowledge.open()
    assert holding(knowledge, "Peer Steinbrueck", "finance minister", "Germany") == holding(
        knowledge, "Peer Steinbrück", "finance minister", "Germany"
    )
