"""Rules as the engine runs them: checked, with their trees; and the shape of a rule's file, which is where they come from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from checker.model.findings import Severity, Verdict
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
    """One declarative check. `readings` is `nearest` where the first reading alone may support."""

    id: str
    summary: str
    why: str
    kind: str
    severity: Severity
    expect: Expression
    message: Template
    where: Expression | None = None
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


def _bare(name: str) -> str:
    """`with_` → `with`: keys of a file may be Python's keywords."""
    return name.rstrip("_")


_STRICT: dict[str, Any] = {"extra": "forbid", "alias_generator": _bare}


@dataclass(frozen=True, slots=True, kw_only=True)
class LookupText:
    __pydantic_config__ = _STRICT
    predicate: str
    match: dict[Literal["subject", "object", "office"], str]
    at: str = "as_of"
    quantify: Quantify = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupText:
    __pydantic_config__ = _STRICT
    by: tuple[str, ...]
    in_: Literal["article", "archive"] = "article"
    between: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairText:
    __pydantic_config__ = _STRICT
    replace: str
    with_: str | None = None
    hint: str | None = None
    when: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SumText:
    __pydantic_config__ = _STRICT
    terms: tuple[str, ...]
    result: str
    stated: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A claim, claims or a text, what is known, and the verdict that the rule must give; none given: it must be silent.

    `findings` is how many findings of that verdict there must be; `repairs` and `points_at` are checked where they stand.
    """

    __pydantic_config__ = _STRICT
    name: str
    as_of: str | None = None
    published: str | None = None
    dateline: str | None = None
    title: str | None = None
    text: str | None = None
    claim: dict[str, Any] | None = None
    claims: tuple[dict[str, Any], ...] | None = None
    facts: tuple[dict[str, Any], ...] = ()
    verdict: Verdict | Literal["silent"]
    severity: Severity | None = None
    findings: int | None = None
    points_at: str | None = None
    repairs: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFile:
    """A rule's file, every key of it. See the guide for rule writers."""

    __pydantic_config__ = _STRICT
    summary: str
    why: str
    kind: str
    expect: str
    severity: Severity
    message: str
    where: str | None = None
    lookup: LookupText | None = None
    record: LookupText | None = None
    group: GroupText | None = None
    repairs: tuple[RepairText, ...] = ()
    sum: SumText | None = None
    references: tuple[str, ...] = ()
    readings: Readings = "all"
    waivable: bool = True
    examples: tuple[Example, ...] = field(default=())
