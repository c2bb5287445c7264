"""What a build server or an editor is told of a report: remarks, each with its weight, its place in a file, and its words."""

from __future__ import annotations

import re
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
SHOWN = ("refuted", "conflicting-evidence")
POSITIONED = (".txt", ".md")  # formats whose text is the file itself, so that lines and columns of the text are the file's
_LINE = re.compile(r":(\d+)(?:: |\Z)")


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to say about an article. `code` is a rule's id, or `error`, or a diagnostic's code.

    `file` is where the article was read; `span` indexes it, and `line` is a line of it for what has no span. `message` is one line,
    `details` are further ones; `key` tells remarks of one article apart and survives edits elsewhere.
    """

    article: str
    file: str
    level: Level
    code: str
    message: str
    details: tuple[str, ...] = ()
    span: Span | None = None
    line: int | None = None
    key: str = ""
    finding: Finding | None = None

    @property
    def words(self) -> str:
        """The message and its details, a line each."""
        return "\n".join((self.message, *self.details))


def remarks(report: Report) -> Iterator[Remark]:
    """Everything that asks for a reader: errors, findings that are refuted or in conflict and not waived, diagnostics."""
    article, file = report.article, report.file or report.article
    line = _line(file, article)
    who = "" if article.startswith(file) else f"{article}: "  # of an archive, whose file has many articles
    for error in report.errors:
        at = _line(file, error)
        said = error.removeprefix(f"{article}: ")
        said = said.removeprefix(f"{file}:{at}: ")
        yield Remark(article, file, "error", "error", visible(who + said), line=at or line, key=visible(error))
    for finding in shown(report):
        yield Remark(
            article,
            file,
            OF_SEVERITY[finding.severity],
            visible(finding.rule),
            visible(who + finding.message),
            tuple(details(report, finding)),
            place_of(report, finding),
            line,
            visible(finding.fingerprint or node_id(report, finding, labels_of(report))),
            finding,
        )
    for one in report.diagnostics:
        span = one.span if positioned(report) else None
        code = visible(one.code)
        yield Remark(article, file, "note", code, visible(who + one.message), span=span, line=line, key=code)


def shown(report: Report) -> Iterator[Finding]:
    """The findings to show: refuted or in conflict, and not waived."""
    return (one for one in report.findings if one.verdict in SHOWN and not one.waived)


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
    return bool(report.text) and (report.file or report.article).endswith(POSITIONED)


def _line(file: str, told: str) -> int | None:
    """The line that a text begins with, as `archive.jsonl:3` and `desk.claims.yaml:2: kind: …` do."""
    found = _LINE.match(told, len(file)) if told.startswith(file) else None
    return int(found[1]) if found else None
