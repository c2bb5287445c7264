"""Claims of ten kinds as a user's own table in Parquet, from a seed: in the proportions of extraction, one in twenty of them violated.

The kinds are the ten most frequent ones in agency copy of which a rule compares fields or looks something up, and as frequent as there. Every story
opens with its dateline and goes on with one to three claims of its day. Values stand as people write them: names, days, hedged numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from checker.knowledge.store import Knowledge
from checker.model.facts import Fact
from checker.model.when import WEEKDAYS, Date

Row = dict[str, Any]
WRONG = 0.05
SHARES = {  # of what follows datelines, which are two in five claims
    "office-holding": 593,
    "age": 67,
    "located-in": 64,
    "event": 38,
    "interval": 37,
    "percent-change": 20,
    "part-of-whole": 18,
    "capital": 10,
    "weekday-date": 2,
}
BEGIN, LONG = date(1985, 1, 1), timedelta(90)
PIECE = 50_000  # claims that are objects in memory at a time
COLUMNS = {
    "kind": "text",
    "article": "text",
    "published": "day",
    "date": "day",
    "place": "text",
    "person": "text",
    "office": "text",
    "jurisdiction": "text",
    "age": "text",
    "event": "text",
    "status": "text",
    "start": "day",
    "end": "day",
    "before": "text",
    "after": "text",
    "percent": "text",
    "direction": "text",
    "part": "text",
    "whole": "text",
    "weekday": "text",
}


def written(path: Path, count: int, seed: int = 1) -> None:
    """A file of this many claims; a smaller one is the beginning of a larger one."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {"text": pa.string(), "day": pa.date32()}
    schema = pa.schema([(name, types[of]) for name, of in COLUMNS.items()])
    rows = islice(claims(Knowledge.open(), Random(seed)), count)
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        while piece := list(islice(rows, PIECE)):
            columns = {name: [row.get(name) for row in piece] for name in COLUMNS}
            writer.write_table(pa.table(columns, schema=schema))


def claims(knowledge: Knowledge, random: Random) -> Iterator[Row]:
    """Claims without end, story by story."""
    makers = _makers(knowledge, random)
    kinds, weights = tuple(SHARES), tuple(SHARES.values())
    terms = [fact for fact in knowledge.facts("office") if _settled(fact)]
    number = 0
    while True:
        term = random.choice(terms)
        day = _day_in(term, random)
        story: Row = {"article": f"wire/{number}", "published": day}
        number += 1
        slip = timedelta(random.choice((-31, 9, 31, 365))) if _wrong(random) else timedelta(0)
        yield story | {"kind": "dateline", "place": "London", "date": day + slip}
        for kind in dict.fromkeys(random.choices(kinds, weights, k=random.choice((1, 1, 2, 2)))):
            told = _holder(terms, random, term) if kind == "office-holding" else makers[kind](day)
            yield story | {"kind": kind, **told}


def _makers(knowledge: Knowledge, random: Random) -> dict[str, Callable[[date], Row]]:
    """What makes a claim of each kind, for a story of some day."""
    born = [fact for fact in knowledge.facts("born") if len(fact.object) == len("1954-07-17") and fact.object > "1930"]
    places = [fact for fact in knowledge.facts("located-in") if fact.valid_to is None and len(fact.object) == len("KR")]
    capitals = [fact for fact in knowledge.facts("capital") if fact.valid_to is None]
    return {
        "age": partial(_age, born, random),
        "located-in": partial(_located, places, random),
        "event": partial(_event, random),
        "interval": partial(_interval, random),
        "percent-change": partial(_change, random),
        "part-of-whole": partial(_part, random),
        "capital": partial(_capital, capitals, random),
        "weekday-date": partial(_weekday, random),
    }


def _wrong(random: Random) -> bool:
    return random.random() < WRONG


def _settled(fact: Fact) -> bool:
    """A term of the years of archives that nobody doubts, and long enough for a day within it."""
    if fact.status != "clean" or not fact.valid_from or not fact.valid_to:
        return False
    return fact.valid_from.first > BEGIN and fact.valid_to.first - fact.valid_from.last > LONG


def _day_in(term: Fact, random: Random) -> date:
    """A day well within a term, so that nobody wonders who held the office."""
    assert term.valid_from
    assert term.valid_to
    first, last = term.valid_from.last + timedelta(30), term.valid_to.first - timedelta(30)
    return first + timedelta(random.randrange(max(1, (last - first).days)))


def _holder(terms: list[Fact], random: Random, term: Fact) -> Row:
    told = random.choice(terms) if _wrong(random) else term
    return {"person": told.object_name, "office": (term.office or "").replace("-", " "), "jurisdiction": term.subject_name}


def _age(born: list[Fact], random: Random, day: date) -> Row:
    """An age in whole years of somebody who was grown on the day."""
    fact = random.choice(born)
    while (birth := Date.parse(fact.object).first).year > day.year - 20:
        fact = random.choice(born)
    years = day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
    return {"person": fact.subject_name, "age": str(years + 3 * _wrong(random))}


def _located(places: list[Fact], random: Random, day: date) -> Row:
    fact = random.choice(places)
    told = random.choice(places) if _wrong(random) else fact
    return {"place": fact.subject_name, "jurisdiction": told.object_name}


def _event(random: Random, day: date) -> Row:
    """A talk that goes on until some day after the story's, and before it where that is wrong."""
    days = timedelta(random.randrange(1, 60))
    return {"event": "visit", "status": "under-way", "end": day - days if _wrong(random) else day + days}


def _interval(random: Random, day: date) -> Row:
    start = day - timedelta(random.randrange(40, 900))
    end = start + timedelta(random.randrange(32, 700))
    first, last = (end, start) if _wrong(random) else (start, end)
    return {"start": first, "end": last}


def _change(random: Random, day: date) -> Row:
    before, percent = random.uniform(2, 900), random.uniform(2, 90)
    up = random.random() < 0.6
    after = before * (1 + (percent if up else -percent) / 100)
    unit = random.choice(("million dollars", "million tonnes", ""))
    said = percent * random.uniform(2, 4) if _wrong(random) else percent
    told = {"before": f"{before:.1f} {unit}".strip(), "after": f"{after:.1f} {unit}".strip()}
    return {**told, "percent": f"{said:.1f} percent", "direction": "up" if up else "down"}


def _part(random: Random, day: date) -> Row:
    whole = random.randrange(400, 90_000)
    part = whole * (random.uniform(1.5, 3) if _wrong(random) else random.uniform(0.05, 0.9))
    return {"part": f"{random.choice(('', '', 'about '))}{part:.0f} people", "whole": f"{whole} people"}


def _capital(capitals: list[Fact], random: Random, day: date) -> Row:
    fact = random.choice(capitals)
    place = random.choice(capitals) if _wrong(random) else fact
    return {"place": place.object_name, "jurisdiction": fact.subject_name}


def _weekday(random: Random, day: date) -> Row:
    told = day + timedelta(random.randrange(-30, 30))
    name = WEEKDAYS[(told.weekday() + (random.randrange(1, 7) if _wrong(random) else 0)) % 7]
    return {"date": told, "weekday": name}
