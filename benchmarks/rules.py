"""Milliseconds of CPU that all rules take over the claims of one story, and what rules cost that a story gives nothing to do.

Usage: python benchmarks/rules.py [ROUNDS]
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from checker.engine.check import check
from checker.model.article import Article
from checker.pipeline import Prepared, Toolkit, prepared
from checker.read import articles
from checker.rulebook.rule import Rule

HERE = Path(__file__).parent
STORY = HERE / "story.txt"
EXAMPLES = HERE.parent / "examples"
TIMES = (0, 1, 10)  # as many idle rules as there are rules, so many times over


def main(rounds: int = 50) -> None:
    kit = Toolkit.open()
    own = story(STORY, kit)
    examples = [prepared(one, kit) for one in _examples()]
    rules = f"{len(kit.rules)} rules"
    print(f"{'all rules over a story`s claims, checking alone':<50} {'claims':>6} {'ms of CPU':>9}")
    print(f"{'this folder`s story of 2 kB, median of rounds':<50} {len(own.claims):>6} {median(own, kit.rules, rounds):>9.2f}")
    each = [(len(one.claims), median(one, kit.rules, rounds)) for one in examples]
    claims, milliseconds = (statistics.median(column) for column in zip(*each, strict=True))
    print(f"{'examples, median':<50} {claims:>6.0f} {milliseconds:>9.2f}")
    print()
    print(f"{'the story of 2 kB under':<50} {'rules':>6} {'ms of CPU':>9}")
    for times in TIMES:
        idle = idle_rules(kit.rules, own, times * len(kit.rules))
        told = f"{rules} and {len(idle):,} of kinds that it has no claim of" if idle else rules
        print(f"{told:<50} {len(kit.rules) + len(idle):>6,} {median(own, (*kit.rules, *idle), rounds):>9.2f}")


def story(path: Path, kit: Toolkit) -> Prepared:
    return prepared(next(articles([str(path)])), kit)


def _examples() -> Iterator[Article]:
    paths = sorted(str(path) for path in EXAMPLES.iterdir() if path.name != "README.md")
    return (one for one in articles(paths) if one.claims is None)


def idle_rules(rules: Sequence[Rule], told: Prepared, count: int) -> list[Rule]:
    """So many rules, each under an id of its own, that speak of kinds of claim which a story has none of."""
    kinds = {claim.kind for claim in told.claims}
    others = cycle([rule for rule in rules if rule.kind not in kinds])
    return [replace(rule, id=f"{rule.id}-{number}") for number, rule in enumerate(islice(others, count))]


def median(told: Prepared, rules: Sequence[Rule], rounds: int) -> float:
    """The median milliseconds of CPU of one check; the first, which makes rules ready and asks the record, is not counted."""
    check(told.claims, rules, told.setting)
    spent: list[float] = []
    for _ in range(rounds):
        start = time.process_time()
        check(told.claims, rules, told.setting)
        spent.append(time.process_time() - start)
    return statistics.median(spent) * 1000


if __name__ == "__main__":
    main(*(int(arg) for arg in sys.argv[1:]))
