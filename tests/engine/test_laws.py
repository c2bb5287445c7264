"""What always holds: no claim breaks a shipped rule, types are kept, and order changes nothing but order."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker import strategies as some
from checker.engine.check import Checked, check
from checker.engine.closures import lower
from checker.engine.row import Row, Setting
from checker.knowledge.folder import facts_folder
from checker.knowledge.resolve import resolve_claim
from checker.knowledge.store import Knowledge
from checker.model.claims import CLAIM_KINDS, Claim, QuantityClaim
from checker.model.facts import Entity, Fact
from checker.model.findings import Finding
from checker.model.number import Quantity
from checker.model.when import Date
from checker.rulebook.load import load_rules
from checker.rulebook.rule import Rule, Template
from checker.rulebook.scope import claim_scope
from checker.rulebook.shape import possible_verdicts
from checker.rulebook.tree import LIST, ROLES, Field, Node, children, type_of
from checker.rulebook.values import Bounds
from tests.engine.trial import SESSION, checked, claim, rule
from tests.knowledge.world import holds, world

TYPES: dict[str, Any] = {
    "bool": bool,
    "number": (float, Bounds),
    "text": str,
    "date": Date,
    "quantity": Quantity,
    "fact": Fact,
    "null": type(None),
    **dict.fromkeys(ROLES, Entity),
}
KNOWN = [
    "South Korea",
    "KZ",
    "Georgia",
    "Paris",
    "Astana",
    "Nur-Sultan",
    "president",
    "foreign minister",
    "Angela Merkel",
    "the Pact",
]
quickly = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@cache
def record() -> Knowledge:
    """The small world, with the predicates that shipped rules speak of."""
    predicates = (facts_folder() / "predicates.yaml").read_text(encoding="utf-8")
    return world(Path(tempfile.mkdtemp(dir=SESSION)) / "facts", predicates=predicates)


@cache
def shipped() -> tuple[Rule, ...]:
    return load_rules(predicates=record().predicates).rules


@st.composite
def stories(draw: st.DrawFn, kind: str, readings: bool = True) -> list[Claim]:
    """A few claims of a kind, numbered and resolved, many of their names known to the record."""
    found = []
    for at, one in enumerate(draw(st.lists(some.claims(kind), min_size=1, max_size=4))):
        names = {name: Entity(draw(st.sampled_from(KNOWN))) for name in _entities(one) if draw(st.booleans())}
        named = replace(one, id=f"c{at}", **names, **({} if readings else {"readings": {}}))
        if isinstance(named, QuantityClaim):
            named = replace(named, unit=named.quantity.unit)  # as structured input is read
        found.append(resolve_claim(named, record()))
    return found


def _entities(one: Claim) -> list[str]:
    return [name for name, type_ in claim_scope(one.kind).items() if type_ in ROLES and getattr(one, name, None) is not None]


@st.composite
def days(draw: st.DrawFn) -> dict[str, Date | None]:
    return {name: draw(st.none() | some.dates()) for name in ("as_of", "published", "dateline")}


def run(claims: list[Claim], around: dict[str, Date | None]) -> Checked:
    return check(claims, shipped(), Setting(record(), **around))


@pytest.mark.parametrize("kind", sorted(CLAIM_KINDS))
@quickly
@given(st.data())
def test_no_claim_breaks_a_rule_and_the_report_adds_up(kind: str, data: st.DataObject) -> None:
    claims, around = data.draw(stories(kind)), data.draw(days())
    outcome = run(claims, around)
    assert outcome.errors == ()
    counts = dict(outcome.coverage)
    assert counts.pop("claims") == len(claims) == sum(counts.values())
    assert len({f.fingerprint for f in outcome.findings}) == len(outcome.findings)
    spoken = {c for f in outcome.findings for c in f.claims} | {one.claim for one in outcome.unchecked}
    assert spoken == {c.id for c in claims}
    for finding in outcome.findings:
        assert finding.evidence
        assert finding.message
        assert 0 <= finding.confidence <= 1
        assert (finding.severity is not None) == (finding.verdict == "refuted")
    assert run(claims, around) == outcome


@pytest.mark.parametrize("kind", sorted(CLAIM_KINDS))
@quickly
@given(st.data())
def test_a_rule_gives_no_verdict_that_its_shape_does_not_tell(kind: str, data: st.DataObject) -> None:
    claims, around = data.draw(stories(kind, readings=False)), data.draw(days())
    possible = {one.id: possible_verdicts(one) for one in shipped()}
    for finding in run(claims, around).findings:
        assert finding.verdict in possible[finding.rule], finding


def nodes(one: Rule) -> Iterator[Node]:
    """Every part of every expression of a rule that needs no fact."""
    parts = [e.tree for e in (one.where, one.expect) if e] + [p for p in one.message.parts if not isinstance(p, str)]
    hints = [r.hint for r in one.repairs if isinstance(r.hint, Template)]
    whole = [*parts, *(p for hint in hints for p in hint.parts if not isinstance(p, str))]
    while whole:
        node = whole.pop()
        yield node
        whole += children(node)


def fits(type_: str, value: object) -> bool:
    if value is None:
        return True
    if type_.startswith(LIST):
        return isinstance(value, tuple) and all(fits(type_.removeprefix(LIST), one) for one in value)
    return isinstance(value, TYPES[type_]) and (type_ == "bool" or not isinstance(value, bool))


@pytest.mark.parametrize("kind", sorted(CLAIM_KINDS))
@quickly
@given(st.data())
def test_an_expressions_type_is_the_type_of_its_value(kind: str, data: st.DataObject) -> None:
    (first, *others), around = data.draw(stories(kind)), data.draw(days())
    setting = Setting(record(), **around)
    for name, type_ in claim_scope(kind).items():
        value = lower(Field(tuple(name.split(".")), type_))(Row(setting, first))
        assert fits(type_, value), (name, type_, value)
    for one in shipped():
        if one.kind == kind:
            members = (first, *others) if one.group else ()
            for node in nodes(one):
                value = lower(node)(Row(setting, first, members=members))
                assert fits(type_of(node), value), (one.id, node, value)


# --- order ----------------------------------------------------------------------------------------------------------------

HOLDER = rule(
    "office/holder",
    kind="office-holding",
    lookup={"predicate": "office", "match": {"subject": "jurisdiction", "office": "office"}, "at": "as_of"},
    expect="same(fact.object, person)",
)
SINGLE = rule(
    "office/single",
    kind="office-holding",
    group={"by": ["jurisdiction", "office", "as_of"]},
    expect="distinct(person) <= 1",
)
PEOPLE = ["Ada Quill", "Bo Lind", "Cy Moe", "Bo Linde"]
COUNTRIES = ["South Korea", "KZ", "Korea"]
FACTS = st.builds(
    lambda country, person, start, length, status: holds(
        country, "foreign-minister", person, str(start), str(start + length), status=status
    ),
    st.sampled_from(["KR", "KP", "KZ"]),
    st.sampled_from(PEOPLE),
    st.integers(2015, 2023),
    st.integers(0, 6),
    st.sampled_from(["clean", "uncorroborated", "disputed", "acting"]),
)
HOLDINGS = st.builds(
    lambda person, country, at: claim(
        "office-holding", person=person, office="foreign minister", jurisdiction=country, span=[at, at + 9], text="x"
    ),
    st.sampled_from(PEOPLE),
    st.sampled_from(COUNTRIES),
    st.integers(0, 99),
)


def told(finding: Finding) -> str:
    """A finding but for the order of what it lists."""
    lists = (sorted(finding.spans), sorted(map(str, finding.evidence)), sorted(finding.claims))
    return json.dumps(
        [finding.rule, finding.verdict, finding.severity, finding.fingerprint, finding.confidence, *lists], default=str
    )


@quickly
@given(st.lists(HOLDINGS, min_size=2, max_size=6, unique_by=lambda c: c.span), st.lists(FACTS, max_size=6), st.data())
def test_the_order_of_claims_and_facts_changes_nothing_but_order(
    claims: list[Claim], facts: list[Fact], data: st.DataObject
) -> None:
    named = [replace(one, id=f"n{at}") for at, one in enumerate(claims)]
    first = checked([HOLDER, SINGLE], named, facts)
    again = checked([SINGLE, HOLDER], data.draw(st.permutations(named)), data.draw(st.permutations(facts)))
    assert sorted(map(told, first.findings)) == sorted(map(told, again.findings))
    assert first.coverage == again.coverage
    assert sorted(map(str, first.unchecked)) == sorted(map(str, again.unchecked))
