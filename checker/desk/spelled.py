"""Syntax trees back as text, the way a rule's file would write them."""

from __future__ import annotations

from checker.rulebook.tree import Arithmetic, Call, Compare, Const, Field, Logic, Node, Not, OneOf


def spelled(node: Node) -> str:
    """The expression of a tree: `days_between(start, end) <= 31`."""
    if isinstance(node, Const):
        return _value(node.value)
    if isinstance(node, Field):
        return ".".join(node.path)
    if isinstance(node, Call):
        return f"{node.word}({', '.join(map(spelled, node.args))})"
    if isinstance(node, OneOf):
        return f"{_term(node.left)} in ({', '.join(map(_value, node.options))}{',' if len(node.options) == 1 else ''})"
    if isinstance(node, Not):
        return f"not {_bracketed(node.part) if isinstance(node.part, Logic) else spelled(node.part)}"
    if isinstance(node, Logic):
        return f" {node.op} ".join(_bracketed(part) if isinstance(part, Logic) else spelled(part) for part in node.parts)
    if isinstance(node, Arithmetic):
        return f"{_factor(node.left, node.op == '*')} {node.op} {_factor(node.right, True, node.op)}"
    return f"{_term(node.left)} {node.op} {_term(node.right)}"


def _bracketed(node: Node) -> str:
    return f"({spelled(node)})"


def _term(node: Node) -> str:
    """A side of a comparison."""
    return _bracketed(node) if isinstance(node, Compare | Logic | Not | OneOf) else spelled(node)


def _factor(node: Node, binds: bool, outer: str = "") -> str:
    """An operand of arithmetic: in brackets where it would bind more loosely than what it stands beside."""
    loose = isinstance(node, Arithmetic) and binds and (node.op != "*" or outer == "*")
    return _bracketed(node) if loose else spelled(node)


def _value(value: object) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, float):
        return str(int(value)) if value == int(value) else repr(value)
    return f'"{value}"'
