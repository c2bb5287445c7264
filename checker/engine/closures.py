"""The first lowering: a syntax tree becomes a Python closure over a row. Null spreads; and, or and not are Kleene's."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from checker.engine.row import Row
from checker.model.facts import Entity
from checker.model.number import Quantity, minus, plus, times
from checker.model.when import Date
from checker.rulebook.rule import Template
from checker.rulebook.tree import LIST, Arithmetic, Call, Compare, Const, Field, Logic, Node, Not, OneOf
from checker.rulebook.values import Bounds, all_of, any_of, bounds, compare, negation, number, quantity
from checker.rulebook.wording import shown
from checker.rulebook.words import WORDS

Closure = Callable[[Row], Any]
AMBIENT = ("published", "dateline")


def lower(node: Node) -> Closure:
    """The closure of a tree; what it gives has the tree's type, or is None for null."""
    if isinstance(node, Const):
        value = node.value
        return lambda row: value
    if isinstance(node, Field):
        return _field(node)
    if isinstance(node, Call):
        return _call(node)
    if isinstance(node, Compare):
        return _compare(node)
    if isinstance(node, OneOf):
        return _one_of(node)
    if isinstance(node, Not):
        part = lower(node.part)
        return lambda row: negation(part(row))
    if isinstance(node, Arithmetic):
        return _arithmetic(node)
    return _logic(node)


# A title that names its own place: mayor of London, Bank of England's governor.
_PLACED = re.compile(r"(?:[Mm]ayor|[Gg]overnor|[Ff]irst [Mm]inister) of (?:the )?[A-Z][\w ]*? of $|[A-Z]\w+['’]s [\w ]+? of $")


def filled(template: Template) -> Callable[[Row], str]:
    """The closure of a message: its text with every expression worked out and put into words."""
    parts = [(part, None) if isinstance(part, str) else ("", lower(part)) for part in template.parts]

    def told(row: Row) -> str:
        text = ""
        for words, closure in parts:
            if closure is None:
                text += words
                continue
            value = closure(row)
            if text.endswith(" of ") and isinstance(value, Entity) and _PLACED.search(text):
                text = text.removesuffix(" of ")  # the mayor of London is not also of the United Kingdom
                continue
            if text.endswith("on ") and isinstance(value, Date) and not value.is_day:
                text = f"{text.removesuffix('on ')}in "  # on 4 June 2023, but in June 2023
            text += shown(value)
        return text

    return told


def _field(node: Field) -> Closure:
    name, *rest = node.path
    if name in ("fact", "record"):
        if not rest:
            return lambda row: None if (v := getattr(row, name)) is None else v.fact
        inner = rest[0]
        return lambda row: None if (v := getattr(row, name)) is None else getattr(v, inner)
    of = _of_claim(name, rest)
    if node.type.startswith(LIST):
        return lambda row: tuple(v for m in row.members if (v := of(m, row)) is not None) if row.members else of(row.claim, row)
    return lambda row: of(row.claim, row)


def _of_claim(name: str, rest: list[str]) -> Callable[[Any, Row], Any]:
    if name == "as_of":
        return lambda claim, row: claim.as_of or row.setting.as_of
    if rest:
        return lambda claim, row: None if (v := getattr(claim, name)) is None else getattr(v, rest[0])
    if name in AMBIENT:
        return lambda claim, row: getattr(claim, name, None) or getattr(row.setting, name)
    return lambda claim, row: _numeric(getattr(claim, name))


def _numeric(value: Any) -> Any:
    return float(value) if type(value) is int else value


def _call(node: Call) -> Closure:
    word, args = WORDS[node.word], [lower(arg) for arg in node.args]
    work, takes_null, asks_record = word.work, word.takes_null, word.asks_record

    def called(row: Row) -> Any:
        values = [arg(row) for arg in args]
        if not takes_null and None in values:
            return None
        return work(row.setting, *values) if asks_record else work(*values)

    return called


def _compare(node: Compare) -> Closure:
    left, right, op, on = lower(node.left), lower(node.right), node.op, node.on

    def compared(row: Row) -> bool | None:
        a = left(row)
        if a is None:
            return None
        b = right(row)
        return None if b is None else compare(op, a, b, on)

    return compared


def _one_of(node: OneOf) -> Closure:
    left, options = lower(node.left), frozenset(node.options)

    def listed(row: Row) -> bool | None:
        value = left(row)
        if isinstance(value, Bounds):
            return any_of(compare("==", value, option, "number") for option in node.options)
        return None if value is None else value in options

    return listed


def _logic(node: Logic) -> Closure:
    parts = [lower(part) for part in node.parts]
    joined = all_of if node.op == "and" else any_of
    return lambda row: joined(part(row) for part in parts)


QUANTITY_WORK: dict[str, Callable[[Quantity, Quantity], Quantity]] = {"+": plus, "-": minus, "*": times}


def _arithmetic(node: Arithmetic) -> Closure:
    left, right, op = lower(node.left), lower(node.right), node.op

    def worked(row: Row) -> Any:
        a, b = left(row), right(row)
        if a is None or b is None:
            return None
        if node.type == "quantity":
            return QUANTITY_WORK[op](quantity(a), quantity(b))
        return _numbers(op, bounds(a), bounds(b))

    return worked


def _numbers(op: str, a: Bounds, b: Bounds) -> float | Bounds:
    if op == "+":
        return number(Bounds(a.low + b.low, a.high + b.high))
    if op == "-":
        return number(Bounds(a.low - b.high, a.high - b.low))
    products = [x * y for x in a for y in b]
    return number(Bounds(min(products), max(products)))
