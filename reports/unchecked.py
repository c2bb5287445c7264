"""What could not be checked, and why: the claims that no rule could decide, and those that none spoke about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.model.findings import Finding, Report

_PREFIX = "Not enough evidence: "


class NotChecked(NamedTuple):
    """The id of a claim, why it could not be checked, and what would bring the record up to date, if anything."""

    claim: str
    why: str
    hint: str = ""


def not_checked(report: Report) -> Iterator[NotChecked]:
    """Each claim once that is neither supported nor refuted nor in conflict."""
    told = {one for finding in report.findings if finding.verdict != "not-enough-evidence" for one in finding.claims}
    undecided = [(one, f) for f in report.findings if f.verdict == "not-enough-evidence" for one in f.claims]
    found = [
        *(NotChecked(one, why_not(f), _hint(f)) for one, f in undecided),
        *(NotChecked(one.claim, one.reason) for one in report.unchecked),
    ]
    for one in found:
        if one.claim not in told:
            told.add(one.claim)
            yield one


def why_not(finding: Finding) -> str:
    """Why there is not enough evidence, without the words that say so: under a heading, or beside them, these stand already."""
    told = finding.message.removeprefix(_PREFIX)
    return told if told == finding.message else told.removesuffix(".")


def commonest(reasons: Iterable[str]) -> list[tuple[int, str]]:
    """The reasons, each with how often it is given, the commonest first."""
    return sorted(((count, why) for why, count in Counter(reasons).items()), key=lambda one: (-one[0], one[1]))


def _hint(finding: Finding) -> str:
    return next((repair.hint or "" for repair in finding.repairs if repair.field == "record"), "")
