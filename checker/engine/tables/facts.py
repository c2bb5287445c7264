"""The record as one Arrow table: every fact a row with its number, terms that stand in pieces made whole, and the way back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.engine.tables.arrow import cells, schema_of
from checker.engine.tables.columns import FACTS, ClaimField
from checker.knowledge.stretches import whole
from checker.model.cache import cache_folder, prune, write_cached_bytes
from checker.model.facts import Fact
from checker.model.when import Date

if TYPE_CHECKING:
    import pyarrow as pa

    from checker.knowledge.store import Knowledge

FORMAT = 1  # counted up when what is put into the columns changes
_KEEP = 4
_DIGITS = re.compile(r"-?\d{1,15}(\.\d{1,15})?", re.ASCII)
_DAYS = ("valid_from", "valid_to", "known_until")


class _Place(NamedTuple):
    """Where a fact is found in the record: its predicate and subject, and which of their facts it is."""

    predicate: str
    subject: str
    rank: int


@dataclass(frozen=True)
class FactTable:
    """The facts of a record by number. Numbers follow the order in which a look-up gives the facts of one predicate."""

    table: pa.Table
    knowledge: Knowledge
    _known: dict[tuple[str, str], tuple[Fact, ...]] = field(default_factory=dict)

    def told(self, numbers: Iterable[int]) -> tuple[Fact, ...]:
        """The facts of these numbers, in the order of the numbers as they are given."""
        places = (self._places[number] for number in numbers)
        return tuple(self._facts(place.predicate, place.subject)[place.rank] for place in places)

    def number_of(self, fact: Fact) -> int:
        """The number of a fact that a look-up gave, once its pieces were made whole. Raises ValueError for any other."""
        rank = self._facts(fact.predicate, fact.subject).index(fact)
        return self._numbers[fact.predicate, fact.subject][rank]

    @cached_property
    def _places(self) -> list[_Place]:
        places: list[_Place] = []
        seen: dict[tuple[str, str], int] = {}
        for said in zip(self.table["predicate"].to_pylist(), self.table["subject"].to_pylist(), strict=True):
            seen[said] = rank = seen.get(said, -1) + 1
            places.append(_Place(*said, rank))
        return places

    @cached_property
    def _numbers(self) -> dict[tuple[str, str], list[int]]:
        found: dict[tuple[str, str], list[int]] = {}
        for number, place in enumerate(self._places):
            found.setdefault((place.predicate, place.subject), []).append(number)
        return found

    def _facts(self, predicate: str, subject: str) -> tuple[Fact, ...]:
        try:
            return self._known[predicate, subject]
        except KeyError:
            found = whole(fact for fact in self.knowledge.facts(predicate, subject=subject) if fact.subject == subject)
            self._known[predicate, subject] = found
            return found


def fact_table(knowledge: Knowledge) -> FactTable:
    """The table of a record's facts; it is made once for a record and kept in the cache by the hash of what the record holds."""
    import pyarrow as pa

    layout = sha256(f"{FORMAT} {FACTS} {pa.__version__}".encode()).hexdigest()[:8]
    name = f"facts-{knowledge.digest}-{layout}.arrow"
    table = _read(name)
    if table is None:
        table = _made(knowledge)
        sink = pa.BufferOutputStream()
        with pa.ipc.new_file(sink, table.schema) as writer:
            writer.write_table(table)
        write_cached_bytes(name, sink.getvalue())
        prune("facts-*.arrow", _KEEP)
    return FactTable(table, knowledge)


def _read(name: str) -> pa.Table | None:
    """The cached table, or None where there is none or it is broken."""
    import pyarrow as pa

    with suppress(OSError, pa.ArrowInvalid):
        table = pa.ipc.open_file(pa.memory_map(str(cache_folder() / name))).read_all()
        if table.schema == schema_of(FACTS):
            return table
    return None


def _made(knowledge: Knowledge) -> pa.Table:
    import pyarrow as pa

    facts = [fact for predicate in sorted(knowledge.predicates) for fact in whole(knowledge.facts(predicate))]
    told = dict(_columns(facts, knowledge))
    schema = schema_of(FACTS)
    return pa.table([pa.array(told[one.name], one.type) for one in schema], schema=schema)


def _columns(facts: Sequence[Fact], knowledge: Knowledge) -> Iterator[tuple[str, Sequence[Any]]]:
    yield "fact", range(len(facts))
    for name in ("predicate", "subject", "subject_name", "office", "object", "object_name", "status", "source"):
        yield name, [getattr(fact, name) for fact in facts]
    for name in _DAYS:
        yield from cells(ClaimField(name, "date"), [getattr(fact, name) for fact in facts])
    sorts = {name: predicate.object for name, predicate in knowledge.predicates.items()}
    days = [Date.parse(fact.object) if sorts[fact.predicate] == ("date",) else None for fact in facts]
    yield from cells(ClaimField("object", "date"), days)
    yield "object_number", [_number(fact.object) if sorts[fact.predicate] == ("text",) else None for fact in facts]


def _number(text: str) -> float | None:
    return float(text) if _DIGITS.fullmatch(text) else None
