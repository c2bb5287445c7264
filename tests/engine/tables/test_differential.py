"""Both lowerings find the same: claims drawn for every shipped rule, judged one by one and over tables, evidence included."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import pytest

from checker.engine.check import check
from checker.engine.row import Setting
from checker.engine.tables.arrow import Placed, wide_table
from checker.engine.tables.run import Ran, run
from checker.knowledge.store import Knowledge
from checker.model.facts import Fact
from checker.model.findings import VERDICTS, FactEvidence
from checker.rulebook.load import load_rules
from checker.rulebook.rule import Rule
from tests.engine.tables.drawn import Draw

CLAIMS = 60  # of each kind


class Said(NamedTuple):
    """One finding, as both lowerings can tell it."""

    rule: str
    rows: tuple[int, ...]
    verdict: str
    facts: tuple[Fact, ...]


@cache
def shipped() -> tuple[Rule, ...]:
    return load_rules(predicates=Knowledge.open().predicates).rules


def stories(seed: int, draw: Draw, knowledge: Knowledge) -> Iterator[tuple[str, Setting, list[Placed]]]:
    """Claims of every kind, in stories of some thirty, each with days of its own."""
    row = 0
    for kind in sorted({rule.kind for rule in draw.rules}):
        claims = list(draw.claims(kind, CLAIMS))
        for at in range(0, len(claims), 20):
            days = [draw.random.choice([None, draw.day(), draw.day()]) for _ in range(3)]
            setting, article = Setting(knowledge, *days), f"{kind} {at}"
            placed = [Placed(claim, setting, row + n, article) for n, claim in enumerate(claims[at : at + 20])]
            row += len(placed)
            yield article, setting, placed


def by_closures(rules: Sequence[Rule], setting: Setting, placed: Sequence[Placed]) -> Iterator[Said]:
    rows = {one.claim.id: one.row for one in placed}
    checked = check([one.claim for one in placed], rules, setting, strict=True)
    for found in checked.findings:
        facts = tuple(e.fact for e in found.evidence if isinstance(e, FactEvidence) and e.role == "fact")
        yield Said(found.rule, tuple(rows[claim] for claim in found.claims), found.verdict, facts)


def by_tables(ran: Ran) -> Iterator[Said]:
    for line in ran.hits.to_pylist():
        yield Said(line["rule"], tuple(line["rows"]), line["verdict"], tuple(ran.facts[number] for number in line["facts"]))


@pytest.mark.parametrize("seed", [1])
def test_both_lowerings_find_the_same_for_every_rule(seed: int) -> None:
    compare(seed, shipped())


def compare(seed: int, rules: Sequence[Rule]) -> Counter[tuple[str, str]]:
    draw = Draw(seed, rules, Knowledge.open())
    knowledge = Knowledge.open().only(draw.facts())
    told = list(stories(seed, draw, knowledge))
    ran = run(wide_table(one for _, _, placed in told for one in placed), rules, knowledge, asked=VERDICTS)
    left = {(line["rule"], row) for line in ran.left.to_pylist() for row in line["rows"]}
    expected = {said for _, setting, placed in told for said in by_closures(rules, setting, placed)}
    judged = {said for said in expected if not any((said.rule, row) in left for row in said.rows)}
    found = set(by_tables(ran))
    assert not (wrong := sorted(judged ^ found, key=lambda s: s[:3])), "\n".join(
        f"{'closures' if one in judged else 'tables'} {one.rule} {one.rows} {one.verdict} {[str(f)[:150] for f in one.facts]}"
        for one in wrong[:30]
    )
    assert ran.counts == Counter((said.rule, said.verdict) for said in found)
    return Counter((said.rule, said.verdict) for said in found)
