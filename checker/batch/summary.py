"""What a run comes to: counts a rule, a severity, a desk, a source and a month, and what was not checked, and why."""

from __future__ import annotations

import heapq
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from checker.batch.journal import Document
from checker.batch.row import COVERAGE
from checker.model.findings import SEVERITIES

SCHEMA = "dateline/batch/1"
WORST, FINDINGS = 40, 12  # stories that an overview lists, and findings of each
NOT_SAID = "(not said)"
_MOST = 2_000  # desks, sources or reasons that are counted apart; further ones are counted together
_OTHERS = "(others)"
_COUNTED = (*SEVERITIES, "conflicting-evidence")


class Summary:
    """Counts that grow by one story at a time, however many stories there are."""

    def __init__(self) -> None:
        self.stories: Counter[str] = Counter()
        self.coverage: Counter[str] = Counter()
        self.severities: Counter[str] = Counter()
        self.rules: dict[str, Counter[str]] = {}
        self.groups: dict[str, dict[str, Counter[str]]] = {"desks": {}, "sources": {}, "months": {}}
        self.why: Counter[str] = Counter()
        self.notes: Counter[str] = Counter()
        self.flips: Counter[str] = Counter()
        self.errors: Counter[str] = Counter()
        self._worst: list[tuple[tuple[int, ...], tuple[int, int], Document]] = []

    def add(self, document: Document) -> None:
        """Count one story."""
        self.stories["read"] += 1
        if document.told is None:
            self.errors["internal" if document.problem.startswith("internal error") else "input"] += 1
            return
        told, rules, weights = _counts(document.told)
        for rule, counts in rules.items():
            _add(_some(self.rules, rule), counts)
        _add(self.severities, weights)
        self.coverage.update(dict(zip(COVERAGE, told["coverage"], strict=True)) if "coverage" in told else {})
        _bounded(self.why, told.get("why", {}))
        _add(self.notes, told.get("notes", {}))
        self.errors["internal" if told.get("broken") else "input"] += bool(told.get("errors"))
        flagged = any(name in weights for name in SEVERITIES)
        self.stories["with findings"] += flagged
        self.stories["checked"] += any(told.get("coverage", ())[1:4])
        month = (document.published or NOT_SAID)[:7]
        for name, value in (("desks", document.desk), ("sources", document.source), ("months", month)):
            counted = _some(self.groups[name], value or NOT_SAID)
            counted["stories"] += 1
            counted["with findings"] += flagged
            _add(counted, weights)
        self._note_worst(document, weights)

    def plain(self) -> dict[str, Any]:
        """The counts as JSON has them, in one order."""
        return {
            "schema": SCHEMA,
            "stories": {name: self.stories[name] for name in ("read", "checked", "with findings")},
            "errors": {name: self.errors[name] for name in ("input", "internal")},
            "severities": {name: self.severities[name] for name in _COUNTED},
            "coverage": {name: self.coverage[name] for name in COVERAGE},
            "rules": {rule: dict(sorted(self.rules[rule].items())) for rule in sorted(self.rules)},
            **{
                name: {value: dict(sorted(counts.items())) for value, counts in sorted(group.items())}
                for name, group in self.groups.items()
            },
            "not checked": dict(sorted(self.why.items(), key=lambda one: (-one[1], one[0]))),
            "notes": dict(sorted(self.notes.items())),
            "flips": {name: self.flips[name] for name in ("stories", "appeared", "vanished", "changed")},
        }

    def worst(self) -> list[dict[str, Any]]:
        """The stories that an editor would look at first, with their findings, the gravest first."""
        order = {name: rank for rank, name in enumerate((*SEVERITIES, None))}
        listed = []
        for _, _, document in sorted(self._worst, key=lambda one: (_negative(one[0]), one[2].n, one[2].k)):
            findings = [json.loads(line) for line in (document.findings or "").splitlines()]
            findings.sort(key=lambda found: (found["verdict"] != "refuted", order[found["severity"]]))
            head = {"article": document.id, "file": document.input, "published": document.published}
            listed.append(
                head | {"desk": document.desk, "source": document.source, "count": len(findings), "findings": findings[:FINDINGS]}
            )
        return listed

    def _note_worst(self, document: Document, weights: Mapping[str, int]) -> None:
        if weights:
            one = (tuple(weights.get(name, 0) for name in _COUNTED), (-document.n, -document.k), document)
            (heapq.heappush if len(self._worst) < WORST else heapq.heappushpop)(self._worst, one)


@lru_cache(maxsize=1024)  # of stories with one finding most say the same
def _counts(told: str) -> tuple[Mapping[str, Any], Mapping[str, Mapping[str, int]], Mapping[str, int]]:
    """What is kept of a report, its rules, and how many findings there are of each severity that there is one of."""
    kept = json.loads(told)
    rules = kept.get("rules", {})
    weights = Counter[str]()
    for counts in rules.values():
        _add(weights, {name: n for name, n in counts.items() if name in _COUNTED and n})
    return kept, rules, weights


def _add(counted: Counter[str], more: Mapping[str, int]) -> None:
    for name, n in more.items():
        counted[name] += n


def _some(counted: dict[str, Counter[str]], value: str) -> Counter[str]:
    if value not in counted and len(counted) >= _MOST:
        value = _OTHERS
    return counted.setdefault(value, Counter())


def _bounded(counted: Counter[str], more: dict[str, int]) -> None:
    for value, n in more.items():
        counted[value if value in counted or len(counted) < _MOST else _OTHERS] += n


def _negative(weight: Iterable[int]) -> tuple[int, ...]:
    return tuple(-one for one in weight)
