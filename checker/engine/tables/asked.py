"""Words that a database cannot do: Python answers them once for each distinct set of operands, and the answers are joined back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import pyarrow as pa

from checker.engine.tables import recipe
from checker.engine.tables.lower import Scope, lower, wants_known
from checker.engine.tables.recipe import key_of
from checker.engine.tables.store import Store
from checker.engine.tables.values import (
    APART,
    Bounds,
    Expr,
    Many,
    choose,
    columns_of,
    from_parts,
    literal,
    nothing,
    plain,
    present,
    read,
)
from checker.engine.tables.words import LOWERINGS, worked
from checker.model.facts import Entity
from checker.model.fold import fold
from checker.model.number import Quantity, from_ends
from checker.model.when import Date
from checker.rulebook.tree import LIST, Call, Node, type_of
from checker.rulebook.values import Bounds as Between
from checker.rulebook.values import bounds, number
from checker.rulebook.words import WORDS

ARROW = {
    "boolean": pa.bool_(),
    "string": pa.string(),
    "float64": pa.float64(),
    "int64": pa.int64(),
    "date": pa.date32(),
}


def folded(scope: Scope, node: Node, store: Store, name: str) -> tuple[Scope, Expr]:
    """The scope with a text as names are compared: without capitals and accents."""
    text = lower(node, scope)
    table = scope.table.mutate(**{f"{name}_text": literal(text)})
    asked = table.filter(table[f"{name}_text"].notnull()).select(f"{name}_text").distinct()
    told = store.fetch(asked)[f"{name}_text"]
    words = pa.table({f"{name}_": told, f"{name}_folded": pa.array([fold(one) for one in told.to_pylist()], pa.string())})
    keys = store.put(words, asked)
    joined = table.left_join(keys, table[f"{name}_text"] == keys[f"{name}_"])
    return scope._replace(table=joined), joined[f"{name}_folded"]


class _Operand(NamedTuple):
    """One operand of a question: its type, and its parts by the names of their columns; a constant has none."""

    type: str
    parts: dict[str, Expr]
    constant: Any = None


def ask(scope: Scope, call: Call, store: Store) -> Scope:
    """The scope with one word answered, whose operands need no asking."""
    args = [lower(arg, scope) for arg in call.args]
    if wants_known(call) and any(arg is None for arg in args):
        return with_answer(scope, call, lambda inside: nothing(call.type))
    name = name_of(scope, call.word, args)
    operands = [_operand(type_of(node), arg, f"{name}_{at}") for at, (node, arg) in enumerate(zip(call.args, args, strict=True))]
    columns = {column: expr for operand in operands for column, expr in operand.parts.items()}
    if not columns:
        constant = _constant(call, [operand.constant for operand in operands], store)
        return with_answer(scope, call, lambda inside: constant)
    table = scope.table.mutate(**columns)
    tests = [present(arg) for arg in args] if wants_known(call) else []
    if sure := LOWERINGS[call.word].sure:
        tests.append(~sure(*args))
    told = table.mutate(asks=_every(tests))
    questions = told.filter(told["asks"]).select(*columns).distinct()
    distinct = store.fetch(questions)
    if (
        not distinct.num_rows and not store.is_duckdb
    ):  # where queries are kept, they are the same whether anything is asked or not
        return with_answer(scope, call, lambda inside: _sure(call, inside, nothing(call.type)))
    answers = store.put(_answers(call, operands, distinct, store, name), questions, call.word)
    joined = table.left_join(answers, [table[column].identical_to(answers[f"{column}_"]) for column in columns])
    return with_answer(
        scope._replace(table=joined), call, lambda inside: _sure(call, inside, read_answer(inside.table, name, call.type))
    )


def name_of(scope: Scope, *of: Any) -> str:
    """What columns are called that are worked out: so in every run, and by no name that the scope has already."""
    return f"worked_{key_of(len(scope.answers), *of)[:12]}"


def with_answer(scope: Scope, node: Node, answer: Callable[[Scope], Any]) -> Scope:
    return scope._replace(answers={**scope.answers, node: answer})


def _every(tests: list[Expr]) -> Expr:
    found = recipe.literal(True)
    for one in tests:
        found = found & one
    return found


def _sure(call: Call, scope: Scope, asked: Any) -> Any:
    """What columns are sure of, else what was asked."""
    lowering = LOWERINGS[call.word]
    if not lowering.sure:
        return asked
    args = [lower(arg, scope) for arg in call.args]
    test = _every([*(present(arg) for arg in args), lowering.sure(*args)])
    return choose(test, worked(call.word, args, call.type), asked)


def _operand(type_: str, value: Any, name: str) -> _Operand:
    if value is None or isinstance(value, str | bool) or (isinstance(value, Bounds) and isinstance(value.low, float)):
        return _Operand(type_, {}, value.low if isinstance(value, Bounds) else value)
    if isinstance(value, Many):
        parts = tuple(value.parts) if isinstance(value.parts, tuple) else (value.parts,)
        if value.of == "entity":  # whatever the order of the list, one question
            return _Operand(type_, {f"{name}__key": value.parts.key.sort()})
        if value.of == "text":
            return _Operand(type_, {f"{name}__key": value.parts.sort()})
    else:
        parts = tuple(value) if isinstance(value, tuple) else (value,)
    return _Operand(type_, {f"{name}__{at}": literal(part) for at, part in enumerate(parts)})


def _answers(call: Call, operands: list[_Operand], distinct: Any, store: Store, name: str) -> Any:
    """The table of answers: the operands, and what the word says of them."""
    lists = [_values(operand, distinct) for operand in operands]
    found = [_answer(call, values, store) for values in zip(*lists, strict=True)]
    columns = {f"{column}_": distinct[column] for column in distinct.column_names}
    for at, (part, kind) in enumerate(answer_columns(name, call.type).items()):
        columns[part] = pa.array([_part(value, at, call.type) for value in found], ARROW[kind])
    return pa.table(columns)


def _answer(call: Call, values: Sequence[Any], store: Store) -> Any:
    """What Python's word says; a value on which it breaks is told, and nothing is said of it, so that the others still run."""
    word = WORDS[call.word]
    try:
        return word.work(store.setting, *values) if word.asks_record else word.work(*values)
    except Exception as broken:
        store.errors.append(f"{call.word}{tuple(values)!r:.200} broke: {type(broken).__name__}: {broken}")
        return None


def _constant(call: Call, values: Sequence[Any], store: Store) -> Any:
    """The answer to a word whose operands are all written in the rule."""
    value, kinds = _answer(call, values, store), answer_columns("", call.type).values()
    return from_parts(call.type, [recipe.literal(_part(value, at, call.type), type=kind) for at, kind in enumerate(kinds)])


def _values(operand: _Operand, distinct: Any) -> list[Any]:
    if not operand.parts:
        return [operand.constant] * distinct.num_rows
    columns = [distinct[name].to_pylist() for name in operand.parts]
    return [value_of(operand.type, parts) for parts in zip(*columns, strict=True)]


def value_of(type_: str, parts: tuple[Any, ...]) -> Any:
    """The Python value of the parts that a row has."""
    if parts[0] is None:
        return None
    if type_.startswith(LIST):
        of = plain(type_.removeprefix(LIST))
        if of == "entity":
            return tuple(value_of(of, unkeyed(key)) for key in parts[0])
        return tuple(parts[0]) if of in ("text", "bool") else tuple(value_of(of, one) for one in zip(*parts, strict=True))
    kind = plain(type_)
    if kind == "entity":
        return Entity(parts[0], parts[1], None, tuple(parts[2].split(APART)) if parts[2] else ())
    if kind == "date":
        return Date(parts[0], parts[1], "day" if parts[0] == parts[1] else "span")
    if kind == "quantity":
        return Quantity(parts[0], *_ends(*parts[1:3]), parts[3], parts[4])
    return number(Between(parts[0], parts[-1])) if kind == "number" else parts[0]


def unkeyed(key: str) -> tuple[str | None, ...]:
    written, id_, candidates = key.split("\x1e")
    return written, id_ or None, candidates or None


def _ends(low: float, high: float) -> tuple[float | None, float | None]:
    found = from_ends(0.0, low, high)
    return found.low, found.high


def answer_columns(name: str, type_: str) -> dict[str, str]:
    """The columns of an answer; a number has its two bounds."""
    if type_ == "number":
        return {f"{name}__low": "float64", f"{name}__high": "float64"}
    return columns_of(name, type_)


def read_answer(table: Any, name: str, type_: str) -> Any:
    if type_ == "number":
        return Bounds(table[f"{name}__low"], table[f"{name}__high"])
    return read(table, name, type_)


def _part(value: Any, at: int, type_: str) -> Any:
    """One part of an answer, as it stands in its column."""
    if value is None:
        return None
    if type_ == "number":
        return float(bounds(value)[at])
    if isinstance(value, Quantity):
        low, high = (float("-inf") if value.low is None else value.low, float("inf") if value.high is None else value.high)
        return (value.value, low, high, value.unit, value.hedge)[at]
    return (value.first, value.last)[at] if isinstance(value, Date) else value
