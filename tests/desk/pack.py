"""Rules written into a folder from a few keys, with examples that prove them, and loaded beside the record of the small world."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from checker.desk.trials import Trial, trials
from checker.rulebook.load import Rulebook
from checker.rulebook.read import read_rule
from checker.rulebook.rule import Rule
from tests.engine.trial import record

GOOD, BAD = {"start": "2023-06-04", "end": "2023-06-05"}, {"start": "2023-06-09", "end": "2023-06-01"}
ORDER: dict[str, Any] = {
    "summary": "A stretch of time starts before it ends.",
    "why": "Two days change places.",
    "kind": "interval",
    "expect": "start <= end",
    "severity": "correction",
    "message": "{start} is after {end}.",
    "repairs": [{"replace": "end", "hint": "after {start}"}],
}
SURE: list[dict[str, Any]] = [
    {"name": "turned round", "claim": BAD, "verdict": "refuted"},
    {"name": "in order", "claim": GOOD, "verdict": "supported"},
    {"name": "vague", "claim": {"start": "2023-06", "end": "2023-06"}, "verdict": "not-enough-evidence"},
    {"name": "near miss, one day", "claim": {"start": "2023-06-04", "end": "2023-06-04"}, "verdict": "supported"},
    {"name": "near miss, a day too late", "claim": {"start": "2023-06-05", "end": "2023-06-04"}, "verdict": "refuted"},
]


def write(folder: Path, id: str = "time/turned", *examples: dict[str, Any], **keys: Any) -> Path:
    """A rule's file in a pack; without examples, those of `SURE`."""
    path = folder / f"{id}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    named = [{"name": f"example {n}"} | one for n, one in enumerate(examples, 1)] or SURE
    path.write_text(json.dumps(ORDER | keys | {"examples": named}, indent=1), encoding="utf-8")
    return path


def rule(folder: Path, id: str = "time/turned", *examples: dict[str, Any], **keys: Any) -> Rule:
    path = write(folder, id, *examples, **keys)
    found, problems = read_rule(id, path, path.read_bytes(), record().predicates)
    assert found, problems
    return found


def tried(found: Rule) -> list[Trial]:
    return list(trials(found, Rulebook((), ()), record()))
