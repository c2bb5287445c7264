"""What the curated table says about persons: offices and deaths."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from checker.knowledge.build.people import People, resolve
from checker.knowledge.build.persons import slug
from checker.knowledge.build.rows import HANDWORK, Row, table
from checker.knowledge.build.tenures import Tenure

OFFICES = {
    "office:foreign_minister": "foreign-minister",
    "office:defence_minister": "defence-minister",
    "office:finance_minister": "finance-minister",
    "office:head_of_state": "head-of-state",
    "office:head_of_government": "head-of-government",
    "office:deputy_head_of_government": "deputy-head-of-government",
    "office:intelligence_head": "intelligence-head",
    "office:org_head": "organisation-head",
}
ACTING = {"acting", "interim", "caretaker", "caretaker government"}  # other notes tell of somebody else, or of the first weeks
ORGANISATIONS = {"EU": "org:eu", "x-wto": "org:wto", "x-ismaili": "org:ismaili"}


def subject(code: str) -> str:
    """The record's id of a curated subject: `x-au-commission` is org:african-union-commission."""
    if code == "x-au-commission":
        return "org:african-union-commission"
    return "org:" + code.removeprefix("x-") if code.startswith("x-") else ORGANISATIONS.get(code, code)


def tenures(raw: Path, people: People, near: Callable[[str, str], list[tuple[str, str]]]) -> Iterator[Tenure]:
    """Offices; a row that nothing confirms is weak."""
    for row in table(raw, "curated"):
        office = OFFICES.get(row["predicate"])
        if office is None:
            continue
        country = subject(row["subject"])
        id = row["object_qid"] or resolve(people, country, row["object"], near(country, office), row["valid_from"])
        person = people.person(id, country)
        person.call(row["object"], HANDWORK, usual=True)
        yield Tenure(
            subject=country,
            office=office,
            person=person.id,
            start=row["valid_from"],
            end=row["valid_to"],
            known="" if row["valid_to"] else row["as_known_on"],
            source=HANDWORK,
            url=row["citation"],
            rank=0,
            acting=row["note"].split(";")[0] in ACTING,
            weak=row["checked_against"] == "none",
        )


def deaths(raw: Path, people: People) -> Iterator[Row]:
    """`died` facts, the person as subject; one that nothing confirms is marked."""
    for row in table(raw, "curated"):
        if row["predicate"] != "death":
            continue
        id = row["object_qid"] or people.like(row["object"], row["subject"]) or people.named(row["object"])
        person = people.person(id or slug(row["object"]), row["subject"])
        person.call(row["object"], HANDWORK, usual=True)
        person.died = row["valid_from"]
        yield Row(
            subject=person.id,
            predicate="died",
            object=row["valid_from"],
            valid_from=row["valid_from"],
            status="uncorroborated" if row["checked_against"] == "none" else "clean",
            source=HANDWORK.name,
            url=row["citation"],
            licence=HANDWORK.licence,
        )
