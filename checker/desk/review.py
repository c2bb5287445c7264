"""From a story to the report that the desk sees: findings waived, known ones set aside, notices let through the gate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.model.article import Article
from checker.model.findings import Report, Severity
from checker.model.when import Date
from checker.pipeline import Toolkit, report

if TYPE_CHECKING:
    from checker.desk.baseline import Known
    from checker.desk.comments import Comment
    from checker.model.waiver import Waiver

GATES: dict[str, Severity] = {"publish": "correction", "alert": "kill"}  # the least severity that blocks
NOTICE = "notice"
UNUSED, EXPIRED, OUTDATED = "waiver-unused", "waiver-expired", "waiver-outdated"
DEAD_WAIVERS = (UNUSED, EXPIRED, OUTDATED)  # remarks on waivers that do nothing any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a newsroom has settled beside its rules. `markup` gives the source of a page whose text has lost its comments."""

    today: Date
    waivers: tuple[Waiver, ...] = ()
    baseline: tuple[Known, ...] = ()
    gate: str | None = None
    markup: Callable[[Article], str | None] = lambda article: None


def reviewed(article: Article, kit: Toolkit, desk: Desk) -> Report:
    """The report of an article as the desk sees it. Nothing is left out: a waived finding says why it is waived."""
    markup = desk.markup(article)
    if desk.waivers or "dateline:" in article.text or (markup and "dateline:" in markup):
        found = _waived(article, markup, kit, desk)
    else:
        found = report(article, kit)
    if desk.baseline:
        from checker.desk.baseline import set_aside

        found = set_aside(found, desk.baseline, (rule.id for rule in kit.rules))
    if desk.gate:
        from checker.desk.gates import passing

        remark = passing(article, desk.gate)
        found = replace(found, diagnostics=(*found.diagnostics, remark)) if remark else found
    return found


def _waived(article: Article, markup: str | None, kit: Toolkit, desk: Desk) -> Report:
    from checker.desk import comments
    from checker.desk.waivers import Waivers, waived

    known = {rule.id: rule.waivable for rule in kit.rulebook.rules}
    plain = replace(article, text=comments.blanked(article.text))
    found = replace(report(plain, kit), text=article.text)
    if markup is None:
        told, problems = comments.in_text(article.text, article.id, known)
    else:
        told, problems = comments.in_markup(markup, article.text, article.id, known)
    refused = list(_refused(told, known, article.id))
    waivers = Waivers(desk.waivers, {rule.id: rule for rule in kit.rules}, desk.today)
    allowed = [comment for comment in told if all(known[name] for name in comment.rules)]
    return replace(waived(found, waivers, allowed), errors=(*found.errors, *map(str, problems), *refused))


def _refused(told: list[Comment], known: dict[str, bool], article: str) -> Iterator[str]:
    for comment in told:
        for name in comment.rules:
            if not known[name]:
                yield f"{article}:{comment.line}: waiver: {name} cannot be waived"
