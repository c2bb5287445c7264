"""Capitals with their valid time: the curated table decides, the hand table adds, the Factbook is the check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from checker.knowledge.build.cities import BEGINS, chosen
from checker.knowledge.build.cities import located as city_located
from checker.knowledge.build.geonames import KNOWN_UNTIL, TODAY, cities, place_id
from checker.knowledge.build.rows import FACTBOOK, GEONAMES, HANDWORK, Name, Row, hand, parts, table
from checker.model.fold import fold

PARTS = {
    "seat of government": "seat-of-government",
    "legislative": "legislative",
    "constitutional": "official",
    "executive": "seat-of-government",
}
PARTS |= {"de jure": "official"}
DISPUTED = {("IL", "Jerusalem"), ("YE", "Sana'a")}
DISPUTED_BY_HAND = {("PS", "Ramallah"), ("PS", "East Jerusalem"), ("YE", "Aden"), ("BI", "Bujumbura"), ("TZ", "Dar es Salaam")}
DISPUTED_BY_HAND |= {("x-northern-cyprus", "North Nicosia")}
# The Factbook's texts that name no capital, or several; the hand table has them. Rangoon is United States policy.
FACTBOOK_IGNORED = set("AQ BI CI EH EU IO MM NR TC TK UM BV HM GS TF SJ US MD MS".split())


def facts(raw: Path) -> list[Row]:
    """All `capital` facts, one row per country, place and stretch of time."""
    curated = list(_curated(raw))
    added = list(_by_hand({(row.subject, row.object): row.valid_to for row in curated}))
    settled = {row.subject for row in [*curated, *added]}
    return joined([*curated, *added, *(row for row in _factbook(raw) if row.subject not in settled)])


def _curated(raw: Path) -> Iterator[Row]:
    office = {(cells[0], place_id(cells[0], cells[1])): cells[3] for cells in hand("capitals")}
    for row in table(raw, "curated"):
        if row["predicate"] != "capital":
            continue
        country, name = row["subject"], row["object"]
        id = place_id(country, name)
        yield Row(
            subject=country,
            predicate="capital",
            office=office.get((country, id)) or PARTS.get(row["role_label"], ""),
            object=id,
            valid_from=BEGINS if row["valid_from"] == "1990-01-01" else row["valid_from"],
            valid_to=row["valid_to"],
            known_until="" if row["valid_to"] else row["as_known_on"],
            status="disputed" if (country, name) in DISPUTED else "clean",
            source=HANDWORK.name,
            url=row["citation"],
            licence=HANDWORK.licence,
        )


def _by_hand(taken: dict[tuple[str, str], str]) -> Iterator[Row]:
    """The hand table's capitals that have a time or a part of their own, where the curated table does not cover them."""
    for country, name, _, office, start, end in hand("capitals"):
        id = place_id(country, name)
        if not (office or start) or ((country, id) in taken and (not start or taken[country, id] != start)):
            continue
        yield Row(
            subject=country,
            predicate="capital",
            office=office,
            object=id,
            valid_from=start or BEGINS,
            valid_to=end,
            known_until="" if end else KNOWN_UNTIL,
            status="disputed" if (country, name) in DISPUTED_BY_HAND else "clean",
            source=HANDWORK.name,
            licence=HANDWORK.licence,
        )
    for country, name, start, end in GONE:
        yield Row(
            subject=country,
            predicate="capital",
            object=place_id(country, name),
            valid_from=start,
            valid_to=end,
            source=HANDWORK.name,
            licence=HANDWORK.licence,
        )


GONE = [
    ("SU", "Moscow", "1922-12-30", "1991-12-26"),
    ("CS", "Prague", "1918-10-28", "1992-12-31"),
    ("YU", "Belgrade", "1945", "2006-06-03"),
    ("DD", "East Berlin", "1949-10-07", "1990-10-03"),
]


def _factbook(raw: Path) -> Iterator[Row]:
    """The capital that the last Factbook names, for countries whose capital never moved."""
    begun = dict(cells for cells in hand("settled"))
    usual = {cells[0]: cells[1] for cells in hand("capitals") if not cells[3] and not cells[5]}
    for row in table(raw, "factbook_capitals"):
        country = row["country"]
        if row["source"] != "factbook" or row["next_seen"] or not country or country in FACTBOOK_IGNORED - set(usual):
            continue
        name = usual.get(country, row["capital"])
        yield Row(
            subject=country,
            predicate="capital",
            object=place_id(country, name),
            valid_from=begun.get(country, BEGINS),
            known_until=row["last_seen"],
            source=FACTBOOK.name,
            url=FACTBOOK.url,
            licence=FACTBOOK.licence,
        )


def joined(rows: list[Row]) -> list[Row]:
    """Rows of one country and place that meet, made one: Astana stays the capital when its name changes."""
    result: list[Row] = []
    for row in sorted(rows, key=lambda r: (r.subject, r.object, r.valid_from)):
        last = result[-1] if result else None
        if (
            last
            and (last.subject, last.object, last.valid_to) == (row.subject, row.object, row.valid_from)
            and (last.office, last.status) == (row.office, row.status)
        ):
            result[-1] = replace(last, valid_to=row.valid_to, known_until=row.known_until)
        elif last and (last.subject, last.object, last.valid_from) == (row.subject, row.object, row.valid_from):
            result[-1] = max(last, row, key=lambda r: r.known_until)
        else:
            result.append(row)
    return result


def names(raw: Path) -> Iterator[Name]:
    """Names of capitals: the usual English one, further spellings, GeoNames' own."""
    spoken: dict[str, str] = {}
    for country, name, aliases, *_ in hand("capitals"):
        id = place_id(country, name)
        spoken.setdefault(id, name)
        yield Name(id, "place", spoken[id], "short")
        for alias in [name, *parts(aliases)]:
            if alias != spoken[id]:
                yield Name(id, "place", alias, "alias")
    for row in table(raw, "factbook_capitals"):
        if row["source"] == "factbook" and not row["next_seen"] and row["country"]:
            spoken.setdefault(place_id(row["country"], row["capital"]), row["capital"])
    for id in claimed(raw):
        yield Name(id, "place", cities()[id].name, "short", GEONAMES.name, GEONAMES.licence)
    for fact in facts(raw):
        city = cities().get(fact.object)
        usual = spoken.get(fact.object) or (city.name if city else fact.object)
        yield Name(fact.object, "place", usual, "short")
        if city and fold(city.name) != fold(usual):
            yield Name(fact.object, "place", city.name, "alias")


def claimed(raw: Path) -> list[str]:
    """The places that some edition of the Factbook calls a capital, right or wrong, so that they can be told from it."""
    named = [
        place_id(row["country"], name.strip())
        for row in table(raw, "factbook_capitals")
        if row["country"]
        for name in re.split(r",|;| and ", row["capital"])
    ]
    return sorted({id for id in named if id in cities()})


def located(rows: list[Row], others: list[str]) -> Iterator[Row]:
    """`located-in` for the capitals, and for places that are called so, that GeoNames' choice of cities leaves out."""
    chosen_ids = {city.id for city in chosen()}
    for id in others:
        if id not in chosen_ids:
            yield from city_located(cities()[id], set())
            chosen_ids.add(id)
    for row in rows:
        city = cities().get(row.object)
        if row.object in chosen_ids or row.subject in TODAY:
            continue
        if city:
            yield from city_located(city, set())
        else:
            yield replace(row, subject=row.object, predicate="located-in", office="", object=row.subject)


def doubts(raw: Path, rows: list[Row]) -> Iterator[str]:
    """Where the Factbook's newest text names a capital that the record does not hold."""
    held = {(row.subject, row.object) for row in rows}
    for row in table(raw, "factbook_capitals"):
        if row["source"] == "factbook" and not row["next_seen"] and row["country"]:
            found = [place_id(row["country"], name.strip()) for name in row["capital"].split(",")]
            if not any((row["country"], id) in held for id in found):
                yield f"the Factbook says {row['country_name']}: {row['text'][:60]}"
