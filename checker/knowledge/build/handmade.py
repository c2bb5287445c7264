"""What is written by hand about persons: heads before 2000, ministers the tables lack, and further spellings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.knowledge.build.people import People, resolve
from checker.knowledge.build.rows import HANDWORK, hand, parts
from checker.knowledge.build.tenures import Tenure

Near = Callable[[str, str], list[tuple[str, str]]]
HEADS = {"s": ("head-of-state",), "g": ("head-of-government",), "sg": ("head-of-state", "head-of-government")}
LOCAL = {
    "fm": ("first-minister",),
    "ml": ("mayor-of-london",),
    "mn": ("mayor-of-new-york",),
    "mp": ("mayor-of-paris",),
    "mb": ("mayor-of-berlin",),
    "mm": ("mayor-of-moscow",),
    "gt": ("governor-of-tokyo",),
}
OFFICES = (
    HEADS
    | LOCAL
    | {
        "gg": ("governor-general",),
        "v": ("vice-head-of-state",),
        "f": ("foreign-minister",),
        "d": ("defence-minister",),
        "m": ("finance-minister",),
        "h": ("interior-minister",),
        "t": ("au-treasurer",),
        "o": ("organisation-head",),
        "p": ("chief-prosecutor",),
    }
)


def heads(people: People, near: Near) -> Iterator[Tenure]:
    """Heads of state and government: common knowledge, so they stand alone where nothing else speaks."""
    for country, offices, name, start, end, mark in [*hand("heads"), *hand("heads_older")]:
        id = known(people, country, name, start, near(country, HEADS[offices][0]))
        for office in HEADS[offices]:
            yield written(country, office, id, name, start, end, acting=bool(mark), weak=False)


def decided(people: People, near: Near) -> Iterator[Tenure]:
    """Terms on which the tables err, contradict one another or are silent: for their time nothing else counts."""
    for country, offices, name, start, end, mark in [
        *hand("decided"),
        *hand("decided_ministers"),
        *hand("decided_organisations"),
        *hand("decided_local"),
    ]:
        id = known(people, country, name, start, near(country, OFFICES[offices][0]))
        for office in OFFICES[offices]:
            yield written(country, office, id, name, start, end, acting=mark == "acting", weak=False, disputed=mark == "disputed")


def direct() -> dict[tuple[str, str], frozenset[str]]:
    """By country and office, the beginnings of those who followed their predecessors with nobody between."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for country, offices, days in hand("direct"):
        for office in OFFICES[offices]:
            found[country, office] = frozenset(parts(days))
    return found


def ministers(people: People, near: Near) -> Iterator[Tenure]:
    """Ministers of the states that Wikidata's tables leave out; nothing confirms them."""
    for country, office, name, start, end in hand("ministers"):
        yield written(country, office, known(people, country, name, start, near(country, office)), name, start, end)


def known(people: People, country: str, name: str, start: str, near: list[tuple[str, str]]) -> str:
    """The id of a person written by hand."""
    person = people.person(resolve(people, country, name, near, start), country)
    person.call(name, HANDWORK)
    return person.id


def spell(people: People) -> None:
    """Add the further spellings, and put the usual one first."""
    for usual, others, country in hand("persons"):
        id = people.like(usual, country)
        if id:
            for name in parts(others):
                people.by_id[id].call(name, HANDWORK)
            people.by_id[id].call(usual, HANDWORK, usual=True)


def written(
    country: str,
    office: str,
    person: str,
    name: str,
    start: str,
    end: str,
    *,
    acting: bool = False,
    weak: bool = True,
    disputed: bool = False,
) -> Tenure:
    """A term as a table by hand has it; `end` may be `to DAY`, on which it still ran."""
    return Tenure(
        subject=country,
        office=office,
        person=person,
        start=start,
        end="" if end.startswith("to ") else end,
        known=end.removeprefix("to ") if end.startswith("to ") else "",
        source=HANDWORK,
        url="https://en.wikipedia.org/wiki/" + name.replace(" ", "_"),
        rank=0,
        acting=acting,
        weak=weak,
        disputed=disputed,
    )
