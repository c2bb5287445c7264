"""durable_rules: a rule for each way to be refuted or undecided; claims are events, posted in batches, terms are facts.

A ruleset takes a claim once: one of the same id is refused as seen before, so that nothing is measured twice.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from durable.lang import assert_facts, c, m, none, post_batch, pri, ruleset, when_all

from benchmarks.engines.facts import Terms
from benchmarks.engines.sample import Sample
from benchmarks.engines.told import Record, Told, records

BATCH = 500
ABOVE, BELOW = 1 + 1e-9, 1 - 1e-9
Condition = Any


class Ready:
    """A ruleset of its own, with the terms asserted."""

    count = 0

    def __init__(self, record: Terms) -> None:
        Ready.count += 1
        self.name = f"claims{Ready.count}"
        self.found: list[Told] = []
        self.passed: list[str] = []
        with ruleset(self.name):
            for rule, verdict, condition in _of_one_claim():
                when_all(pri(1), condition)(self._teller(rule, verdict))
            held = (m.seat == c.claim.seat) & (m.first <= c.claim.day) & (m.last >= c.claim.day)
            current = (m.kind == "office-holding") & (m.qualifier == "current")
            other = c.term << held & (m.holder != c.claim.person)
            when_all(pri(1), c.claim << current, other)(self._teller("office/holder", "refuted"))
            held = (m.seat == c.claim.seat) & (m.first <= c.claim.day) & (m.last >= c.claim.day)
            when_all(pri(1), c.claim << current, none(held))(self._teller("office/holder", "not-enough-evidence"))
            when_all(pri(2), +m.kind)(self._pass_over)
        assert_facts(self.name, [_term(term) for term in record.terms])

    def _teller(self, rule: str, verdict: str) -> Any:
        def tell(context: Any) -> None:
            self.found.append(Told(getattr(context, "claim", None).id if "office" in rule else context.m.id, rule, verdict))

        tell.__name__ = f"{rule}:{verdict}".replace("/", "_")
        return tell

    def _pass_over(self, context: Any) -> None:
        """For a claim of which no other rule speaks: it is done with, and leaves memory."""
        self.passed.append(context.m.id)

    def taken_in(self, sample: Sample) -> list[Record]:
        told = records(sample.stories)
        for one in told:
            if one["kind"] == "office-holding":
                one["seat"] = f"{one['country']}/{one['office']}"
            elif one["kind"] == "weekday-date":
                one["falls"] = (one["date_first"] + 6) % 7
        return told

    def findings(self, claims: list[Record]) -> list[Told]:
        for start in range(0, len(claims), BATCH):
            post_batch(self.name, claims[start : start + BATCH])
        while len(self.found) + len(self.passed) < len(
            claims
        ):  # what a batch leaves undone is done by a thread of the engine's own
            time.sleep(0.01)
        return list(self.found)


def _term(term: Any) -> Record:
    return {
        "id": f"{term.person}/{term.office}",
        "seat": f"{term.country}/{term.office}",
        "holder": term.person,
        "first": term.first.toordinal(),
        "last": term.last.toordinal(),
    }


def _of_one_claim() -> Iterator[tuple[str, str, Condition]]:
    """The five rules that ask nothing but the claim itself; what stands left of a comparison has to be a bare field."""
    yield "time/order", "refuted", (m.kind == "interval") & (m.start_first > m.end_last)
    late = (m.kind == "interval") & (m.start_last > m.end_first)
    yield "time/order", "not-enough-evidence", late & (m.start_first <= m.end_last)
    yield "weekday/date", "not-enough-evidence", (m.kind == "weekday-date") & (m.date_first != m.date_last)
    is_day = (m.kind == "weekday-date") & (m.date_first == m.date_last)
    yield "weekday/date", "refuted", is_day & (m.weekday != m.falls)
    for same_unit in ((m.part_unit == ""), (m.whole_unit == ""), (m.part_unit == m.whole_unit) & (m.part_unit != "")):
        yield "number/part", "refuted", (m.kind == "part-of-whole") & (m.part_low > m.whole_high * ABOVE) & same_unit
    yield (
        "number/change",
        "not-enough-evidence",
        _levels() & (m.before_unit != m.after_unit) & (m.before_unit != "") & (m.after_unit != ""),
    )
    for same_unit in (
        (m.before_unit == m.after_unit),
        (m.before_unit == "") & (m.after_unit != ""),
        (m.after_unit == "") & (m.before_unit != ""),
    ):
        up, down = _levels() & same_unit & (m.direction == "up"), _levels() & same_unit & (m.direction == "down")
        yield "number/change", "refuted", up & (m.after_low > (m.percent_high + 100) * (m.before_high * 0.01 * ABOVE))
        yield "number/change", "refuted", up & (m.after_high < (m.percent_low + 100) * (m.before_low * 0.01 * BELOW))
        yield "number/change", "refuted", down & (m.after_low > (m.percent_low * -1 + 100) * (m.before_high * 0.01 * ABOVE))
        yield "number/change", "refuted", down & (m.after_high < (m.percent_high * -1 + 100) * (m.before_low * 0.01 * BELOW))
    alone = (m.kind == "percent-change") & (m.direction == "down") & (m.points == 0) & (m.has_before == 0) & (m.has_after == 0)
    yield "number/fall", "refuted", alone & (m.percent_low > 100 * ABOVE)


def _levels() -> Condition:
    """A change told with both of its levels."""
    told = (m.kind == "percent-change") & (m.points == 0) & (m.has_before == 1) & (m.has_after == 1)
    return told & (m.after_unit != "percent")
