"""A run described: what reports tell of the tool, the rules and the record beside the findings."""

from __future__ import annotations

from pathlib import Path

from checker import __version__
from checker.model.findings import Severity
from checker.model.run import Knowledge, Look, Pack, RuleCard, Run
from checker.pipeline import Toolkit


def described(
    kit: Toolkit,
    fail_on: Severity,
    look: Look,
    facts: tuple[Path, ...] = (),
    articles: int | None = None,
    selected: str = "",
) -> Run:
    """What reports tell of the run itself: `facts` are the desk's own files, `articles` the number of stories, if known.

    `selected` tells in words which checks were asked for, where not all of them were.
    """
    return Run(
        version=__version__,
        packs=tuple(Pack(pack.name, pack.digest, pack.rules, pack.replaces) for pack in kit.rulebook.packs),
        knowledge=Knowledge(kit.knowledge.digest, kit.knowledge.count, extra=tuple(path.name for path in facts)),
        rules={
            rule.id: RuleCard(
                id=rule.id,
                summary=rule.summary,
                why=rule.why,
                severity=rule.severity,
                kind=rule.kind,
                references=rule.references,
                waivable=rule.waivable,
            )
            for rule in kit.rules
        },
        articles=articles,
        as_of=kit.as_of,
        fail_on=fail_on,
        selected=selected,
        look=look,
    )
