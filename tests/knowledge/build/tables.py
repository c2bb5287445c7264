"""Small raw tables for the build's tests: rows as dictionaries, columns that are left out are empty."""

from __future__ import annotations

import csv
import gzip
import io
from pathlib import Path

COLUMNS = {
    "wikidata_holders": "repo country jurisdiction jurisdiction_qid position_label position_qid position_list person_label person_qid start end "
    "gender birth death enwiki file_date snapshot_date commit",
    "wikidata_p39_extra": "repo country jurisdiction source_file position_qid position_label person_label person_qid start end psid note "
    "label_lang file_date commit",
    "wikidata_world_leaders": "repo country country_qid country_label position_qid position_label person_label person_qid start_year end_year "
    "first_seen last_seen commit_last",
    "factbook_heads": "country gec country_name office title name since since_precision role parenthesis n_parsed name_ok text first_seen "
    "last_seen prev_seen next_seen source ref",
    "factbook_capitals": "country gec country_name capital text etymology note coordinates first_seen last_seen prev_seen next_seen source ref",
    "factbook_names": "country gec country_name kind value text first_seen last_seen prev_seen next_seen source ref",
    "factbook_memberships": "country gec country_name organisation qualifier text first_seen last_seen prev_seen next_seen source ref",
    "factbook_basics": "country gec country_name field object value unit value_year text snapshot_date ref",
    "ifg_ministers": "country post post_name organisation organisation_short rank person_label other_names gender start end cabinet_status "
    "is_acting is_on_leave part_start part_end appointment_id person_id parliament_id snapshot_date commit",
    "us_executive": "country office person_label short_label person_qid start end end_basis party how birth gender bioguide govtrack file_date "
    "snapshot_date commit",
    "curated": "subject predicate role_label object object_qid valid_from valid_to precision as_known_on citation checked_against note",
}


def write(folder: Path, **tables: list[dict[str, str]]) -> Path:
    """The folder with every raw table, those that are not given empty."""
    for name, columns in COLUMNS.items():
        path = folder / (f"{name}.csv" if name == "curated" else f"{name}.csv.gz")
        file = io.StringIO()
        writer = csv.DictWriter(file, columns.split(), restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(tables.get(name, []))
        written = file.getvalue().encode()
        path.write_bytes(written if name == "curated" else gzip.compress(written))
    return folder


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def holder(country: str, title: str, name: str, qid: str, start: str, end: str = "", **more: str) -> dict[str, str]:
    """One row of Wikidata's holders."""
    row = {"repo": "x", "country": country, "position_label": title, "position_qid": "Q1", "position_list": "wanted"}
    row |= {"person_label": name, "person_qid": qid, "start": start, "end": end, "enwiki": name, "file_date": "2022-07-01"}
    return row | more


def head(
    country: str,
    office: str,
    title: str,
    name: str,
    since: str,
    first_seen: str,
    last_seen: str,
    next_seen: str = "",
    **more: str,
) -> dict[str, str]:
    """One run of the Factbook's heads; seen in years it is of the yearly editions."""
    row = {
        "country": country,
        "office": office,
        "title": title,
        "name": name,
        "since": since,
        "role": "principal",
        "name_ok": "1",
    }
    row |= {"text": f"{title} {name}", "first_seen": first_seen, "last_seen": last_seen, "next_seen": next_seen}
    row["source"] = "factbook-archive" if len(last_seen) == 4 else "factbook"
    return row | more
