"""Mutants of a rule: every small change of its trees that some example ought to notice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from checker.desk.spelled import spelled
from checker.rulebook.rule import Expression, Lookup, Rule
from checker.rulebook.tree import Arithmetic, Call, Compare, Const, Field, Logic, Node, Not, OneOf, type_of

# Each comparison beside what a slip makes of it: its bound left out or let in, and its sides changed round.
SLIPS = {"<": ("<=", ">"), "<=": ("<", ">="), ">": (">=", "<"), ">=": (">", "<="), "==": ("!=",), "!=": ("==",)}
STRICT = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
SIGNS = {"+": "-", "-": "+", "*": "+"}
ORDERED_WORDS = ("days_between", "months_between", "years_between", "change", "ratio", "within")
OPPOSITES = {"min": "max", "max": "min"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed rule, and the change in words: `expect: start <= end → start < end`."""

    change: str
    rule: Rule


def mutants(rule: Rule) -> Iterator[Mutant]:
    """Every mutant of a rule, each change once, in one order."""
    seen: dict[str, int] = {}
    for change, changed in _changes(rule):
        seen[change] = count = seen.get(change, 0) + 1
        told = change if count == 1 else f"{change} ({count})"  # the same words at another place of the same expression
        yield Mutant(told, replace(changed, id=f"{rule.id} {told}"))


def _changes(rule: Rule) -> Iterator[tuple[str, Rule]]:
    if rule.where:
        yield "where: dropped", replace(rule, where=None)
        for words, tree in changed(rule.where.tree):
            yield f"where: {words}", replace(rule, where=_expression(tree))
    for words, tree in changed(rule.expect.tree):
        yield f"expect: {words}", replace(rule, expect=_expression(tree))
    if rule.unless:
        yield "unless: dropped", replace(rule, unless=None)
        for words, tree in changed(rule.unless.tree):
            yield f"unless: {words}", replace(rule, unless=_expression(tree))
    if rule.lookup:
        yield from ((words, replace(rule, lookup=lookup)) for words, lookup in _lookups(rule.lookup))
    if rule.group:
        yield from _groups(rule)
    if rule.readings == "nearest":
        yield "readings: nearest → all", replace(rule, readings="all")


def _expression(tree: Node) -> Expression:
    return Expression(spelled(tree), tree)


def _lookups(lookup: Lookup) -> Iterator[tuple[str, Lookup]]:
    other: Any = "all" if lookup.quantify == "any" else "any"
    yield f"lookup: quantify {lookup.quantify} → {other}", replace(lookup, quantify=other)
    if lookup.at is None:
        yield "lookup: at any → as_of", replace(lookup, at=_expression(Field(("as_of",), "date")))
    else:
        yield f"lookup: at {lookup.at.text} → any", replace(lookup, at=None)
        for by in (1.0, -1.0):
            yield f"lookup: at {lookup.at.text} → a day {_later(by)}", replace(lookup, at=_expression(_moved(lookup.at.tree, by)))
    keys = dict(lookup.match)
    for key in keys:
        if len(keys) > 1 and {"subject", "object"} & (set(keys) - {key}):
            left = tuple((name, value) for name, value in lookup.match if name != key)
            yield f"lookup: match without {key}", replace(lookup, match=left)
    for key, value in lookup.match:
        for words, tree in changed(value.tree):
            match = tuple((name, _expression(tree) if name == key else old) for name, old in lookup.match)
            yield f"lookup: match {key} {words}", replace(lookup, match=match)


def _groups(rule: Rule) -> Iterator[tuple[str, Rule]]:
    group = rule.group
    assert group
    for key in group.by:
        if len(group.by) > 1:
            fewer = replace(
                group, by=tuple(name for name in group.by if name != key), entities=tuple(e for e in group.entities if e != key)
            )
            yield f"group: by without {key}", replace(rule, group=fewer)
    if group.between:
        yield "group: between dropped", replace(rule, group=replace(group, between=None))


def changed(node: Node) -> Iterator[tuple[str, Node]]:
    """Every tree that one slip makes of this one, each beside its words: `a < b → a <= b`."""
    for other in _slips(node):
        yield f"{spelled(node)} → {spelled(other)}", other
    if isinstance(node, Logic):
        yield from _shorter(node)
    for rebuild, part in _parts(node):
        yield from ((words, rebuild(other)) for words, other in changed(part))


def _slips(node: Node) -> Iterator[Node]:
    """What a slip at the very top of a tree makes of it."""
    if isinstance(node, Compare):
        yield from _comparisons(node)
    elif isinstance(node, Logic):
        yield replace(node, op="or" if node.op == "and" else "and")
    elif isinstance(node, Not):
        yield node.part
    elif isinstance(node, OneOf):
        if len(node.options) > 1:
            yield from (replace(node, options=tuple(o for o in node.options if o != gone)) for gone in node.options)
    elif isinstance(node, Arithmetic):
        yield replace(node, op=SIGNS[node.op])
        if node.op == "-":
            yield replace(node, left=node.right, right=node.left)
    elif isinstance(node, Const):
        if isinstance(node.value, float):
            yield from (Const(node.value + by) for by in (1.0, -1.0))
    elif isinstance(node, Call):
        yield from _calls(node)


def _shorter(node: Logic) -> Iterator[tuple[str, Node]]:
    """The tree without one of its parts."""
    for at, part in enumerate(node.parts):
        left = (*node.parts[:at], *node.parts[at + 1 :])
        yield f"without {spelled(part)}", left[0] if len(left) == 1 else replace(node, parts=left)


def _comparisons(node: Compare) -> Iterator[Node]:
    for op in SLIPS[node.op]:
        if not (node.on == "quantity" and op == STRICT.get(node.op)):  # two intervals that may be less may be equal
            yield replace(node, op=op)
    if node.on in ("date", "number") and not (isinstance(node.right, Const) or isinstance(node.left, Const)):
        yield from (replace(node, right=_moved(node.right, by)) for by in (1.0, -1.0))


def _calls(node: Call) -> Iterator[Node]:
    if node.word in ORDERED_WORDS:
        yield replace(node, args=tuple(reversed(node.args)))
    if node.word in OPPOSITES:
        yield replace(node, word=OPPOSITES[node.word])
        if len(node.args) > 1:
            yield from node.args
    if node.word == "abs":
        yield node.args[0]
    if node.type == "bool":
        yield Not(node)


def _moved(node: Node, by: float) -> Node:
    """A day later or earlier, or one more or less."""
    if type_of(node) in ("date", "null"):
        return Call("shift", (node, Const(by)), "date")
    return Arithmetic("+" if by > 0 else "-", node, Const(1.0), "number")


def _later(by: float) -> str:
    return "later" if by > 0 else "earlier"


def _parts(node: Node) -> Iterator[tuple[Callable[[Node], Node], Node]]:
    """The parts of a tree, each with what builds the tree anew around another part."""
    if isinstance(node, Not):
        inside = node.part
        if not (isinstance(inside, Call) and inside.type == "bool"):
            yield Not, inside
            return
        for build, part in _parts(inside):  # not the word itself: a second `not` before it is the same as none
            yield partial(_negated, build), part
    elif isinstance(node, Compare | Arithmetic):
        yield partial(_with_left, node), node.left
        yield partial(_with_right, node), node.right
    elif isinstance(node, OneOf):
        yield partial(_with_left, node), node.left
    elif isinstance(node, Call):
        yield from ((partial(_with_operand, node, at), arg) for at, arg in enumerate(node.args))
    elif isinstance(node, Logic):
        yield from ((partial(_with_part, node, at), part) for at, part in enumerate(node.parts))


def _negated(build: Callable[[Node], Node], new: Node) -> Node:
    return Not(build(new))


def _with_left(node: Compare | Arithmetic | OneOf, new: Node) -> Node:
    return replace(node, left=new)


def _with_right(node: Compare | Arithmetic, new: Node) -> Node:
    return replace(node, right=new)


def _with_operand(node: Call, at: int, new: Node) -> Node:
    return replace(node, args=(*node.args[:at], new, *node.args[at + 1 :]))


def _with_part(node: Logic, at: int, new: Node) -> Node:
    return replace(node, parts=(*node.parts[:at], new, *node.parts[at + 1 :]))
