"""Stories reviewed as a desk sees them: two rules, the small world, and a day that counts as today."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from checker.desk.review import Desk, reviewed
from checker.model.article import Article
from checker.model.findings import Report
from checker.model.when import Date
from checker.pipeline import Toolkit
from checker.rulebook.load import Rulebook
from checker.rulebook.rule import Rule
from tests.engine.trial import HOLDER, record
from tests.engine.trial import rule as made

TODAY = Date.parse("2026-06-04")
ORDER = made("time/order", kind="interval", expect="start <= end", message="{start} is after {end}.")
HOLDS = made("office/holder", **HOLDER)
FIRM = made("time/firm", kind="duration", expect="start <= end", waivable="false")
RULES = (HOLDS, ORDER, FIRM)
WRONG = "The fair runs from June 8 to June 5."
MINISTER = "South Korean Foreign Minister Park Jie-won spoke on Sunday."


def kit(*rules: Rule) -> Toolkit:
    return Toolkit(Rulebook(rules or RULES, ()), record(), rules or RULES)


def story(text: str, **more: Any) -> Article:
    return Article(**{"id": "stories/fair.txt", "text": text, "published": Date.parse("2023-06-04")} | more)


def review(text: str, rules: tuple[Rule, ...] = (), article: dict[str, Any] | None = None, **desk: Any) -> Report:
    return reviewed(story(text, **(article or {})), kit(*rules), Desk(**{"today": TODAY} | desk))


def codes(report: Report) -> list[str]:
    return [remark.code for remark in report.diagnostics]


def reasons(report: Report) -> list[str | None]:
    """Why each refuted finding is waived; None where it is not."""
    return [finding.waived for finding in report.findings if finding.verdict == "refuted"]


def changed(rule: Rule, **keys: Any) -> Rule:
    return replace(rule, **keys)
