"""Both lowerings find the same: claims drawn for every shipped rule, judged one by one and over tables, evidence included."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

import pytest

from checker.desk.trials import trials
from checker.engine.check import check
from checker.engine.row import Setting
from checker.engine.tables.arrow import Placed, placed, wide_table
from checker.engine.tables.run import Ran, run
from checker.knowledge.store import Knowledge
from checker.model.authoring import fact_from
from checker.model.facts import Fact
from checker.model.findings import VERDICTS, FactEvidence
from checker.rulebook.load import Rulebook, load_rules
from checker.rulebook.rule import Rule
from tests.engine.tables.drawn import Draw

CLAIMS = 40  # for each rule


class Said(NamedTuple):
    """One finding, as both lowerings can tell it."""

    rule: str
    rows: tuple[int, ...]
    verdict: str
    facts: tuple[Fact, ...]


Story = tuple[Setting, list[Placed]]


@cache
def rulebook() -> Rulebook:
    return load_rules(predicates=Knowledge.open().predicates)


def shipped() -> tuple[Rule, ...]:
    return rulebook().rules


def examples(rules: Sequence[Rule]) -> tuple[Knowledge, list[Story]]:
    """The claims of all examples of some rules, each a story of its own; what any of them knows is known to all."""
    tried = [trial for rule in rules for trial in trials(rule, rulebook(), Knowledge.open()) if trial.claims]
    facts = [fact_from(fact) for trial in tried for fact in trial.example.facts]
    knowledge, found, row = Knowledge.open().only(facts), list[Story](), 0
    for at, trial in enumerate(tried):
        setting = replace(trial.setting, knowledge=knowledge, memo={})
        found.append((setting, list(placed(trial.claims, setting, f"example {at}", row))))
        row += len(trial.claims)
    return knowledge, found


def stories(draw: Draw, knowledge: Knowledge) -> Iterator[Story]:
    """Claims of every kind, in stories of twenty, each with days of its own."""
    row = 0
    for kind in sorted({rule.kind for rule in draw.rules}):
        claims = list(draw.claims(kind, CLAIMS))
        for at in range(0, len(claims), 20):
            days = [draw.random.choice([None, draw.day(), draw.day()]) for _ in range(3)]
            setting, some = Setting(knowledge, *days), claims[at : at + 20]
            yield setting, list(placed(some, setting, f"{kind} {at}", row))
            row += len(some)


def by_closures(rules: Sequence[Rule], setting: Setting, story: Sequence[Placed]) -> Iterator[Said]:
    rows = {one.claim.id: one.row for one in story}
    checked = check([one.claim for one in story], rules, setting, strict=True)
    for found in checked.findings:
        facts = tuple(e.fact for e in found.evidence if isinstance(e, FactEvidence) and e.role == "fact")
        yield Said(found.rule, tuple(rows[claim] for claim in found.claims), found.verdict, facts)


def between_stories(rules: Sequence[Rule], told: Sequence[Story]) -> Iterator[Said]:
    """What rules within an archive say of all stories together."""
    from checker.engine.archive import Story as Told
    from checker.engine.archive import between

    rows = {f"{story[0].article}::{one.claim.id}": one.row for _, story in told for one in story}
    stories = [Told(story[0].article, tuple(one.claim for one in story), setting) for setting, story in told]
    checked = between(stories, rules)
    assert checked.errors == ()
    for found in checked.findings:
        yield Said(found.rule, tuple(rows[claim] for claim in found.claims), found.verdict, ())


def by_tables(ran: Ran) -> Iterator[Said]:
    for line in ran.hits.to_pylist():
        yield Said(line["rule"], tuple(line["rows"]), line["verdict"], tuple(ran.facts[number] for number in line["facts"]))


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", [1, 2])
def test_both_lowerings_find_the_same_for_every_rule(seed: int) -> None:
    drawn(seed, shipped())


@pytest.mark.no_cover
def test_both_lowerings_find_the_same_for_every_example() -> None:
    found = compare(shipped(), *examples(shipped()))
    shown = [rule for rule in shipped() if found[rule.id, "supported"] and found[rule.id, "refuted"]]
    assert len(shown) > 0.8 * len(shipped())  # else too little is compared


def drawn(seed: int, rules: Sequence[Rule]) -> Counter[tuple[str, str]]:
    """With an odd seed the facts are bent, with an even one the record is the shipped one."""
    draw = Draw(seed, rules, Knowledge.open())
    knowledge = Knowledge.open().only(draw.facts()) if seed % 2 else Knowledge.open()
    return compare(rules, knowledge, list(stories(draw, knowledge)))


def compare(rules: Sequence[Rule], knowledge: Knowledge, told: Sequence[Story], backend: Any = None) -> Counter[tuple[str, str]]:
    """How many findings there are by rule and verdict, where both lowerings find the same."""
    ran = run(wide_table(one for _, story in told for one in story), rules, knowledge, backend, asked=VERDICTS)
    left = {(line["rule"], row) for line in ran.left.to_pylist() for row in line["rows"]}
    expected = {said for setting, story in told for said in by_closures(rules, setting, story)}
    if any(rule.group and rule.group.within == "archive" for rule in rules):
        expected |= set(between_stories(rules, told))
    judged = {said for said in expected if not any((said.rule, row) in left for row in said.rows)}
    found = set(by_tables(ran))
    assert not (wrong := sorted(judged ^ found, key=lambda s: s[:3])), "\n".join(
        f"{'closures' if one in judged else 'tables'} {one.rule} {one.rows} {one.verdict} {[str(f)[:150] for f in one.facts]}"
        for one in wrong[:30]
    )
    assert ran.errors == ()
    assert ran.counts == Counter((said.rule, said.verdict) for said in found)
    return Counter((said.rule, said.verdict) for said in found)


@pytest.mark.no_cover
def test_of_claims_that_are_not_told_the_best_verdict_is_counted() -> None:
    rules = [rule for rule in shipped() if rule.kind in ("office-holding", "capital", "interval", "quantity", "event", "border")]
    draw = Draw(3, rules, Knowledge.open())
    knowledge = Knowledge.open().only(draw.facts())
    told = list(stories(draw, knowledge))
    table = wide_table(one for _, story in told for one in story)
    ran, every = (run(table, rules, knowledge, asked=asked) for asked in (("refuted",), VERDICTS))
    spoken = {row for lists in (ran.hits["rows"], ran.left["rows"]) for rows in lists.to_pylist() for row in rows}
    best: dict[int, int] = {}
    for line in every.hits.to_pylist():
        for row in line["rows"]:
            best[row] = min(best.get(row, 9), VERDICTS.index(line["verdict"]))
    kinds = dict(zip(table["row"].to_pylist(), table["kind"].to_pylist(), strict=True))
    expected = Counter((kinds[row], VERDICTS[rank]) for row, rank in best.items() if row not in spoken)
    assert expected == Counter({(kind, verdict): n for kind, many in ran.rest.items() for verdict, n in many.items()})
    assert ran.counts == every.counts
    assert set(by_tables(ran)) == {said for said in by_tables(every) if said.verdict == "refuted"}
