"""What comes out: findings with their evidence and repairs, coverage, diagnostics, and the report of one article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from checker.model.article import Span
from checker.model.claims import Claim
from checker.model.facts import Fact
from checker.model.number import Quantity
from checker.model.when import Date

Verdict = Literal["supported", "refuted", "conflicting-evidence", "not-enough-evidence"]
Severity = Literal["kill", "correction", "refile", "advice"]
VERDICTS: tuple[Verdict, ...] = ("refuted", "conflicting-evidence", "supported", "not-enough-evidence")
SEVERITIES: tuple[Severity, ...] = ("kill", "correction", "refile", "advice")


@dataclass(frozen=True, slots=True)
class FactEvidence:
    """What the record says. `role` is `fact` (the verdict rests on it) or `record` (what holds instead)."""

    fact: Fact
    role: str = "fact"


@dataclass(frozen=True, slots=True)
class SpanEvidence:
    """What the story says, and where. `span` is None for a claim that was given without a text."""

    claim: str
    span: Span | None
    text: str
    section: str = "body"


@dataclass(frozen=True, slots=True)
class SumEvidence:
    """The sum done: each term in words, what it comes to, and what the story states.

    `comes_to` and `says` are the intervals of the last two, where they are quantities that can be drawn.
    """

    terms: tuple[str, ...]
    result: str
    stated: str
    comes_to: Quantity | None = None
    says: Quantity | None = None


Evidence = FactEvidence | SpanEvidence | SumEvidence


@dataclass(frozen=True, slots=True)
class Repair:
    """One minimal edit that would make the rule hold. Without one right replacement it is None and `hint` says what to do."""

    field: str
    """The field of the claim that it mends."""
    span: Span | None
    """The words to replace."""
    replacement: str | None
    """What to write instead; null where no one value is right."""
    hint: str | None = None
    """What to do, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The outcome of one rule on one claim, or on one group of claims. `severity` is None unless refuted."""

    rule: str
    """The id of the rule: its path."""
    claims: tuple[str, ...]
    """The ids of the claims that it is about."""
    verdict: Verdict
    """What came out."""
    severity: Severity | None
    """What the desk would do about it; null unless refuted."""
    message: str
    """What a journalist reads."""
    spans: tuple[Span, ...] = ()
    """The words that it marks, in code points of the text."""
    title_spans: tuple[Span, ...] = ()
    """The words that it marks in a title kept apart from the text."""
    evidence: tuple[Evidence, ...] = ()
    """What the verdict rests on."""
    repairs: tuple[Repair, ...] = ()
    """Every single edit that would settle it; none is the right one by itself."""
    confidence: float = 1.0
    """How sure it is, from 0 to 1: the reading and the facts, the lower of the two."""
    fingerprint: str = ""
    """Made of the rule and of what the claim says, never of positions; it survives edits elsewhere."""
    waived: str | None = None
    """Why it may stand, where it was waived."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something about the run or the text that is not a rule on a claim."""

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A claim that no rule spoke about, and why."""

    claim: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything about one article. `errors` are what kept something from being done; `broken` says that the fault is ours.

    `file` is where the article was read, if that is known; an article of an archive may have an id of its own.
    """

    article: str
    """The article's id, else its path."""
    file: str = ""
    text: str = ""
    title: str | None = None
    as_of: Date | None = None
    """The day that it was checked for."""
    as_of_from: str | None = None
    """Where that day was read."""
    claims: tuple[Claim, ...] = ()
    """Every claim that was read."""
    findings: tuple[Finding, ...] = ()
    """What the rules said, in the order of place, rule, fingerprint."""
    unchecked: tuple[Unchecked, ...] = ()
    """The claims that no rule spoke about."""
    coverage: dict[str, int] = field(default_factory=dict)
    """Each claim counted once: refuted before conflicting, supported, not enough, unchecked. Empty for what cannot be read."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Remarks on the text or the run."""
    errors: tuple[str, ...] = ()
    """What kept something from being done."""
    broken: bool = False

    @property
    def refuted(self) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.verdict == "refuted" and not f.waived)
