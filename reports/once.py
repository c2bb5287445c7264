"""What is worked out once for a report and asked for by each of its findings: its claims by their ids, and their labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from checker.model.claims import Claim
from checker.model.findings import Report
from checker.model.nodes import claim_labels


@dataclass(frozen=True, slots=True, eq=False)
class _This:
    """A report as a key, told from others by being itself: to compare what two of them hold would take longer than to work it out."""

    report: Report

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _This) and other.report is self.report

    def __hash__(self) -> int:
        return id(self.report)


def claims_of(report: Report) -> Mapping[str, Claim]:
    """The claims of a report by their ids."""
    return _claims(_This(report))


def labels_of(report: Report) -> Mapping[str, str]:
    """The labels of a report's claims by their ids, as node ids have them."""
    return _labels(_This(report))


@lru_cache(maxsize=2)
def _claims(this: _This) -> dict[str, Claim]:
    return {claim.id: claim for claim in this.report.claims}


@lru_cache(maxsize=2)
def _labels(this: _This) -> dict[str, str]:
    return claim_labels(this.report)
