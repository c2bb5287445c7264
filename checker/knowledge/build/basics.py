"""Neighbours and currencies, as the last Factbook states them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.knowledge.build.cities import BEGINS, BORN
from checker.knowledge.build.rows import FACTBOOK, Name, Row, table
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
    """`borders` facts, one for each direction that the Factbook has."""
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
