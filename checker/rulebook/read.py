"""One rule's file: its rule and its examples, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from checker import yamlfile
from checker.model.facts import Predicate
from checker.model.problems import InputError, Problem
from checker.rulebook.compile import Faults, compiled
from checker.rulebook.file import Example, RuleFile
from checker.rulebook.rule import Rule


@cache
def _adapter() -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(RuleFile)


def read_source(path: Path, content: bytes) -> tuple[RuleFile, yamlfile.Loaded]:
    """The keys of a rule's file. Raises InputError with every fault."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as wrong:
        raise InputError([Problem(str(path), f"is not UTF-8: {wrong.reason} at byte {wrong.start}")]) from None
    loaded = yamlfile.load(text, str(path))
    return yamlfile.validated(loaded, _adapter()), loaded


def read_rule(
    rule_id: str, path: Path, content: bytes, predicates: Mapping[str, Predicate]
) -> tuple[Rule | None, tuple[Problem, ...]]:
    """The rule, or None, and everything that is wrong with its file."""
    try:
        source, loaded = read_source(path, content)
    except InputError as wrong:
        return None, wrong.problems
    faults = Faults(str(path), loaded.line)
    return compiled(rule_id, source, predicates, faults), tuple(faults.found)


def read_examples(path: Path) -> tuple[tuple[Example, int], ...]:
    """The examples of a rule's file, each with its line. Raises InputError with every fault of the file."""
    source, loaded = read_source(path, path.read_bytes())
    return tuple((example, loaded.line(("examples", at))) for at, example in enumerate(source.examples))
