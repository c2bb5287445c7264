"""Claims a CPU second when rules run over tables: claims of ten kinds in Parquet, all shipped rules, the shipped record; and how much memory.

Usage: python benchmarks/tables.py [CLAIMS] [FOLDER]

One claim in twenty is violated. The claims are made from the record by counting, without chance, and written to FOLDER once.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from checker.engine.row import Setting
from checker.engine.tables.arrow import Placed, table_of
from checker.knowledge.store import Knowledge
from checker.model.claims import (
    AgeClaim,
    CapitalClaim,
    Claim,
    DatelineClaim,
    DurationClaim,
    IntervalClaim,
    MembershipClaim,
    OfficeHoldingClaim,
    PercentChangeClaim,
    TotalClaim,
    WeekdayDateClaim,
)
from checker.model.facts import Entity, Fact
from checker.model.number import Quantity, reported
from checker.model.when import WEEKDAYS, Date, weekday_of

CHUNK = 100_000  # claims of one piece of the table
PATTERNS = 20_000  # claims of one kind that differ in more than their row
EPOCH = date(1970, 1, 1)
WRONG = 20  # of so many claims one is violated


def main(many: int = 1_000_000, folder: str = "") -> None:
    where = Path(folder or tempfile.gettempdir()) / f"claims-{many}.parquet"
    if not where.exists():
        written(where, many)
    print(f"{many:,} claims, {where.stat().st_size / 1e6:.0f} MB of Parquet")
    told = json.loads(
        subprocess.run([sys.executable, __file__, "--run", str(where)], capture_output=True, text=True, check=True).stdout
    )
    for phase, seconds in told["phases"].items():
        print(f"{phase:28} {seconds:8.2f} CPU s")
    total = sum(told["phases"].values())
    print(f"{'all in all':28} {total:8.2f} CPU s, {many / total:,.0f} claims a CPU second, {told['memory']:,.0f} MB at most")
    print(
        f"refuted {told['refuted']:,}, conflicting {told['conflicting']:,}, supported {told['supported']:,}, left {told['left']:,}"
    )


def run(where: str) -> None:
    """One run in a process of its own, told as JSON."""
    phases = {"Python and this file": cpu()}
    from checker.engine.tables import run as tables

    phases["import of the engine"] = cpu() - sum(phases.values())
    from checker.rulebook.load import load_rules

    knowledge = Knowledge.open()
    rules = load_rules(predicates=knowledge.predicates).rules
    phases["rules and record"] = cpu() - sum(phases.values())
    counts: dict[str, int] = {}
    lines = left = 0
    backend = tables.in_memory()
    phases["backend"] = cpu() - sum(phases.values())

    def done(kind: str) -> None:
        phases[kind] = cpu() - sum(phases.values())

    ran = tables.run(where, rules, knowledge, backend, done=done)
    for (_, verdict), number in ran.counts.items():
        counts[verdict] = counts.get(verdict, 0) + number
    lines, left = ran.hits.num_rows, ran.left.num_rows
    phases["putting together"] = cpu() - sum(phases.values())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = {
        "refuted": counts.get("refuted", 0),
        "conflicting": counts.get("conflicting-evidence", 0),
        "supported": counts.get("supported", 0),
    }
    print(json.dumps({"phases": phases, "memory": memory, "lines": lines, "left": left, **told}))


def cpu() -> float:
    return time.process_time()


def written(where: Path, many: int) -> None:
    """The claims as Parquet, the kinds mixed, in articles of twenty."""
    knowledge = Knowledge.open()
    patterns = {
        kind: table_of(kind, [Placed(claim, Setting(knowledge)) for claim in claims]) for kind, claims in made(knowledge).items()
    }
    writer = None
    for first in range(0, many, CHUNK):
        size = min(CHUNK, many - first)
        tables = [_moved(table, size // len(patterns), first, at, len(patterns)) for at, table in enumerate(patterns.values())]
        chunk = pa.concat_tables(tables, promote_options="default").sort_by("row")
        writer = writer or pq.ParquetWriter(where, chunk.schema)
        writer.write_table(chunk)
    if writer:
        writer.close()


def _moved(table: pa.Table, size: int, first: int, at: int, kinds: int) -> pa.Table:
    """So many claims of one kind, by turns of its patterns, in the rows that are its own."""
    turn = np.arange(size) + first // kinds
    found = table.take(pa.array(turn % table.num_rows))
    rows = np.arange(size) * kinds + at + first
    for name, values in {
        "row": pa.array(rows),
        "id": pa.array([f"c{row}" for row in rows]),
        "article": pa.array([f"story {row // 20}" for row in rows]),
    }.items():
        found = found.set_column(found.schema.get_field_index(name), name, values)
    return found


def made(knowledge: Knowledge) -> dict[str, list[Claim]]:
    """The patterns of each kind."""
    offices = [fact for fact in knowledge.facts("office") if _settled(fact)]
    offices = offices[:: max(1, len(offices) // 1000)]
    born = [fact for fact in knowledge.facts("born") if len(fact.object) == 10][::7][:1500]
    capitals = [fact for fact in knowledge.facts("capital") if fact.valid_to is None]
    members = [fact for fact in knowledge.facts("member-of") if fact.valid_from and fact.valid_to is None]
    n = range(PATTERNS)
    return {
        "office-holding": [_holder(offices, at) for at in n],
        "capital": [_capital(capitals, at) for at in n],
        "membership": [_member(members, at) for at in n],
        "age": [_age(born, at) for at in n],
        "dateline": [
            DatelineClaim(date=_day(at), published=Date.day(_day(at).first + timedelta(9 * _wrong(at))), as_of=_day(at))
            for at in n
        ],
        "interval": [
            IntervalClaim(start=_day(at), end=Date.day(_day(at).first + timedelta(-30 if _wrong(at) else 30))) for at in n
        ],
        "weekday-date": [_weekday(at) for at in n],
        "duration": [_duration(at) for at in n],
        "percent-change": [_change(at) for at in n],
        "total": [_total(at) for at in n],
    }


def _wrong(at: int) -> bool:
    return at % WRONG == 7


def _day(at: int) -> Date:
    return Date.day(date(1995, 1, 1) + timedelta(at * 37 % 10_950))


def _settled(fact: Fact) -> bool:
    return bool(fact.valid_from and fact.valid_to and (fact.valid_to.first - fact.valid_from.last).days > 400)


def _entity(id: str, name: str) -> Entity:
    return Entity(name, id, name)


def _holder(facts: list[Fact], at: int) -> Claim:
    fact = facts[at % len(facts)]
    other = facts[(at + 331) % len(facts)] if _wrong(at) else fact
    assert fact.valid_from
    assert fact.office
    day = fact.valid_from.last + timedelta(30 + at * 11 % 300)
    person, place = _entity(other.object, other.object_name), _entity(fact.subject, fact.subject_name)
    return OfficeHoldingClaim(person=person, office=Entity(fact.office, fact.office), jurisdiction=place, as_of=Date.day(day))


def _capital(facts: list[Fact], at: int) -> Claim:
    fact = facts[at % len(facts)]
    place = facts[(at + 41) % len(facts)] if _wrong(at) else fact
    return CapitalClaim(
        place=_entity(place.object, place.object_name), jurisdiction=_entity(fact.subject, fact.subject_name), as_of=_day(at)
    )


def _member(facts: list[Fact], at: int) -> Claim:
    fact = facts[at % len(facts)]
    member, body = _entity(fact.subject, fact.subject_name), _entity(fact.object, fact.object_name)
    return MembershipClaim(
        member=member, organisation=body, negated=_wrong(at), as_of=Date.day(date(2018, 1, 1) + timedelta(at % 900))
    )


def _age(facts: list[Fact], at: int) -> Claim:
    fact = facts[at % len(facts)]
    born, day = Date.parse(fact.object), Date.day(date(2015, 1, 1) + timedelta(at * 13 % 3000))
    years = day.first.year - born.first.year - ((day.first.month, day.first.day) < (born.first.month, born.first.day))
    age = Quantity.exactly(float(years + 4 * _wrong(at)), "year")
    return AgeClaim(person=_entity(fact.subject, fact.subject_name), age=age, as_of=day)


def _weekday(at: int) -> Claim:
    name = weekday_of(_day(at))
    assert name
    return WeekdayDateClaim(date=_day(at), weekday=WEEKDAYS[(WEEKDAYS.index(name) + _wrong(at)) % 7])


def _duration(at: int) -> Claim:
    months = 1 + at % 24
    start = _day(at)
    length = Quantity.exactly(float(months * 30 + 5 * _wrong(at)))
    return DurationClaim(start=start, end=Date.day(start.first + timedelta(months * 30)), length=length, unit="day")


def _change(at: int) -> Claim:
    before, percent = 100 + at % 900, 1 + at % 40
    after = before * (100 + percent) / 100
    told = reported(str(percent + 3 * _wrong(at)), 1.0, "percent")
    return PercentChangeClaim(before=Quantity.exactly(before), after=Quantity.exactly(after), percent=told, direction="up")


def _total(at: int) -> Claim:
    parts = tuple(Quantity.exactly(float(1 + (at * step) % 500)) for step in (3, 7, 11))
    return TotalClaim(parts=parts, total=Quantity.exactly(sum(part.value for part in parts) + 5 * _wrong(at)))


if __name__ == "__main__":
    arguments: list[Any] = sys.argv[1:]
    if arguments[:1] == ["--run"]:
        run(arguments[1])
    else:
        main(*([int(arguments[0])] if arguments else []), *arguments[1:])
