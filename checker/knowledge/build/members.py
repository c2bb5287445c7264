"""Memberships that the Factbook's editions list, for organisations and countries that the curated table leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.knowledge.build.countries import codes
from checker.knowledge.build.rows import FACTBOOK, Row, hand, table

ACRONYMS = {
    "APEC": "org:apec",
    "C": "org:commonwealth",
    "CE": "org:council-of-europe",
    "Caricom": "org:caricom",
    "CARICOM": "org:caricom",
    "ECOWAS": "org:ecowas",
    "EFTA": "org:efta",
    "FAO": "org:fao",
    "G-7": "org:g7",
    "GCC": "org:gcc",
    "IAEA": "org:iaea",
    "ICCt": "org:icc",
    "ILO": "org:ilo",
    "IMF": "org:imf",
    "IBRD": "org:world-bank",
    "Interpol": "org:interpol",
    "INTERPOL": "org:interpol",
    "LAS": "org:arab-league",
    "AL": "org:arab-league",
    "OAS": "org:oas",
    "OECD": "org:oecd",
    "OIC": "org:oic",
    "OSCE": "org:osce",
    "SAARC": "org:saarc",
    "SADC": "org:sadc",
    "UN": "org:un",
    "UNESCO": "org:unesco",
    "WHO": "org:who",
    "WTO": "org:wto",
}
WTO_IS_TRADE = "2005"  # in older editions the letters mean tourism, or the Warsaw Treaty
# Left since, or suspended, while the lists went on naming them; the hand and curated tables say what is known.
LISTED_WRONGLY = {
    ("RU", "org:council-of-europe"),
    ("NI", "org:oas"),
    ("VE", "org:oas"),
    ("CU", "org:oas"),
    ("HN", "org:oas"),
    ("ZW", "org:commonwealth"),
}
LASTING = 4


def facts(raw: Path, curated: Iterable[Row]) -> Iterator[Row]:
    """`member-of` from the first edition that says so to the newest snapshot; what ended without a word is left open and marked."""
    known = {*codes(), "CS"}
    decided = {(row.subject, row.object) for row in curated}
    whole = {cells[0] for cells in hand("members")}
    seen: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in table(raw, "factbook_memberships"):
        organisation = ACRONYMS.get(row["organisation"])
        if not organisation or organisation in whole or row["qualifier"] or row["country"] not in known:
            continue
        if organisation == "org:wto" and row["last_seen"] < WTO_IS_TRADE:
            continue
        begun = max(row["first_seen"], WTO_IS_TRADE) if organisation == "org:wto" else row["first_seen"]
        seen.setdefault((row["country"], organisation), []).append((begun, row["last_seen"]))
    newest = max((last for runs in seen.values() for _, last in runs), default="")
    for (country, organisation), runs in sorted(seen.items()):
        if (country, organisation) in decided | LISTED_WRONGLY:
            continue
        start, until = _latest(runs)
        still = int(until[:4]) >= int(newest[:4]) - 1
        yield Row(
            subject="YU" if country == "CS" else country,
            predicate="member-of",
            object=organisation,
            valid_from=start[:4],
            known_until=until,
            status="clean" if still else "uncorroborated",
            source=FACTBOOK.name,
            url=FACTBOOK.url,
            licence=FACTBOOK.licence,
        )


def _latest(runs: list[tuple[str, str]]) -> tuple[str, str]:
    """The last unbroken stretch; a few editions that forget a member break nothing."""
    start, until = "", ""
    for begun, last in sorted(runs):
        if not until or int(begun[:4]) - int(until[:4]) > LASTING:
            start, until = begun, last
        elif last > until:
            until = last
    return start, until
