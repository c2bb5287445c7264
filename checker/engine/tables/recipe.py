"""Recipes of tables and values: what is to be done with columns, written down under a key; Ibis does it only where the SQL is not known.

A recipe takes everything that an Ibis table or value takes. It costs a hundredth of that, and has the same key in every process.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

Made = Any  # a table or a value of Ibis, or one of its methods


def _does(word: str, work: Callable[..., Made]) -> Callable[..., Recipe]:
    return lambda *parts: Recipe(word, work, *parts)


def _turned(word: str, work: Callable[[Any, Any], Made]) -> Callable[..., Recipe]:
    return lambda one, other: Recipe(word, work, other, one)


class Recipe:
    """One thing to be done with others: `work` makes it of what `parts` and `named` make."""

    __slots__ = ("_key", "_made", "_named", "_parts", "_work")

    def __init__(self, word: str, work: Callable[..., Made], /, *parts: Any, **named: Any) -> None:
        self._key = key_of(word, parts, named)
        self._work, self._parts, self._named = work, parts, named
        self._made: Made = None

    def __getattr__(self, name: str) -> Recipe:
        if name.startswith("__"):
            raise AttributeError(name)
        return Recipe("getattr", getattr, self, name)

    def __call__(self, /, *parts: Any, **named: Any) -> Recipe:
        return Recipe("call", operator.call, self, *parts, **named)

    def __getitem__(self, name: Any) -> Recipe:
        return Recipe("getitem", operator.getitem, self, name)

    def __bool__(self) -> bool:
        raise TypeError("whether a column is true is known to the database alone")

    __iter__ = None
    __hash__ = object.__hash__
    __eq__ = _does("eq", operator.eq)  # type: ignore[assignment]
    __ne__ = _does("ne", operator.ne)  # type: ignore[assignment]
    __lt__ = _does("lt", operator.lt)
    __le__ = _does("le", operator.le)
    __gt__ = _does("gt", operator.gt)
    __ge__ = _does("ge", operator.ge)
    __and__ = _does("and", operator.and_)
    __or__ = _does("or", operator.or_)
    __add__ = _does("add", operator.add)
    __sub__ = _does("sub", operator.sub)
    __mul__ = _does("mul", operator.mul)
    __truediv__ = _does("truediv", operator.truediv)
    __mod__ = _does("mod", operator.mod)
    __neg__ = _does("neg", operator.neg)
    __invert__ = _does("invert", operator.invert)
    __rand__ = _turned("and", operator.and_)
    __ror__ = _turned("or", operator.or_)
    __radd__ = _turned("add", operator.add)
    __rsub__ = _turned("sub", operator.sub)
    __rmul__ = _turned("mul", operator.mul)
    __rtruediv__ = _turned("truediv", operator.truediv)


def key_of(*parts: Any) -> str:
    """The key of some recipes and constants: the same in every process."""
    return blake2b(repr(_keys(parts)).encode(), digest_size=16).hexdigest()


def made(recipe: Recipe) -> Made:
    """What a recipe makes, as Ibis has it."""
    todo = [recipe]
    while todo:
        last = todo[-1]
        if missing := [one for one in _recipes((last._parts, last._named)) if one._made is None]:
            todo += missing
            continue
        todo.pop()
        if last._made is None:
            last._made = last._work(*_filled(last._parts), **_filled(last._named))
    return recipe._made


def table(name: str, kinds: Mapping[str, str], stands: Made = None) -> Recipe:
    """A table that stands in the database, with its columns and their types; `stands` is the table itself where Ibis knows it."""
    found = Recipe("table", _unbound, name, dict(kinds))
    found._made = stands
    return found


def kinds(recipe: Recipe) -> dict[str, str]:
    """The columns of a table that stands in the database, with their types. Raises TypeError for any other."""
    if recipe._work is not _unbound:
        raise TypeError("what columns a table will have is not known before it is made")
    found: dict[str, str] = recipe._parts[1]
    return found


def literal(value: Any, type: str | None = None) -> Recipe:
    return _by_ibis("literal", value, type)


def null(type: str) -> Recipe:
    return _by_ibis("null", type)


def null_like(value: Recipe) -> Recipe:
    """The null of a value's type."""
    return Recipe("null_like", lambda one: _ibis().null(one.type()), value)


def none_of(value: Recipe) -> Recipe:
    """A list of values of this type, with nothing in it."""
    return Recipe("none_of", lambda one: _ibis().literal([], type=f"array<{one.type()}>"), value)


def ifelse(test: Any, yes: Any, no: Any) -> Recipe:
    return _by_ibis("ifelse", test, yes, no)


def cases(*branches: tuple[Any, Any], else_: Any) -> Recipe:
    return _by_ibis("cases", *branches, else_=else_)


def coalesce(*values: Any) -> Recipe:
    return _by_ibis("coalesce", *values)


def least(*values: Any) -> Recipe:
    return _by_ibis("least", *values)


def greatest(*values: Any) -> Recipe:
    return _by_ibis("greatest", *values)


def interval(value: int | None = None, unit: str = "D") -> Recipe:
    return _by_ibis("interval", value, unit)


def union(*tables: Recipe) -> Recipe:
    return _by_ibis("union", *tables)


def _by_ibis(name: str, /, *parts: Any, **named: Any) -> Recipe:
    return Recipe(f"ibis.{name}", lambda *told, **also: getattr(_ibis(), name)(*told, **also), *parts, **named)


def _ibis() -> Any:
    import ibis

    return ibis


def _unbound(name: str, kinds: Mapping[str, str]) -> Made:
    return _ibis().table(dict(kinds), name=name)


def _keys(part: Any) -> Any:
    """What a part comes to in a key."""
    if isinstance(part, Recipe):
        return part._key
    if isinstance(part, tuple | list):
        return [_keys(one) for one in part]
    return {name: _keys(one) for name, one in part.items()} if isinstance(part, dict) else (part,)


def _recipes(part: Any) -> Iterator[Recipe]:
    if isinstance(part, Recipe):
        yield part
    elif isinstance(part, tuple | list | dict):
        for one in part.values() if isinstance(part, dict) else part:
            yield from _recipes(one)


def _filled(part: Any) -> Any:
    if isinstance(part, Recipe):
        return part._made
    if isinstance(part, tuple | list):
        return type(part)(_filled(one) for one in part)
    return {name: _filled(one) for name, one in part.items()} if isinstance(part, dict) else part
