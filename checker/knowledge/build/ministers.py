"""The tables of one country each: ministers of the United Kingdom, presidents and vice-presidents of the United States."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from checker.knowledge.build.people import People
from checker.knowledge.build.persons import slug
from checker.knowledge.build.rows import IFG, US_EXECUTIVE, table
from checker.knowledge.build.tenures import Tenure

BRITISH = {
    "Prime Minister": "head-of-government",
    "Deputy Prime Minister": "deputy-head-of-government",
    "Secretary of State for Foreign and Commonwealth Affairs": "foreign-minister",
    "Secretary of State for Foreign, Commonwealth and Development Affairs": "foreign-minister",
    "Secretary of State for Defence": "defence-minister",
    "Chancellor of the Exchequer": "finance-minister",
    "Secretary of State for the Home Department": "interior-minister",
}
AMERICAN = {
    "President of the United States": ("head-of-state", "head-of-government"),
    "Vice President of the United States": ("vice-head-of-state",),
}

NUMBERS = {"B001166": ("Q23505", "George H. W. Bush")}  # whom the table has no number for, by his page in Congress's directory


def british(raw: Path, people: People) -> Iterator[Tenure]:
    """Ministers since 1979, a whole appointment a row."""
    seen: set[tuple[str, str, str]] = set()
    for row in table(raw, "ifg_ministers"):
        office = BRITISH.get(row["post"])
        if office is None or (row["post"], row["person_id"], row["start"]) in seen:
            continue
        seen.add((row["post"], row["person_id"], row["start"]))
        called = [row["person_label"], *(name.strip() for name in row["other_names"].split(",") if name.strip())]
        found = next((id for name in called if (id := people.like(name, "GB") or people.named(name))), "")
        person = people.person(found or slug(called[-1] if called[0].startswith(("Lord", "Baroness")) else called[0]), "GB")
        for name in sorted(called, key=lambda n: n.startswith(("Lord", "Baroness", "Viscount", "Earl"))):
            person.call(name, IFG)
        yield Tenure(
            subject="GB",
            office=office,
            person=person.id,
            start=row["start"],
            end=row["end"],
            known="" if row["end"] else row["snapshot_date"],
            source=IFG,
            url=IFG.url,
            rank=1,
            acting=row["is_acting"] == "True",
        )


def american(raw: Path, people: People) -> Iterator[Tenure]:
    """Presidents and vice-presidents since 1789; a running term is known to the day the file last changed."""
    for row in table(raw, "us_executive"):
        person = people.person(row["person_qid"] or _unnumbered(row, people), "US")
        person.call(row["short_label"], US_EXECUTIVE)
        for office in AMERICAN[row["office"]]:
            running = row["end_basis"] == "scheduled"
            yield Tenure(
                subject="US",
                office=office,
                person=person.id,
                start=row["start"],
                end="" if running else row["end"],
                known=row["file_date"] if running else "",
                source=US_EXECUTIVE,
                url=US_EXECUTIVE.url,
                rank=1,
            )


def _unnumbered(row: dict[str, str], people: People) -> str:
    """The id of a person whom the table has no number for: the namesake born on the same day, else a new one."""
    for name in (row["person_label"], row["short_label"]):
        found = people.like(name, "US")
        if found and (not people.by_id[found].born or people.by_id[found].born == row["birth"]):
            return found
    id, name = NUMBERS.get(row["bioguide"], (slug(row["person_label"]), row["person_label"]))
    people.person(id, "US").born = row["birth"]
    people.by_id[id].call(name, US_EXECUTIVE, usual=True)
    people.by_id[id].call(row["person_label"], US_EXECUTIVE)
    return id
