"""Milliseconds of CPU a story in one warm process, over the examples: extraction, resolution and check apart.

Usage: python benchmarks/warm.py [ROUNDS]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from checker.engine.check import check
from checker.engine.row import Setting
from checker.extract import claims, numbered
from checker.knowledge.resolve import resolve_claim
from checker.model.article import Article
from checker.pipeline import Toolkit, day_of, documents, report
from checker.read import articles

EXAMPLES = Path(__file__).parent.parent / "examples"
STEPS = ("read text", "extract", "resolve", "check")


def main(rounds: int = 20) -> None:
    kit = Toolkit.open()
    paths = sorted(str(path) for path in EXAMPLES.iterdir() if path.name != "README.md")
    stories = [story for story in articles(paths) if story.claims is None]
    for story in stories:
        report(story, kit)  # everything is loaded once
    spent = dict.fromkeys(STEPS, 0.0)
    count = 0
    for _ in range(rounds):
        for story in stories:
            count += len(steps(story, kit, spent))
    total = rounds * len(stories)
    size = sum(len(story.text) for story in stories) / len(stories)
    print(f"{len(stories)} stories of {size:,.0f} characters and {count / total:.1f} claims on average, {rounds} rounds")
    print(f"{'step':<10} {'ms a story':>10}")
    for step in STEPS:
        print(f"{step:<10} {spent[step] / total * 1000:>10.2f}")
    whole = sum(spent.values()) / total
    print(f"{'all':<10} {whole * 1000:>10.2f}   {1 / whole:,.0f} stories a CPU second")


def steps(story: Article, kit: Toolkit, spent: dict[str, float]) -> list[Any]:
    """The straight line of the pipeline, each step timed by itself."""
    day = day_of(story)
    parts = timed(spent, "read text", lambda: list(documents(story, kit, day)))
    found = timed(spent, "extract", lambda: numbered([claim for part in parts for claim in claims(part)]))
    known = timed(spent, "resolve", lambda: [resolve_claim(claim, kit.knowledge) for claim in found])
    setting = Setting(kit.knowledge, day.as_of, day.published, day.dateline)
    timed(spent, "check", lambda: check(known, kit.rules, setting))
    return known


def timed(spent: dict[str, float], step: str, work: Callable[[], Any]) -> Any:
    start = time.process_time()
    result = work()
    spent[step] += time.process_time() - start
    return result


if __name__ == "__main__":
    main(*(int(arg) for arg in sys.argv[1:]))
