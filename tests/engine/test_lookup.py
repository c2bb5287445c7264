"""The verdict of a look-up, in its order: supported, conflicting, refuted, else not enough evidence and what is missing."""

from __future__ import annotations

from typing import Any

import pytest

from checker.model.claims import Claim
from checker.model.facts import Fact
from tests.engine.trial import HOLDER, claim, found, rule, verdict
from tests.knowledge.world import fact, holds

YES, NO, SPLIT, NONE = "supported", "refuted", "conflicting-evidence", "not-enough-evidence"
PARK = holds("KR", "foreign-minister", "Park Jin", "2022-05-12", "2024-01")
OPEN = {"known_until": "2025-01-01"}


def says(person: str = "Park Jin", office: str = "foreign minister", country: str | None = "South Korea", **more: Any) -> Claim:
    return claim("office-holding", person=person, office=office, jurisdiction=country, **more)


def minister(person: str, start: str = "", end: str = "", **more: Any) -> Fact:
    return holds("KR", "foreign-minister", person, start, end, **more)


HOLDERS = [
    ("he holds it", says(), [PARK], YES),
    ("another holds it", says("Ada Quill"), [PARK], NO),
    ("nobody is on record", says("Ada Quill"), [], NONE),
    ("a listed spelling", says("Park, Jin"), [PARK], YES),
    ("a spelling that may be his", says("Park Jinn"), [PARK], NONE),
    # precision and hand-over days
    ("some day of the month", says("Park Jin", as_of="2024-01"), [PARK], YES),
    ("another in the month of his going", says("Ada Quill", as_of="2024-01"), [PARK], NONE),
    ("the year of his coming", says("Ada Quill", as_of="2022"), [PARK], NONE),
    ("the month after his going", says("Ada Quill", as_of="2024-02"), [PARK], NONE),
    ("both on the day of the hand-over", says("Ada Quill", as_of="2023-03-03"), [minister("Ada Quill", "2020", "2023-03-03"), minister("Bo Lind", "2023-03-03", "2024")], YES),
    ("and his successor", says("Bo Lind", as_of="2023-03-03"), [minister("Ada Quill", "2020", "2023-03-03"), minister("Bo Lind", "2023-03-03", "2024")], YES),
    ("a third on that day", says("Park Jin", as_of="2023-03-03"), [minister("Ada Quill", "2020", "2023-03-03"), minister("Bo Lind", "2023-03-03", "2024")], NO),
    ("on his last day, nobody on record after him", says("Bo Lind", as_of="2023-03-03"), [minister("Ada Quill", "2020", "2023-03-03")], NONE),
    ("on his first day, nobody on record before him", says("Bo Lind", as_of="2023-03-03"), [minister("Ada Quill", "2023-03-03", "2024")], NONE),
    ("the day before", says("Bo Lind", as_of="2023-03-02"), [minister("Ada Quill", "2020", "2023-03-03")], NO),
    # open ends
    ("an open term seen to hold", says("Ada Quill"), [minister("Bo Lind", "2022", **OPEN)], NO),
    ("an open term not seen for long", says("Ada Quill"), [minister("Bo Lind", "2022", known_until="2023-01-01")], NONE),
    ("an open term that nobody saw", says("Ada Quill"), [minister("Bo Lind", "2022")], NONE),
    ("his own open term after it was last seen", says("Bo Lind"), [minister("Bo Lind", "2022", known_until="2023-01-01")], YES),
    ("his own open term, last seen over a year ago", says("Bo Lind"), [minister("Bo Lind", "2019", known_until="2022-05-31")], NONE),
    ("nor is anybody held against it", says("Bo Lind"), [minister("Bo Lind", "2019", known_until="2022-05-31"), PARK], NONE),
    ("an open term with no day of sight", says("Bo Lind"), [minister("Bo Lind", "2019")], YES),
    ("an unknown beginning is not always", says("Ada Quill"), [minister("Bo Lind", "", "2024")], NONE),
    ("but may be his", says("Bo Lind"), [minister("Bo Lind", "", "2024")], YES),
    # status
    ("one witness for him", says("Bo Lind"), [minister("Bo Lind", "2022", "2024", status="uncorroborated")], YES),
    ("one witness against him", says("Ada Quill"), [minister("Bo Lind", "2022", "2024", status="uncorroborated")], SPLIT),
    ("a disputed fact for him", says("Bo Lind"), [minister("Bo Lind", "2022", "2024", status="disputed")], SPLIT),
    ("a disputed fact for him, a clean one against", says("Bo Lind"), [minister("Bo Lind", "2022", "2024", status="disputed"), PARK], SPLIT),
    ("a disputed and a clean fact against him", says("Ada Quill"), [minister("Bo Lind", "2022", "2024", status="disputed"), PARK], NO),
    ("acting, and named so", says("Bo Lind"), [minister("Bo Lind", "2022", "2024", status="acting")], YES),
    ("another acts", says("Ada Quill"), [minister("Bo Lind", "2022", "2024", status="acting")], NONE),
    ("another acts, a third is doubted", says("Ada Quill"), [minister("Bo Lind", "2022", "2024", status="acting"), minister("Cy Moe", "2022", "2024", status="disputed")], NONE),
    # several holders
    ("one may be him", says("Park Jinn"), [PARK, minister("Bo Lind", "2022", "2024")], NONE),
    ("two say another", says("Ada Quill"), [PARK, minister("Bo Lind", "2022", "2024")], NO),
    ("an office with many seats", says("Ada Quill", "deputy prime minister"), [holds("KR", "deputy-prime-minister", "Bo Lind", "2022", "2024")], NONE),
    # his own ended term
    ("his term is over, no successor on record", says("Ada Quill"), [minister("Ada Quill", "2018", "2020")], NO),
    ("his term ended in that month", says("Ada Quill", as_of="2020-06"), [minister("Ada Quill", "2018", "2020-06-01")], YES),
    ("his term may have ended by then", says("Ada Quill", as_of="2020-06-04"), [minister("Ada Quill", "2018", "2020")], YES),
    ("he has a later term", says("Ada Quill"), [minister("Ada Quill", "2018", "2020"), minister("Ada Quill", "2024", "2025")], NONE),
    ("one of his terms is doubted", says("Ada Quill"), [minister("Ada Quill", "2012", "2014"), minister("Ada Quill", "2018", "2020", status="uncorroborated")], NONE),
    ("a former one may be him", says("Park Jinn"), [minister("Park Jin", "2018", "2020")], NONE),
    ("his term is over and another acts", says("Ada Quill"), [minister("Ada Quill", "2018", "2020"), minister("Bo Lind", "2022", "2024", status="acting")], NO),
    ("his term of many seats is over", says("Ada Quill", "deputy prime minister"), [holds("KR", "deputy-prime-minister", "Ada Quill", "2018", "2020")], NONE),
    # keys
    ("no country", says("Ada Quill", country=None), [PARK], NONE),
    ("an unknown country", says("Ada Quill", country="Ruritania"), [PARK], NONE),
    ("an unknown office", says("Ada Quill", "keeper of the seal"), [PARK], NONE),
    ("of two countries that may be meant, both have another", says("Ada Quill", country="Korea"), [PARK, holds("KP", "foreign-minister", "Bo Lind", "2022", "2024")], NO),
    ("of two countries that may be meant, one has another", says("Ada Quill", country="Korea"), [PARK], NONE),
    ("of two countries that may be meant, one has him", says("Park Jin", country="Korea"), [PARK, holds("KP", "foreign-minister", "Bo Lind", "2022", "2024")], NONE),
]  # fmt: skip


@pytest.mark.parametrize(("claimed", "facts", "wanted"), [row[1:] for row in HOLDERS], ids=[row[0] for row in HOLDERS])
def test_who_held_an_office(claimed: Claim, facts: list[Fact], wanted: str) -> None:
    assert verdict(rule(**HOLDER), claimed, facts) == wanted


def test_without_a_day_nothing_is_said_but_what_is_missing() -> None:
    only = found(rule(**HOLDER), says(), [PARK], as_of=None)
    assert only.verdict == NONE
    assert only.message == "Not enough evidence: there is no day to check it for: the story has no date."


MISSING = [
    (says("Ada Quill", country=None), [PARK], "the story does not say which jurisdiction it means"),
    (says("Ada Quill", country="Ruritania"), [], "nothing on record is called 'Ruritania'"),
    (says("Ada Quill"), [], "the record has nothing on this on 4 June 2023"),
    (says("Ada Quill", as_of="2030"), [PARK], "the record has nothing on this on 2030. The record ends in January 2024; the story may be newer"),
    (says("Park Jinn"), [PARK], "the record cannot tell whether the two are one and the same"),
    (says("Ada Quill"), [minister("Bo Lind", "2022")], "the record is not sure enough on 4 June 2023: since 2022"),
]  # fmt: skip


@pytest.mark.parametrize(("claimed", "facts", "reason"), MISSING, ids=[row[2] for row in MISSING])
def test_what_was_missing_is_said(claimed: Claim, facts: list[Fact], reason: str) -> None:
    assert found(rule(**HOLDER), claimed, facts).message == f"Not enough evidence: {reason}."


FORMER = HOLDER | {
    "lookup": {"predicate": "office", "match": {"subject": "jurisdiction", "office": "office", "object": "person"}, "at": "any", "quantify": "all"},
    "expect": "not holds(fact, as_of)",
}  # fmt: skip
ALL = [
    ("one term that is over", [minister("Ada Quill", "2012", "2014")], YES),
    ("one that runs", [minister("Ada Quill", "2022", "2024")], NO),
    ("one over, one that runs", [minister("Ada Quill", "2012", "2014"), minister("Ada Quill", "2022", "2024")], NO),
    ("one over, one that may run", [minister("Ada Quill", "2012", "2014"), minister("Ada Quill", "2022")], NONE),
    ("one over, one doubted that runs", [minister("Ada Quill", "2012", "2014"), minister("Ada Quill", "2022", "2024", status="disputed")], SPLIT),
    ("an acting one that runs", [minister("Ada Quill", "2022", "2024", status="acting")], NONE),
    ("a disputed one that is over", [minister("Ada Quill", "2012", "2014", status="disputed")], SPLIT),
    ("a disputed and a clean one that are over", [minister("Ada Quill", "2012", "2014", status="disputed"), minister("Ada Quill", "2016", "2017")], YES),
    ("nothing on record", [PARK], NONE),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "wanted"), [row[1:] for row in ALL], ids=[row[0] for row in ALL])
def test_all_facts_must_fit(facts: list[Fact], wanted: str) -> None:
    assert verdict(rule(**FORMER), says("Ada Quill"), facts) == wanted


MEMBER = {
    "kind": "membership",
    "lookup": {"predicate": "member-of", "match": {"subject": "member", "object": "organisation"}, "at": "as_of"},
    "expect": "not negated",
}
LISTED = [
    fact("DE", "member-of", "org:pact", "1990", known_until="2025-01-01"),
    fact("AT", "member-of", "org:pact", "1990", "2010"),
]
MEMBERS = [
    ("on the list", "Germany", "the Pact", {}, YES),
    ("denied, but on the list", "Germany", "the Pact", {"negated": True}, NO),
    ("not on the list", "Iran", "the Pact", {}, NO),
    ("no longer on the list", "Austria", "the Pact", {}, NO),
    ("in the year of its leaving", "Austria", "the Pact", {"as_of": "2010"}, YES),
    ("on a day that the list does not cover", "Iran", "the Pact", {"as_of": "2026"}, NONE),
    ("two countries may be meant, neither on the list", "Korea", "the Pact", {}, NO),
    ("nobody's name", "Ruritania", "the Pact", {}, NONE),
    ("an organisation whose list is not whole", "Iran", "Southern Union", {}, NONE),
]


@pytest.mark.parametrize(("member", "body", "more", "wanted"), [row[1:] for row in MEMBERS], ids=[row[0] for row in MEMBERS])
def test_absence_from_a_whole_list_speaks(member: str, body: str, more: dict[str, Any], wanted: str) -> None:
    said = claim("membership", member=member, organisation=body, **more)
    assert verdict(rule(**MEMBER), said, LISTED) == wanted


def test_absence_names_a_fact_of_the_list_as_evidence() -> None:
    only = found(rule(**MEMBER), claim("membership", member="Iran", organisation="the Pact"), LISTED)
    assert [e.fact.subject for e in only.evidence if hasattr(e, "fact")] == ["DE"]


def test_a_subject_asked_for_by_its_object_may_be_several() -> None:
    whose = rule(
        kind="capital",
        lookup={"predicate": "capital", "match": {"object": "place"}, "at": "as_of"},
        expect="same(fact.subject, jurisdiction)",
    )
    facts = [fact("KR", "capital", "Seoul", "1948", **OPEN)]
    assert verdict(whose, claim("capital", place="Seoul", jurisdiction="Germany"), facts) == NONE
    assert verdict(whose, claim("capital", place="Seoul", jurisdiction="South Korea"), facts) == YES


RENAMED = {
    "kind": "place-name",
    "lookup": {"predicate": "name", "match": {"subject": "place", "object": "written(place)"}, "at": "any", "quantify": "all"},
    "record": {"predicate": "name", "match": {"subject": "place"}, "at": "as_of"},
    "expect": "holds(fact, as_of)",
    "message": "{written(place)} was called {record.object} ({fact.valid_time}).",
    "repairs": [{"replace": "place", "with": "record.object"}],
}
NAMES = [
    fact("Astana", "name", "Nur-Sultan", "2019-03-23", "2022-09-17"),
    fact("Astana", "name", "Astana", "2022-09-17", known_until="2025-12-31"),
]


@pytest.mark.parametrize(
    ("name", "as_of", "wanted"),
    [
        ("Nur-Sultan", "2023-06-04", NO),
        ("NUR-SULTAN", "2023-06-04", NO),
        ("Nur-Sultan", "2022-09-17", YES),
        ("Nur-Sultan", "2022-09", NONE),
        ("Astana", "2023-06-04", YES),
        ("Noursoultan", "2023-06-04", NONE),
    ],
)
def test_any_day_means_every_fact_that_matches(name: str, as_of: str, wanted: str) -> None:
    assert verdict(rule(**RENAMED), claim("place-name", place=name), NAMES, as_of=as_of) == wanted


def test_the_record_beside_a_verdict_is_told_mended_and_shown() -> None:
    only = found(rule(**RENAMED), claim("place-name", place="Nur-Sultan"), NAMES)
    assert only.message == "Nur-Sultan was called Astana (23 March 2019 to 17 September 2022)."
    assert [repair.replacement for repair in only.repairs] == ["Astana"]
    assert [(e.role, e.fact.object) for e in only.evidence if hasattr(e, "fact")] == [
        ("fact", "Nur-Sultan"),
        ("record", "Astana"),
    ]


def test_the_record_may_be_silent() -> None:
    only = found(rule(**RENAMED), claim("place-name", place="Nur-Sultan"), NAMES[:1])
    assert only.message == "Nur-Sultan was called (not said) (23 March 2019 to 17 September 2022)."
    assert only.repairs == ()
    nowhere = RENAMED | {"record": {"predicate": "name", "match": {"subject": "jurisdiction"}, "at": "any"}}
    assert found(rule(**nowhere), claim("place-name", place="Nur-Sultan"), NAMES).message.startswith("Nur-Sultan was called (not")


def test_of_two_terms_on_any_day_the_last_is_told() -> None:
    telling = HOLDER | {
        "record": {"predicate": "office", "match": {"subject": "jurisdiction", "object": "person"}, "at": "any"},
        "message": "{record.valid_time}",
    }
    facts = [PARK, minister("Ada Quill", "2010", "2012"), minister("Ada Quill", "2014", "2016")]
    assert found(rule(**telling), says("Ada Quill"), facts).message == "2014 to 2016"


def test_facts_have_dates_and_texts_as_objects() -> None:
    born = rule(
        kind="birth",
        lookup={"predicate": "born", "match": {"subject": "person"}, "at": "any"},
        expect="fact.object == date",
        message="{fact.object}, {fact.subject}, {fact.status}, {fact.source}, {fact.office}, {fact}",
    )
    facts = [fact("Ada Quill", "born", "1961-02-03", source="Gazette")]
    assert verdict(born, claim("birth", person="Ada Quill", date="1961-02-03"), facts) == YES
    assert verdict(born, claim("birth", person="Ada Quill", date="1961"), facts) == NONE
    only = found(born, claim("birth", person="Ada Quill", date="1962"), facts)
    assert only.verdict == NO
    assert only.message == "3 February 1961, Ada Quill, clean, Gazette, (not said), since an unknown day"
