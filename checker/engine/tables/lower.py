"""The second lowering of rules: a syntax tree becomes expressions over the columns of a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from checker.engine.tables import compare as compared
from checker.engine.tables import recipe
from checker.engine.tables.values import Bounds, Expr, Stretch, Table, literal, nothing, read
from checker.engine.tables.words import worked
from checker.model.when import Date
from checker.rulebook.tree import Arithmetic, Call, Compare, Const, Field, Logic, Node, Not, OneOf
from checker.rulebook.words import WORDS


class Scope(NamedTuple):
    """What an expression reads: a table whose columns are named as the fields are, and how to read the answers of words that were asked."""

    table: Table
    answers: Mapping[Node, Callable[[Scope], Any]] = MappingProxyType({})


def lower(node: Node, scope: Scope) -> Any:
    """The value of a tree; a word that is to be asked has its answer in the scope."""
    if isinstance(node, Const):
        return _const(node.value)
    if isinstance(node, Field):
        return read(scope.table, "__".join(node.path), node.type)
    if isinstance(node, Call):
        return _call(node, scope)
    if isinstance(node, Compare):
        return compared.compare(node.op, lower(node.left, scope), lower(node.right, scope), node.on)
    if isinstance(node, OneOf):
        return _one_of(node, scope)
    if isinstance(node, Not):
        return ~test(node.part, scope)
    if isinstance(node, Arithmetic):
        return _arithmetic(node, scope)
    return _logic(node, scope)


def test(node: Node, scope: Scope) -> Expr:
    """A tree that is true or false, as an expression."""
    found = lower(node, scope)
    return recipe.null("boolean") if found is None else literal(found)


def wants_known(node: Call) -> bool:
    return not WORDS[node.word].takes_null


def _const(value: Any) -> Any:
    if isinstance(value, Date):
        return Stretch(recipe.literal(value.first), recipe.literal(value.last))
    return Bounds(value, value) if isinstance(value, float) else value


def _call(node: Call, scope: Scope) -> Any:
    if node in scope.answers:
        return scope.answers[node](scope)
    args = [lower(arg, scope) for arg in node.args]
    if wants_known(node) and any(arg is None for arg in args):
        return nothing(node.type)
    return worked(node.word, args, node.type)


def _one_of(node: OneOf, scope: Scope) -> Expr:
    value = lower(node.left, scope)
    if not isinstance(value, Bounds):
        return recipe.null("boolean") if value is None else literal(value).isin(node.options)
    if value.low is value.high:
        return literal(value.low).isin(node.options)
    found = recipe.literal(False)
    for option in node.options:
        found = found | compared.compare("==", value, Bounds(option, option), "number")
    return found


def _logic(node: Logic, scope: Scope) -> Expr:
    found, *others = (test(part, scope) for part in node.parts)
    for other in others:
        found = found & other if node.op == "and" else found | other
    return found


def _arithmetic(node: Arithmetic, scope: Scope) -> Any:
    left, right = lower(node.left, scope), lower(node.right, scope)
    if left is None or right is None:
        return nothing(node.type)
    if node.type == "quantity":
        work = {"+": compared.plus, "-": compared.minus, "*": compared.times}[node.op]
        return work(compared.amount(left), compared.amount(right))
    return compared.numbers(node.op, left, right)
