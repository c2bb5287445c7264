"""From hits to findings: what the tables found, told by the very code that tells what the closures find."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from checker.engine.archive import Story, between, called, unplaced
from checker.engine.check import check
from checker.engine.compiled import Ready, ready
from checker.engine.findings import Judgement, finding
from checker.engine.order import in_order
from checker.engine.row import Row, view
from checker.engine.tables.arrow import Placed, claims_in
from checker.model.facts import Fact
from checker.model.findings import Finding, Verdict
from checker.rulebook.rule import Rule

if TYPE_CHECKING:
    import pyarrow as pa

    from checker.knowledge.store import Knowledge

SERIOUS: tuple[Verdict, ...] = ("refuted", "conflicting-evidence")


class Hit(NamedTuple):
    """One finding as tables have it: the rule, its verdict, the rows of its claims, and the facts that it rests on."""

    rule: str
    verdict: Verdict
    rows: tuple[int, ...]
    facts: tuple[Fact, ...] = ()


class _Left(NamedTuple):
    """What the closures have to judge: a rule, and the rows of a claim or a group."""

    rule: str
    rows: tuple[int, ...]


class Told(NamedTuple):
    """A finding, and the article of its first claim."""

    article: str
    finding: Finding


def hits_in(table: pa.Table, facts: Sequence[Fact]) -> Iterator[Hit]:
    """The hits of a table with the columns rule, verdict, rows and facts, which are places in a list of facts."""
    columns = [table[name].to_pylist() for name in ("rule", "verdict", "rows", "facts")]
    for rule, verdict, rows, places in zip(*columns, strict=True):
        yield Hit(rule, verdict, tuple(rows), tuple(facts[place] for place in places or ()))


def claims_of_rows(tables: Iterable[pa.Table], rows: Iterable[int], knowledge: Knowledge) -> dict[int, Placed]:
    """The claims of some rows, by row, in the order of the rows."""
    import pyarrow as pa
    import pyarrow.compute as pc

    wanted = pa.array(sorted(set(rows)), pa.int64())
    found = [one for table in tables for one in claims_in(table.filter(pc.is_in(table["row"], wanted)), knowledge)]
    return {one.row: one for one in sorted(found, key=lambda one: one.row)}


def told(
    hits: Iterable[Hit],
    left: Iterable[tuple[str, Sequence[int]]],
    claims: Mapping[int, Placed],
    rules: Iterable[Rule],
    asked: Collection[Verdict] = SERIOUS,
) -> Iterator[Told]:
    """The findings of each article, in the order of the articles' first rows, and as `check` has them within one.

    `left` are rule and rows that the closures have to judge, since the claims are read in several ways: each row for itself,
    or all rows as a group where the rule compares claims. Of their findings those of the verdicts in `asked` are told.
    """
    known = {rule.id: ready(rule) for rule in rules}
    articles: dict[str, list[Hit | _Left]] = {one.article: [] for one in claims.values()}
    for hit in hits:
        articles[claims[hit.rows[0]].article].append(hit)
    for rule, rows in left:
        for group in (tuple(rows),) if known[rule].rule.group else ((row,) for row in rows):
            articles[claims[group[0]].article].append(_Left(rule, group))
    for article, some in articles.items():
        found: list[Finding] = []
        for one in some:
            of = [claims[row] for row in one.rows]
            if isinstance(one, Hit):
                found.append(_found(known[one.rule], one, of))
            else:
                found += (each for each in _judged(known[one.rule].rule, of) if each.verdict in asked)
        yield from (Told(article, each) for each in in_order(found))


def _found(rule: Ready, hit: Hit, claims: Sequence[Placed]) -> Finding:
    setting = claims[0].setting
    facts = tuple(view(fact, setting.knowledge) for fact in hit.facts)
    between_stories = rule.rule.group is not None and rule.rule.group.within == "archive"
    members = tuple(called(one.article, one.claim) if between_stories else one.claim for one in claims) if rule.rule.group else ()
    row = Row(setting, members[0] if members else claims[0].claim, fact=facts[0] if facts else None, members=members)
    if rule.record:
        row = Row(setting, row.claim, row.fact, rule.record.record(row), members)
    found = finding(rule, Judgement(hit.verdict, row, facts))
    return unplaced(found) if between_stories else found


def _judged(rule: Rule, claims: Sequence[Placed]) -> Iterator[Finding]:
    """What the closures find, with fingerprints that are not numbered yet."""
    if rule.group and rule.group.within == "archive":
        found = between([Story(one.article, (one.claim,), one.setting) for one in claims], [rule]).findings
    else:
        found = check([one.claim for one in claims], [rule], claims[0].setting, strict=True).findings
    for one in found:
        yield replace(one, fingerprint=one.fingerprint.rpartition("-")[0])
