"""Findings: severity and confidence, places, evidence, repairs, and fingerprints that survive edits elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checker.model.article import Span
from checker.model.claims import Claim
from checker.model.findings import Finding, SpanEvidence, SumEvidence
from checker.model.number import Quantity
from tests.engine.trial import HOLDER, checked, claim, found, rule
from tests.knowledge.world import fact, holds

PARK = holds("KR", "foreign-minister", "Park Jin", "2022-05-12", "2024-01")
BACKWARDS = {
    "kind": "interval",
    "expect": "start <= end",
    "repairs": [{"replace": "end", "with": "start"}, {"replace": "start", "hint": "not after {end}"}],
}


def interval(**more: Any) -> Claim:
    return claim("interval", **{"start": "2023-06-09", "end": "2023-06-01", **more})


def says(**more: Any) -> Claim:
    return claim("office-holding", **{"person": "Ada Quill", "office": "foreign minister", "jurisdiction": "South Korea", **more})


def only(given: Claim, **keys: Any) -> Finding:
    return found(rule(**BACKWARDS | keys), given)


# --- severity and confidence ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "severity"),
    [
        ({}, "kill"),
        ({"confidence": 0.6}, "kill"),
        ({"confidence": 0.59}, "advice"),
        ({"in_quote": True}, "advice"),
    ],
)
def test_what_is_less_sure_or_quoted_is_advice(more: dict[str, Any], severity: str) -> None:
    assert only(interval(**more), severity="kill").severity == severity


def test_a_guessed_country_is_advice() -> None:
    assert found(rule(**HOLDER), says(), [PARK]).severity == "correction"
    assert found(rule(**HOLDER), says(guessed=True), [PARK]).severity == "advice"


def test_one_quoted_member_makes_a_group_advice() -> None:
    apart = rule(kind="quantity", group={"by": ["subject"]}, expect="overlap(quantity)")
    claims = [claim("quantity", subject="harvest", quantity=value, in_quote=value == "$9") for value in ("$5", "$9")]
    assert found(apart, claims).severity == "advice"


def test_only_a_refuted_claim_has_a_severity_and_repairs() -> None:
    finding = only(interval(end="2023-06-10"))
    assert (finding.verdict, finding.severity, finding.repairs) == ("supported", None, ())
    assert only(interval(start="2023-06")).severity is None


@pytest.mark.parametrize(
    ("status", "person", "confidence"),
    [("clean", "Park Jin", 0.9), ("acting", "Park Jin", 0.8), ("uncorroborated", "Park Jin", 0.7), ("disputed", "Park Jin", 0.5)],
)
def test_confidence_is_the_lower_of_the_claims_and_the_facts(status: str, person: str, confidence: float) -> None:
    assert found(rule(**HOLDER), says(person=person, confidence=0.9), [replace(PARK, status=status)]).confidence == confidence  # type: ignore[arg-type]


# --- messages ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (interval(), "It does not hold."),
        (interval(end="2023-06-10"), "It holds."),
        (interval(start="2023-06"), "Not enough evidence: what the story says is not precise enough to tell."),
    ],
)
def test_what_a_finding_says(given: Claim, message: str) -> None:
    assert only(given).message == message


def test_what_a_finding_says_of_the_record() -> None:
    assert (
        found(rule(**HOLDER), says(person="Park Jin"), [PARK]).message
        == "The record agrees: Park Jin, 12 May 2022 to January 2024."
    )
    disputed = [replace(PARK, status="disputed")]
    assert (
        found(rule(**HOLDER), says(), disputed).message
        == "The record does not agree with itself: Park Jin (12 May 2022 to January 2024, disputed)."
    )


@pytest.mark.parametrize(
    ("kind", "expect", "given", "reason"),
    [
        ("event", "end >= as_of", {"event": "visit"}, "the story does not say the end"),
        (
            "event",
            "end >= as_of",
            {"event": "visit", "end": "2023-06"},
            "there is no day to check it against: the story has no date",
        ),
        ("quantity", "quantity.unit == 'USD'", {"subject": "x", "quantity": 5}, "the story does not say the quantity unit"),
        ("dateline", "date <= published", {"date": "2023-06-04"}, "there is no day to check it against: the story has no date"),
    ],
)
def test_what_the_story_does_not_say_is_named(kind: str, expect: str, given: dict[str, Any], reason: str) -> None:
    finding = found(rule(kind=kind, expect=expect), claim(kind, **given), as_of=None)
    assert finding.message == f"Not enough evidence: {reason}."


# --- places and repairs -----------------------------------------------------------------------------------------------------

PLACED = {"span": [10, 40], "text": "from June 9 to June 1"}
FIELDS = {"field_spans": {"start": [15, 21], "end": [25, 31]}}


def test_a_finding_points_at_the_fields_that_repairs_edit() -> None:
    assert only(interval(**PLACED, **FIELDS)).spans == (Span(25, 31), Span(15, 21))
    assert only(interval(**PLACED, field_spans={"end": [25, 31]})).spans == (Span(25, 31),)
    assert only(interval(**PLACED, **FIELDS), repairs=[]).spans == (Span(10, 40),)
    assert only(interval(**PLACED)).spans == (Span(10, 40),)
    assert only(interval(end="2023-06-10", **PLACED, **FIELDS)).spans == (Span(10, 40),)
    assert only(interval()).spans == ()


def test_a_replacement_stands_in_the_place_of_its_field_and_nowhere_else() -> None:
    repairs = only(interval(**PLACED, **FIELDS)).repairs
    assert [(r.field, r.span, r.replacement, r.hint) for r in repairs] == [
        ("end", Span(25, 31), "June 9", None),
        ("start", Span(15, 21), None, "not after 1 June 2023"),
    ]
    assert [r.span for r in only(interval(**PLACED)).repairs] == [None, Span(10, 40)]
    assert [r.span for r in only(interval()).repairs] == [None, None]


def test_what_stands_in_a_title_kept_apart_has_its_own_places() -> None:
    finding = only(interval(section="title", **PLACED, **FIELDS))
    assert (finding.spans, finding.title_spans) == ((), (Span(25, 31), Span(15, 21)))
    assert [r.span for r in finding.repairs] == [None, None]


def test_what_stands_in_a_title_of_the_text_itself_has_its_place_there() -> None:
    finding = found(rule(**BACKWARDS), interval(section="title", **PLACED, **FIELDS), title_apart=False)
    assert (finding.spans, finding.title_spans) == ((Span(25, 31), Span(15, 21)), ())
    assert [r.span for r in finding.repairs] == [Span(25, 31), Span(15, 21)]
    assert [e.section for e in finding.evidence if isinstance(e, SpanEvidence)] == ["body"]


def test_a_finding_points_at_every_one_of_several_values() -> None:
    placed = {"span": [0, 40], "field_spans": {"parts.0": [0, 3], "parts.1": [5, 8], "total": [20, 25]}}
    given = claim("total", parts=["2 ships", "3 ships"], total="9 ships", **placed)
    wrong = rule(kind="total", expect="sum(parts) == total", repairs=[{"replace": "parts", "hint": "mend a part"}])
    assert found(wrong, given).spans == (Span(0, 3), Span(5, 8))


def test_a_repair_is_offered_on_its_condition() -> None:
    repairs = [
        {"replace": "end", "hint": "x", "when": "end > '2024-01-01'"},
        {"replace": "start", "hint": "y", "when": "known(start)"},
    ]
    assert [r.hint for r in only(interval(), repairs=repairs).repairs] == ["y"]


def test_a_repair_whose_value_is_null_is_not_offered() -> None:
    assert only(interval(), repairs=[{"replace": "end", "with": "shift(start, 0.5)"}]).repairs == ()


def test_an_entity_is_replaced_by_its_usual_name() -> None:
    mended = HOLDER | {"repairs": [{"replace": "person", "with": "fact.object"}]}
    assert [r.replacement for r in found(rule(**mended), says(), [PARK]).repairs] == ["Park Jin"]


def test_a_hint_for_a_group_is_given_once_and_every_member_is_pointed_at() -> None:
    apart = rule(
        kind="quantity",
        group={"by": ["subject"]},
        expect="overlap(quantity)",
        repairs=[{"replace": "quantity", "hint": "give one value"}],
    )
    claims = [
        claim("quantity", subject="harvest", quantity=value, span=[at, at + 20], field_spans={"quantity": [at + 2, at + 4]})
        for at, value in ((100, "$5"), (0, "$9"))
    ]
    finding = found(apart, claims)
    assert finding.spans == (Span(102, 104), Span(2, 4))
    assert [(r.span, r.hint) for r in finding.repairs] == [(Span(102, 104), "give one value")]


# --- evidence ---------------------------------------------------------------------------------------------------------------


def test_every_finding_shows_what_the_story_says() -> None:
    assert only(interval(**PLACED)).evidence == (SpanEvidence("c1", Span(10, 40), "from June 9 to June 1"),)


def test_a_sum_is_shown_where_it_was_done() -> None:
    parts = {
        "kind": "total",
        "expect": "sum(parts) == total",
        "sum": {"terms": ["{count(parts)} parts", "{parts}"], "result": "{sum(parts)}", "stated": "{total}"},
    }
    for total, shown in (("9", True), ("5", True)):
        finding = found(rule(**parts), claim("total", parts=["2 ships", "3 ships"], total=total))
        sums = [evidence for evidence in finding.evidence if isinstance(evidence, SumEvidence)]
        drawn = (Quantity.exactly(5, "ships"), Quantity.parse(total))
        assert sums == [SumEvidence(("2 parts", "2 ships and 3 ships"), "5 ships", total, *drawn)] * shown
    finding = found(rule(**parts), claim("total", parts=["$2", "€3"], total="5"))
    assert not any(isinstance(evidence, SumEvidence) for evidence in finding.evidence)


def test_a_fact_is_not_shown_twice_as_record() -> None:
    told = HOLDER | {"record": HOLDER["lookup"]}
    assert [e.role for e in found(rule(**told), says(), [PARK]).evidence if hasattr(e, "role")] == ["fact"]


# --- fingerprints -----------------------------------------------------------------------------------------------------------


def prints(*claims: Claim, **keys: Any) -> list[str]:
    return [finding.fingerprint for finding in checked(rule(**BACKWARDS | keys), claims).findings]


def test_a_fingerprint_survives_edits_elsewhere() -> None:
    moved = interval(span=[500, 520], text="9 June to 1 June", confidence=0.7, in_quote=True, tense="past")
    assert prints(interval(**PLACED, **FIELDS)) == prints(moved)


@pytest.mark.parametrize("more", [{"start": "2023-06-08"}, {"end": "2023-06"}, {"as_of": "2009"}])
def test_another_claim_has_another_fingerprint(more: dict[str, Any]) -> None:
    assert prints(interval(**more), expect="false") != prints(interval(), expect="false")


def test_another_rule_has_another_fingerprint() -> None:
    assert prints(interval(), id="a") != prints(interval(), id="b")


def test_equal_claims_are_numbered_in_the_order_of_their_places() -> None:
    late, early = (interval(span=[at, at + 5], text=str(at)) for at in (80, 20))
    findings = checked(rule(**BACKWARDS), [late, early]).findings
    assert [(f.spans[0].start, f.fingerprint[-2:]) for f in findings] == [(20, "-1"), (80, "-2")]
    assert len({f.fingerprint[:-2] for f in findings}) == 1


def test_names_are_the_same_in_a_fingerprint_however_they_are_spelled() -> None:
    spelled = [found(rule(**HOLDER), says(person=name), [PARK]).fingerprint for name in ("Park Jin", "PARK, Jin", "Jin Park")]
    assert len(set(spelled)) == 1
    unknown = [found(rule(**HOLDER), says(person=name), [PARK]).fingerprint for name in ("Zoë Bell", "ZOE BELL")]
    assert len(set(unknown)) == 1


def test_a_group_has_one_fingerprint_whatever_the_order_of_its_members() -> None:
    apart = rule(kind="quantity", group={"by": ["subject"]}, expect="overlap(quantity)")
    claims = [claim("quantity", subject="harvest", quantity=value) for value in ("$5", "$9")]
    assert found(apart, claims).fingerprint == found(apart, claims[::-1]).fingerprint


def test_lists_and_places_count_in_a_fingerprint() -> None:
    met = rule(kind="event", expect="false")
    both = [claim("event", event="visit", participants=names, place="Seoul") for names in (["Ada"], ["Ada", "Bo"])]
    assert len({found(met, one, [fact("Seoul", "name", "Seoul")]).fingerprint for one in both}) == 2
