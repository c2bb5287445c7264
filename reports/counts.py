"""What a report comes to in numbers: its findings by how grave they are, and its claims by what became of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from checker.model.counted import counted
from checker.model.findings import SEVERITIES, Report
from reports.remarks import SHOWN, shown

CONFLICT = "conflicting-evidence"
DECIDED = ("refuted", CONFLICT, "waived", "supported")
OUTCOMES = {
    "refuted": "refuted",
    CONFLICT: "conflicting",
    "waived": "waived",
    "supported": "supported",
    "not-enough-evidence": "not enough evidence",
    "unchecked": "unchecked",
}


def graded(report: Report) -> Counter[str]:
    """The findings that nobody waived by severity; those about which sources differ by their verdict."""
    return Counter(finding.severity or CONFLICT for finding in shown(report))


def told_claims(report: Report) -> Counter[str]:
    """The coverage, but for claims that were refuted, or in conflict, and may stand: these are `waived`, and nothing else."""
    counts = Counter(report.coverage)
    standing = {one for finding in shown(report) for one in finding.claims}
    waived = [finding for finding in report.findings if finding.waived and finding.verdict in SHOWN]
    for verdict in SHOWN:
        may_stand = {one for finding in waived if finding.verdict == verdict for one in finding.claims} - standing
        standing |= may_stand
        counts[verdict] -= len(may_stand)
        counts["waived"] += len(may_stand)
    return counts


def findings_in_words(counts: Mapping[str, int]) -> Iterator[str]:
    """`2 kills`, `3 corrections`, but `4 refile`, as desks say it; the gravest first."""
    for severity in (*SEVERITIES, CONFLICT):
        if n := counts.get(severity, 0):
            plural = "s" if n > 1 and severity in ("kill", "correction") else ""
            yield f"{n:,} in conflict" if severity == CONFLICT else f"{n:,} {severity}{plural}"


def claims_in_words(counts: Mapping[str, int]) -> list[str]:
    """`11 claims: 4 refuted`, `6 supported`, `1 unchecked`; every claim is in one of them."""
    parts = [f"{counts[name]:,} {word}" for name, word in OUTCOMES.items() if counts.get(name)]
    return [f"{counted(counts['claims'], 'claim')}: {parts[0]}", *parts[1:]] if parts else ["no claim was found"]
