"""Versions by hash: of what a rule decides by, and of the facts that a finding rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from checker.model.facts import Fact
from checker.model.findings import FactEvidence, Finding
from checker.rulebook.rule import Expression, Lookup, Rule

NO_FACTS = "none"


def rule_version(rule: Rule) -> str:
    """A hash of everything in a rule that can change a verdict; its wording and its examples count for nothing."""
    group = rule.group
    parts = [
        rule.kind,
        _text(rule.where),
        _text(rule.expect),
        *_lookup(rule.lookup),
        repr((group.by, group.within, group.between)) if group else "",
        rule.readings,
    ]
    return _hash(parts)


def facts_version(finding: Finding) -> str:
    """A hash of the facts in a finding's evidence, `none` where it rests on none.

    Where a source was read, and how far it was last seen to hold, changes with every edition of the record and counts for nothing.
    """
    facts = [one.fact for one in finding.evidence if isinstance(one, FactEvidence)]
    return _hash(sorted(map(_fact, facts))) if facts else NO_FACTS


def _fact(fact: Fact) -> str:
    said = (fact.subject, fact.predicate, fact.office, fact.object, str(fact.valid_from), str(fact.valid_to), fact.status)
    return repr(said)


def _text(expression: Expression | None) -> str:
    return " ".join(expression.text.split()) if expression else ""


def _lookup(lookup: Lookup | None) -> Iterator[str]:
    if lookup:
        yield lookup.predicate
        yield from (f"{key}={_text(value)}" for key, value in lookup.match)
        yield f"{_text(lookup.at) or 'any'} {lookup.quantify}"


def _hash(parts: Iterable[str]) -> str:
    return sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
