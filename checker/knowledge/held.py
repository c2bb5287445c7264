"""Facts held in memory, for a process that asks so often that the database's own way to each answer adds up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from checker.model.facts import Fact

Row = tuple[Any, ...]
_ANY = "any office"  # no office has a word for its number


class Held:
    """All facts, found by predicate, subject, object and office as the table finds them and in its order; each is made when it is first met.

    A row is predicate, subject, object and office as the table has them, and what `make` makes a fact of.
    """

    def __init__(self, rows: Iterable[Row], make: Callable[[Row], Fact]) -> None:
        self._rows = list(rows)
        self._made: list[Fact | None] = [None] * len(self._rows)
        self._make = make
        self._places: dict[Row, list[int]] = {}
        for place, (predicate, subject, object_, office, *_) in enumerate(self._rows):
            for column, value in (("", None), ("subject", subject), ("object", object_)):
                for of in (_ANY, office):
                    self._places.setdefault((predicate, column, value, of), []).append(place)

    def facts(self, asked: Mapping[str, Sequence[Any]]) -> tuple[Fact, ...]:
        """The facts that have one of the values asked for in each column; `predicate` is one of the columns."""
        return tuple([self._made[place] or self._fact(place) for place in self._found(asked)])

    def _found(self, asked: Mapping[str, Sequence[Any]]) -> list[int]:
        (predicate,), (office,) = asked["predicate"], asked.get("office", (_ANY,))
        column = next((one for one in ("subject", "object") if one in asked), "")
        keys = [(predicate, column, value, office) for value in asked.get(column, (None,))]
        if len(keys) == 1:
            found = self._places.get(keys[0], [])
        else:
            found = sorted({place for key in keys for place in self._places.get(key, ())})
        if column == "subject" and "object" in asked:
            found = [place for place in found if self._rows[place][2] in asked["object"]]
        return found

    def _fact(self, place: int) -> Fact:
        made = self._made[place] = self._make(self._rows[place])
        return made
