"""When office-holders were born and died."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable, Iterator

from checker.knowledge.build.people import People
from checker.knowledge.build.rows import WIKIDATA, Row


def facts(people: People, used: Iterable[str], dead: Iterable[Row]) -> Iterator[Row]:
    """`born` and `died` facts of the persons used; deaths of the curated table (`dead`) come first."""
    told = {row.subject for row in dead}
    for id in sorted(used):
        person = people.by_id[id]
        if not id.startswith("Q"):
            continue
        if person.born:
            yield _row(id, "born", day(person.born))
        if person.died and id not in told:
            yield _row(id, "died", day(person.died))


def day(date: str) -> str:
    """1 January of the tables is mostly a year whose day is not known; 29 February of a common year is a slip of the day."""
    if date.endswith("-02-29") and not isleap(int(date[:4])):
        return date[:7]
    return date[:4] if date.endswith("-01-01") else date


def _row(id: str, predicate: str, date: str) -> Row:
    return Row(
        subject=id,
        predicate=predicate,
        object=date,
        valid_from=date,
        source=WIKIDATA.name,
        url=f"https://www.wikidata.org/wiki/{id}",
        licence=WIKIDATA.licence,
    )
