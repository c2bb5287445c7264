"""What places and countries were called, and when: `name` facts and former names, from the hand and curated tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from checker.knowledge.build.geonames import KNOWN_UNTIL, place_id
from checker.knowledge.build.rows import HANDWORK, Name, Row, hand, table

STATES = {"x-su": "SU", "x-dd": "DD", "x-cs": "CS", "x-scg": "YU"}
# An old name that news went on using is no mistake: its end is kept, and marked.
STILL_USED = {("MM", "Burma"), ("TR", "Turkey"), ("CV", "Cape Verde"), ("CZ", "Czech Republic"), ("TL", "East Timor")}
NOT_NAMES = {"form of state", "sovereignty", "independence", "declared independence", "unification"}


def facts(raw: Path) -> Iterator[Row]:
    """`name` facts; `disputed` where the old name stayed in use."""
    for key, name, start, end, used in hand("renames"):
        yield _row(_subject(key), name, start, end, "" if end else KNOWN_UNTIL, "disputed" if used else "clean", "")
    for row in table(raw, "curated"):
        if row["predicate"] != "country_name" or row["role_label"] in NOT_NAMES:
            continue
        country = STATES.get(row["subject"], row["subject"])
        status = "disputed" if (country, row["object"]) in STILL_USED or "disputed" in row["role_label"] else "clean"
        known = "" if row["valid_to"] else row["as_known_on"]
        yield _row(country, row["object"], row["valid_from"], row["valid_to"], known, status, row["citation"])


def names(kind: str) -> Iterator[Name]:
    """Every name that the hand table gives a `country` or a `place`, as a former name where a later one follows."""
    rows = list(hand("renames"))
    for key, name, _, end, _ in rows:
        lasting = any(other[0] == key and other[1] == name and not other[3] for other in rows)
        if kind == ("place" if ":" in key else "country"):
            yield Name(_subject(key), kind, name, "alias" if lasting else "former" if end else "alias")


def _subject(key: str) -> str:
    country, _, place = key.partition(":")
    return place_id(country, place) if place else country


def _row(subject: str, name: str, start: str, end: str, known: str, status: str, url: str) -> Row:
    return Row(
        subject=subject,
        predicate="name",
        object=name,
        valid_from=start,
        valid_to=end,
        known_until=known,
        status=status,
        source=HANDWORK.name,
        url=url,
        licence=HANDWORK.licence,
    )
