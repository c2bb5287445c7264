"""The verdict of a look-up: facts whose keys match, on a day, against what the rule expects of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from checker.engine.closures import Closure, lower
from checker.engine.row import FactView, Row, view
from checker.model.facts import Entity, Fact
from checker.model.findings import Verdict
from checker.model.when import Date, in_words
from checker.rulebook.rule import Lookup

FACT_CONFIDENCE = {"clean": 1.0, "acting": 0.8, "uncorroborated": 0.7, "disputed": 0.5}


class Outcome(NamedTuple):
    """A verdict, the facts that it rests on (the first is told in the message), and what was missing."""

    verdict: Verdict
    facts: tuple[FactView, ...] = ()
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one look-up worked out for one row; `missing` says which of them the story does not give."""

    values: dict[str, str]
    entities: dict[str, Entity]
    day: Date | None
    any_day: bool
    missing: str
    doubtful: bool


class Finder:
    """A look-up made ready: its keys and its expectation as closures."""

    __slots__ = ("at", "expect", "lookup", "match")

    def __init__(self, lookup: Lookup, expect: Closure | None) -> None:
        self.lookup = lookup
        self.match = [(key, expression.text, lower(expression.tree)) for key, expression in lookup.match]
        self.at = lower(lookup.at.tree) if lookup.at else None
        self.expect = expect

    def keys(self, row: Row) -> Keys:
        values: dict[str, str] = {}
        entities: dict[str, Entity] = {}
        missing, doubtful = "", False
        for key, text, closure in self.match:
            value = closure(row)
            if value is None:
                missing = missing or f"the story does not say which {text} it means"
            elif isinstance(value, Entity):
                entities[key], values[key] = value, value.id or value.written
                doubtful = doubtful or value.id is None
            else:
                values[key] = str(value)
        day = self.at(row) if self.at else None
        if self.at and day is None:
            missing = missing or "there is no day to check it for: the story has no date"
        return Keys(values, entities, day, self.at is None, missing, doubtful)

    def facts(self, row: Row, keys: Keys) -> tuple[FactView, ...]:
        """The facts that match every key, whenever they held."""
        found = row.setting.knowledge.facts(self.lookup.predicate, **keys.values)
        return tuple(view(fact, row.setting.knowledge) for fact in found)

    def record(self, row: Row) -> FactView | None:
        """The one fact that holds instead: for messages and repairs, never for a verdict."""
        keys = self.keys(row)
        if keys.missing:
            return None
        covering = [v for v in self.facts(row, keys) if keys.any_day or (keys.day and v.fact.may_cover(keys.day))]
        covering.sort(key=lambda v: (not (keys.day and v.fact.surely_covers(keys.day)), v.status != "clean"))
        return covering[0] if covering else None

    def outcome(self, row: Row) -> Outcome:
        """The verdict, in the order of `docs/rules.md`: supported, conflicting, refuted, else not enough evidence."""
        assert self.expect is not None
        keys = self.keys(row)
        if keys.missing:
            return Outcome("not-enough-evidence", (), keys.missing)
        facts = self.facts(row, keys)
        judged = [Judged(v, self.expect(replace(row, fact=v)), *_cover(v.fact, keys)) for v in facts]
        if self.lookup.quantify == "all":
            return _all(judged, keys)
        return _any(judged, keys, row, self)


class Judged(NamedTuple):
    """A fact with what the rule's expectation says of it, and whether it may or surely does cover the day."""

    view: FactView
    fits: bool | None
    may: bool
    surely: bool


def _cover(fact: Fact, keys: Keys) -> tuple[bool, bool]:
    if keys.any_day or keys.day is None:
        return True, True
    return fact.may_cover(keys.day), fact.surely_covers(keys.day)


def _views(judged: list[Judged], test: Callable[[Judged], bool]) -> tuple[FactView, ...]:
    chosen = [j for j in judged if test(j)]
    chosen.sort(key=lambda j: (not j.surely, j.view.status != "clean"))
    return tuple(j.view for j in chosen)


def _all(judged: list[Judged], keys: Keys) -> Outcome:
    covering = [j for j in judged if j.may]
    failing = _views(covering, lambda j: j.surely and j.fits is False)
    if any(v.status == "clean" for v in failing):
        return Outcome("refuted", tuple(v for v in failing if v.status == "clean"))
    if failing:
        return Outcome("conflicting-evidence", failing)
    if covering and all(j.fits is True for j in covering):
        return Outcome("supported", _views(covering, lambda j: True))
    return Outcome("not-enough-evidence", _views(covering, lambda j: True), _missing(judged, keys))


def _any(judged: list[Judged], keys: Keys, row: Row, finder: Finder) -> Outcome:
    fitting = _views(judged, lambda j: j.may and j.fits is True)
    if sound := tuple(v for v in fitting if v.status != "disputed"):
        return Outcome("supported", sound)
    if fitting:
        others = _views(judged, lambda j: j.surely and j.fits is False)
        return Outcome("conflicting-evidence", fitting + others)
    against = _views(judged, lambda j: j.surely and j.fits is False)
    in_doubt = any(j.may and j.fits is None for j in judged)
    decisive = _decisive(row, keys, finder)
    if against and not in_doubt and decisive:
        if clean := tuple(v for v in against if v.status == "clean"):
            return Outcome("refuted", clean)
        return Outcome("conflicting-evidence", against)
    if not keys.doubtful and not any(j.may for j in judged) and (listed := _complete(row, keys, finder)):
        return Outcome("refuted", tuple(j.view for j in judged) or listed)
    if decisive and not in_doubt and (ended := _ended(judged, keys)):
        return Outcome("refuted", ended)
    return Outcome("not-enough-evidence", against, _missing(judged, keys))


def _decisive(row: Row, keys: Keys, finder: Finder) -> bool:
    """Whether one contradicting fact is enough: the predicate, or the office, has one object at a time."""
    predicate = row.setting.knowledge.predicates[finder.lookup.predicate]
    if predicate.office:
        return row.setting.is_single(keys.entities.get("office"), keys.entities.get("subject"))
    return predicate.single or _whole(row, keys, finder)


def _whole(row: Row, keys: Keys, finder: Finder) -> bool:
    complete = row.setting.knowledge.complete
    return any(complete(finder.lookup.predicate, value) for key, value in keys.values.items() if key != "office")


def _complete(row: Row, keys: Keys, finder: Finder) -> tuple[FactView, ...]:
    """Facts of a list that is whole on the day and has no match; empty where no list is known to be whole."""
    if not _whole(row, keys, finder) or keys.day is None:
        return ()
    knowledge, predicate, day = row.setting.knowledge, finder.lookup.predicate, keys.day
    for key in ("object", "subject"):
        value = keys.values.get(key)
        if value is None or not knowledge.complete(predicate, value):
            continue
        listed = knowledge.facts(predicate, **{key: value})
        seen = max((f.known_until.last for f in listed if f.known_until), default=None)
        covering = tuple(view(f, knowledge) for f in listed if f.surely_covers(day))
        if covering and seen and day.last <= seen:
            return covering[:1]
    return ()


def _ended(judged: list[Judged], keys: Keys) -> tuple[FactView, ...]:
    """His own terms, where all of them surely ended before the day and the end is stated: he is a former holder."""
    own = [j for j in judged if j.fits is True]
    if not own or keys.day is None:
        return ()
    for j in own:
        end = j.view.valid_to
        if end is None or not end.last < keys.day.first or j.view.status != "clean":
            return ()
    return tuple(j.view for j in own[-1:])


def _missing(judged: list[Judged], keys: Keys) -> str:
    when = f" on {in_words(keys.day)}" if keys.day else ""
    unknown = [e.written for e in keys.entities.values() if e.id is None]
    if not judged:
        if unknown:
            return f"nothing on record is called {unknown[0]!r}"
        return f"the record has nothing on this{when}"
    if not any(j.may for j in judged):
        return f"the record has nothing on this{when}"
    if any(j.may and j.fits is None for j in judged):
        return "the record cannot tell whether the two are one and the same"
    return f"the record is not sure enough{when}: {judged[-1].view.valid_time}"
