"""Seeded claims of five kinds in the proportions that extraction finds them, one in twenty of them wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

from benchmarks.engines.facts import Term, Terms
from checker.model.claim import Direction
from checker.model.claims import Claim, IntervalClaim, OfficeHoldingClaim, WeekdayDateClaim
from checker.model.facts import Entity
from checker.model.number import Quantity
from checker.model.number_claims import PartOfWholeClaim, PercentChangeClaim
from checker.model.when import WEEKDAYS, Date

WRONG = 0.05
SHARES = {"office-holding": 886, "interval": 47, "percent-change": 43, "part-of-whole": 20, "weekday-date": 4}
RULES = ("time/order", "weekday/date", "number/part", "number/change", "number/fall", "office/holder")
STORY = 10  # claims of one story, which all have its day
FIRST, LAST = date(2009, 1, 1), date(2026, 6, 1)
HEDGES = ("", "", "", "", "about ", "over ", "nearly ")


def stories(record: Terms, count: int, seed: int = 1) -> Iterator[tuple[Claim, ...]]:
    """This many claims in stories of ten; fewer of them are the beginning of more."""
    random = Random(seed)
    seats: dict[tuple[str, str], list[Term]] = {}
    for term in record.terms:
        seats.setdefault((term.country, term.office), []).append(term)
    offices = list(seats.values())
    kinds, weights = tuple(SHARES), tuple(SHARES.values())
    for start in range(0, count, STORY):
        day = _day(random, record)
        drawn = random.choices(kinds, weights, k=STORY)
        story = [_claim(kind, f"c{start + n}", day, random, offices) for n, kind in enumerate(drawn)]
        yield tuple(story[: count - start])


def _claim(kind: str, id_: str, day: date, random: Random, offices: list[list[Term]]) -> Claim:
    wrong = random.random() < WRONG
    if kind == "office-holding":
        return _office(id_, day, wrong, random, offices)
    return NUMBERS_AND_DAYS[kind](id_, Date.day(day), wrong, random)


def _day(random: Random, record: Terms) -> date:
    """A day on which no office changes hands."""
    while (day := FIRST + timedelta(random.randrange((LAST - FIRST).days))) in record.hand_overs:
        pass
    return day


def _office(id_: str, day: date, wrong: bool, random: Random, offices: list[list[Term]]) -> Claim:
    terms = random.choice(offices)
    holder = next((term for term in terms if term.first <= day <= term.last), terms[0])
    others = [term for term in terms if term is not holder]
    told = random.choice(others) if wrong and others else holder
    return OfficeHoldingClaim(
        id=id_,
        as_of=Date.day(day),
        person=Entity(told.name, told.person, told.name),
        office=Entity(told.office, told.office, told.office),
        jurisdiction=Entity(told.country, told.country, told.country),
        qualifier="current" if random.random() < 0.95 else "former",
    )


def _interval(id_: str, as_of: Date, wrong: bool, random: Random) -> Claim:
    start = as_of.first - timedelta(random.randrange(40, 900))
    end = start + timedelta(random.randrange(32, 700))
    told = (end, start) if wrong else (start, end)
    return IntervalClaim(id=id_, as_of=as_of, start=_as_told(told[0], random), end=_as_told(told[1], random))


def _as_told(day: date, random: Random) -> Date:
    return Date.month(day.year, day.month) if random.random() < 0.3 else Date.day(day)


def _weekday(id_: str, as_of: Date, wrong: bool, random: Random) -> Claim:
    told = _as_told(as_of.first + timedelta(random.randrange(-30, 30)), random)
    name = WEEKDAYS[(told.first.weekday() + (random.randrange(1, 7) if wrong else 0)) % 7]
    return WeekdayDateClaim(id=id_, as_of=as_of, date=told, weekday=name)


def _part(id_: str, as_of: Date, wrong: bool, random: Random) -> Claim:
    whole = random.randrange(40, 90_000)
    part = whole * random.uniform(1.5, 3) if wrong else whole * random.uniform(0.05, 1.1)
    told = "people" if random.random() < 0.5 else ""
    other = "votes" if random.random() < 0.1 else told
    return PartOfWholeClaim(
        id=id_, as_of=as_of, part=_told(f"{part:.0f} {told}", random), whole=_told(f"{whole} {other}", random)
    )


def _change(id_: str, as_of: Date, wrong: bool, random: Random) -> Claim:
    if random.random() < 0.2:
        fall = random.randrange(101, 400) if wrong else random.randrange(1, 100)
        return PercentChangeClaim(id=id_, as_of=as_of, percent=_told(f"{fall}%", random), direction="down")
    before, percent = random.uniform(2, 900), random.uniform(0.5, 90)
    direction: Direction = "up" if random.random() < 0.6 else "down"
    after = before * (1 + (percent if direction == "up" else -percent) / 100)
    told = percent * random.uniform(2, 4) + 5 if wrong else percent
    unit = "million" if random.random() < 0.5 else "million tonnes"
    other = "barrels" if random.random() < 0.03 else unit
    return PercentChangeClaim(
        id=id_,
        as_of=as_of,
        before=_told(f"{before:.1f} {unit}", random),
        after=_told(f"{after:.1f} {other}", random),
        percent=_told(f"{told:.1f}%", random),
        direction=direction,
        points=random.random() < 0.05,
    )


def _told(number: str, random: Random) -> Quantity:
    return Quantity.parse(random.choice(HEDGES) + number.strip())


NUMBERS_AND_DAYS: dict[str, Callable[[str, Date, bool, Random], Claim]] = {
    "interval": _interval,
    "weekday-date": _weekday,
    "part-of-whole": _part,
    "percent-change": _change,
}
