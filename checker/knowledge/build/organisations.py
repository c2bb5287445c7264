"""International organisations: their names, and the members that the curated table gives them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from checker.knowledge.build.rows import HANDWORK, Name, Row, hand, parts, table

CURATED = {
    "African Union": "org:african-union",
    "UN": "org:un",
    "NATO": "org:nato",
    "Schengen area": "org:schengen",
    "EU": "org:eu",
    "OSCE": "org:osce",
    "euro area": "org:euro-area",
    "G20": "org:g20",
    "OPEC": "org:opec",
    "Commonwealth": "org:commonwealth",
    "CIS": "org:cis",
    "WTO": "org:wto",
    "ASEAN": "org:asean",
    "BRICS": "org:brics",
    "BRICS (partner country)": "org:brics-partners",
    "SCO": "org:sco",
    "CSTO": "org:csto",
    "Mercosur": "org:mercosur",
    "ICC (Rome Statute)": "org:icc",
    "EAEU": "org:eaeu",
    "Organization of Turkic States": "org:otas",
    "ECOWAS": "org:ecowas",
    "Council of Europe": "org:council-of-europe",
    "G8": "org:g8",
}
SUBJECTS = {
    "EU": "org:eu",
    "x-eu": "org:eu",
    "x-african-union": "org:african-union",
    "x-su": "SU",
    "x-dd": "DD",
    "x-cs": "CS",
    "x-scg": "YU",
}


def names() -> Iterator[Name]:
    """Every name of the hand table."""
    for id, name, official, aliases, demonyms, abbreviations in hand("organisations"):
        yield Name(id, "organisation", name, "short")
        if official != name:
            yield Name(id, "organisation", official, "official")
        for form, cell in (("alias", aliases), ("demonym", demonyms), ("abbreviation", abbreviations)):
            for other in parts(cell):
                if other not in {name, official}:
                    yield Name(id, "organisation", other, form)


def members(raw: Path) -> Iterator[Row]:
    """`member-of` facts of the curated table; one that nothing else confirms is marked."""
    for row in table(raw, "curated"):
        if row["predicate"] != "member_of":
            continue
        yield Row(
            subject=SUBJECTS.get(row["subject"], row["subject"]),
            predicate="member-of",
            object=CURATED[row["object"]],
            valid_from=row["valid_from"],
            valid_to=row["valid_to"],
            known_until="" if row["valid_to"] else row["as_known_on"],
            status="clean",
            source=HANDWORK.name,
            url=row["citation"],
            licence=HANDWORK.licence,
        )
