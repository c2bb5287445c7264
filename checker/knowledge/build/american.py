"""Governors of American states, the cabinet and who leads Congress: Wikidata's table, and by hand the terms before and after it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from checker.knowledge.build.dates import first, last
from checker.knowledge.build.handmade import Near, known, written
from checker.knowledge.build.people import People
from checker.knowledge.build.rows import WIKIDATA, hand, table
from checker.knowledge.build.tenures import Tenure
from checker.knowledge.build.wikidata import STOPGAP

CABINET = {
    "Attorney General": "us-attorney-general",
    "Secretary of Homeland Security": "us-homeland-security-secretary",
    "Secretary of Health and Human Services": "us-health-secretary",
    "Secretary of Education": "us-education-secretary",
    "Secretary of Energy": "us-energy-secretary",
    "Secretary of Labor": "us-labour-secretary",
    "Secretary of Commerce": "us-commerce-secretary",
    "Secretary of Agriculture": "us-agriculture-secretary",
    "Secretary of Housing and Urban Development": "us-housing-secretary",
    "Secretary of Transportation": "us-transport-secretary",
    "Secretary of Veterans Affairs": "us-veterans-secretary",
    "Secretary of the Interior": "us-interior-secretary",
    "Director of the FBI": "us-fbi-director",
}
GOVERNOR = "Governor of "
IDS = frozenset(CABINET.values()) | {"state-governor", "us-house-speaker", "us-senate-majority-leader"}


def of_wikidata(raw: Path) -> Iterator[Tenure]:
    """The terms of Wikidata's table."""
    states = {cells[1]: cells[0] for cells in hand("regions") if cells[0].startswith("US-")}
    for row in table(raw, "wikidata_holders"):
        label, person = row["position_label"], row["person_qid"]
        state = states.get(label.removeprefix(GOVERNOR), "") if label.startswith(GOVERNOR) else ""
        office = "state-governor" if state else CABINET.get(label, "")
        start, end = row["start"], row["end"]
        if row["country"] != "US" or not (office and person and start):
            continue
        yield Tenure(
            subject=state or "US",
            office=office,
            person=person,
            start=start,
            end=end,
            known="" if end else row["file_date"],
            source=WIKIDATA,
            url=f"https://www.wikidata.org/wiki/{person}",
            rank=3,
            weak=len(start) == 4 or len(end) == 4,
            acting=len(start) == len(end) == 10 and last(end) - first(start) <= STOPGAP,
        )


def by_hand(people: People, near: Near) -> Iterator[Tenure]:
    """The terms before and after that table, and the beginnings and ends that it errs on."""
    for subject, office, name, start, end in hand("american"):
        yield written(subject, office, known(people, "US", name, start, near(subject, office)), name, start, end, weak=False)
