"""Names of countries: usual, official, former, local, abbreviations, demonyms, from the hand table, the Factbook and CLDR."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from checker.knowledge.build.rows import CLDR, FACTBOOK, Name, hand, parts, table
from checker.model.fold import fold

FORMS = {3: "alias", 4: "abbreviation", 5: "demonym", 6: "former"}
FACTBOOK_FORMS = {"local_long_form": "local", "local_short_form": "local"}
NO_LOCAL_NAMES = {"AQ", "HK", "MO"}
# Local names that are another word of English, a person's name or a city when their accents are dropped ("Ísland").
COMMON_WORDS = set("island,maurice,tunis,viti,uman,eraq,la dominicana,ile clipperton,qita' ghazzah".split(","))


def names(raw: Path) -> Iterator[Name]:
    """Every name of every country, the hand table's before the others'; official names are the hand table's alone."""
    taken: dict[str, set[str]] = {}
    claimed: dict[str, str] = {}
    for name in _hand():
        taken.setdefault(name.id, set()).add(fold(name.name))
        claimed.setdefault(fold(name.name), name.id)
        yield name
    for name in [*_factbook(raw), *_cldr()]:
        key = fold(name.name)
        if name.id not in taken or key in taken[name.id] or key in COMMON_WORDS or claimed.get(key, name.id) != name.id:
            continue
        taken[name.id].add(key)
        yield name


def codes() -> set[str]:
    """The ids of all countries that the hand table knows."""
    return {cells[0] for cells in hand("countries")}


def _hand() -> Iterator[Name]:
    for cells in hand("countries"):
        yield Name(cells[0], "country", cells[1], "short")
        seen = {cells[1]}
        if cells[2] and cells[2] not in seen:
            seen.add(cells[2])
            yield Name(cells[0], "country", cells[2], "official")
        for column, form in FORMS.items():
            for name in parts(cells[column]):
                if name not in seen:
                    seen.add(name)
                    yield Name(cells[0], "country", name, form)


def _factbook(raw: Path) -> Iterator[Name]:
    """Official and local names that the Factbook's last snapshot of a country gives."""
    for row in table(raw, "factbook_names"):
        form = FACTBOOK_FORMS.get(row["kind"])
        if form is None or not row["country"] or row["source"] != "factbook" or row["next_seen"]:
            continue
        for name in _plain(row["value"]):
            yield Name(row["country"], "country", name, form, FACTBOOK.name, FACTBOOK.licence)


def _plain(value: str) -> list[str]:
    """The names in a Factbook cell: `Suomen tasavalta (Finnish)/ Republiken Finland (Swedish)` holds two."""
    bare = re.sub(r"\([^)]*\)|\[[^]]*\]|<[^>]+>", "", value.split(";")[0].split(" (prior")[0])
    found = [part.strip(" ,.") for part in re.split(r"/| or ", bare)]
    return [
        name for name in found if 3 < len(name) < 60 and name != "none" and "note" not in name and "Cumhuriyeti" not in name[6:]
    ]


def _cldr() -> Iterator[Name]:
    """A country's name in its own official languages."""
    from babel import Locale
    from babel.core import UnknownLocaleError
    from babel.languages import get_official_languages

    for code in sorted(codes() - NO_LOCAL_NAMES):
        for language in get_official_languages(code) if len(code) == 2 else ():
            try:
                local = Locale(language.split("_")[0]).territories.get(code)
            except (UnknownLocaleError, ValueError):
                continue
            if local and len(local) > 3:
                yield Name(code, "country", local, "local", CLDR.name, CLDR.licence)
