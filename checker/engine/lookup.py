"""The verdict of a look-up: facts whose keys match, on a day, against what the rule expects of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from checker.engine.closures import Closure, lower
from checker.engine.row import FactView, Row, view
from checker.knowledge.stretches import whole
from checker.model.facts import Entity, Fact
from checker.model.findings import Verdict
from checker.model.when import Date, in_words
from checker.rulebook.rule import Lookup

STALE = timedelta(days=366)  # after which nobody may take it that an open term runs on
FACT_CONFIDENCE = {"clean": 1.0, "acting": 0.8, "uncorroborated": 0.7, "disputed": 0.5}


class Outcome(NamedTuple):
    """A verdict, the facts that it rests on (the first is told in the message), and what was missing."""

    verdict: Verdict
    facts: tuple[FactView, ...] = ()
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one look-up worked out for one row; no `day` is any day. `missing` says which of them the story does not give."""

    values: dict[str, str]
    entities: dict[str, Entity]
    day: Date | None
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
        return Keys(values, entities, day, missing, doubtful)

    def facts(self, row: Row, keys: Keys) -> tuple[Fact, ...]:
        """The facts that match every key, whenever they held; a term that stands in pieces is one."""
        return whole(row.setting.knowledge.facts(self.lookup.predicate, **keys.values))

    def record(self, row: Row) -> FactView | None:
        """The one fact that holds instead: for messages and repairs, never for a verdict."""
        keys = self.keys(row)
        if keys.missing and not (keys.day is None and len(keys.values) == len(self.match)):
            return None
        found, day = self.facts(row, keys), keys.day
        if day:
            found = tuple(fact for fact in found if fact.may_cover(day))
            best = min(found, key=lambda fact: (not fact.surely_covers(day), fact.status != "clean"), default=None)
        else:
            best = found[-1] if found else None
        return view(best, row.setting.knowledge) if best else None

    def outcome(self, row: Row) -> Outcome:
        """The verdict, in the order of `docs/rules.md`: supported, conflicting, refuted, else not enough evidence."""
        assert self.expect is not None
        keys = self.keys(row)
        if keys.missing:
            return Outcome("not-enough-evidence", (), keys.missing)
        facts = self.facts(row, keys)
        judged = [self.judged(row, fact, keys) for fact in facts if keys.day is None or fact.may_cover(keys.day)]
        if self.lookup.quantify == "all":
            return _all(judged, facts, keys)
        return _any(judged, facts, keys, row, self)

    def judged(self, row: Row, fact: Fact, keys: Keys) -> Judged:
        assert self.expect is not None
        found = view(fact, row.setting.knowledge)
        surely = keys.day is None or fact.surely_covers(keys.day)
        stale = row.setting.knowledge.predicates[fact.predicate].office and _is_stale(fact, keys.day)
        return Judged(found, self.expect(row.beside(found)), surely, stale)


class Judged(NamedTuple):
    """A fact that may cover the day, what the rule's expectation says of it, and whether it surely covers it.

    A stale one may hold still, so that it keeps the claim from being refuted, but is too old to support it.
    """

    view: FactView
    fits: bool | None
    surely: bool
    stale: bool = False


def _is_stale(fact: Fact, day: Date | None) -> bool:
    """Whether a term that nobody has seen to end was seen for the last time more than a year before the day."""
    if day is None or fact.valid_to or fact.known_until is None:
        return False
    return day.first - fact.known_until.last > STALE


def _views(judged: list[Judged], test: Callable[[Judged], bool]) -> tuple[FactView, ...]:
    chosen = [j for j in judged if test(j)]
    chosen.sort(key=lambda j: (not j.surely, j.view.status != "clean"))
    return tuple(j.view for j in chosen)


def _all(judged: list[Judged], facts: tuple[Fact, ...], keys: Keys) -> Outcome:
    failing, every = _views(judged, lambda j: j.surely and j.fits is False), _views(judged, lambda j: True)
    if not keys.doubtful and (verdict := _against(failing)):
        return verdict
    if judged and all(j.fits is True and not j.stale for j in judged):
        sound = any(v.status != "disputed" for v in every)
        return Outcome("supported" if sound else "conflicting-evidence", every)
    return Outcome("not-enough-evidence", every, _missing(judged, facts, keys))


def _any(judged: list[Judged], facts: tuple[Fact, ...], keys: Keys, row: Row, finder: Finder) -> Outcome:
    fitting = _views(judged, lambda j: j.fits is True and not j.stale)
    if sound := tuple(v for v in fitting if v.status != "disputed"):
        return Outcome("supported", sound)
    against = _views(judged, lambda j: j.surely and j.fits is False)
    if fitting:
        return Outcome("conflicting-evidence", fitting + against)
    nothing = Outcome("not-enough-evidence", against, _missing(judged, facts, keys))
    if keys.doubtful or any(j.fits is None or (j.fits and j.stale) for j in judged):
        return nothing
    if not judged and (listed := _complete(row, keys, finder)):
        return Outcome("refuted", tuple(view(fact, row.setting.knowledge) for fact in facts) or listed)
    if not _decisive(row, keys, finder):
        return nothing
    if _alone(against, keys) and (verdict := _against(against)):
        return verdict
    if ended := _ended(row, facts, keys, finder):
        return Outcome("refuted", ended)
    return nothing


def _against(against: tuple[FactView, ...]) -> Outcome | None:
    """What contradicting facts come to: refuted by a clean one, conflicting where each is doubted, else nothing."""
    clean = tuple(v for v in against if v.status == "clean")
    if clean:
        return Outcome("refuted", clean)
    doubted = against and all(v.status in ("uncorroborated", "disputed") for v in against)
    return Outcome("conflicting-evidence", against) if doubted else None


def _alone(against: tuple[FactView, ...], keys: Keys) -> bool:
    """Whether contradicting facts leave no room: on the day of a hand-over there is one who goes and one who comes."""
    if keys.day is None:
        return True
    first, last = keys.day.first, keys.day.last
    goes = any(v.valid_to and v.valid_to.first == last for v in against)
    comes = any(v.valid_from and v.valid_from.last == first for v in against)
    return (goes and comes) or any(
        not (v.valid_to and v.valid_to.first == last) and not (v.valid_from and v.valid_from.last == first) for v in against
    )


def _decisive(row: Row, keys: Keys, finder: Finder) -> bool:
    """Whether one contradicting fact is enough: the subject has one object at a time, or the list is whole."""
    knowledge = row.setting.knowledge
    predicate = knowledge.predicates[finder.lookup.predicate]
    single = predicate.single and "subject" in keys.values
    if predicate.office:
        single = single and row.setting.is_single(keys.entities.get("office"), keys.entities.get("subject"))
    return single or _whole(row, keys, finder)


def _whole(row: Row, keys: Keys, finder: Finder) -> bool:
    complete = row.setting.knowledge.complete
    return any(complete(finder.lookup.predicate, value) for key, value in keys.values.items() if key != "office")


def _complete(row: Row, keys: Keys, finder: Finder) -> tuple[FactView, ...]:
    """Facts of a list that is whole on the day and has no match; empty where no list is known to be whole.

    Where the list of everybody is whole (`complete_for: ["*"]`), both sides have to have one: of whom the record says
    nothing at all it may know nothing.
    """
    knowledge, predicate, day = row.setting.knowledge, finder.lookup.predicate, keys.day
    everybody = "*" in knowledge.predicates[predicate].complete_for
    found: tuple[FactView, ...] = ()
    for key in ("object", "subject"):
        value = keys.values.get(key)
        if day and value and (everybody or knowledge.complete(predicate, value)):
            listed = knowledge.facts(predicate, **{key: value})
            if covering := [f for f in listed if f.surely_covers(day)]:
                found = found or (view(covering[0], knowledge),)
            elif everybody:
                return ()
    return found


def _ended(row: Row, facts: tuple[Fact, ...], keys: Keys, finder: Finder) -> tuple[FactView, ...]:
    """His last own term, where all of them surely ended before the day, cleanly: then he is a former holder."""
    if keys.day is None:
        return ()
    judged = [finder.judged(row, fact, keys) for fact in facts]
    if any(j.fits is None for j in judged):
        return ()
    own = [j.view for j in judged if j.fits]
    for v in own:
        if v.valid_to is None or not v.valid_to.last < keys.day.first or v.status != "clean":
            return ()
    return tuple(own[-1:])


def _missing(judged: list[Judged], facts: tuple[Fact, ...], keys: Keys) -> str:
    when = f" on {in_words(keys.day)}" if keys.day else ""
    unknown = [e.written for e in keys.entities.values() if e.id is None]
    if unknown:
        return f"it is not sure whom or what {unknown[0]!r} means" if facts else f"nothing on record is called {unknown[0]!r}"
    if not judged:
        return f"the record has nothing on this{when}"
    if any(j.fits is None for j in judged):
        return "the record cannot tell whether the two are one and the same"
    return f"the record is not sure enough{when}: {judged[-1].view.valid_time}"
