"""The numbers of a report: findings by how grave they are, claims by what became of each, and why some were not checked."""

from __future__ import annotations

from dataclasses import replace

from checker.model.findings import Report
from reports.counts import claims_in_words, findings_in_words, graded, told_claims
from reports.unchecked import commonest, not_checked
from tests.reports.stories import NOT_MINISTER, STORY_REPORT

WAIVED = replace(NOT_MINISTER, waived="a joke (Ada)")
DISPUTED = replace(NOT_MINISTER, rule="group/member", verdict="conflicting-evidence", severity=None)


def counted(*findings: object, **coverage: int) -> str:
    made = replace(STORY_REPORT, findings=findings, coverage={name.replace("_", "-"): n for name, n in coverage.items()})  # type: ignore[arg-type]
    return ", ".join(claims_in_words(told_claims(made)))


def test_findings_are_told_gravest_first_as_desks_say_it() -> None:
    assert list(findings_in_words({"refile": 4, "kill": 1, "correction": 1_200})) == ["1 kill", "1,200 corrections", "4 refile"]
    assert list(findings_in_words(graded(STORY_REPORT))) == ["2 corrections", "1 refile", "1 in conflict"]


def test_every_claim_is_in_one_number() -> None:
    told = ", ".join(claims_in_words(told_claims(STORY_REPORT)))
    assert told == "9 claims: 3 refuted, 1 conflicting, 1 waived, 2 supported, 1 not enough evidence, 1 unchecked"


def test_a_claim_is_waived_only_where_nothing_else_stands_against_it() -> None:
    assert counted(WAIVED, claims=1, refuted=1) == "1 claim: 1 waived"
    assert counted(WAIVED, replace(NOT_MINISTER, rule="life/act"), claims=1, refuted=1) == "1 claim: 1 refuted"
    assert counted(replace(DISPUTED, waived="so"), claims=1, conflicting_evidence=1) == "1 claim: 1 waived"
    assert counted(WAIVED, replace(DISPUTED, waived="so"), claims=1, refuted=1) == "1 claim: 1 waived"


def test_a_story_without_a_claim_says_so() -> None:
    assert counted(claims=0) == "no claim was found"


def test_what_was_not_checked_is_told_once_a_claim_and_without_saying_that_it_was_not() -> None:
    missing = replace(NOT_MINISTER, verdict="not-enough-evidence", message="Not enough evidence: nobody is on record.")
    report = Report(article="a.txt", claims=STORY_REPORT.claims, findings=(missing, replace(missing, rule="life/act")))
    assert [(one.claim, one.why) for one in not_checked(report)] == [("c1", "nobody is on record")]
    assert list(not_checked(replace(report, findings=(missing, NOT_MINISTER)))) == []


def test_reasons_stand_in_the_order_of_how_often_they_are_given() -> None:
    assert commonest(["b", "a", "c", "c"]) == [(2, "c"), (1, "a"), (1, "b")]
