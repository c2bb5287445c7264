"""Events that come round, by hand: which country and city hosted each edition, its number, and who won it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.knowledge.build.rows import HANDWORK, Row, hand, parts

SOURCES = {
    "summer-olympics": "https://www.olympics.com/en/olympic-games",
    "winter-olympics": "https://www.olympics.com/en/olympic-games",
    "football-world-cup": "https://www.fifa.com/tournaments/mens/worldcup",
    "womens-world-cup": "https://www.fifa.com/tournaments/womens/womensworldcup",
    "uefa-euro": "https://www.uefa.com/uefaeuro/history/",
    "cop": "https://unfccc.int/process/bodies/supreme-bodies/conference-of-the-parties-cop",
}
WIDER = {  # what a story calls it that says no season, or no sport
    "summer-olympics": "olympics",
    "winter-olympics": "olympics",
    "football-world-cup": "world-cup",
}
LIES_IN = {  # host towns that no other table has
    "Albertville": "FR",
    "Lake Placid": "US",
    "Squaw Valley": "US",
}


class Edition(NamedTuple):
    """One edition; it goes by each of its years."""

    event: str
    years: list[str]
    number: str
    countries: list[str]
    cities: list[str]
    winners: list[str]


def editions() -> Iterator[Edition]:
    """Every edition of the tables, some once more under the wider name that a story may give them."""
    for event, years, number, countries, cities, winners in hand("editions"):
        found = Edition(event, years.split(), number, parts(countries), parts(cities), parts(winners))
        yield found
        if event in WIDER:
            yield found._replace(event=WIDER[event], number="")


def facts() -> Iterator[Row]:
    """`hosted` and `host-city`, `edition`, `won` and `summit-in`: the event is the subject, and each row holds in the edition's years."""
    for edition in editions():
        for country in edition.countries:
            yield _row(edition, "hosted", country)
        for city in edition.cities:
            yield _row(edition, "host-city", city)
        if edition.number:
            yield _row(edition, "edition", edition.number)
        for winner in edition.winners:
            yield _row(edition, "won", winner)
    for event, years, countries in hand("summits"):
        for country in parts(countries):
            yield _row(Edition(event, years.split(), "", [], [], []), "summit-in", country)
    for town, country in LIES_IN.items():
        yield Row(
            subject=town,
            predicate="located-in",
            object=country,
            valid_from="1980",
            known_until="2026",
            source=HANDWORK.name,
            licence=HANDWORK.licence,
        )


def _row(edition: Edition, predicate: str, object_: str) -> Row:
    return Row(
        subject=edition.event,
        predicate=predicate,
        object=object_,
        valid_from=f"{edition.years[0]}-01-01",
        valid_to=f"{edition.years[-1]}-12-31",
        source=HANDWORK.name,
        url=SOURCES.get(edition.event, SOURCES["cop"] if edition.event.startswith("cop-") else ""),
        licence=HANDWORK.licence,
    )
