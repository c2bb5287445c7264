"""What rules are to each other: two that say the same, one that shadows another, and one that is never seen to fire."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from checker.desk.spelled import spelled
from checker.desk.trials import Trial
from checker.model.findings import FactEvidence, Finding, SumEvidence
from checker.rulebook.rule import Lookup, Rule
from checker.rulebook.tree import Logic

Reason = tuple[object, ...]


def remarks(rules: Sequence[Rule], trials: Mapping[str, Iterable[Trial]]) -> Iterator[str]:
    """Everything odd about rules as a set, over the examples of all of them."""
    fired: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    for trial in (trial for tried in trials.values() for trial in tried):
        reasons = [(f.rule, reason_of(f)) for f in trial.found(*rules).findings if f.verdict == "refuted"]
        fired.update(sorted({name for name, _ in reasons}))
        pairs = {tuple(sorted((a, b))) for (a, why), (b, also) in combinations(reasons, 2) if a != b and why == also}
        together.update(sorted(pairs))  # type: ignore[arg-type]
    for rule in rules:
        if rule.id in trials and not fired[rule.id]:
            yield f"{rule.id}: no example makes it fire"
    for (one, other), count in sorted(together.items()):
        times = f"{count} example{'' if count == 1 else 's'}"
        yield f"{one} and {other} fire on the same claim for the same reason ({times})"
    yield from shadows(rules)


def reason_of(finding: Finding) -> Reason:
    """What a refutation rests on: the claims, the fields that it would mend, and the facts or the sum."""
    rests = tuple(one for one in finding.evidence if isinstance(one, FactEvidence | SumEvidence))
    return finding.claims, frozenset(repair.field for repair in finding.repairs), rests


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
    return frozenset(map(spelled, tree.parts if isinstance(tree, Logic) and tree.op == "and" else (tree,)))


def _asks(rule: Rule) -> Reason:
    """What a rule asks of a claim: the same look-up or group; of rows, which have neither, the same expectation."""
    looked_up = _lookup(rule.lookup) if rule.lookup else None
    return looked_up, rule.group, None if looked_up or rule.group else spelled(rule.expect.tree)


def _lookup(lookup: Lookup) -> Reason:
    keys = tuple((key, spelled(value.tree)) for key, value in lookup.match)
    return lookup.predicate, keys, spelled(lookup.at.tree) if lookup.at else "any", lookup.quantify
