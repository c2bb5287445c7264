"""Reports of any number of findings: of one story line by line, of one that is a single line, of claims by hand, of many stories."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from checker.model.article import Span
from checker.model.findings import Finding, Report, SpanEvidence
from tests.reports.archive import BY_HAND
from tests.reports.stories import STORY, STORY_REPORT


def lines(number: int) -> Iterator[Report]:
    """One story, as long as it needs to be."""
    times = number // len(STORY_REPORT.findings)
    yield replace(
        STORY_REPORT,
        text=STORY * times,
        claims=tuple(
            replace(claim, id=f"{claim.id}-{at}", span=_moved(claim.span, at))
            for at in range(times)
            for claim in STORY_REPORT.claims
        ),
        findings=tuple(_later(finding, at) for at in range(times) for finding in STORY_REPORT.findings),
    )


def one_line(number: int) -> Iterator[Report]:
    """The same without a line end, and not in ASCII."""
    for report in lines(number):
        yield replace(report, text=report.text.replace("\n", " ").replace("old town", "öld town"))


def by_hand(number: int) -> Iterator[Report]:
    """Claims without a text, and findings without a fingerprint."""
    times = range(number // len(BY_HAND.findings))
    yield replace(
        BY_HAND,
        claims=tuple(replace(claim, id=f"{claim.id}-{at}") for at in times for claim in BY_HAND.claims),
        findings=tuple(
            replace(_later(finding, at), fingerprint="", evidence=(SpanEvidence(f"{finding.claims[0]}-{at}", None, ""),))
            for at in times
            for finding in BY_HAND.findings
        ),
    )


def stories(number: int) -> Iterator[Report]:
    """As many stories as it takes."""
    for at in range(number // len(STORY_REPORT.findings)):
        yield replace(STORY_REPORT, article=f"story-{at}.txt")


SHAPES: Mapping[str, Callable[[int], Iterator[Report]]] = {one.__name__: one for one in (lines, one_line, by_hand, stories)}


def _moved(span: Span | None, at: int) -> Span | None:
    return Span(span.start + at * len(STORY), span.end + at * len(STORY)) if span else None


def _later(finding: Finding, at: int) -> Finding:
    """A finding of the story's repetition: everything that it points at is moved there."""
    return replace(
        finding,
        claims=tuple(f"{claim}-{at}" for claim in finding.claims),
        spans=tuple(span for one in finding.spans if (span := _moved(one, at))),
        evidence=tuple(
            replace(one, claim=f"{one.claim}-{at}", span=_moved(one.span, at)) if isinstance(one, SpanEvidence) else one
            for one in finding.evidence
        ),
        repairs=tuple(replace(one, span=_moved(one.span, at)) for one in finding.repairs),
        fingerprint=f"{finding.fingerprint}-{at}",
    )
