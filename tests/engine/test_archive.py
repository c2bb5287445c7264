"""Claims of several stories against each other: groups that reach over stories, called by their articles, without places."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checker.engine.archive import Between, Story, between
from checker.engine.check import check
from checker.engine.row import Setting
from checker.knowledge.resolve import resolve_claim
from checker.model.article import Span
from checker.model.claims import Claim
from checker.model.when import Date
from tests.engine.trial import claim, record, rule

VALUES: dict[str, Any] = {
    "kind": "quantity",
    "group": {"by": ["subject", "period"], "in": "archive"},
    "expect": "overlap(quantity)",
    "message": "{subject}: {quantity}.",
    "repairs": [{"replace": "quantity", "hint": "give one value"}],
}
HOLDERS: dict[str, Any] = {
    "kind": "office-holding",
    "group": {"by": ["jurisdiction", "office", "as_of"], "in": "archive"},
    "expect": "distinct(person) <= 1",
}


def story(article: str, *claims: Claim, as_of: str | None = None) -> Story:
    day = Date.parse(as_of) if as_of else None
    named = (replace(resolve_claim(one, record()), id=f"c{at}", as_of=one.as_of or day) for at, one in enumerate(claims, 1))
    return Story(article, tuple(named), Setting(record(), day))


def trade(quantity: str, **fields: Any) -> Claim:
    return claim("quantity", subject="trade", quantity=quantity, **fields)


def said(found: Between) -> list[tuple[str, tuple[str, ...]]]:
    assert not found.errors
    return [(one.verdict, one.claims) for one in found.findings]


def test_claims_of_two_stories_are_compared_and_called_by_their_articles() -> None:
    found = between([story("a", trade("$5")), story("b", trade("$9")), story("c", trade("$5", period="2022"))], [rule(**VALUES)])
    assert said(found) == [("refuted", ("a::c1", "b::c1"))]
    assert found.findings[0].message == "trade: $5 and $9."


def test_what_one_story_says_of_itself_is_no_business_between_stories() -> None:
    assert said(between([story("a", trade("$5"), trade("$9")), story("b")], [rule(**VALUES)])) == []
    both = [story("a", trade("$5"), trade("$9")), story("b", trade("$5"))]
    assert said(between(both, [rule(**VALUES)])) == [("refuted", ("a::c1", "a::c2", "b::c1"))]


def test_each_story_has_its_own_day() -> None:
    quill, noll = (
        claim("office-holding", person=name, office="president", jurisdiction="KZ") for name in ("Ada Quill", "Bram Noll")
    )
    day, later = "2023-06-04", "2023-06-05"
    assert said(between([story("a", quill, as_of=day), story("b", noll, as_of=day)], [rule(**HOLDERS)])) == [
        ("refuted", ("a::c1", "b::c1"))
    ]
    assert said(between([story("a", quill, as_of=day), story("b", noll, as_of=later)], [rule(**HOLDERS)])) == []
    unknown = claim("office-holding", person="Bram Noll", office="president", jurisdiction="Nowhere")
    assert said(between([story("a", unknown, as_of=day), story("b", unknown, as_of=day)], [rule(**HOLDERS)])) == []


def test_places_in_different_texts_are_left_out() -> None:
    placed = replace(trade("$9"), span=Span(3, 9), field_spans={"quantity": Span(7, 9)})
    (found,) = between([story("a", placed), story("b", trade("$5"))], [rule(**VALUES)]).findings
    assert (found.spans, found.title_spans) == ((), ())
    assert [(one.span, one.hint) for one in found.repairs] == [(None, "give one value")]


def test_a_check_of_one_story_passes_such_rules_by() -> None:
    two = story("a", trade("$5"), trade("$9"))
    assert check(two.claims, [rule(**VALUES)], two.setting).findings == ()
    within = rule(**VALUES | {"group": {"by": ["subject"], "in": "article"}})
    assert said(between([two, story("b", trade("$9"))], [within])) == []


def test_a_rule_that_breaks_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.engine.archive.ready", lambda rule: 1 / 0)
    broken = between([story("a", trade("$5"))], [rule(**VALUES)])
    assert broken.errors == ("rule test/rule broke: ZeroDivisionError: division by zero",)
