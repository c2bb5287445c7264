"""What rules are to each other: two that say the same, one that shadows another, and one that is never seen to fire."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from checker.desk.spelled import spelled
from checker.desk.table import read_table
from checker.desk.trials import Trial
from checker.model.counted import counted
from checker.model.findings import Finding
from checker.rulebook.rule import Lookup, Rule
from checker.rulebook.tree import Compare, Logic, Node

TOGETHER = "together.csv"
COLUMNS = ("rule", "other", "reason")
TURNED = {">": "<", ">=": "<="}
Asked = tuple[object, ...]
Pair = tuple[str, str]


def read_together(pack: Path) -> frozenset[Pair]:
    """The pairs of rules that a pack's `together.csv` lets fire on the same claim, with a reason; none without it.

    Raises InputError with every problem of the file.
    """
    path = pack / TOGETHER
    lines = read_table(path, COLUMNS, COLUMNS) if path.is_file() else ()
    return frozenset(_pair(line.cells["rule"], line.cells["other"]) for line in lines)


def remarks(rules: Sequence[Rule], trials: Mapping[str, Iterable[Trial]], wanted: Collection[Pair] = ()) -> Iterator[str]:
    """Everything odd about rules as a set, over the examples of all of them; `wanted` are pairs that may fire together."""
    fired: Counter[str] = Counter()
    together: Counter[Pair] = Counter()
    for trial in (trial for tried in trials.values() for trial in tried):
        refuted = [finding for finding in trial.found(*rules).findings if finding.verdict == "refuted"]
        fired.update(sorted({finding.rule for finding in refuted}))
        together.update(sorted({_pair(one.rule, other.rule) for one, other in combinations(refuted, 2) if _mend_one(one, other)}))
    for rule in rules:
        if rule.id in trials and not fired[rule.id]:
            yield f"{rule.id}: no example makes it fire"
    for (one, other), count in sorted(together.items()):
        if (one, other) not in wanted:
            yield f"{one} and {other} fire on the same claim and would mend the same ({counted(count, 'example')})"
    for one, other in sorted(wanted):
        if {one, other} <= set(trials) and not together[one, other]:
            yield f"{one} and {other} stand in {TOGETHER}, and no example makes them fire on the same claim"
    yield from shadows(rules)


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _mend_one(one: Finding, other: Finding) -> bool:
    """Whether two rules speak about a claim of which they would mend the same field, so that one slip is told twice."""
    fields = [{repair.field for repair in finding.repairs} for finding in (one, other)]
    same = bool(fields[0] & fields[1]) or fields[0] == fields[1]
    return one.rule != other.rule and same and not set(one.claims).isdisjoint(other.claims)


def shadows(rules: Sequence[Rule]) -> Iterator[str]:
    """Rules whose business is another's too: same kind, same look-up or group, and a scope that the other's implies."""
    for one, other in combinations(rules, 2):
        if one.kind != other.kind or _asks(one) != _asks(other):
            continue
        mine, its = scope(one), scope(other)
        if mine == its:
            yield f"{one.id} and {other.id} speak about the same claims and ask the same of them"
        elif mine < its:
            yield f"{one.id} speaks about every claim that {other.id} speaks about, and asks the same of them"
        elif its < mine:
            yield f"{other.id} speaks about every claim that {one.id} speaks about, and asks the same of them"


def scope(rule: Rule) -> frozenset[str]:
    """The conditions that a claim must meet, each as text: the more there are, the fewer claims they let in."""
    if rule.where is None:
        return frozenset()
    tree = rule.where.tree
    return frozenset(map(_one_way, tree.parts if isinstance(tree, Logic) and tree.op == "and" else (tree,)))


def _one_way(node: Node) -> str:
    """A condition as text, the same whichever side its lesser operand was written on."""
    if isinstance(node, Compare) and node.op in TURNED:
        return spelled(replace(node, op=TURNED[node.op], left=node.right, right=node.left))
    return spelled(node)


def _asks(rule: Rule) -> Asked:
    """What a rule asks of a claim: the same look-up or group; of rows, which have neither, the same expectation."""
    looked_up = _lookup(rule.lookup) if rule.lookup else None
    return looked_up, rule.group, None if looked_up or rule.group else _one_way(rule.expect.tree)


def _lookup(lookup: Lookup) -> Asked:
    keys = tuple((key, spelled(value.tree)) for key, value in lookup.match)
    return lookup.predicate, keys, spelled(lookup.at.tree) if lookup.at else "any", lookup.quantify
