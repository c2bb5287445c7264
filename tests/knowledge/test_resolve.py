"""Names to entities: each in its role, and every field of a claim."""

from __future__ import annotations

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

DAY = Date.parse("2023-06-04")


def meant(written: str, role: str, knowledge: Knowledge, **more: Any) -> str | tuple[str, ...]:
    found = resolve(written, role, knowledge, **more)
    assert found.written == written
    return found.id or found.candidates


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
        ("Aengela Moerkel", ()),
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
