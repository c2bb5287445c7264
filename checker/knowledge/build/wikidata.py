"""Office-holders of the Wikidata tables, as tenures."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from checker.knowledge.build.dates import first, iso, last
from checker.knowledge.build.rows import WIKIDATA, table
from checker.knowledge.build.tenures import Tenure
from checker.knowledge.build.titles import HEAD_OF_STATE, offices

REGIONS = {
    "abkhazia": "x-abkhazia",
    "somaliland": "x-somaliland",
    "northern-cyprus": "x-northern-cyprus",
    "south-ossetia": "x-south-ossetia",
    "artsakh": "x-artsakh",
}
# Offices of dependencies and of parts of a state stand in their sovereign's table under titles of their own.
SHARED = {"deputy-head-of-government", "vice-head-of-state"}
STOPGAP = dt.timedelta(days=31)  # whoever held an office so shortly mostly kept it for another
RECENT = dt.timedelta(days=5 * 366)


def holders(raw: Path) -> tuple[list[Tenure], dict[tuple[str, str], list[str]]]:
    """National office-holders, and which offices a position of a country means (country and QID)."""
    positions: dict[tuple[str, str], list[str]] = {}
    found: list[Tenure] = []
    for row in table(raw, "wikidata_holders"):
        country = _country(row)
        if _why_not(row, country):
            continue
        means = offices(country, row["position_label"])
        for qid in row["position_qid"].split("|"):
            positions.setdefault((country, qid), means)
        found.extend(_tenures(country, means, row, _reign(row)))
    return _closed(found), positions


def left_out(raw: Path) -> Counter[str]:
    """How many rows are left out, by reason."""
    reasons: Counter[str] = Counter()
    for row in table(raw, "wikidata_holders"):
        country = _country(row)
        reason = _why_not(row, country)
        if not reason and not offices(country, row["position_label"]):
            reason = "an office that the record does not keep"
        if not reason and not list(_tenures(country, ["head-of-state"], row, False)):
            reason = "no beginning, no person, or an end before the beginning"
        if reason:
            reasons[reason] += 1
    return reasons


def _country(row: dict[str, str]) -> str:
    return row["country"] or REGIONS.get(row["repo"].removesuffix("-ministers").removesuffix("-cabinet"), "")


def _why_not(row: dict[str, str], country: str) -> str:
    """Why a row cannot be a national office; empty if it can."""
    if not country:
        return "no country"
    if "-" in country and not country.startswith("x-"):
        return "a part of a country"
    if row["position_list"] != "wanted":
        return "no cabinet office: ambassadors and regional governments"
    return ""


def extra(raw: Path, positions: dict[tuple[str, str], list[str]], named: Collection[str]) -> list[Tenure]:
    """Further statements about the same positions, mostly of earlier holders, of persons whose name is known."""
    found: list[Tenure] = []
    for row in table(raw, "wikidata_p39_extra"):
        if row["person_qid"] in named and row["note"] != "start_only":
            found.extend(_tenures(row["country"], positions.get((row["country"], row["position_qid"]), []), row, False))
    return [tenure for tenure in found if tenure.end]


def _reign(row: dict[str, str]) -> bool:
    """A monarch's statement ends with his death, no mistake of the table."""
    return row["position_label"] in HEAD_OF_STATE


def _tenures(country: str, means: Iterable[str], row: dict[str, str], reign: bool) -> Iterator[Tenure]:
    start, end = iso(row["start"]), iso(row["end"])
    if not start or not row["person_qid"] or (end and last(end) < first(start)):
        return
    death = row.get("death", "")
    for office in means:
        yield Tenure(
            subject=country,
            office=office,
            person=row["person_qid"],
            start=start,
            end=end,
            known="" if end else row["file_date"],
            source=WIKIDATA,
            url=f"https://www.wikidata.org/wiki/{row['person_qid']}",
            rank=3,
            # An end on the day of death, years later than anyone would serve, is the table's stand-in for no end.
            guessed=bool(end and death and end == death and not reign),
            weak=len(start) == 4 or len(end) == 4,
            acting=bool(len(start) == len(end) == 10 and last(end) - first(start) <= STOPGAP),
        )


def _closed(tenures: list[Tenure]) -> list[Tenure]:
    """Open tenures that are long past: closed by the next holder, or dropped where several share the office."""
    by_office: dict[tuple[str, str], list[Tenure]] = {}
    for tenure in tenures:
        by_office.setdefault((tenure.subject, tenure.office), []).append(tenure)
    return [closed for group in by_office.values() for tenure in group if (closed := _close(tenure, group))]


def _close(tenure: Tenure, group: list[Tenure]) -> Tenure | None:
    if tenure.end:
        return tenure
    if tenure.office in SHARED:
        return tenure if last(tenure.known) - first(tenure.start) < RECENT else None
    later = [t.start for t in group if t.person != tenure.person and first(t.start) > first(tenure.start)]
    if later:
        return replace(tenure, end=min(later, key=first), known="", guessed=True, weak=True)
    return tenure
