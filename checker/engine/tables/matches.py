"""The facts that look-ups ask for: the record answers once for each distinct set of keys, and its answers stand in a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pyarrow as pa

from checker.engine.row import view
from checker.engine.tables.asked import ARROW
from checker.engine.tables.store import Store
from checker.engine.tables.values import columns_of
from checker.knowledge.stretches import whole
from checker.model.facts import Entity, Fact
from checker.model.when import Date
from checker.rulebook.scope import fact_scope


class Facts:
    """Every fact that a run met, numbered in the order in which it was met."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.told: list[Fact] = []
        self._numbers: dict[Fact, int] = {}
        self._asked: dict[tuple[str, tuple[tuple[str, str], ...]], tuple[int, ...]] = {}

    def found(self, predicate: str, keys: Mapping[str, str], pieces: bool = False) -> tuple[int, ...]:
        """The numbers of the facts with these keys, in order; a term in pieces is one, unless `pieces` are wanted."""
        asked = (f"{predicate} {pieces}", tuple(sorted(keys.items())))
        if asked not in self._asked:
            facts = self.store.setting.knowledge.facts(predicate, **keys)
            self._asked[asked] = tuple(map(self.number, facts if pieces else whole(facts)))
        return self._asked[asked]

    def number(self, fact: Fact) -> int:
        found = self._numbers.get(fact)
        if found is None:
            found = self._numbers[fact] = len(self.told)
            self.told.append(fact)
        return found

    def table(
        self, lists: Iterable[tuple[int, Sequence[int]]], predicate: str, fields: Iterable[str], of: Any, name: str = "fact"
    ) -> Any:
        """A table of lists of facts: `list`, the place in it (`pos`), and the columns of the fact that expressions read.

        `of` tells what the facts are those of, as `Store.put` wants to know.
        """
        fields = sorted({*fields})
        pairs = [(at, pos, number) for at, numbers in lists for pos, number in enumerate(numbers)]
        used = list(dict.fromkeys(number for _, _, number in pairs))
        place = {number: at for at, number in enumerate(used)}
        columns: dict[str, Any] = {f"{name}__{part}": values for part, values in self._columns(used, predicate, fields).items()}
        taken = pa.table(columns).take(pa.array([place[number] for _, _, number in pairs], pa.int64()))
        for at, column in enumerate(("list", "pos")):
            taken = taken.append_column(column, pa.array([pair[at] for pair in pairs], pa.int64()))
        return self.store.put(taken, of, predicate, fields, name)

    def _columns(self, numbers: Sequence[int], predicate: str, fields: Iterable[str]) -> dict[str, Any]:
        facts = [self.told[number] for number in numbers]
        columns: dict[str, Any] = {"number": pa.array(numbers, pa.int64())}
        for part in ("valid_from", "valid_to", "known_until"):
            days: list[Date | None] = [getattr(fact, part) for fact in facts]
            columns[f"{part}__first"] = pa.array([day and day.first for day in days], pa.date32())
            columns[f"{part}__last"] = pa.array([day and day.last for day in days], pa.date32())
        columns["status"] = pa.array([fact.status for fact in facts], pa.string())
        types = fact_scope(self.store.setting.knowledge.predicates[predicate], "fact")
        views = [view(fact, self.store.setting.knowledge) for fact in facts]
        for field in sorted({*fields} - {"valid_from", "valid_to", "known_until", "status"}):
            type_ = types[f"fact.{field}"]
            rows = [_parts(getattr(one, field)) for one in views]
            for at, (column, kind) in enumerate(columns_of(field, type_).items()):
                columns[column] = pa.array([row[at] for row in rows], ARROW[kind])
        return columns


def _parts(value: Any) -> tuple[Any, ...]:
    """What the columns of a fact's subject, object and the like hold."""
    if isinstance(value, Date):
        return value.first, value.last
    if isinstance(value, Entity):
        return value.written, value.id, None
    return (value, None, None)
