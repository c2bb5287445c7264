"""What a build server or an editor is told of a report: remarks, each with its weight, its place in a file, and its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from checker.model.article import Span
from checker.model.findings import Finding, Report
from checker.model.nodes import node_id
from reports.card import operands, repair_in_words
from reports.once import labels_of
from reports.screen import visible

Level = Literal["error", "warning", "note"]
LEVELS: tuple[Level, ...] = ("error", "warning", "note")
OF_SEVERITY: dict[str | None, Level] = {
    "kill": "error",
    "correction": "error",
    "refile": "warning",
    "advice": "note",
    None: "note",
}
POSITIONED = (".txt", ".md")  # formats whose text is the file itself, so that lines and columns of the text are the file's


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to say about an article. `code` is a rule's id, or `error`, or a diagnostic's code; `span` indexes the file.

    `message` is one line, `details` are further ones; `key` tells remarks of one article apart and survives edits elsewhere.
    """

    article: str
    level: Level
    code: str
    message: str
    details: tuple[str, ...] = ()
    span: Span | None = None
    key: str = ""
    finding: Finding | None = None

    @property
    def words(self) -> str:
        """The message and its details, a line each."""
        return "\n".join((self.message, *self.details))


def remarks(report: Report) -> Iterator[Remark]:
    """Everything that asks for a reader: errors, findings that are refuted or in conflict and not waived, diagnostics."""
    for error in report.errors:
        yield Remark(report.article, "error", "error", visible(error.removeprefix(f"{report.article}: ")), key=visible(error))
    for finding in shown(report):
        yield Remark(
            report.article,
            OF_SEVERITY[finding.severity],
            visible(finding.rule),
            visible(finding.message),
            tuple(details(report, finding)),
            place_of(report, finding),
            visible(finding.fingerprint or node_id(report, finding, labels_of(report))),
            finding,
        )
    for one in report.diagnostics:
        span = one.span if positioned(report) else None
        yield Remark(report.article, "note", visible(one.code), visible(one.message), span=span, key=visible(one.code))


def shown(report: Report) -> Iterator[Finding]:
    """The findings to show: refuted or in conflict, and not waived."""
    return (one for one in report.findings if one.verdict in ("refuted", "conflicting-evidence") and not one.waived)


def worst_first(found: Iterable[Report]) -> list[Remark]:
    """The remarks of all reports, errors before warnings before notes, else in the order of the reports."""
    return sorted((one for report in found for one in remarks(report)), key=lambda one: LEVELS.index(one.level))


def details(report: Report, finding: Finding) -> Iterator[str]:
    """What the story says, what the record says, the sum done, and every repair, a line each."""
    label = ""
    for operand in operands(report, finding):
        label = operand.label or label
        yield visible(f"{label}: {operand.said}")
        yield from (visible(f"  {line}") for line in operand.under)
    for repair in finding.repairs:
        yield visible(f"repair: {repair_in_words(report, finding, repair)}")


def place_of(report: Report, finding: Finding) -> Span | None:
    """The first words that a finding marks, where they have a place in the file that was read."""
    return min(finding.spans) if finding.spans and positioned(report) else None


def positioned(report: Report) -> bool:
    """Whether places in the text are places in the file: not so for pages, archives and claims given by hand."""
    return bool(report.text) and report.article.endswith(POSITIONED)
