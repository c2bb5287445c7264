"""A small record of invented office-holders: terms that follow each other without a gap, known to the day.

Every term is clean and every office has one holder at a time, so that every engine can say when a claim is right.
The record covers fewer than twenty years: the exceptions of `office/holder` for history never come into play.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from checker.knowledge.store import Knowledge
from checker.model.facts import Fact
from checker.model.when import Date

COUNTRIES = (
    *("AR", "AT", "AU", "BE", "BG", "BR", "CA", "CL", "CN", "CO", "CZ", "DE", "DK", "EG", "ES", "FI", "FR", "GB", "GR", "HR"),
    *("HU", "ID", "IE", "IN", "IT", "JP", "KE", "KR", "LT", "LV", "MX", "MY", "NG", "NL", "NO", "NZ", "PE", "PH", "PL", "PT"),
)
OFFICES = ("central-bank-head", "defence-minister", "foreign-minister", "head-of-state")  # one holder at a time, everywhere
BEGINS, LATE, ENDS = date(2008, 1, 7), date(2014, 3, 3), date(2026, 6, 30)
ONSETS, NUCLEI = "b d f g k l m n p r s t v z".split(), "a e i o u".split()


class Term(NamedTuple):
    """One term: who held the office of a country from which day to which, the hand-over days inside."""

    country: str
    office: str
    person: str
    name: str
    first: date
    last: date
    is_open: bool


class Terms(NamedTuple):
    """The record as the rules ask it, its terms, and the days on which an office changes hands."""

    knowledge: Knowledge
    terms: tuple[Term, ...]
    hand_overs: frozenset[date]


def terms(seed: int = 1) -> Terms:
    """The same record for the same seed."""
    knowledge = Knowledge.open().only(_facts(Random(seed)))
    found = tuple(
        Term(
            f.subject,
            f.office or "",
            f.object,
            f.object_name,
            f.valid_from.first,
            (f.valid_to or Date.day(ENDS)).last,
            not f.valid_to,
        )
        for country in COUNTRIES
        for f in knowledge.facts("office", subject=country)
        if f.valid_from
    )
    return Terms(knowledge, found, frozenset(day for term in found for day in (term.first, term.last)))


def _facts(random: Random) -> Iterator[Fact]:
    names = _names(random)
    for country in COUNTRIES:
        for office in OFFICES:
            start: date | None = LATE if random.random() < 0.1 else BEGINS
            while start:
                end = start + timedelta(random.randrange(700, 2000))
                yield Fact(
                    subject=country,
                    predicate="office",
                    object=next(names),
                    office=office,
                    valid_from=Date.day(start),
                    valid_to=Date.day(end) if end < ENDS else None,
                    known_until=Date.day(ENDS),
                    source="invented",
                )
                start = end if end < ENDS else None


def _names(random: Random) -> Iterator[str]:
    """Names of two words that nobody else bears: two people are never taken for one."""
    used: set[str] = set()
    while True:
        words = ["".join(random.choice(ONSETS) + random.choice(NUCLEI) for _ in range(4)).title() for _ in range(2)]
        if used.isdisjoint(words) and words[0] != words[1]:
            used.update(words)
            yield " ".join(words)


def by_office(record: Terms) -> dict[tuple[str, str], list[dict[str, str | int]]]:
    """The terms of each country's office as plain records, days as their numbers in the calendar."""
    found: dict[tuple[str, str], list[dict[str, str | int]]] = {}
    for term in record.terms:
        told: dict[str, str | int] = {"person": term.person, "first": term.first.toordinal(), "last": term.last.toordinal()}
        found.setdefault((term.country, term.office), []).append(told)
    return found
