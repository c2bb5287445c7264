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
    """Facts to hold the claim against: those of one predicate whose keys match."""

    __pydantic_config__ = _STRICT
    predicate: str
    """One of the predicates of `facts/predicates.yaml`."""
    match: dict[Literal["subject", "object", "office"], str]
    """An expression for each key; a key that is null matches nothing."""
    at: str = "as_of"
    """An expression: the day on which the fact must hold. `any` takes facts of every time."""
    quantify: Quantify = "any"
    """`any`: one fact that fits is enough; `all`: every matching fact must fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupText:
    """Claims to compare with each other: those that have the fields of `by` in common."""

    __pydantic_config__ = _STRICT
    by: tuple[str, ...]
    """The fields that all members have in common."""
    in_: Literal["article", "archive"] = "article"
    """Claims of one article, or of a whole archive (in a batch)."""
    between: str | None = None
    """Only groups whose members differ in this field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairText:
    """One edit that would make the rule hold: the words of a field replaced, or a hint where no one value is right."""

    __pydantic_config__ = _STRICT
    replace: str
    """The field whose words are edited."""
    with_: str | None = None
    """An expression: the right value."""
    hint: str | None = None
    """A message: what to do where no one value is right."""
    when: str | None = None
    """An expression: this repair is offered only if it is true."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SumText:
    """The sum to show beside the finding, each part a message of its own."""

    __pydantic_config__ = _STRICT
    terms: tuple[str, ...]
    """What is added, or otherwise put together."""
    result: str
    """What it comes to."""
    stated: str
    """What the story states."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryText:
    """One of several stories of an example: its claims or a text, and its days."""

    __pydantic_config__ = _STRICT
    as_of: str | None = None
    """The day to check for."""
    published: str | None = None
    """The day of publication."""
    text: str | None = None
    """A text of which the claims are extracted."""
    claims: tuple[dict[str, Any], ...] | None = None
    """The claims of the story; their kind is the rule's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A claim, claims or a text, what is known, and the verdict that the rule must give; none given: it must be silent.

    `findings` is how many findings of that verdict there must be; `repairs` and `points_at` are checked where they stand.
    """

    __pydantic_config__ = _STRICT
    name: str
    """What a colleague would call the case; a near miss is named “near miss, …”."""
    as_of: str | None = None
    """The day to check for."""
    published: str | None = None
    """The day of publication."""
    dateline: str | None = None
    """The dateline, as written."""
    title: str | None = None
    """A title kept apart from the text."""
    text: str | None = None
    """A text of which the claims are extracted."""
    claim: dict[str, Any] | None = None
    """One claim; its kind is the rule's."""
    claims: tuple[dict[str, Any], ...] | None = None
    """Several claims."""
    stories: tuple[StoryText, ...] = ()
    """Several stories, for a rule that compares the claims of an archive."""
    facts: tuple[dict[str, Any], ...] = ()
    """What the record says; nothing else is known."""
    verdict: Verdict | Literal["silent"]
    """The verdict that the rule must give, or `silent`."""
    severity: Severity | None = None
    """The severity that the finding must have."""
    findings: int | None = None
    """How many findings there must be."""
    points_at: str | None = None
    """The words that the finding must mark, exactly."""
    repairs: tuple[str, ...] | None = None
    """The replacements that it must offer, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFile:
    """A rule's file, every key of it. See the guide for rule writers."""

    __pydantic_config__ = _STRICT
    summary: str
    """One sentence: what holds where the rule is kept."""
    why: str
    """How the error comes about in a newsroom."""
    kind: str
    """The kind of claim that the rule speaks about."""
    expect: str
    """An expression: what must hold. Null is “not enough evidence”."""
    severity: Severity
    """What the desk does about a refuted claim."""
    message: str
    """What a journalist reads; expressions stand in braces: {person}."""
    where: str | None = None
    """An expression: which claims of the kind are this rule's business."""
    unless: str | None = None
    """An expression: where it holds nothing is refuted."""
    lookup: LookupText | None = None
    """Facts to hold the claim against."""
    record: LookupText | None = None
    """A second look-up, for the message and the repairs alone."""
    group: GroupText | None = None
    """Claims to compare with each other."""
    repairs: tuple[RepairText, ...] = ()
    """Every single edit that would make the rule hold."""
    sum: SumText | None = None
    """The sum to show beside the finding."""
    references: tuple[str, ...] = ()
    """Addresses of a style book, a standard, a published correction."""
    readings: Readings = "all"
    """`all`: supported only if every reading of an ambiguous claim is; `nearest`: the first is enough."""
    waivable: bool = True
    """`false`: no waiver silences this rule."""
    examples: tuple[Example, ...] = field(default=())
    """What proves the rule: every verdict that it can give, and at least two near misses."""
