"""The shape of a rule's file, as it is written: what pydantic validates before a rule is made of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from checker.model.findings import Severity, Verdict
from checker.rulebook.rule import Quantify, Readings


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
    unless: str | None = None
    lookup: LookupText | None = None
    record: LookupText | None = None
    group: GroupText | None = None
    repairs: tuple[RepairText, ...] = ()
    sum: SumText | None = None
    references: tuple[str, ...] = ()
    readings: Readings = "all"
    waivable: bool = True
    examples: tuple[Example, ...] = field(default=())
