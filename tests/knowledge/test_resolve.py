"""Names to entities: each in its role, and office-holdings with what they leave unsaid."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checker.knowledge.resolve import resolve, resolve_claim
from checker.knowledge.store import Knowledge
from checker.model.article import Span
from checker.model.claims import (
    CapitalClaim,
    DatelineClaim,
    EventClaim,
    IntervalClaim,
    LocatedInClaim,
    MembershipClaim,
    NamePairClaim,
    OfficeHoldingClaim,
    PlaceNameClaim,
)
from checker.model.facts import Entity
from checker.model.when import Date
from tests.knowledge import world as w

DAY = Date.parse("2023-06-04")


def meant(written: str, role: str, knowledge: Knowledge, **more: Any) -> str | tuple[str, ...]:
    found = resolve(written, role, knowledge, **more)
    assert found.written == written
    return found.id or found.candidates


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


@pytest.mark.parametrize(
    ("written", "id"),
    [
        ("South Korea", "KR"),
        ("the Republic of Korea", "KR"),
        ("South Korean", "KR"),
        ("South Korea’s", "KR"),
        ("“South Korea”", "KR"),
        ("KR", "KR"),
        ("KOR", "KR"),
        ("SUN", "SU"),
        ("SOUTH KOREA", "KR"),
        ("Persia", "IR"),
        ("Cote d'Ivoire", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("U.S.", "US"),
        ("US", "US"),
        ("Britain", "GB"),
        ("Guinea", "GN"),
        ("Georgia", "GE"),
        ("Korea", ("KP", "KR")),
        ("Northern Pact", "org:pact"),
        ("Texas", "US-TX"),
        ("XQZ", ()),
        ("xqz", ()),
        ("Kvarnland", ()),
        ("Park Jin", ()),
        (" ", ()),
    ],
)
def test_countries_and_what_stands_for_one(small: Knowledge, written: str, id: str | tuple[str, ...]) -> None:
    assert meant(written, "country", small) == id


@pytest.mark.parametrize(
    ("written", "role", "id"),
    [
        ("Georgia", "region", ("GE", "US-GA")),
        ("Ga.", "region", "US-GA"),
        ("Astana", "place", "place:astana"),
        ("NUR-SULTAN", "place", "place:astana"),
        ("Nursultan", "place", "place:astana"),
        ("Paris", "place", ("place:paris", "place:paris-texas")),
        ("Hong Kong", "place", "HK"),
        ("the Pact", "organisation", "org:pact"),
        ("Seoul", "any", "place:seoul"),
        ("South Korea", "any", "KR"),
        ("Park Jin", "any", "Q1"),
        ("Q1", "any", "Q1"),
        ("Q1", "place", ()),
    ],
)
def test_other_roles(small: Knowledge, written: str, role: str, id: str | tuple[str, ...]) -> None:
    assert meant(written, role, small) == id


@pytest.mark.parametrize(
    ("written", "id"),
    [
        ("Park Jin", "Q1"),
        ("Jin Park", "Q1"),
        ("Dr. Park Jin", "Q1"),
        ("President Park Jin", "Q1"),
        ("Jie-won Park", "Q2"),
        ("George Bush", ("Q4", "Q5")),
        ("George W. Bush", "Q4"),
        ("George H.W. Bush", "Q5"),
        ("George Q. Bush", ()),
        ("Angela D. Merkel", "Q10"),
        ("Angela Merkel Jr.", "Q10"),
        ("Volodymyr Zelenskiy", "Q6"),
        ("Suharto", "Q7"),
        ("President Suharto", "Q7"),
        ("Lula", ()),
        ("Park", ()),
        ("Q1", "Q1"),
    ],
)
def test_persons(small: Knowledge, written: str, id: str | tuple[str, ...]) -> None:
    assert meant(written, "person", small) == id


@pytest.mark.parametrize(
    ("title", "where", "id"),
    [
        ("foreign minister", None, "foreign-minister"),
        ("the Foreign Minister", "KR", "foreign-minister"),
        ("Minister for Foreign Affairs", "KR", "foreign-minister"),
        ("foreign ministers", "KR", "foreign-minister"),
        ("foreign-minister", "KR", "foreign-minister"),
        ("Presidents", "KR", "head-of-state"),
        ("Secretaries of State", "US", "foreign-minister"),
        ("Secretary of State", "GB", ()),
        ("Foreign Secretary", "GB", "foreign-minister"),
        ("Chancellor", None, ("finance-minister", "head-of-government")),
        ("Chancellor", "DE", "head-of-government"),
        ("Chancellor", "GB", "finance-minister"),
        ("President", "IR", "head-of-government"),
        ("President", "org:pact", "organisation-head"),
        ("Secretary-General", "org:pact", "organisation-head"),
        ("Secretary-General", None, "company-head"),
        ("Prime Minister", "org:pact", "head-of-government"),
        ("deputy foreign minister", "KR", "junior-foreign-minister"),
        ("court jester", "KR", ()),
    ],
)
def test_titles(small: Knowledge, title: str, where: str | None, id: str | tuple[str, ...]) -> None:
    assert meant(title, "office", small, jurisdiction=where) == id


def test_the_country_tells_which_place_is_meant(small: Knowledge) -> None:
    assert meant("Paris", "place", small, jurisdiction="US") == "place:paris-texas"
    assert meant("Paris", "place", small, jurisdiction="KR") == ("place:paris", "place:paris-texas")


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


def test_readings_are_resolved_too(small: Knowledge) -> None:
    claim = OfficeHoldingClaim(
        person=Entity("Park Jin"),
        office=Entity("foreign minister"),
        jurisdiction=Entity("South Korea"),
        readings={
            "jurisdiction": (Entity("North Korea"),),
            "person": (Entity("Park Jie-won"),),
            "office": (Entity("president"), Entity("x", "y")),
            "as_of": (DAY,),
        },
    )
    found = resolve_claim(claim, small).readings
    assert [found[field][0].id for field in ("jurisdiction", "person", "office")] == ["KP", "Q2", "head-of-state"]
    assert found["office"][1] == Entity("x", "y")
    assert found["as_of"] == (DAY,)
    located = LocatedInClaim(
        place=Entity("Almaty"),
        jurisdiction=Entity("Kazakhstan"),
        readings={"jurisdiction": (Entity("Georgia"),), "as_of": (DAY,)},
    )
    readings = resolve_claim(located, small).readings
    assert readings["jurisdiction"][0].id == "GE"
    assert readings["as_of"] == (DAY,)


def test_places_with_the_help_of_their_country(small: Knowledge) -> None:
    for claim in (
        CapitalClaim(place=Entity("Paris"), jurisdiction=Entity("Texas")),
        LocatedInClaim(place=Entity("Paris"), jurisdiction=Entity("Texas")),
        PlaceNameClaim(place=Entity("Paris"), jurisdiction=Entity("Texas")),
    ):
        found = resolve_claim(claim, small)
        assert isinstance(found, CapitalClaim | LocatedInClaim | PlaceNameClaim)
        assert (found.place.id, found.jurisdiction and found.jurisdiction.id) == ("place:paris-texas", "US-TX")


def test_two_letters_in_a_text_are_no_country(small: Knowledge) -> None:
    told = DatelineClaim(place=Entity("ATLANTA"), region=Entity("GE"), date=DAY)
    in_text = DatelineClaim(place=Entity("ATLANTA"), region=Entity("GE"), date=DAY, span=Span(0, 20))
    by_hand, read = resolve_claim(told, small), resolve_claim(in_text, small)
    assert isinstance(by_hand, DatelineClaim)
    assert isinstance(read, DatelineClaim)
    assert (by_hand.region and by_hand.region.id, read.region and read.region.id) == ("GE", None)


def test_several_in_one_field(small: Knowledge) -> None:
    found = resolve_claim(EventClaim(event="meeting", participants=(Entity("Park Jin"), Entity("South Korea"))), small)
    assert isinstance(found, EventClaim)
    assert [one.id for one in found.participants] == ["Q1", "KR"]


def test_members_and_pairs(small: Knowledge) -> None:
    member = resolve_claim(MembershipClaim(member=Entity("South Korea"), organisation=Entity("the Pact")), small)
    pair = resolve_claim(NamePairClaim(first=Entity("Park Jin"), second=Entity("Seoul", "place:seoul")), small)
    assert isinstance(member, MembershipClaim)
    assert isinstance(pair, NamePairClaim)
    assert (member.member.id, member.organisation.id) == ("KR", "org:pact")
    assert (pair.first.id, pair.second.name) == ("Q1", "Seoul")


def test_a_claim_without_names_is_left_alone(small: Knowledge) -> None:
    claim = IntervalClaim(start=DAY, end=DAY)
    assert resolve_claim(claim, small) is claim


def test_the_country_of_a_title_is_looked_for_in_the_whole_of_it(small: Knowledge, tmp_path: Path) -> None:
    assert holding(small, "Nobody Known", "secretary of state of the U.S.") == ((), "foreign-minister", "US")
    assert holding(small, "Nobody Known", "one two three four five six") == ((), (), None)
