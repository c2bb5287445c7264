"""`python -m checker.knowledge.build RAW [--out facts]`: make facts/*.csv from the raw tables, and say what was done."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from checker.knowledge.build import (
    american,
    basics,
    capitals,
    cities,
    countries,
    curated,
    dated,
    editions,
    handmade,
    known_lives,
    lives,
    members,
    offices,
    organisations,
    renames,
    standing,
    wikidata,
)
from checker.knowledge.build import people as persons
from checker.knowledge.build.people import People
from checker.knowledge.build.rows import Row, one_short, write_facts, write_names

FILES = {
    "heads": {"head-of-state", "head-of-government", "governor-general"},
    "deputies": {"vice-head-of-state", "deputy-head-of-government"},
    "foreign_ministers": {"foreign-minister"},
    "defence_ministers": {"defence-minister"},
    "finance_ministers": {"finance-minister"},
    "interior_ministers": {"interior-minister"},
    "american_offices": set(american.IDS),
    "other_offices": {"organisation-head", "chief-prosecutor", "central-bank-head", "intelligence-head", "au-treasurer"}.union(
        *handmade.LOCAL.values()
    ),
}


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m checker.knowledge.build", description=__doc__)
    parser.add_argument("raw", type=Path, help="folder of the raw tables")
    parser.add_argument("--out", type=Path, default=Path("facts"), help="folder for the CSV files (default: facts)")
    args = parser.parse_args(arguments)
    args.out.mkdir(exist_ok=True)
    for line in [*ground(args.raw, args.out), *offices_and_lives(args.raw, args.out)]:
        print(line)


def ground(raw: Path, out: Path) -> Iterator[str]:
    """Countries, places and organisations; what was written, and where the sources differ."""
    called = [*countries.names(raw), *renames.names("country")]
    yield counted("names_countries", write_names(out / "names_countries.csv", called))
    yield counted("names_organisations", write_names(out / "names_organisations.csv", organisations.names()))
    placed = one_short([*capitals.names(raw), *cities.names(), *renames.names("place")])
    yield counted("names_places", write_names(out / "names_places.csv", placed))
    found = capitals.facts(raw)
    yield counted("capitals", write_facts(out / "capitals.csv", found))
    yield counted("renames", write_facts(out / "renames.csv", renames.facts(raw)))
    yield counted(
        "located_in", write_facts(out / "located_in.csv", [*cities.facts(), *capitals.located(found, capitals.claimed(raw))])
    )
    joined = list(organisations.members(raw))
    yield counted("memberships", write_facts(out / "memberships.csv", [*joined, *members.facts(raw, joined)]))
    euro = {row.subject: row.valid_from for row in joined if row.object == "org:euro-area"}
    yield counted("borders", write_facts(out / "borders.csv", basics.borders(raw, called)))
    yield counted("currencies", write_facts(out / "currencies.csv", basics.currencies(raw, euro)))
    yield from (counted(name, count) for name, count in standing.written(out))
    yield counted("history", write_facts(out / "history.csv", dated.facts("history", "happened")))
    yield counted("elections", write_facts(out / "elections.csv", dated.facts("elections", "voted")))
    yield counted("editions", write_facts(out / "editions.csv", editions.facts()))
    yield from (f"capital: {doubt}" for doubt in capitals.doubts(raw, found))


def offices_and_lives(raw: Path, out: Path) -> Iterator[str]:
    """Persons, what they held, and when they lived."""
    people = persons.gathered(raw)
    held, doubts = offices.facts(raw, people)
    dead = list(curated.deaths(raw, people))
    handmade.spell(people)
    for file, ids in FILES.items():
        yield counted(file, write_facts(out / f"{file}.csv", (row for row in held if row.office in ids)))
    yield from lived(out, people, held, dead)
    yield from (f"left out of Wikidata's holders: {count:,} rows, {why}" for why, count in sorted(wikidata.left_out(raw).items()))
    yield from (f"overlap, marked disputed: {doubt}" for doubt in doubts)


def lived(out: Path, people: People, held: list[Row], dead: list[Row]) -> Iterator[str]:
    """Births, deaths and names of everyone whom a fact names."""
    used = {row.object for row in held} | {row.subject for row in dead}
    yield counted("lives", write_facts(out / "lives.csv", [*dead, *lives.facts(people, used, dead)]))
    yield counted("known_lives", write_facts(out / "known_lives.csv", known_lives.facts()))
    yield counted("names_known_lives", write_names(out / "names_known_lives.csv", known_lives.names()))
    yield counted("names_persons", write_names(out / "names_persons.csv", persons.names(people, used)))


def counted(name: str, count: int) -> str:
    return f"{name:24}{count:8,} rows"


if __name__ == "__main__":
    main()
