"""The order in which the findings of a story are told, and the numbers that tell equal ones apart."""

from __future__ import annotations

from collections.abc import Iterable

from checker.engine.findings import number_equal_ones
from checker.model.article import Span
from checker.model.findings import Finding


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by place, rule and fingerprint, each with a fingerprint of its own."""
    return tuple(number_equal_ones(sorted(findings, key=_place)))


def _place(found: Finding) -> tuple[object, ...]:
    """Where a finding stands: a title before the text, then by span, rule and what was said."""
    places = found.title_spans or found.spans or (Span(0, 0),)
    return (not found.title_spans, min(places), found.rule, found.fingerprint, found.claims)
