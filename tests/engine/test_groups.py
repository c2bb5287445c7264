"""Groups: which claims are compared with each other, and which stand alone."""

from __future__ import annotations

from typing import Any

import pytest

from checker.model.claims import Claim
from checker.rulebook.rule import Rule
from tests.engine.trial import checked, claim, rule

ALONE = "the story says nothing else to compare it with"


def quantity(subject: str = "harvest", value: str = "$5", **more: Any) -> Claim:
    return claim("quantity", subject=subject, quantity=value, **more)


def holding(person: str, country: str | None = "South Korea", office: str = "president", **more: Any) -> Claim:
    return claim("office-holding", person=person, office=office, jurisdiction=country, **more)


def by(*names: str, kind: str = "quantity", expect: str = "overlap(quantity)", **more: Any) -> Rule:
    between = {"between": more.pop("between")} if "between" in more else {}
    return rule(kind=kind, group={"by": names, **between}, expect=expect, **more)


def grouped(rule: Rule, *claims: Claim, **more: Any) -> list[tuple[str, ...]]:
    return sorted(finding.claims for finding in checked(rule, claims, **more).findings)


def test_claims_with_equal_keys_are_compared() -> None:
    claims = [quantity(), quantity("export"), quantity("Harvest"), quantity("export"), quantity("import")]
    assert grouped(by("subject"), *claims) == [("c1", "c3"), ("c2", "c4")]


def test_null_keys_are_equal() -> None:
    claims = [quantity(period="2022"), quantity(), quantity(period="2021"), quantity()]
    assert grouped(by("subject", "period"), *claims) == [("c2", "c4")]


def test_equal_days_are_equal_keys_whatever_their_precision_is_called() -> None:
    assert grouped(by("period"), quantity(period="2022"), quantity(period="2022-01-01/2022-12-31")) == [("c1", "c2")]


def test_a_part_of_a_field_can_be_a_key() -> None:
    claims = [quantity(value="$5"), quantity(value="€5"), quantity(value="$9")]
    assert grouped(by("quantity.unit"), *claims) == [("c1", "c3")]


def test_the_day_of_the_story_can_be_a_key() -> None:
    single = by("jurisdiction", "as_of", kind="office-holding", expect="distinct(person) <= 1", message="{as_of}, {published}")
    claims = [holding("Ada Quill"), holding("Bo Lind", as_of="2023-06-04"), holding("Cy Moe", as_of="2009")]
    outcome = checked(single, claims)
    assert [(f.claims, f.verdict, f.message) for f in outcome.findings] == [
        (("c1", "c2"), "refuted", "4 June 2023, (not said)"),
    ]
    assert grouped(by("published"), quantity(), quantity()) == [("c1", "c2")]


def test_entities_are_equal_by_what_they_are() -> None:
    claims = [holding("Ada Quill", "Britain"), holding("Bo Lind", "United Kingdom")]
    assert grouped(by("jurisdiction", kind="office-holding", expect="distinct(person) <= 1"), *claims) == [("c1", "c2")]


@pytest.mark.parametrize("country", [None, "Ruritania", "Korea"])
def test_whoever_is_not_known_joins_no_group(country: str | None) -> None:
    outcome = checked(
        by("jurisdiction", kind="office-holding", expect="distinct(person) <= 1"),
        [holding("Ada Quill", country), holding("Bo Lind", country)],
    )
    assert outcome.findings == ()
    assert [one.reason for one in outcome.unchecked] == [ALONE, ALONE]


def test_a_key_of_several_readings_joins_no_group() -> None:
    claims = [quantity(period="2022", readings={"period": ["2021"]}), quantity(period="2022")]
    assert grouped(by("subject", "period"), *claims) == []


def test_between_wants_members_that_differ_in_that_field() -> None:
    title = {"section": "title"}
    titled = by("subject", between="section")
    assert grouped(titled, quantity(), quantity()) == []
    assert grouped(titled, quantity(), quantity(**title)) == [("c1", "c2")]
    assert [one.reason for one in checked(titled, [quantity(), quantity()]).unchecked] == [ALONE, ALONE]


def test_what_a_rule_does_not_speak_about_is_not_said_to_be_alone() -> None:
    current = by("jurisdiction", kind="office-holding", expect="distinct(person) <= 1", where='qualifier == "current"')
    outcome = checked(current, [holding("Ada Quill"), holding("Bo Lind", qualifier="former")])
    assert [one.reason for one in outcome.unchecked] == [ALONE, "no rule speaks about an office holding like this"]


def test_of_a_group_every_other_field_is_a_list() -> None:
    told = by("subject", message="{subject}: {quantity}, {count(quantity)} values, {max(quantity)} at most, {period}")
    outcome = checked(told, [quantity(value="$5"), quantity(value="$9"), quantity(value="$5", period="2022")])
    assert [finding.message for finding in outcome.findings] == ["harvest: $5, $9 and $5, 3 values, $9 at most, 2022"]


def test_a_group_is_judged_in_every_reading_of_its_members() -> None:
    doubtful = quantity(value="$5", readings={"quantity": ["$9"]})
    assert [f.verdict for f in checked(by("subject"), [doubtful, quantity(value="$9")]).findings] == ["not-enough-evidence"]
    assert [f.verdict for f in checked(by("subject"), [doubtful, quantity(value="$70")]).findings] == ["refuted"]


def test_a_group_that_can_be_read_in_very_many_ways_is_not_judged() -> None:
    vague = quantity(value="$5", readings={"quantity": [f"${n}00" for n in range(1, 9)]})
    outcome = checked(by("subject"), [vague, vague, vague])
    assert [(f.verdict, f.message) for f in outcome.findings] == [
        ("not-enough-evidence", "Not enough evidence: it depends on how the story is read.")
    ]


def test_groups_of_an_archive_are_left_to_the_archive() -> None:
    across = rule(kind="quantity", group={"by": ["subject"], "in": "archive"}, expect="overlap(quantity)")
    assert grouped(across, quantity(), quantity()) == []
