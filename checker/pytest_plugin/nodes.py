"""A file of stories as pytest has it: file → (article →) claim → rule, each rule on a claim being one test."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from _pytest._code.code import ReprEntryNative, ReprExceptionInfo, ReprFileLocation, ReprTraceback, TerminalRepr

from checker.model.findings import Finding, Report, Unchecked
from checker.model.nodes import address, named
from checker.model.problems import InputError
from checker.pytest_plugin.session import Opened, opened
from reports.card import card
from reports.lines import Lines
from reports.remarks import positioned
from reports.screen import visible

Check = tuple[str, Finding | Unchecked]  # a rule's id, and what came of it


class DatelineWarning(pytest.PytestWarning):
    """A finding below the severity that fails, or a remark on a story."""


class Refuted(Exception):
    """A finding that fails; pytest shows its card in place of a traceback."""


class StoryFile(pytest.File):
    """A file of one story or several. One that cannot be read is an error of collection, told by file and line."""

    def collect(self) -> Iterator[pytest.Collector]:
        try:
            session = opened(self.config)
            reports = list(session.reports(self.path))
        except (InputError, pytest.UsageError) as wrong:
            raise self.CollectError("\n".join(map(str, wrong.args))) from None
        seen: Counter[str] = Counter()
        for report in reports:
            name = _plain(address(report).removeprefix(report.file))
            if not name:
                yield from _claims(self, report)
                continue
            seen[name] += 1
            yield Story.from_parent(self, name=name if seen[name] == 1 else f"{name}#{seen[name]}", report=report)


class Story(pytest.Collector):
    """One article of an archive, named for its id, or for its line where it has none."""

    def __init__(self, *, report: Report, **more: Any) -> None:
        super().__init__(**more)
        self.report = report

    def collect(self) -> Iterator[pytest.Collector]:
        return _claims(self, self.report)


class Claim(pytest.Collector):
    """Whom or what claims are about, with every rule on them."""

    def __init__(self, *, report: Report, checks: Iterable[Check], **more: Any) -> None:
        super().__init__(**more)
        self.report, self.checks = report, tuple(checks)

    def collect(self) -> Iterator[pytest.Item]:
        for rule, outcome in self.checks:
            yield Rule.from_parent(self, name=rule, report=self.report, outcome=outcome)


class Rule(pytest.Item):
    """One rule on one claim. What is refuted fails, what cannot be told or is waived is skipped, with the reason."""

    def __init__(self, *, report: Report, outcome: Finding | Unchecked, **more: Any) -> None:
        super().__init__(**more)
        self.report, self.outcome = report, outcome
        self.add_marker("dateline")

    @property
    def opened(self) -> Opened:
        return opened(self.config)

    def runtest(self) -> None:
        if isinstance(self.outcome, Unchecked):
            self.skip(self.outcome.reason)
        elif self.outcome.waived:
            self.skip(f"waived: {self.outcome.waived}")
        elif self.outcome.verdict == "refuted":
            self.refuted(self.outcome)
        elif self.outcome.verdict != "supported":
            self.skip(self.outcome.message)

    def refuted(self, finding: Finding) -> None:
        if finding.severity in self.opened.tally.failing:
            raise Refuted(visible(finding.message))
        self.add_report_section("call", f"dateline {finding.severity}", self.card(finding))
        self.warn(DatelineWarning(f"{finding.rule} ({finding.severity}): {visible(finding.message)}"))

    def skip(self, reason: str) -> None:
        raise pytest.skip.Exception(visible(reason), _use_item_location=True)

    def card(self, finding: Finding) -> str:
        """The card of the terminal report, without its heading, since pytest has one of its own."""
        return "\n".join(list(card(self.report, finding, self.opened.run))[2:])

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *more: Any, **options: Any) -> str | TerminalRepr:
        if not isinstance(excinfo.value, Refuted) or not isinstance(self.outcome, Finding):
            return super().repr_failure(excinfo, *more, **options)
        path, line, _ = self.reportinfo()
        entry = ReprEntryNative(["\n", self.card(self.outcome), "\n"])
        crash = ReprFileLocation(str(path), line + 1, str(excinfo.value))
        return ReprExceptionInfo(ReprTraceback([entry], None, "native"), crash)

    def reportinfo(self) -> tuple[Path, int, str]:
        line = 0
        if isinstance(self.outcome, Finding) and self.outcome.spans and positioned(self.report):
            line = Lines(self.report.text).place(min(self.outcome.spans).start).line - 1
        severity = isinstance(self.outcome, Finding) and self.outcome.severity
        assert self.parent is not None
        return self.path, line, f"{self.parent.name}: {self.name}{f' ({severity})' if severity else ''}"


def _claims(parent: pytest.Collector, report: Report) -> Iterator[Claim]:
    """The claims of an article in the order of its findings. Raises CollectError for what kept it from being checked."""
    if report.errors:
        told = (error if error.startswith(report.article) else f"{report.article}: {error}" for error in report.errors)
        raise parent.CollectError("\n".join(map(visible, told)))
    for one in report.diagnostics:
        parent.warn(DatelineWarning(f"{report.article}: {visible(one.message)} ({one.code})"))
    checks: dict[str, list[Check]] = {}
    start = len(address(report)) + 2
    for name, outcome in named(report):
        rule, _, label = name[start:].partition("::")
        checks.setdefault(label, []).append((rule, outcome))
    for label, found in checks.items():
        yield Claim.from_parent(parent, name=label, report=report, checks=found)


def _plain(rest: str) -> str:
    """What tells an article from others of its file (`::id`, `:3`, `[0]`), as a part of a node id without `::` and brackets."""
    name = rest[1:-1] if rest.startswith("[") else rest.strip(":")
    return visible(name.replace("::", ":").translate(str.maketrans("[]", "()")))
