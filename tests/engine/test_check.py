"""The run over a story's claims: order, coverage, what went unchecked and why, and rules that break."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checker.engine.compiled import ready
from checker.engine.row import Setting
from checker.model.claims import Claim
from checker.model.facts import Entity
from checker.rulebook.rule import Rule
from tests.engine.trial import checked, claim, record, rule
from tests.knowledge.world import fact
from tests.rulebook.ground import day

ORDER = rule("time/order", kind="interval", expect="start <= end")
SHORT = rule("time/short", kind="interval", expect="days_between(start, end) < 30")


def interval(start: str, end: str, **more: Any) -> Claim:
    return claim("interval", start=start, end=end, **more)


GOOD, BAD, VAGUE = interval("2023-06-04", "2023-06-05"), interval("2023-06-09", "2023-06-01"), interval("2023-06", "2023-06")


def test_findings_stand_in_the_order_of_place_rule_and_fingerprint() -> None:
    at = [replace(BAD, span=span, text="x") for span in [(90, 95), (10, 40), (10, 15)]]
    titled = replace(BAD, span=(50, 55), text="x", section="title")
    found = checked([SHORT, ORDER], [*at, titled]).findings  # type: ignore[arg-type]
    assert [(f.claims[0], f.rule) for f in found] == [
        *(("c4", "time/order"), ("c4", "time/short"), ("c3", "time/order"), ("c3", "time/short")),
        *(("c2", "time/order"), ("c2", "time/short"), ("c1", "time/order"), ("c1", "time/short")),
    ]


def test_each_claim_is_counted_once() -> None:
    rank = claim("rank", subject="port", rank=2)
    clash = rule("time/never", kind="interval", expect="start > end")
    claims = [GOOD, BAD, VAGUE, rank, GOOD]
    assert checked([ORDER], claims).coverage == {
        "claims": 5,
        "supported": 2,
        "refuted": 1,
        "conflicting-evidence": 0,
        "not-enough-evidence": 1,
        "unchecked": 1,
    }
    assert checked([ORDER, clash], claims).coverage["refuted"] == 3
    assert checked([], claims).coverage["unchecked"] == 5
    assert checked([ORDER], []).coverage == dict.fromkeys(checked([ORDER], claims).coverage, 0)


def test_the_better_verdict_counts_where_rules_differ() -> None:
    unsure = rule("time/unsure", kind="interval", expect="null and start < end or end < published")
    outcome = checked([ORDER, unsure], [GOOD])
    assert sorted(f.verdict for f in outcome.findings) == ["not-enough-evidence", "supported"]
    assert (outcome.coverage["supported"], outcome.coverage["not-enough-evidence"]) == (1, 0)


def test_why_a_claim_went_unchecked() -> None:
    picky = rule(kind="interval", expect="start <= end", where="start > '2024-01-01'")
    claims = [claim("rank", subject="port", rank=2), claim("act", person="Ada Quill", act="said"), GOOD]
    assert [(one.claim, one.reason) for one in checked(picky, claims).unchecked] == [
        ("c1", "no rule speaks about a rank"),
        ("c2", "no rule speaks about an act"),
        ("c3", "no rule speaks about an interval like this"),
    ]


def test_a_rule_that_breaks_is_named_and_the_rest_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> Any:
        raise ZeroDivisionError("by nothing")

    def some(rule: Rule) -> Any:
        made = ready(rule)
        return replace(made, expect=broken) if rule is SHORT else made

    monkeypatch.setattr("checker.engine.check.ready", some)
    outcome = checked([SHORT, ORDER], [GOOD, BAD])
    assert outcome.errors == ("rule time/short broke: ZeroDivisionError: by nothing",)
    done = sorted((f.rule, *f.claims, f.verdict) for f in outcome.findings)
    assert done == [("time/order", "c1", "supported"), ("time/order", "c2", "refuted")]


def test_the_days_of_a_story_stand_in_where_the_claim_has_none() -> None:
    told = rule(kind="interval", expect="as_of >= published and dateline == as_of", message="{as_of} {published} {dateline}")
    days = {"published": day("2023-06-05"), "dateline": day("2023-06-03")}
    assert checked(told, GOOD, as_of="2023-06-04", **days).findings[0].message == "4 June 2023 5 June 2023 3 June 2023"
    assert checked(told, replace(GOOD, as_of=day("2009")), **days).findings[0].message == "2009 5 June 2023 3 June 2023"
    on = rule(kind="interval", expect="as_of >= published and dateline == as_of", message="not on {as_of}")
    assert checked(on, GOOD, as_of="2023-06-04", **days).findings[0].message == "not on 4 June 2023"
    assert checked(on, replace(GOOD, as_of=day("2009")), **days).findings[0].message == "not in 2009"
    own = rule(kind="dateline", expect="date > published", message="{published}")
    given = claim("dateline", date="2023-06-04", published="2023-06-07")
    assert checked(own, given, **days).findings[0].message == "7 June 2023"


def test_numbers_of_a_claim_are_numbers_of_the_language() -> None:
    told = rule(kind="calendar-date", expect="valid_date(year, month, day)", message="{day} {month} {year} {tense} {confidence}")
    given = claim("calendar-date", year=2023, month=2, day=30)
    assert checked(told, given).findings[0].message == "30 2 2023 (not said) 1"


def test_whether_one_person_at_a_time_holds_an_office() -> None:
    setting = Setting(record())
    head, deputy = Entity("president", "head-of-state"), Entity("deputy", "deputy-prime-minister")
    assert setting.is_single(head, Entity("Kazakhstan", "KZ"))
    assert setting.is_single(head, None)
    assert not setting.is_single(head, Entity("Bosnia", "BA"))
    assert not setting.is_single(deputy, Entity("Kazakhstan", "KZ"))
    assert not setting.is_single(Entity("keeper of the seal"), None)
    assert not setting.is_single(None, None)


def test_whether_an_office_changes_hands() -> None:
    terms = [
        fact("KZ", "office", "Ada Quill", "2010", "2024-01-10", office="head-of-state"),
        fact("KZ", "office", "Bo Noll", "2024-01-10", "2028", office="head-of-state"),
        fact("KZ", "office", "Cy Rask", "2010", "2028", office="head-of-state", status="disputed"),
    ]
    setting = Setting(record().only(terms))
    head, there = Entity("president", "head-of-state"), Entity("Kazakhstan", "KZ")
    assert [setting.changes_hands(head, there, day(one)) for one in ("2024-01-09", "2024-01-10", "2024-01-11")] == [
        False,
        True,
        False,
    ]
    assert setting.changes_hands(head, there, day("2024"))
    assert not setting.changes_hands(head, there, None)
    assert not setting.changes_hands(head, Entity("Kvarnland"), day("2024"))
    assert not setting.changes_hands(Entity("keeper of the seal"), there, day("2024"))


def test_where_a_place_lies_is_asked_of_the_record() -> None:
    inside = rule(kind="located-in", expect="within(place, jurisdiction)")
    facts = [fact("Tbilisi", "located-in", "GE")]
    lies = [claim("located-in", place="Tbilisi", jurisdiction=country) for country in ("GE", "Iran", "Ruritania")]
    assert {f.claims[0]: f.verdict for f in checked(inside, lies, facts).findings} == {
        "c1": "supported",
        "c2": "refuted",
        "c3": "not-enough-evidence",
    }
