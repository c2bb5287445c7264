"""rule-engine: each rule one typed expression that gives the verdict, parsed once, evaluated on a mapping."""

from __future__ import annotations

import rule_engine

from benchmarks.engines.facts import Terms, by_office
from benchmarks.engines.sample import Sample
from benchmarks.engines.told import Record, Told, records

RULES: dict[str, dict[str, str]] = {
    "interval": {
        "time/order": """start_last <= end_first ? "" : (start_first > end_last ? "refuted" : "not-enough-evidence")""",
    },
    "weekday-date": {
        "weekday/date": """date_first != date_last ? "not-enough-evidence" : ((date_first + 6) % 7 == weekday ? "" : "refuted")""",
    },
    "part-of-whole": {
        "number/part": """(part_unit != "" and whole_unit != "" and part_unit != whole_unit)
            or part_low <= whole_high * 1.000000001 ? "" : "refuted" """,
    },
    "percent-change": {
        "number/change": """points == 1 or has_before == 0 or has_after == 0 or after_unit == "percent" ? ""
            : ((before_unit != "" and after_unit != "" and before_unit != after_unit) or before_low <= 0 ? "not-enough-evidence"
            : ((direction == "up"
                and after_low / before_high * 100 - 100 <= percent_high * 1.000000001
                and percent_low <= (after_high / before_low * 100 - 100) * 1.000000001)
               or (direction == "down"
                and after_low / before_high * 100 - 100 + percent_low <= 0.000000000001
                and after_high / before_low * 100 - 100 + percent_high >= -0.000000000001) ? "" : "refuted"))""",
        "number/fall": """direction == "down" and points == 0 and has_before == 0 and has_after == 0
            and percent_low > 100.0000001 ? "refuted" : "" """,
    },
    "office-holding": {
        "office/holder": """qualifier != "current" or $any([t.person == person for t in terms if t.first <= day and day <= t.last])
            ? "" : ($any([t for t in terms if t.first <= day and day <= t.last]) ? "refuted" : "not-enough-evidence")""",
    },
}


class Ready:
    """The six rules parsed, and the terms of each office."""

    def __init__(self, record: Terms) -> None:
        context = rule_engine.Context(resolver=rule_engine.resolve_item)
        self.rules = {
            kind: [(rule, rule_engine.Rule(" ".join(text.split()), context=context)) for rule, text in told.items()]
            for kind, told in RULES.items()
        }
        self.terms = by_office(record)

    def taken_in(self, sample: Sample) -> list[Record]:
        told = records(sample.stories)
        for one in told:
            if one["kind"] == "office-holding":
                one["terms"] = self.terms[one["country"], one["office"]]
        return told

    def findings(self, claims: list[Record]) -> list[Told]:
        return [
            Told(one["id"], rule, verdict)
            for one in claims
            for rule, parsed in self.rules[one["kind"]]
            if (verdict := parsed.evaluate(one))
        ]
