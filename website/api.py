"""The page of the library's public names, made of their signatures and docstrings."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from typing import Any

import checker
from checker import strategies

HEAD = """\
# Public names

The functions and classes that a program may use, as their docstrings have them. [The library](library.md) shows them at work,
[stories as tests](pytest.md) the strategies.

## checker
"""
_WIDTH = 90


def page() -> str:
    """The page, in Markdown."""
    return "\n".join((HEAD, *_checker(), f"## checker.strategies\n\n{inspect.getdoc(strategies)}\n", *_strategies()))


def _checker() -> Iterator[str]:
    for name in sorted(checker.__all__, key=str.lower):
        value = getattr(checker, name)
        yield from _entry(f"### {name}", value)
        if inspect.isclass(value):
            for method, one in vars(value).items():
                if not method.startswith("_") and (function := _function(one)):
                    yield from _entry(f"#### {name}.{method}", function, isinstance(one, property))


def _strategies() -> Iterator[str]:
    for name, value in vars(strategies).items():
        if inspect.isfunction(value) and value.__module__ == strategies.__name__ and not name.startswith("_"):
            yield from _entry(f"### {name}", value)


def _entry(heading: str, value: Any, is_property: bool = False) -> Iterator[str]:
    yield f"{heading}\n"
    if not inspect.isclass(value):
        yield f"```python\n{_signature(value, is_property)}\n```\n"
    yield f"{inspect.getdoc(value)}\n"


def _function(value: Any) -> Any:
    """The function below a method or property that has a docstring; None for anything else."""
    found = value.fget if isinstance(value, property) else getattr(value, "__func__", value)
    return found if inspect.isfunction(found) and found.__doc__ else None


def _signature(function: Any, is_property: bool) -> str:
    """How it is called, as its source has it; a parameter a line where one line is not enough."""
    node = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]
    assert isinstance(node, ast.FunctionDef)
    args = node.args
    args.args = [one for one in args.args if one.arg not in ("self", "cls")]
    if is_property and node.returns:
        return f"{node.name}: {ast.unparse(node.returns)}"
    end = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    line = f"{node.name}({ast.unparse(args)}){end}"
    if len(line) <= _WIDTH:
        return line
    whole = ast.parse(f"def f({ast.unparse(args)}): ...").body[0]
    assert isinstance(whole, ast.FunctionDef)
    return f"{node.name}(\n" + "".join(f"    {part},\n" for part in _parameters(whole.args)) + f"){end}"


def _parameters(args: ast.arguments) -> Iterator[str]:
    first = len(args.args) - len(args.defaults)
    for at, one in enumerate(args.args):
        yield _parameter(one, args.defaults[at - first] if at >= first else None)
    if args.vararg or args.kwonlyargs:
        yield f"*{ast.unparse(args.vararg)}" if args.vararg else "*"
    for one, default in zip(args.kwonlyargs, args.kw_defaults, strict=True):
        yield _parameter(one, default)
    if args.kwarg:
        yield f"**{ast.unparse(args.kwarg)}"


def _parameter(one: ast.arg, default: ast.expr | None) -> str:
    return ast.unparse(one) + (f" = {ast.unparse(default)}" if default else "")
