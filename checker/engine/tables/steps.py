"""Expressions worked out step by step: what is within others first, each in columns of its own that every rule of a kind shares.

One expression for a whole rule grows with each word that names its operands several times, and is then slow to compile; a step refers
to columns alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from checker.engine.tables.asked import ask, name_of, with_answer
from checker.engine.tables.lower import Scope, lower
from checker.engine.tables.store import Store
from checker.engine.tables.values import Bounds, Many, Table, from_parts, literal
from checker.engine.tables.words import asks
from checker.rulebook.tree import Arithmetic, Call, Node, children, type_of

_AT_ONCE = ("known", "written", "count", "meet")  # words so small that a column of their own is not worth it


def answered(scope: Scope, trees: Iterable[Node], store: Store) -> Scope:
    """The scope with every word and every sum of some trees in columns; words that a database cannot do are asked."""
    given = tuple(trees)
    while steps := [node for node in _open(given, scope.answers) if not _open(children(node), scope.answers)]:
        for call in steps:
            if isinstance(call, Call) and asks(call):
                scope = ask(scope, call, store)
        scope = _stepped(scope, [node for node in steps if node not in scope.answers])
    return scope


def _open(trees: Iterable[Node], answers: Mapping[Node, Any]) -> list[Node]:
    """The nodes that are steps of their own and not done yet, those outside first."""
    found: dict[Node, None] = {}

    def walk(node: Node) -> None:
        if node in answers:
            return
        if isinstance(node, Arithmetic) or (isinstance(node, Call) and node.word not in _AT_ONCE):
            found[node] = None
        for child in children(node):
            walk(child)

    for tree in trees:
        walk(tree)
    return list(found)


def _stepped(scope: Scope, nodes: Iterable[Node]) -> Scope:
    columns: dict[str, Any] = {}
    for node in nodes:
        value = lower(node, scope)
        if value is None or isinstance(value, Many):  # a null that the rule writes itself; no word gives a list
            scope = with_answer(scope, node, _told(value))
            continue
        parts = _parts(value)
        name = name_of(scope, parts)
        columns |= {f"{name}__{at}": literal(part) for at, part in enumerate(parts)}
        scope = with_answer(scope, node, _columns(name, len(parts), type_of(node)))
    if columns:
        scope = scope._replace(table=scope.table.mutate(**columns).view())
    return scope


def _parts(value: Any) -> tuple[Any, ...]:
    if isinstance(value, Bounds) and value.low is value.high:
        return (value.low,)
    return tuple(value) if isinstance(value, tuple) else (value,)


def _told(value: Any) -> Callable[[Scope], Any]:
    return lambda scope: value


def _columns(name: str, many: int, type_: str) -> Callable[[Scope], Any]:
    def read(scope: Scope) -> Any:
        table: Table = scope.table
        return from_parts(type_, [table[f"{name}__{at}"] for at in range(many)])

    return read
