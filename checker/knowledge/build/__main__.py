"""`python -m checker.knowledge.build RAW [--out facts]`: make facts/*.csv from the raw tables, and say what was done."""

from __future__ import annotations

import argparse
from pathlib import Path

from checker.knowledge.build import capitals, cities, countries, curated, handmade, offices, organisations, people, renames
from checker.knowledge.build.rows import one_short, write_facts, write_names

FILES = {
    "heads": {"head-of-state", "head-of-government", "governor-general"},
    "deputies": {"vice-head-of-state", "deputy-head-of-government"},
    "foreign_ministers": {"foreign-minister"},
    "defence_ministers": {"defence-minister"},
    "finance_ministers": {"finance-minister"},
    "interior_ministers": {"interior-minister"},
    "other_offices": {"organisation-head", "central-bank-head", "intelligence-head"},
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m checker.knowledge.build", description=__doc__)
    parser.add_argument("raw", type=Path, help="folder of the raw tables")
    parser.add_argument("--out", type=Path, default=Path("facts"), help="folder for the CSV files (default: facts)")
    args = parser.parse_args()
    build(args.raw, args.out)


def build(raw: Path, out: Path) -> None:
    """Write every file, in an order in which the earlier names win."""
    out.mkdir(exist_ok=True)
    counts = {
        "names_countries": write_names(out / "names_countries.csv", [*countries.names(raw), *renames.names("country")]),
        "names_organisations": write_names(out / "names_organisations.csv", organisations.names()),
        "names_places": write_names(
            out / "names_places.csv", one_short([*capitals.names(raw), *cities.names(), *renames.names("place")])
        ),
        "capitals": write_facts(out / "capitals.csv", (found := capitals.facts(raw))),
        "renames": write_facts(out / "renames.csv", renames.facts(raw)),
        "located_in": write_facts(out / "located_in.csv", [*cities.facts(), *capitals.located(found)]),
        "memberships": write_facts(out / "memberships.csv", organisations.members(raw)),
    }
    everyone = people.gathered(raw)
    held, overlapping = offices.facts(raw, everyone)
    dead = list(curated.deaths(raw, everyone))
    for file, ids in FILES.items():
        counts[file] = write_facts(out / f"{file}.csv", (row for row in held if row.office in ids))
    handmade.spell(everyone)
    used = {row.object for row in held} | {row.subject for row in dead}
    counts["deaths"] = write_facts(out / "deaths.csv", dead)
    counts["names_persons"] = write_names(out / "names_persons.csv", people.names(everyone, used))
    for name, count in counts.items():
        print(f"{name:24}{count:8,} rows")
    for doubt in capitals.doubts(raw, found):
        print("capital:", doubt)
    for doubt in overlapping:
        print("overlap:", doubt)


if __name__ == "__main__":
    main()
