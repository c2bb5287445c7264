"""What is written by hand about organisations, coasts, titles and currencies, and which holder of an office somebody was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from checker.knowledge.build.rows import HANDWORK, Name, Row, hand, parts, write_facts, write_names
from checker.model.fold import fold

_SEEN = "2025-12-31"
_COASTS = {"none": ("none",), "inland": ("none", "inland sea"), "sea": ("sea",)}
# Organisations that are no more, which no other table names.
_GONE = {
    "org:warsaw-pact": "Warsaw Pact",
    "org:comecon": "Comecon",
    "org:league-of-nations": "League of Nations",
    "org:weu": "Western European Union",
    "org:seato": "Southeast Asia Treaty Organization",
    "org:unscom": "UNSCOM",
    "org:unmovic": "UNMOVIC",
    "org:gb-dfid": "Department for International Development",
    "org:gb-fco": "Foreign, Commonwealth and Development Office",
    "org:gb-fsa": "Financial Services Authority",
    "org:us-ins": "Immigration and Naturalization Service",
    "org:su-kgb": "KGB",
    "org:gatt": "General Agreement on Tariffs and Trade",
    "org:daimlerchrysler": "DaimlerChrysler AG",
    "org:andersen-consulting": "Andersen Consulting LLP",
    "org:swissair": "Swissair Group",
    "org:sabena": "Sabena World Airlines",
    "org:continental-airlines": "Continental Airlines Inc",
    "org:northwest-airlines": "Northwest Airlines Inc",
    "org:us-airways": "US Airways Inc",
    "org:air-berlin": "Air Berlin PLC",
}


def written(out: Path) -> Iterator[tuple[str, int]]:
    """Write the files of this hand work; the name of each and how many rows it has."""
    yield "organisations", write_facts(out / "organisations.csv", [*_counts(), *_members(), *_seats(), *_founded(), *_called()])
    yield "names_former_organisations", write_names(out / "names_former_organisations.csv", _names())
    yield "names_small_places", write_names(out / "names_small_places.csv", _small_names())
    yield "small_places", write_facts(out / "small_places.csv", _small_places())
    yield "coasts", write_facts(out / "coasts.csv", _coasts())
    yield "titles", write_facts(out / "titles.csv", _titles())
    yield "former_currencies", write_facts(out / "former_currencies.csv", _currencies())
    yield "ordinals", write_facts(out / "ordinals.csv", _ordinals())


def _row(subject: str, predicate: str, object_: str, start: str = "", end: str = "", **more: str) -> Row:
    return Row(
        subject=subject,
        predicate=predicate,
        object=object_,
        valid_from=start,
        valid_to=end,
        known_until="" if end else _SEEN,
        source=HANDWORK.name,
        licence=HANDWORK.licence,
        **more,
    )


def _counts() -> Iterator[Row]:
    for organisation, number, start, *rest in hand("counts"):
        end, mark = (*rest, "", "")[:2]
        yield _row(organisation, "member-count", number, start, end, status=mark or "clean")


def _members() -> Iterator[Row]:
    for organisation, countries, start, end in hand("members"):
        yield from (_row(country, "member-of", organisation, start, end) for country in parts(countries))


def _seats() -> Iterator[Row]:
    for organisation, place, _, start in hand("seats"):
        yield _row(organisation, "seat", place, start)


def _founded() -> Iterator[Row]:
    for organisation, year in hand("founded"):
        yield _row(organisation, "founded", year, year)


def _called() -> Iterator[Row]:
    for organisation, name, start, end in hand("organisation_names"):
        yield _row(organisation, "name", name, start, end)


def _names() -> Iterator[Name]:
    for id_, name in _GONE.items():
        yield Name(id_, "organisation", name, "short")
    for organisation, name, _, end in hand("organisation_names"):
        if end and name != _GONE.get(organisation):
            yield Name(organisation, "organisation", name, "former")


def _small() -> Iterator[tuple[str, str, str]]:
    """Each small place with its id and a country that it lies in."""
    for countries, places in hand("small_places"):
        for place in parts(places):
            for country in parts(countries):
                yield f"place:{fold(place).replace(' ', '-')}", place, country


def _small_names() -> Iterator[Name]:
    for id_, place, _ in _small():
        yield Name(id_, "place", place, "short")
        if fold(place) != place.lower():
            yield Name(id_, "place", fold(place).title(), "alias")


def _small_places() -> Iterator[Row]:
    for id_, _, country in _small():
        yield _row(id_, "located-in", country, "1980")


def _coasts() -> Iterator[Row]:
    for kind, countries in hand("coasts"):
        for country in parts(countries):
            yield from (_row(country, "coast", shore, "1980") for shore in _COASTS[kind])


def _titles() -> Iterator[Row]:
    for title, countries, start in hand("no_titles"):
        yield from (_row(country, "no-title", title, start) for country in parts(countries))


def _currencies() -> Iterator[Row]:
    for country, currency, end in hand("former_currencies"):
        yield _row(country, "former-currency", currency, "1980", end)


def _ordinals() -> Iterator[Row]:
    """A fact for each holder and number; what is numbered is the office."""
    for _country, office, first, names in hand("ordinals"):
        for number, name in enumerate(parts(names), int(first)):
            yield _row(name, "ordinal", str(number), office=office)
