"""Dateline's first execution: closures over one story's claims after the other, whole findings with messages and repairs."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.engines.claims import RULES
from benchmarks.engines.facts import Terms
from benchmarks.engines.sample import Sample
from benchmarks.engines.told import Told
from checker.engine.check import check
from checker.engine.row import Setting
from checker.model.claims import Claim
from checker.rulebook.load import load_rules
from checker.rulebook.rule import Rule


class Ready:
    """The six rules made ready, and the record."""

    def __init__(self, record: Terms) -> None:
        self.record = record
        self.rules = six_rules(record)

    def taken_in(self, sample: Sample) -> Sequence[tuple[Claim, ...]]:
        return sample.stories

    def findings(self, stories: Sequence[tuple[Claim, ...]]) -> list[Told]:
        return [
            Told(finding.claims[0], finding.rule, finding.verdict)
            for story in stories
            for finding in check(
                story, self.rules, Setting(self.record.knowledge, story[0].as_of, story[0].as_of), strict=True
            ).findings
            if finding.verdict != "supported"
        ]


def six_rules(record: Terms) -> tuple[Rule, ...]:
    """The shipped rules of the comparison, as they ship."""
    return tuple(rule for rule in load_rules(predicates=record.knowledge.predicates).rules if rule.id in RULES)
