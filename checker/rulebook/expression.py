"""Expressions: text → syntax tree, checked against the fields that are in scope before anything runs.

Parsed by the standard library's `ast` against a whitelist: comparison, and/or/not, + - *, fields, texts, numbers, and
the words of `words.py`; at most 200 nodes.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping

from checker.model.problems import did_you_mean
from checker.model.when import Date
from checker.rulebook.tree import (
    LIST,
    ROLES,
    Arithmetic,
    Call,
    Compare,
    Const,
    Field,
    Logic,
    Node,
    Not,
    OneOf,
    children,
    type_of,
)
from checker.rulebook.words import WORDS, Word

MOST_NODES = 200
COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
}
ARITHMETIC: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*"}
NULLS = {"null": None, "true": True, "false": False}


class ExpressionError(ValueError):
    """An expression that is not of the rule language, with the reason in words."""


def parse(text: str, scope: Mapping[str, str]) -> Node:
    """The tree of an expression. `scope` maps each name in reach (`end`, `quantity.unit`, `fact.object`) to its type.

    Raises ExpressionError for anything outside the language, an unknown name or word, or operands that do not fit.
    """
    try:
        tree = ast.parse(text.strip(), mode="eval")
    except (SyntaxError, ValueError, MemoryError, RecursionError) as wrong:
        raise ExpressionError(f"cannot be read: {getattr(wrong, 'msg', wrong)}") from None
    if sum(1 for _ in ast.walk(tree)) > 2 * MOST_NODES:
        raise ExpressionError(f"has more than {MOST_NODES} parts")
    node = _node(tree.body, scope)
    if _size(node) > MOST_NODES:
        raise ExpressionError(f"has more than {MOST_NODES} parts")
    return node


def parse_test(text: str, scope: Mapping[str, str]) -> Node:
    """Like `parse`, of an expression that must be true or false. Raises ExpressionError if it is not."""
    node = parse(text, scope)
    if type_of(node) != "bool":
        raise ExpressionError(f"must be true or false, but is a {type_of(node)}")
    return node


def _size(node: Node) -> int:
    return 1 + sum(_size(child) for child in children(node))


def _node(tree: ast.expr, scope: Mapping[str, str]) -> Node:
    reader = _READERS.get(type(tree))
    if reader is None:
        raise ExpressionError(f"{type(tree).__name__.lower()} is not part of the rule language")
    return reader(tree, scope)


def _const(tree: ast.Constant, scope: Mapping[str, str]) -> Node:
    value = tree.value
    if value is None or isinstance(value, str | bool):
        return Const(value)
    if isinstance(value, int | float) and abs(value) < 1e18:
        return Const(float(value))
    raise ExpressionError(f"{value!r} is not a value of the rule language")


def _field(tree: ast.expr, scope: Mapping[str, str]) -> Node:
    parts: list[str] = []
    while isinstance(tree, ast.Attribute):
        parts.insert(0, tree.attr)
        tree = tree.value
    if not isinstance(tree, ast.Name):
        raise ExpressionError("a dot may only follow a name")
    parts.insert(0, tree.id)
    name = ".".join(parts)
    if name in scope:
        return Field(tuple(parts), scope[name])
    if name in NULLS:
        return Const(NULLS[name])
    if name in WORDS:
        raise ExpressionError(f"{name} is a word and wants its operands in brackets: {name}(…)")
    raise ExpressionError(f"unknown name {name!r}{did_you_mean(name, scope)}")


def _call(tree: ast.Call, scope: Mapping[str, str]) -> Node:
    if not isinstance(tree.func, ast.Name) or tree.keywords:
        raise ExpressionError("a word is written name(operand, …)")
    name = tree.func.id
    if name not in WORDS:
        raise ExpressionError(f"unknown word {name!r}{did_you_mean(name, WORDS)}")
    word, args = WORDS[name], tuple(_node(arg, scope) for arg in tree.args)
    least, most = len(word.takes) - word.optional, len(word.takes)
    if not least <= len(args) <= most:
        wanted = str(most) if least == most else f"{least} to {most}"
        raise ExpressionError(f"{name} takes {wanted} operand{'s' if most > 1 else ''}, not {len(args)}")
    args = tuple(_operand(name, word, at, arg) for at, arg in enumerate(args))
    return Call(name, args, type_of(args[0]).removeprefix(LIST) if word.gives == "operand" else word.gives)


def _operand(name: str, word: Word, at: int, arg: Node) -> Node:
    wanted, given = word.takes[at], type_of(arg)
    if wanted == "date" and isinstance(arg, Const) and isinstance(arg.value, str):
        return Const(_day(arg.value))
    if not _fits(wanted, given):
        raise ExpressionError(f"{name} takes a {wanted} as operand {at + 1}, not a {given}")
    return arg


def _fits(wanted: str, given: str) -> bool:
    if given == "null":
        return True
    if wanted.startswith(LIST) != given.startswith(LIST):
        return wanted == "any"
    wanted, given = wanted.removeprefix(LIST), given.removeprefix(LIST)
    return wanted in ("any", given) or (wanted == "entity" and given in ROLES) or (wanted in ROLES and given == "entity")


def _compare(tree: ast.Compare, scope: Mapping[str, str]) -> Node:
    if len(tree.ops) == 1 and isinstance(tree.ops[0], ast.In | ast.NotIn):
        found = _one_of(tree, scope)
        return Not(found) if isinstance(tree.ops[0], ast.NotIn) else found
    sides = [_node(side, scope) for side in (tree.left, *tree.comparators)]
    parts = []
    for left, op, right in zip(sides, tree.ops, sides[1:], strict=False):
        if type(op) not in COMPARISONS:
            raise ExpressionError("compare with <, <=, ==, !=, >=, > or in")
        parts.append(_compared(COMPARISONS[type(op)], left, right))
    return parts[0] if len(parts) == 1 else Logic("and", tuple(parts))


def _compared(op: str, left: Node, right: Node) -> Node:
    a, b = type_of(left), type_of(right)
    if "date" in (a, b) and "text" in (a, b):
        left, right = (Const(_day(s.value)) if isinstance(s, Const) and isinstance(s.value, str) else s for s in (left, right))
        a, b = type_of(left), type_of(right)
    if "null" in (a, b):
        raise ExpressionError("nothing compares with null; write known(…) or not known(…)")
    if a in ROLES and b in ROLES:
        raise ExpressionError("names are compared with same(a, b), which knows aliases and doubt")
    on = a if a == b else "quantity" if {a, b} == {"quantity", "number"} else None
    if on is None or on.startswith(LIST) or on == "fact":
        raise ExpressionError(f"a {a} does not compare with a {b}")
    if op not in ("==", "!=") and on in ("text", "bool"):
        raise ExpressionError(f"a {on} has no order; compare it with == or !=")
    if op == "!=" and on == "quantity":
        raise ExpressionError("quantities are intervals, of which != says nothing; compare with <, <=, ==, >= or >")
    return Compare(op, left, right, on)


def _one_of(tree: ast.Compare, scope: Mapping[str, str]) -> Node:
    left, options = _node(tree.left, scope), tree.comparators[0]
    if not isinstance(options, ast.Tuple | ast.List) or not all(isinstance(o, ast.Constant) for o in options.elts):
        raise ExpressionError('after `in` comes a list of texts or numbers: ("planned", "under-way")')
    values = tuple(o.value for o in options.elts if isinstance(o, ast.Constant))
    kind = str if type_of(left) == "text" else int | float
    if type_of(left) not in ("text", "number") or not all(isinstance(v, kind) for v in values):
        raise ExpressionError(f"a {type_of(left)} is not one of {values}")
    return OneOf(left, values)  # type: ignore[arg-type]


def _logic(tree: ast.BoolOp, scope: Mapping[str, str]) -> Node:
    parts = tuple(_node(value, scope) for value in tree.values)
    for part in parts:
        if type_of(part) not in ("bool", "null"):
            raise ExpressionError(f"and, or and not join what is true or false, not a {type_of(part)}")
    return Logic("and" if isinstance(tree.op, ast.And) else "or", parts)


def _unary(tree: ast.UnaryOp, scope: Mapping[str, str]) -> Node:
    part = _node(tree.operand, scope)
    if isinstance(tree.op, ast.USub) and isinstance(part, Const) and isinstance(part.value, float):
        return Const(-part.value)
    if not isinstance(tree.op, ast.Not):
        raise ExpressionError("write a - b instead of a sign")
    if type_of(part) not in ("bool", "null"):
        raise ExpressionError(f"and, or and not join what is true or false, not a {type_of(part)}")
    if _compares_quantities(part):
        raise ExpressionError("a comparison of quantities says that they may be so; turn it round instead of using not")
    return Not(part)


def _compares_quantities(node: Node) -> bool:
    here = isinstance(node, Compare) and node.on == "quantity"
    return here or any(_compares_quantities(child) for child in children(node))


def _arithmetic(tree: ast.BinOp, scope: Mapping[str, str]) -> Node:
    if type(tree.op) not in ARITHMETIC:
        raise ExpressionError("only +, - and * are known; divide with ratio(a, b)")
    left, right = _node(tree.left, scope), _node(tree.right, scope)
    kinds = {type_of(left), type_of(right)}
    if not kinds <= {"number", "quantity"}:
        raise ExpressionError(
            f"a {type_of(left)} {ARITHMETIC[type(tree.op)]} a {type_of(right)} is nothing; move a date with shift(date, n)"
        )
    return Arithmetic(ARITHMETIC[type(tree.op)], left, right, "quantity" if "quantity" in kinds else "number")


def _day(text: str) -> Date:
    try:
        return Date.parse(text)
    except ValueError as wrong:
        raise ExpressionError(str(wrong)) from None


_READERS: dict[type[ast.expr], Callable[..., Node]] = {
    ast.Constant: _const,
    ast.Name: _field,
    ast.Attribute: _field,
    ast.Call: _call,
    ast.Compare: _compare,
    ast.BoolOp: _logic,
    ast.UnaryOp: _unary,
    ast.BinOp: _arithmetic,
}
