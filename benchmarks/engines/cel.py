"""cel-python: each rule one expression that gives the verdict, transpiled to Python once, the office's terms handed to it."""

from __future__ import annotations

from typing import Any

import celpy

from benchmarks.engines.facts import Terms, by_office
from benchmarks.engines.sample import Sample
from benchmarks.engines.told import Record, Told, records

RULES: dict[str, dict[str, str]] = {
    "interval": {
        "time/order": """start_last <= end_first ? "" : start_first > end_last ? "refuted" : "not-enough-evidence" """,
    },
    "weekday-date": {
        "weekday/date": """date_first != date_last ? "not-enough-evidence" : (date_first + 6) % 7 == weekday ? "" : "refuted" """,
    },
    "part-of-whole": {
        "number/part": """part_unit != "" && whole_unit != "" && part_unit != whole_unit ? ""
            : part_low <= whole_high * 1.000000001 ? "" : "refuted" """,
    },
    "percent-change": {
        "number/change": """points == 1 || has_before == 0 || has_after == 0 || after_unit == "percent" ? ""
            : before_unit != "" && after_unit != "" && before_unit != after_unit || before_low <= 0.0 ? "not-enough-evidence"
            : direction == "up"
            ? (after_low / before_high * 100.0 - 100.0 <= percent_high * 1.000000001
               && percent_low <= (after_high / before_low * 100.0 - 100.0) * 1.000000001 ? "" : "refuted")
            : (after_low / before_high * 100.0 - 100.0 + percent_low <= 0.000000000001
               && after_high / before_low * 100.0 - 100.0 + percent_high >= -0.000000000001 ? "" : "refuted")""",
        "number/fall": """direction == "down" && points == 0 && has_before == 0 && has_after == 0
            && percent_low > 100.0000001 ? "refuted" : "" """,
    },
    "office-holding": {
        "office/holder": """qualifier != "current" ? ""
            : terms.exists(term, term.first <= day && day <= term.last && term.person == person) ? ""
            : terms.exists(term, term.first <= day && day <= term.last) ? "refuted" : "not-enough-evidence" """,
    },
}


class Ready:
    """The six rules compiled, and the terms of each office in CEL's own types."""

    def __init__(self, record: Terms) -> None:
        environment = celpy.Environment(runner_class=celpy.CompiledRunner)
        self.rules = {
            kind: [(rule, environment.program(environment.compile(" ".join(text.split())))) for rule, text in told.items()]
            for kind, told in RULES.items()
        }
        self.terms = {office: _cel(terms) for office, terms in by_office(record).items()}

    def taken_in(self, sample: Sample) -> list[tuple[str, str, dict[str, Any]]]:
        return [(told["id"], told["kind"], self._activation(told)) for told in records(sample.stories)]

    def _activation(self, told: Record) -> dict[str, Any]:
        fields = {name: _cel(value) for name, value in told.items() if name not in ("id", "kind")}
        if told["kind"] == "office-holding":
            fields["terms"] = self.terms[told["country"], told["office"]]
        return fields

    def findings(self, claims: list[tuple[str, str, dict[str, Any]]]) -> list[Told]:
        return [
            Told(id_, rule, str(verdict))
            for id_, kind, fields in claims
            for rule, program in self.rules[kind]
            if (verdict := program.evaluate(fields))
        ]


def _cel(value: Any) -> Any:
    return celpy.json_to_cel(value)
