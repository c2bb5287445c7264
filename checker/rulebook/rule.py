"""Rules as the engine runs them: checked, with their trees. `file.py` has the shape of the files that they come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.findings import Severity
from checker.rulebook.tree import Node

Quantify = Literal["any", "all"]
Readings = Literal["all", "nearest"]


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression as it was written, and its tree."""

    text: str
    tree: Node


@dataclass(frozen=True, slots=True)
class Template:
    """A message: literal text and expressions in turn."""

    text: str
    parts: tuple[str | Node, ...]


@dataclass(frozen=True, slots=True)
class Lookup:
    """Facts of a predicate whose keys match, on a day (`at` is None for any day)."""

    predicate: str
    match: tuple[tuple[str, Expression], ...]
    at: Expression | None
    quantify: Quantify = "any"


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that are compared with each other: equal in every field of `by`, of which `entities` hold entities."""

    by: tuple[str, ...]
    entities: tuple[str, ...] = ()
    within: Literal["article", "archive"] = "article"
    between: str | None = None


@dataclass(frozen=True, slots=True)
class RepairRule:
    """One edit that would make the rule hold: a field replaced by a value, or a hint where no one value is right."""

    field: str
    value: Expression | None
    hint: Template | None
    when: Expression | None


@dataclass(frozen=True, slots=True)
class SumRule:
    """The sum that a finding shows: its terms, what they come to, and what the story states."""

    terms: tuple[Template, ...]
    result: Template
    stated: Template


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One declarative check. `readings` is `nearest` where the first reading alone may support.

    Where `unless` holds, nothing is refuted: there is not enough evidence.
    """

    id: str
    summary: str
    why: str
    kind: str
    severity: Severity
    expect: Expression
    message: Template
    where: Expression | None = None
    unless: Expression | None = None
    lookup: Lookup | None = None
    record: Lookup | None = None
    group: Group | None = None
    repairs: tuple[RepairRule, ...] = ()
    sum: SumRule | None = None
    references: tuple[str, ...] = ()
    readings: Readings = "all"
    waivable: bool = True
    path: str = ""

    def __hash__(self) -> int:
        """By the id alone, since a rule is looked up for every story and its trees are long."""
        return hash(self.id)
