"""Claims and facts drawn for every rule by a seed: what a rule looks up is on record, or nearly, and what it compares is at its bounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any, Literal, get_args, get_origin, get_type_hints

from checker.engine.tables.columns import ClaimField, fields_of
from checker.engine.tables.needed import trees_of
from checker.knowledge.store import Knowledge
from checker.model.claims import CLAIM_KINDS, Claim
from checker.model.facts import Entity, Fact
from checker.model.number import Quantity
from checker.model.when import WEEKDAYS, Date
from checker.rulebook.rule import Rule
from checker.rulebook.tree import Call, Compare, Const, Field, Node, OneOf, children
from checker.rulebook.tree import fields_of as fields_of_tree

EDGES = (
    date(1, 1, 1),
    date(1, 2, 28),
    date(1900, 2, 28),
    date(2000, 2, 29),
    date(2024, 2, 29),
    date(9999, 12, 31),
    date(9999, 11, 30),
)
NUMBERS = (0.0, 1.0, 2.0, 3.0, 7.0, 10.0, 12.0, 16.0, 19.5, 20.0, 50.0, 99.9, 100.0, 364.0, 1000.0, -3.0, -0.5, 0.1, 1e6, 1e-31)
UNITS = (None, None, "USD", "percent", "mile", "kilometre", "degree Celsius", "degree Fahrenheit", "companies")
STATUSES = ("clean", "clean", "clean", "uncorroborated", "disputed", "acting")
TEXTS = ("", "Zürich Bank", "zurich bank", "ÉTÉ", "Workers Party of Norland", "WPN", "WPX", "late", "body")
TIMES, ZONES = ("09:30", "09:30", "14:30", "04:30", "24:10"), ("GMT", "GMT", "EST", "ET", "London", "Nowhere")


class Draw:
    """What one seed draws."""

    def __init__(self, seed: int, rules: Sequence[Rule], knowledge: Knowledge) -> None:
        self.random, self.rules, self.knowledge = Random(seed), rules, knowledge
        self.predicates = sorted({one.predicate for rule in rules for one in (rule.lookup, rule.record) if one})
        self.pool = {name: self._some(knowledge.facts(name)) for name in self.predicates}

    def _some(self, facts: Sequence[Fact]) -> list[Fact]:
        """A few subjects of a predicate, with all that is on record of them."""
        subjects = sorted({fact.subject for fact in facts})
        chosen = set(self.random.sample(subjects, min(8, len(subjects))))
        return [fact for fact in facts if fact.subject in chosen][:120]

    def facts(self) -> Iterator[Fact]:
        """The facts of these subjects, some of them doubted, cut short, moved or without an end."""
        for name in self.predicates:
            for fact in self.pool[name]:
                yield fact if self.random.random() < 0.4 else self._bent(fact)

    def _bent(self, fact: Fact) -> Fact:
        some = self.random
        start = fact.valid_from if some.random() < 0.6 else some.choice([None, self.day(fact)])
        end = fact.valid_to if some.random() < 0.6 else some.choice([None, self.day(fact)])
        if start and end and end.first < start.first:
            start, end = end, start
        until = None if end else some.choice([fact.known_until, self.day(fact), Date.day(date(2026, 1, 1))])
        return replace(fact, valid_from=start, valid_to=end, known_until=until, status=some.choice(STATUSES))

    def claims(self, kind: str, many: int) -> Iterator[Claim]:
        """Claims of a kind, each of them drawn for one of its rules."""
        own = [rule for rule in self.rules if rule.kind == kind]
        made: list[Claim] = []
        for at in range(many * len(own)):
            rule = own[at % len(own)]
            claim = self._claim(kind, rule, at)
            if rule.group and made and self.random.random() < 0.7:  # one that has the keys of a claim before it
                like = self.random.choice(made[-10:])
                keys = {name.split(".")[0] for name in rule.group.by}
                same = [one.name for one in fields_of(kind) if self.random.random() < 0.6]
                claim = replace(claim, **{name: getattr(like, name) for name in {*keys, *same}})
            made.append(claim)
        yield from made

    def _claim(self, kind: str, rule: Rule, at: int) -> Claim:
        some, lookup = self.random, rule.lookup
        constants = _constants(rule)
        fact = some.choice(self.pool[lookup.predicate]) if lookup and self.pool[lookup.predicate] else None
        values = {one.name: self._value(one, kind, constants.get(one.name, ()), fact) for one in fields_of(kind)}
        if lookup and fact and some.random() < 0.9:
            for key, expression in lookup.match:
                told = some.choice(self.pool[lookup.predicate]) if some.random() < 0.15 else fact
                self._put(values, expression.tree, getattr(told, key))
        for one, other in _compared(rule, values):
            if some.random() < 0.35:
                values[other] = values[one]
        for name, choices in constants.items():
            if name in ("section", "tense") and some.random() < 0.7:
                values[name] = some.choice(choices)
        values.setdefault("section", some.choice(["title", "standfirst", "body"]))
        values.setdefault("tense", some.choice([None, "past", "present", "future"]))
        claim = CLAIM_KINDS[kind](**values)
        return replace(
            claim,
            id=f"c{at}",
            text=some.choice(["", "words"]),
            in_quote=some.random() < 0.1,
            as_of=some.choice([None, self.day(fact), self.day(fact)]),
            confidence=some.choice([1.0, 0.7]),
        )

    def _put(self, values: dict[str, Any], tree: Node, thing: str | None) -> None:
        """A field that is a key has what the fact has; now and then in words, under another name, or not at all."""
        if thing is None:
            return
        if isinstance(tree, Field):
            old = values.get(tree.path[0])
            values[tree.path[0]] = thing if isinstance(old, str) else self.entity(thing)
        elif isinstance(tree, Call) and isinstance(tree.args[0], Field):
            old = values.get(tree.args[0].path[0]) or Entity("")
            values[tree.args[0].path[0]] = replace(old, written=thing, candidates=())

    def entity(self, id: str) -> Entity:
        name, some = self.knowledge.name_of(id), self.random.random()
        spelled = self.random.choice(self.knowledge.spellings(id) or (name or id,))
        if some < 0.75:
            return Entity(spelled, id, name)
        if some < 0.9:
            return Entity(spelled)
        return Entity("Ada Quill of Nowhere") if some < 0.96 else Entity(spelled, None, None, (id, "DE"))

    def day(self, near: Fact | None = None) -> Date:
        """A day or a longer stretch, often about where a fact begins or ends."""
        some, one = self.random, self.random.random()
        ends = [end for end in (near.valid_from, near.valid_to, near.known_until, _date(near.object)) if end] if near else []
        if ends and one < 0.15:
            return Date.year(min(max(some.choice(ends).first.year + some.choice([0, 0, 1, -1, 4]), 1), 9999))
        if one < 0.2:
            return Date.day(date(2012, 6, 1))
        if ends and one < 0.7:
            return _moved(some.choice(ends), some.choice([0, 0, 1, -1, 14, -90, 30, 366, -400]))
        if one < 0.78:
            return Date.day(some.choice(EDGES))
        day = date(1990, 1, 1) + timedelta(some.randrange(14000))
        if one < 0.9:
            return Date.day(day)
        return some.choice([Date.month(day.year, day.month), Date.year(day.year), Date(day, day + timedelta(5), "span")])

    def quantity(self) -> Quantity:
        some = self.random
        value, unit = some.choice(NUMBERS), some.choice(UNITS)
        wide = some.choice([0.0, 0.0, 0.5, abs(value) / 10])
        low, high = some.choice([None, value - wide, value - wide, value]), some.choice([None, value + wide, value + wide, value])
        return Quantity(value, low, high, unit, some.choice([None, None, "about"]))

    def _value(self, field: ClaimField, kind: str, constants: Sequence[Any], fact: Fact | None) -> Any:
        some = self.random
        if not field.needed and not field.many and some.random() < 0.25:
            return _default(kind, field.name)
        if field.many:
            return tuple(self._one(field, kind, constants, fact) for _ in range(some.choice([0, 1, 2, 2, 3, 3, 6])))
        return self._one(field, kind, constants, fact)

    def _one(self, field: ClaimField, kind: str, constants: Sequence[Any], fact: Fact | None) -> Any:
        some = self.random
        if field.sort == "flag":
            return some.random() < 0.5
        if field.sort == "number":
            return some.choice([1, 2, 3, 12, 13, 28, 29, 30, 31, 1900, 2000, 2023, 0, -1]) * 1
        if field.sort == "quantity":
            return self.quantity()
        if field.sort == "date":
            return self.day(fact)
        if field.sort == "entity":
            return self._somebody(fact)
        literal = _literals(kind, field.name)
        if constants and some.random() < 0.8:
            return some.choice(list(constants))
        if literal:
            return some.choice(literal)
        if fact and some.random() < 0.4:
            return fact.object
        usual = {"weekday": WEEKDAYS, "unit": UNITS[2:], "converted_unit": UNITS[2:]}.get(field.name)
        usual = TIMES if "time" in field.name else ZONES if "zone" in field.name else usual
        return some.choice(usual or (*TEXTS, *([fact.object] if fact else ())))

    def _somebody(self, fact: Fact | None) -> Entity:
        if fact and self.random.random() < 0.9:
            others = [one for one in self.pool[fact.predicate] if one.subject == fact.subject]
            return self.entity(self.random.choice([fact.object, fact.subject, self.random.choice(others).object]))
        return self.entity(self.random.choice(["FR", "KR", "org:nato", "DE"]))


def _date(text: str) -> Date | None:
    try:
        return Date.parse(text)
    except ValueError:
        return None


def _compared(rule: Rule, values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Pairs of fields of one type that a rule has in one comparison, or in one word."""
    for tree in trees_of(rule):
        for part in _parts(tree):
            names = [one.path[0] for one in fields_of_tree(part) if one.path[0] in values]
            for one, other in pairwise(names):
                if isinstance(part, Compare | Call) and type(values[one]) is type(values[other]):
                    yield one, other


def _parts(node: Node) -> Iterator[Node]:
    yield node
    for child in children(node):
        yield from _parts(child)


def _moved(day: Date, days: int) -> Date:
    try:
        first = day.first + timedelta(days)
        return Date.day(first) if days else day
    except OverflowError:
        return day


def _default(kind: str, name: str) -> Any:
    return CLAIM_KINDS[kind].__dataclass_fields__[name].default


def _literals(kind: str, name: str) -> tuple[Any, ...]:
    hint = get_type_hints(CLAIM_KINDS[kind])[name]
    found = [one for one in (hint, *get_args(hint)) if get_origin(one) is Literal]
    return get_args(found[0]) if found else ()


def _constants(rule: Rule) -> dict[str, tuple[Any, ...]]:
    """The texts that a rule compares each field with."""
    found: dict[str, dict[Any, None]] = {}

    def walk(node: Node) -> None:
        if isinstance(node, OneOf) and isinstance(node.left, Field):
            found.setdefault(node.left.path[0], {}).update(dict.fromkeys(node.options))
        sides = children(node)
        if len(sides) == 2 and isinstance(sides[0], Field) and isinstance(sides[1], Const) and isinstance(sides[1].value, str):
            found.setdefault(sides[0].path[0], {})[sides[1].value] = None
        for side in sides:
            walk(side)

    for tree in trees_of(rule):
        walk(tree)
    return {name: tuple(values) for name, values in found.items()}
