"""Rules tried on claims: each made from a few words, against the facts of one test and the names of the small world."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from checker.engine.check import Checked, check
from checker.engine.row import Setting
from checker.knowledge.resolve import resolve_claim
from checker.knowledge.store import Knowledge
from checker.model.authoring import claim_from
from checker.model.claims import Claim
from checker.model.facts import Fact
from checker.model.findings import Finding
from checker.model.when import Date
from checker.rulebook.read import read_rule
from checker.rulebook.rule import Rule
from tests.knowledge.world import world

SESSION = os.environ["DATELINE_CACHE"]  # removed when the session ends
WHOLE = {"summary": "It holds.", "why": "It matters.", "severity": "correction", "message": "It does not hold."}
HOLDER = {
    "kind": "office-holding",
    "lookup": {"predicate": "office", "match": {"subject": "jurisdiction", "office": "office"}, "at": "as_of"},
    "expect": "same(fact.object, person)",
    "message": "{person} was not {office}; {fact.object} was ({fact.valid_time}).",
}


@cache
def record() -> Knowledge:
    return world(Path(tempfile.mkdtemp(dir=SESSION)) / "facts")


def rule(id: str = "test/rule", **keys: Any) -> Rule:
    """A rule from the keys of its file; `lookup` and the like are given as they stand in YAML."""
    found, problems = read_rule(id, Path(f"{id}.yaml"), json.dumps(WHOLE | keys).encode(), record().predicates)
    assert found, problems
    return found


def claim(kind: str, **fields: Any) -> Claim:
    return claim_from({"kind": kind, **fields})


def checked(
    rules: Rule | Sequence[Rule],
    claims: Claim | Sequence[Claim],
    facts: Iterable[Fact] = (),
    as_of: str | None = "2023-06-04",
    **around: Any,
) -> Checked:
    """What becomes of claims, which are numbered and resolved first, under rules."""
    knowledge = record().only(facts)
    given = list(claims) if isinstance(claims, Sequence) else [claims]
    named = [resolve_claim(one if one.id else _numbered(one, at), knowledge) for at, one in enumerate(given, 1)]
    setting = Setting(knowledge, Date.parse(as_of) if as_of else None, **around)
    return check(named, [rules] if isinstance(rules, Rule) else rules, setting)


def found(*args: Any, **more: Any) -> Finding:
    """The one finding that there is."""
    outcome = checked(*args, **more)
    assert not outcome.errors
    (only,) = outcome.findings
    return only


def verdict(*args: Any, **more: Any) -> str:
    return found(*args, **more).verdict


def _numbered(claim: Claim, at: int) -> Claim:

    return replace(claim, id=f"c{at}")
