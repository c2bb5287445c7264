"""What cells of a user's table mean: fields read and resolved by the ways of claims by hand, once for each distinct set of values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.engine.tables.columns import ClaimField, Sort, fields_of
from checker.engine.tables.distinct import Unusable, hashable
from checker.knowledge.resolve import resolve_claim
from checker.model.article import Span
from checker.model.authoring import value_from
from checker.model.claims import CLAIM_KINDS, Claim
from checker.model.facts import Entity
from checker.model.number import Quantity
from checker.model.problems import InputError
from checker.model.spelling import in_one_spelling
from checker.model.table import by_hand
from checker.model.validation import Where
from checker.model.when import Date
from checker.text.dateline import read_dateline

if TYPE_CHECKING:
    from checker.knowledge.store import Knowledge

_MANY = 200_000  # sets of values that are remembered; then the memory is begun anew
_PLAIN = frozenset((str, NoneType, date))  # of which no two are equal that are not the same
_SPELLED = {"weekday-date": ("weekday",), "clock-pair": ("time", "other_time"), "conversion": ("unit", "converted_unit")}
_READ: dict[Sort, Callable[[Any], Any]] = {"date": Date.read, "quantity": Quantity.read, "entity": Entity.read}
_BLANKS: dict[Sort, Any] = {
    "text": "-",
    "number": 1,
    "flag": False,
    "date": Date.day(date(2000, 1, 1)),
    "quantity": Quantity.exactly(1.0),
    "entity": Entity("-"),
}
SHARED = (
    ClaimField("section", "text"),
    ClaimField("tense", "text"),
    ClaimField("in_quote", "flag"),
    ClaimField("confidence", "number"),
)
_BLANK_WORDS = {"weekday": "Monday", "time": "00:00", "other_time": "00:00"}


class Wrong(NamedTuple):
    """What is wrong with a row: the field, and why."""

    field: str
    reason: str


class Meaning(NamedTuple):
    """What a set of cells means: a value for each field, or what is wrong."""

    values: tuple[Any, ...]
    wrong: tuple[Wrong, ...] = ()


class StoryDays(NamedTuple):
    """The days of a row: the claim's, and its story's publication, dateline and as-of."""

    as_of: Date | None
    published: Date | None
    dateline: Date | None
    setting_as_of: Date | None


@dataclass(frozen=True, slots=True)
class Meanings:
    """Cells read against a record. `as_of` is a day told for every story."""

    knowledge: Knowledge
    as_of: Date | None = None
    memory: dict[Any, Meaning] = field(default_factory=dict)

    def of(self, kind: str, names: tuple[str, ...], cells: tuple[Any, ...], spanned: bool = False) -> Meaning:
        """What cells of fields that are read together mean; `spanned` tells that the claim stands in a text."""
        return self._remembered((kind, names, spanned), cells, lambda: self._read(kind, names, cells, spanned))

    def of_one(self, kind: str, name: str, cell: Any) -> Meaning:
        """What one member of a list means."""
        return self._remembered((kind, name), cell, lambda: self._member(kind, name, cell))

    def of_days(self, cells: tuple[Any, ...]) -> Meaning:
        """The `StoryDays` of a row, from its own day, its story's publication and the words of its dateline."""
        return self._remembered("days", cells, lambda: _days(cells, self.as_of))

    def _remembered(self, what: Any, cells: Any, work: Any) -> Meaning:
        key = (what, cells if type(cells) is tuple and _PLAIN.issuperset(map(type, cells)) else hashable(cells))
        try:
            return self.memory[key]
        except KeyError:
            if len(self.memory) >= _MANY:
                self.memory.clear()
            found: Meaning = work()
            self.memory[key] = found
            return found

    def _read(self, kind: str, names: tuple[str, ...], cells: tuple[Any, ...], spanned: bool) -> Meaning:
        values: dict[str, Any] = {}
        wrong: list[Wrong] = []
        for name, cell in zip(names, cells, strict=True):
            if cell is None:
                wrong += [Wrong(name, "is missing")] if name in _needed(kind) else []
            elif isinstance(cell, Unusable):
                wrong.append(Wrong(name, cell.reason))
            else:
                try:
                    values[name] = _value(kind, name, by_hand(cell))
                except InputError as error:
                    wrong += _wrong(error)
        if wrong:
            return Meaning((), tuple(wrong))
        if not _hangs_together(kind, names):
            return Meaning(tuple(values.get(name, usual(kind, name)) for name in names))
        return self._claim(kind, names, values, spanned)

    def _claim(self, kind: str, names: tuple[str, ...], values: dict[str, Any], spanned: bool) -> Meaning:
        """The fields as they are in a claim that has them and blanks beside them."""
        span = Span(0, 0) if spanned else None
        try:
            claim = in_one_spelling(CLAIM_KINDS[kind](**{**_blanks(kind), **values}, span=span), Where(""))
        except InputError as error:
            return Meaning((), tuple(_wrong(error)))
        claim = resolve_claim(claim, self.knowledge)
        return Meaning(tuple(getattr(claim, name) for name in names))

    def _member(self, kind: str, name: str, cell: Any) -> Meaning:
        if isinstance(cell, Unusable):
            return Meaning((), (Wrong(name, cell.reason),))
        try:
            (value,) = value_from(kind, name, [by_hand(cell)])
        except InputError as error:
            return Meaning((), tuple(_wrong(error)))
        if isinstance(value, Entity):
            claim = CLAIM_KINDS[kind](**{**_blanks(kind), name: (value,)})
            (value,) = getattr(resolve_claim(claim, self.knowledge), name)
        return Meaning((value,))


@cache
def read_together(kind: str) -> tuple[tuple[str, ...], ...]:
    """The fields of a kind in sets of those that hang on each other; lists stand alone, whatever is in them."""
    alone = [one.name for one in fields_of(kind)]
    entities = tuple(one.name for one in fields_of(kind) if one.sort == "entity" and not one.many)
    if entities and "guessed" in alone:
        entities = (*entities, "guessed")
    sets = [entities] if entities else []
    if kind == "quantity":
        sets.append(("quantity", "unit"))
    joined = {name for names in sets for name in names}
    return (*sets, *((name,) for name in alone if name not in joined))


@cache
def field_of(kind: str, name: str) -> ClaimField:
    """A field of a kind by its name, one that every kind has too."""
    return next(one for one in (*fields_of(kind), *SHARED) if one.name == name)


@cache
def is_any_text(kind: str, name: str) -> bool:
    """Whether any text may stand in a field, and stays as it stands."""
    one = field_of(kind, name)
    return one.sort == "text" and not one.many and not one.words and not _hangs_together(kind, (name,))


def _value(kind: str, name: str, given: Any) -> Any:
    """One field of a claim, read by its own type where that suffices. Raises InputError with every problem."""
    one = field_of(kind, name)
    if one.sort in _READ and not one.many and not isinstance(given, dict):
        with suppress(ValueError):  # whose words are those of the long way
            return _READ[one.sort](given)
    return value_from(kind, name, given)


def usual(kind: str, name: str) -> Any:
    """What a field holds where nothing is given for it."""
    return getattr(_blank(kind), name)


@cache
def _needed(kind: str) -> frozenset[str]:
    return frozenset(one.name for one in fields_of(kind) if one.needed)


@cache
def _hangs_together(kind: str, names: tuple[str, ...]) -> bool:
    """Whether the fields come out otherwise than they were read: resolved, or in the one spelling that rules compare."""
    if len(names) > 1 or names[0] in _SPELLED.get(kind, ()):
        return True
    return any(one.name == names[0] and one.sort == "entity" for one in fields_of(kind))


@cache
def _blanks(kind: str) -> Mapping[str, Any]:
    """Values for the fields that a claim of the kind has to have."""
    blanks = {one.name: _BLANK_WORDS.get(one.name, _BLANKS[one.sort]) for one in fields_of(kind) if one.needed}
    return {name: (value,) if field_of(kind, name).many else value for name, value in blanks.items()}


@cache
def _blank(kind: str) -> Claim:
    return CLAIM_KINDS[kind](**_blanks(kind))


def _wrong(error: InputError) -> Iterator[Wrong]:
    yield from (Wrong(problem.field, problem.reason) for problem in error.problems)


def _days(cells: Sequence[Any], told: Date | None) -> Meaning:
    """The days of a row; the order of trust is that of stories: told > published > a dateline that states its year."""
    days: list[Date | None] = []
    wrong: list[Wrong] = []
    for name, cell in zip(("as_of", "published"), cells, strict=False):
        try:
            if isinstance(cell, Unusable):
                raise InputError([Where("").problem(cell.reason, name)])
            days.append(None if cell is None else value_from("dateline", name, cell))
        except InputError as error:
            wrong += _wrong(error)
    if cells[2] is not None and not isinstance(cells[2], str):
        wrong.append(Wrong("dateline", "is not text"))
    if wrong:
        return Meaning((), tuple(wrong))
    own, published = days
    line = read_dateline(cells[2], 0, published, whole=True) if cells[2] else None
    setting = told or published or (line.date if line and line.has_year else None)
    return Meaning((StoryDays(own or setting, published, line.date if line else None, setting),))
