"""What an expression can name, and the verdicts that a rule's shape allows."""

from __future__ import annotations

import json

import pytest

from checker.model.claims import CLAIM_KINDS
from checker.model.facts import Predicate
from checker.rulebook.codec import dump, restore
from checker.rulebook.scope import claim_scope, fact_scope, group_scope
from checker.rulebook.shape import possible_verdicts
from tests.engine.trial import HOLDER, claim, rule, verdict


@pytest.mark.parametrize("kind", sorted(CLAIM_KINDS))
def test_every_field_of_every_kind_has_a_type_and_bookkeeping_has_none(kind: str) -> None:
    scope = claim_scope(kind)
    assert {"as_of", "published", "dateline", "text", "section", "tense", "confidence"} <= set(scope)
    assert not {"id", "kind", "span", "readings", "field_spans", "extractor"} & set(scope)


def test_the_parts_of_a_quantity_can_be_named() -> None:
    scope = claim_scope("conversion")
    assert {scope[name] for name in ("amount.unit", "amount.hedge", "unit")} == {"text"}
    assert (scope["amount"], claim_scope("total")["parts"]) == ("quantity", "list of quantity")


def test_roles_are_types() -> None:
    scope = claim_scope("office-holding")
    assert [scope[name] for name in ("person", "office", "jurisdiction", "qualifier")] == ["person", "office", "country", "text"]
    assert claim_scope("name-pair")["first"] == "entity"


def test_a_fact_has_the_types_of_its_predicate() -> None:
    born = fact_scope(Predicate("born", ("person",), ("date",)), "record")
    assert (born["record"], born["record.subject"], born["record.object"]) == ("fact", "person", "date")
    assert fact_scope(Predicate("in", ("place", "country"), ("country", "place")))["fact.object"] == "entity"


def test_of_a_group_keys_and_the_storys_days_are_single() -> None:
    scope = group_scope("event", ("event", "as_of"))
    assert [scope[name] for name in ("event", "as_of", "published", "end")] == ["text", "date", "date", "list of date"]
    assert "participants" not in scope
    assert group_scope("dateline", ("date",))["published"] == "list of date"


TWO = ("supported", "refuted")
THREE = (*TWO, "not-enough-evidence")
SHAPES = [
    ("interval", "start <= end", "", THREE),
    ("calendar-date", "month <= 12", "", TWO),
    ("calendar-date", "year <= 2023", "", THREE),
    ("calendar-date", "year <= 2023", "known(year)", TWO),
    ("calendar-date", "year <= 2023", "month > 1 and known(year)", TWO),
    ("calendar-date", "year <= 2023", "not known(year) or month > 1", THREE),
    ("part-of-whole", "part <= whole", "", TWO),
    ("interval", "days_between(start, end) < 5", "", THREE),
    ("interval", "weekday(start) == 'Monday'", "", THREE),
    ("total", "sum(parts) == total", "", THREE),
    ("total", "count(parts) > 1", "", TWO),
    ("office-holding", "single(office)", "", TWO),
    ("office-holding", "qualifier in ('current', 'former')", "", TWO),
    ("quantity", "quantity.unit == 'USD'", "", THREE),
    ("tally", "winner >= loser", "", THREE),
]


@pytest.mark.parametrize(("kind", "expect", "where", "wanted"), SHAPES)
def test_the_verdicts_that_a_rule_can_give(kind: str, expect: str, where: str, wanted: tuple[str, ...]) -> None:
    assert possible_verdicts(rule(kind=kind, expect=expect, **({"where": where} if where else {}))) == wanted


def test_a_look_up_can_give_all_four_and_a_group_doubts_its_names() -> None:
    assert len(possible_verdicts(rule(**HOLDER))) == 4
    single = rule(kind="office-holding", group={"by": ["office"]}, expect="distinct(person) <= 1")
    assert possible_verdicts(single) == THREE


def test_the_deepest_expression_there_is_runs_and_survives_the_cache() -> None:
    deep = rule(kind="percent-change", expect="not " * 199 + "points")
    assert restore(json.loads(json.dumps(dump(deep)))) == deep
    assert verdict(deep, claim("percent-change", percent="5%", direction="up")) == "supported"
    tall = rule(kind="percent-change", expect="points or (" * 66 + "points" + ")" * 66)
    assert verdict(tall, claim("percent-change", percent="5%", direction="up")) == "refuted"
