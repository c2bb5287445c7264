"""Expressions: text → syntax tree, checked against the fields that are in scope before anything runs.

Parsed by the standard library's `ast` against a whitelist: comparison, and/or/not, + - *, fields, texts, numbers, and
the words of `words.py`; at most 200 nodes.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable, Mapping
from itertools import pairwise

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
TOO_LARGE = f"has more than {MOST_NODES} parts"
COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
}
ARITHMETIC: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*"}
NO_NEGATION = "a comparison of quantities says that they may be so; turn it round instead of negating it"
NULLS = {"null": None, "true": True, "false": False}


class ExpressionError(ValueError):
    """An expression that is not of the rule language, with the reason in words."""


def parse(text: str, scope: Mapping[str, str]) -> Node:
    """The tree of an expression. `scope` maps each name in reach (`end`, `quantity.unit`, `fact.object`) to its type.

    Raises ExpressionError for anything outside the language, an unknown name or word, or operands that do not fit.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # an unknown escape in a text is an error, and nothing is printed
            tree = ast.parse(text.strip(), mode="eval")
    except (SyntaxError, ValueError, MemoryError, RecursionError) as wrong:
        raise ExpressionError(f"cannot be read: {getattr(wrong, 'msg', wrong)}") from None
    if sum(isinstance(part, ast.expr) for part in ast.walk(tree)) > 2 * MOST_NODES:
        raise ExpressionError(TOO_LARGE)  # before anything recurses into it
    return _node(tree.body, scope)


def parse_test(text: str, scope: Mapping[str, str]) -> Node:
    """Like `parse`, of an expression that must be true or false. Raises ExpressionError if it is not."""
    node = parse(text, scope)
    if type_of(node) != "bool":
        raise ExpressionError(f"must be true or false, but is {_a(type_of(node))}")
    return node


def _size(node: Node) -> int:
    return 1 + sum(_size(child) for child in children(node))


def _node(tree: ast.expr, scope: Mapping[str, str]) -> Node:
    reader = _READERS.get(type(tree))
    if reader is None:
        raise ExpressionError(f"{type(tree).__name__.lower()} is not part of the rule language")
    node: Node = reader(tree, scope)
    if _size(node) > MOST_NODES:  # at every level, since a chain `a < b < c` holds its middle twice
        raise ExpressionError(TOO_LARGE)
    return node


def _const(tree: ast.Constant, scope: Mapping[str, str]) -> Node:
    value = tree.value
    if value is None or isinstance(value, str | bool):
        return Const(value)
    if isinstance(value, int | float) and abs(value) < 1e18:
        return Const(float(value))
    if isinstance(value, int | float):
        raise ExpressionError("a number is not as large as that in any story")
    raise ExpressionError(f"{value!r:.40} is not a value of the rule language")


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
    return Call(name, args, _common_type(name, args) if word.gives == "operand" else word.gives)


def _common_type(name: str, args: tuple[Node, ...]) -> str:
    """The type of a word that gives one of its operands: of one list, or of several single values."""
    types = list(dict.fromkeys(found for arg in args if (found := type_of(arg)) != "null"))
    if len(types) > 1 or (len(args) > 1 and types and types[0].startswith(LIST)):
        raise ExpressionError(f"{name} takes one list, or single values of one type, not {' and '.join(map(_a, types))}")
    return types[0].removeprefix(LIST) if types else "null"


def _a(type_: str) -> str:
    return f"an {type_}" if type_[0] in "aeio" else f"a {type_}"


def _operand(name: str, word: Word, at: int, arg: Node) -> Node:
    wanted, given = word.takes[at], type_of(arg)
    if wanted == "date" and isinstance(arg, Const) and isinstance(arg.value, str):
        return Const(_day(arg.value))
    if given != "null" and not any(_fits(one, given) for one in wanted.split("|")):
        raise ExpressionError(f"{name} takes {_a(wanted.replace('|', ' or '))} as operand {at + 1}, not {_a(given)}")
    return arg


def _fits(wanted: str, given: str) -> bool:
    if wanted.startswith(LIST) != given.startswith(LIST):
        return wanted == "any"
    wanted, given = wanted.removeprefix(LIST), given.removeprefix(LIST)
    return wanted in ("any", given) or (wanted == "entity" and given in ROLES) or (wanted in ROLES and given == "entity")


def _compare(tree: ast.Compare, scope: Mapping[str, str]) -> Node:
    if len(tree.ops) == 1 and isinstance(tree.ops[0], ast.In | ast.NotIn):
        found = _one_of(tree, scope)
        return Not(found) if isinstance(tree.ops[0], ast.NotIn) else found
    if any(type(op) not in COMPARISONS for op in tree.ops):
        raise ExpressionError("compare with <, <=, ==, !=, >=, > or in")
    sides = [_node(side, scope) for side in (tree.left, *tree.comparators)]
    parts = [_compared(COMPARISONS[type(op)], *pair) for op, pair in zip(tree.ops, pairwise(sides), strict=True)]
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
        raise ExpressionError(f"{_a(a)} does not compare with {_a(b)}")
    if op not in ("==", "!=") and on in ("text", "bool"):
        raise ExpressionError(f"a {on} has no order; compare it with == or !=")
    if on == "bool" and (_says_may_be(left) or _says_may_be(right)):
        raise ExpressionError(NO_NEGATION)
    if op == "!=" and on == "quantity":
        raise ExpressionError("quantities are intervals, of which != says nothing; compare with <, <=, ==, >= or >")
    return Compare(op, left, right, on)


def _one_of(tree: ast.Compare, scope: Mapping[str, str]) -> Node:
    left, listed = _node(tree.left, scope), tree.comparators[0]
    options = [_node(option, scope) for option in listed.elts] if isinstance(listed, ast.Tuple | ast.List) else []
    values = tuple(o.value for o in options if isinstance(o, Const) and type(o.value) in (str, float))
    if not options or len(values) < len(options):
        raise ExpressionError('after `in` comes a list of texts or numbers: ("planned", "under-way")')
    type_ = type_of(left)
    if type_ not in ("text", "number") or any(type_of(option) != type_ for option in options):
        raise ExpressionError(f"{_a(type_)} is not one of ({', '.join(repr(value) for value in values)})")
    return OneOf(left, values)  # type: ignore[arg-type]


def _logic(tree: ast.BoolOp, scope: Mapping[str, str]) -> Node:
    parts = tuple(_node(value, scope) for value in tree.values)
    for part in parts:
        if type_of(part) not in ("bool", "null"):
            raise ExpressionError(f"and, or and not join what is true or false, not {_a(type_of(part))}")
    return Logic("and" if isinstance(tree.op, ast.And) else "or", parts)


def _unary(tree: ast.UnaryOp, scope: Mapping[str, str]) -> Node:
    part = _node(tree.operand, scope)
    if isinstance(tree.op, ast.USub) and isinstance(part, Const) and isinstance(part.value, float):
        return Const(-part.value)
    if not isinstance(tree.op, ast.Not):
        raise ExpressionError("write a - b instead of a sign")
    if type_of(part) not in ("bool", "null"):
        raise ExpressionError(f"and, or and not join what is true or false, not {_a(type_of(part))}")
    if _says_may_be(part):
        raise ExpressionError(NO_NEGATION)
    return Not(part)


def _says_may_be(node: Node) -> bool:
    here = (isinstance(node, Compare) and node.on == "quantity") or (isinstance(node, Call) and node.word == "overlap")
    return here or any(_says_may_be(child) for child in children(node))


def _arithmetic(tree: ast.BinOp, scope: Mapping[str, str]) -> Node:
    if type(tree.op) not in ARITHMETIC:
        raise ExpressionError("only +, - and * are known; divide with ratio(a, b)")
    left, right = _node(tree.left, scope), _node(tree.right, scope)
    kinds = {type_of(left), type_of(right)}
    if not kinds <= {"number", "quantity"}:
        raise ExpressionError(
            f"{_a(type_of(left))} {ARITHMETIC[type(tree.op)]} {_a(type_of(right))} is nothing; move a date with shift(date, n)"
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
