"""Hits of tables are told as the closures tell the same: every word, repair, span and fingerprint."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker import strategies as some
from checker.desk.trials import trials
from checker.engine.archive import Story, between
from checker.engine.check import check
from checker.engine.row import Setting
from checker.engine.tables.arrow import Placed, has_several, wide_table
from checker.engine.tables.told import SERIOUS, Hit, Told, claims_of_rows, hits_in, told
from checker.knowledge.store import Knowledge
from checker.model.claims import BirthClaim, Claim, IntervalClaim
from checker.model.facts import Entity
from checker.model.findings import FactEvidence, Finding, Verdict
from checker.model.when import Date
from checker.rulebook.load import Rulebook, load_rules
from checker.rulebook.rule import Rule


@cache
def shipped() -> tuple[Knowledge, Rulebook]:
    knowledge = Knowledge.open()
    return knowledge, load_rules(predicates=knowledge.predicates)


def closures(claims: Sequence[Placed], rules: Sequence[Rule], asked: Iterable[Verdict]) -> list[Told]:
    """What the closures find of some verdicts, article by article; equal ones are numbered among those verdicts alone."""
    found = []
    for article in dict.fromkeys(one.article for one in claims):
        own = [one for one in claims if one.article == article]
        findings = check([one.claim for one in own], rules, own[0].setting, strict=True).findings
        found += [Told(article, one) for one in findings if one.verdict in asked]
    return found


def by_tables(found: Sequence[Told], claims: Sequence[Placed], rules: Sequence[Rule], asked: Iterable[Verdict]) -> list[Told]:
    """The same findings told anew from their verdicts and facts, and from claims that went through a table."""
    rows = {(one.article, one.claim.id): one.row for one in claims}
    several = {one.row for one in claims if has_several(one.claim)}
    hits: list[Hit] = []
    left: list[tuple[str, list[int]]] = []
    for article, finding in found:
        own = tuple(rows[article, id] for id in finding.claims)
        if several & set(own):
            left.append((finding.rule, list(own)))
        else:
            facts = tuple(one.fact for one in finding.evidence if isinstance(one, FactEvidence) and one.role == "fact")
            hits.append(Hit(finding.rule, finding.verdict, own, facts))
    table = wide_table(claims)
    return list(told(hits, left, claims_of_rows([table], rows.values(), claims[0].setting.knowledge), rules, list(asked)))


def unnumbered(found: Iterable[Told]) -> list[tuple[str, Finding]]:
    return [(article, replace(one, fingerprint=one.fingerprint.rpartition("-")[0])) for article, one in found]


def agree(claims: Sequence[Placed], rules: Sequence[Rule]) -> int:
    """Hold both ways to the same findings, in the same order, and say how many there were."""
    asked = SERIOUS
    wanted = closures(claims, rules, asked)
    found = by_tables(wanted, claims, rules, asked)
    assert unnumbered(found) == unnumbered(wanted)
    return len(found)


def placed(claims: Iterable[Claim], setting: Setting, article: str = "a.txt", first: int = 0) -> list[Placed]:
    dated = [replace(one, id=f"c{at}", as_of=one.as_of or setting.as_of) for at, one in enumerate(claims, 1)]
    return [Placed(one, setting, row, article) for row, one in enumerate(dated, first)]


@pytest.mark.no_cover
def test_every_refuted_example_of_every_rule_is_told_as_the_closures_tell_it() -> None:
    """Examples have claims of text and by hand, with facts of their own, readings and groups."""
    knowledge, rulebook = shipped()
    of_stories = [rule for rule in rulebook.rules if not (rule.group and rule.group.within == "archive")]
    told_ones = {rule.id: 0 for rule in of_stories}
    for rule in of_stories:
        for trial in trials(rule, rulebook, knowledge):
            if trial.claims and trial.example.verdict in SERIOUS:
                told_ones[rule.id] += agree(
                    [Placed(claim, trial.setting, row, trial.article.id) for row, claim in enumerate(trial.claims)], [rule]
                )
    assert [id for id, number in told_ones.items() if not number] == []


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(some.claims(), min_size=1, max_size=30), some.days(), st.booleans())
def test_whatever_claims_say(claims: list[Claim], day: Date, apart: bool) -> None:
    knowledge, rulebook = shipped()
    setting = Setting(knowledge, day, day, day, apart)
    both = [*placed(claims, setting), *placed(claims[:3], setting, "b.txt", len(claims))]
    agree(both, list(rulebook.rules))


def rule(id: str) -> Rule:
    (found,) = [one for one in shipped()[1].rules if one.id == id]
    return found


def test_hits_of_a_table_have_facts_by_their_places() -> None:
    (fact, *_) = shipped()[0].facts("office", subject="FR")
    table = pa.table({"rule": ["a", "b"], "verdict": ["refuted"] * 2, "rows": [[3], [4, 5]], "facts": [[1, 0], None]})
    assert list(hits_in(table, [fact, replace(fact, object="x")])) == [
        Hit("a", "refuted", (3,), (replace(fact, object="x"), fact)),
        Hit("b", "refuted", (4, 5)),
    ]


def test_findings_stand_article_by_article_and_equal_ones_are_numbered_within_one() -> None:
    same = [IntervalClaim(start=Date.parse("2023-06-05"), end=Date.parse("2023-06-04"))] * 2
    setting = Setting(shipped()[0])
    claims = {one.row: one for one in [*placed(same, setting, "b"), *placed(same, setting, "a", 2)]}
    hits = [Hit("time/order", "refuted", (row,)) for row in (3, 1, 0, 2)]
    found = list(told(hits, [], claims, [rule("time/order")]))
    assert [(article, one.claims) for article, one in found] == [("b", ("c1",)), ("b", ("c2",)), ("a", ("c1",)), ("a", ("c2",))]
    assert [one.fingerprint[-2:] for _, one in found] == ["-1", "-2", "-1", "-2"]


def test_what_closures_judge_is_told_where_its_verdict_was_asked_for() -> None:
    start, end = Date.parse("2023-06-05"), Date.parse("2023-06-04")
    vague = [IntervalClaim(start=start, end=end, readings={"end": (Date.parse("2023-06-03"),)})]
    claims = {one.row: one for one in placed(vague, Setting(shipped()[0]))}
    rules = [rule("time/order")]
    assert [one.finding.verdict for one in told([], [("time/order", [0])], claims, rules)] == ["refuted"]
    assert list(told([], [("time/order", [0])], claims, rules, ["supported"])) == []


def test_what_stories_say_of_each_other_is_told_as_the_closures_tell_it() -> None:
    born = [
        BirthClaim(person=Entity("Ada Quill", "person:ada-quill"), date=Date.parse(day)) for day in ("1951-03-03", "1951-03-04")
    ]
    vague = replace(born[1], readings={"date": (Date.parse("1951-03-05"),)})
    setting = Setting(shipped()[0])
    for other, several in ((born[1], False), (vague, True)):
        one, two = [*placed(born[:1], setting, "a"), *placed([other], setting, "b", 1)]
        claims = {0: one, 1: two}
        stories = [Story("a", (one.claim,), setting), Story("b", (two.claim,), setting)]
        wanted = between(stories, [rule("archive/birth")]).findings
        hits = [] if several else [Hit("archive/birth", "refuted", (0, 1))]
        left = [("archive/birth", [0, 1])] if several else []
        assert [one.claims for one in wanted] == [("a::c1", "b::c1")]
        assert [one.finding for one in told(hits, left, claims, [rule("archive/birth")])] == list(wanted)
