"""Neighbours and currencies, as the last Factbook states them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from checker.knowledge.build.cities import BEGINS, BORN
from checker.knowledge.build.geonames import KNOWN_UNTIL
from checker.knowledge.build.rows import FACTBOOK, HANDWORK, Name, Row, hand, table
from checker.model.fold import fold

NEIGHBOURS = {
    "burma": "MM",
    "congo": "",
    "drc": "CD",
    "congo (brazzaville)": "CG",
    "gaza strip": "PS",
    "west bank": "PS",
    "the gambia": "GM",
}
NEIGHBOURS |= {
    "us": "US",
    "uk": "GB",
    "uae": "AE",
    "holy see (vatican city)": "VA",
    "vatican city": "VA",
    "hong kong": "HK",
    "turkey (turkiye)": "TR",
}


def borders(raw: Path, names: Iterable[Name]) -> Iterator[Row]:
    """`borders` facts, each told from both sides: those of the Factbook, and those by hand, which come first."""
    written = list(_by_hand())
    told = {(row.subject, row.object) for row in written}
    for row in _of_the_factbook(raw, names):
        for side in (row, replace(row, subject=row.object, object=row.subject)):
            if (side.subject, side.object) not in told:
                yield side
                told.add((side.subject, side.object))
    yield from written


def _by_hand() -> Iterator[Row]:
    for one, two, start, end, disputed in hand("borders"):
        for subject, neighbour in ((one, two), (two, one)):
            yield Row(
                subject=subject,
                predicate="borders",
                object=neighbour,
                valid_from=start,
                valid_to=end,
                known_until="" if end else KNOWN_UNTIL,
                status="disputed" if disputed else "clean",
                source=HANDWORK.name,
                licence=HANDWORK.licence,
            )


def _of_the_factbook(raw: Path, names: Iterable[Name]) -> Iterator[Row]:
    codes = {
        fold(name.name): name.id
        for name in names
        if name.form in {"short", "official", "alias", "former"} and name.name != "Congo"
    }
    for row in table(raw, "factbook_basics"):
        if row["field"] != "border" or row["country"] in ("", "EU"):
            continue
        key = fold(row["object"].strip())
        neighbour = NEIGHBOURS.get(key, codes.get(key, ""))
        if neighbour and neighbour != row["country"]:
            begun = max(BORN.get(row["country"], BEGINS), BORN.get(neighbour, BEGINS))
            yield _row(row["country"], "borders", neighbour, begun, row["snapshot_date"])


def currencies(raw: Path, euro: dict[str, str]) -> Iterator[Row]:
    """`currency` facts: since when is known for the euro alone (`euro`: country to the day)."""
    for row in table(raw, "factbook_basics"):
        if row["field"] == "currency" and row["country"] not in ("", "EU") and row["object"] and row["value"]:
            yield _row(
                row["country"],
                "currency",
                row["object"],
                euro.get(row["country"], "") if row["value"] == "EUR" else "",
                row["snapshot_date"],
            )


def _row(subject: str, predicate: str, object: str, start: str, known: str) -> Row:
    return Row(
        subject=subject,
        predicate=predicate,
        object=object,
        valid_from=start,
        known_until=known,
        source=FACTBOOK.name,
        url=FACTBOOK.url,
        licence=FACTBOOK.licence,
    )
