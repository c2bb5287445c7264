"""`--format junit`: a suite an article, a case a rule and claim, as build servers read the results of tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from checker.model.findings import SEVERITIES, Finding, Report
from checker.model.nodes import address, claim_label
from checker.model.run import Run
from reports.card import day_in_words
from reports.once import claims_of, labels_of
from reports.remarks import details
from reports.screen import unheard, visible
from reports.unchecked import why_not


@dataclass(frozen=True, slots=True)
class _Case:
    """One case: its outcome is the name of the element that says so, or empty where it passed."""

    rule: str
    label: str
    outcome: str = ""
    kind: str = ""
    message: str = ""
    details: tuple[str, ...] = ()


def render(run: Run, reports: Iterable[Report]) -> Iterator[str]:
    """The document in pieces, a suite at a time; the counts stand at the suites."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="dateline">\n'
    for report in reports:
        yield from map(unheard, _suite(run, report))
    yield "</testsuites>\n"


def _suite(run: Run, report: Report) -> Iterator[str]:
    cases = list(_cases(run, report))
    counts = {name: sum(case.outcome == name for case in cases) for name in ("failure", "error", "skipped")}
    yield (
        f'  <testsuite name={_quoted(address(report))} tests="{len(cases)}" failures="{counts["failure"]}"'
        f' errors="{counts["error"]}" skipped="{counts["skipped"]}">\n    <properties>\n'
    )
    yield from (f"      <property name={_quoted(name)} value={_quoted(value)}/>\n" for name, value in _properties(run, report))
    yield "    </properties>\n"
    for case in cases:
        yield from _case(case, report)
    if report.diagnostics:
        said = "\n".join(visible(f"{one.message} ({one.code})") for one in report.diagnostics)
        yield f"    <system-out>{escape(said)}</system-out>\n"
    yield "  </testsuite>\n"


def _properties(run: Run, report: Report) -> Iterator[tuple[str, str]]:
    yield "dateline", run.version
    yield from ((f"rules {pack.name}", pack.hash) for pack in run.packs)
    if run.knowledge:
        yield "record", run.knowledge.hash
    if day := day_in_words(report):
        yield "as of", day


def _cases(run: Run, report: Report) -> Iterator[_Case]:
    failing = SEVERITIES[: SEVERITIES.index(run.fail_on) + 1]
    for error in report.errors:
        yield _Case("error", "", "error", "internal" if report.broken else "input", error)
    labels = labels_of(report)
    for finding in report.findings:
        yield _of_finding(report, finding, claim_label(report, finding, labels), failing)
    for one in report.unchecked:
        claim = claims_of(report).get(one.claim)
        yield _Case("unchecked", (claim.text or claim.kind) if claim else one.claim, "skipped", message=one.reason)


def _of_finding(report: Report, finding: Finding, label: str, failing: tuple[str, ...]) -> _Case:
    """A finding as a case: one below the threshold of the run passes, and says what it is in its output."""
    told = tuple(details(report, finding))
    if finding.waived:
        return _Case(finding.rule, label, "skipped", message=f"waived: {finding.waived}")
    if finding.verdict == "refuted":
        outcome = "failure" if finding.severity in failing else "system-out"
        return _Case(finding.rule, label, outcome, finding.severity or "", finding.message, told)
    if finding.verdict == "supported":
        return _Case(finding.rule, label)
    return _Case(finding.rule, label, "skipped", message=f"{finding.verdict.replace('-', ' ')}: {why_not(finding)}")


def _case(case: _Case, report: Report) -> Iterator[str]:
    name = f"{case.rule}::{case.label}" if case.label else case.rule
    opened = f"    <testcase classname={_quoted(address(report).replace('.', '_'))} name={_quoted(name)}"
    if not case.outcome:
        yield f"{opened}/>\n"
        return
    lines = "\n".join((visible(case.message), *case.details))
    yield f"{opened}>\n      "
    if case.outcome == "system-out":
        yield f"<system-out>{escape(f'{case.kind}: {lines}')}</system-out>"
    else:
        kind = f" type={_quoted(case.kind)}" if case.kind else ""
        yield f"<{case.outcome}{kind} message={_quoted(case.message)}>{escape(lines)}</{case.outcome}>"
    yield "\n    </testcase>\n"


def _quoted(text: str) -> str:
    return quoteattr(visible(text))
