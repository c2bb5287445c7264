"""Node ids: a finding's name, which can be pasted back to select it: `story.txt::office/holder::Park Jie-won`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from checker.model.claims import Claim
from checker.model.findings import Finding, Report, Unchecked

_LABELS = ("person", "event", "place", "member", "subject", "first")
_COLONS = re.compile(":{2,}")
_BRACKETS = str.maketrans("[]", "()")  # pytest takes what follows a bracket for a parameter
MOST = 32


def named(report: Report) -> Iterator[tuple[str, Finding | Unchecked]]:
    """The findings, then the claims that no rule spoke about, each with its node id, which no other has."""
    labels, kinds = claim_labels(report), {claim.id: claim.kind for claim in report.claims}
    for finding in report.findings:
        yield node_id(report, finding, labels), finding
    for one in report.unchecked:
        kind = kinds.get(one.claim, "claim")
        yield f"{address(report)}::unchecked/{kind}::{labels.get(one.claim, one.claim)}", one


def node_id(report: Report, finding: Finding, labels: Mapping[str, str] | None = None) -> str:
    """The node id of a finding; `labels` are those of its report, for a caller that asks for many."""
    return f"{address(report)}::{finding.rule}::{claim_label(report, finding, labels)}"


def address(report: Report) -> str:
    """How an article is found: its path, or for an article with an id of its own `archive.jsonl::id`."""
    return report.article if report.article.startswith(report.file) else f"{report.file}::{report.article}"


def claim_label(report: Report, finding: Finding, labels: Mapping[str, str] | None = None) -> str:
    """Whom or what a finding is about: the label of its first claim."""
    told = claim_labels(report) if labels is None else labels
    return next((told[one] for one in finding.claims if one in told), "") or _clean(" ".join(finding.claims))


def claim_labels(report: Report) -> dict[str, str]:
    """The label of every claim by its id: the person, place or subject in few words, else the words quoted.

    Of claims of one kind no two have the same: the second "Ada Quill" is `Ada Quill#2`. Labels hold no `::`, brackets or
    characters that cannot be seen.
    """
    labels: dict[str, str] = {}
    seen: dict[tuple[str, str], int] = {}
    for claim in report.claims:
        name = label = _short(claim)
        while (claim.kind, label) in seen:
            seen[claim.kind, name] += 1
            label = f"{name}#{seen[claim.kind, name]}"
        seen[claim.kind, label] = 1
        labels[claim.id] = label
    return labels


def _short(claim: Claim) -> str:
    """One line of at most 32 characters, cut between two words where they are not very long."""
    told = next((value for name in _LABELS if (value := getattr(claim, name, None))), None)
    line = _clean(getattr(told, "written", None) or str(told or claim.text or claim.id or claim.kind))
    if len(line) <= MOST:
        return line
    start, _, cut = line[:MOST].rpartition(" ")
    return (start if len(cut) < MOST // 2 else line[: MOST - 1]).rstrip(" ,;") + "…"


def _clean(text: str) -> str:
    line = " ".join("".join(filter(str.isprintable, word)) for word in text.split())
    return _COLONS.sub(":", line.translate(_BRACKETS)).strip(": ") or "-"
