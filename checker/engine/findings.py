"""From a judgement to a finding: message, spans, evidence, repairs, severity, confidence and fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from checker.engine.ahead import ahead
from checker.engine.closures import Closure
from checker.engine.compiled import Edit, Ready
from checker.engine.lookup import FACT_CONFIDENCE
from checker.engine.row import FactView, Row
from checker.model.article import Span
from checker.model.claims import CLAIM_KINDS, Claim, OfficeHoldingClaim, own_fields
from checker.model.facts import Entity
from checker.model.findings import Evidence, FactEvidence, Finding, Repair, Severity, SpanEvidence, SumEvidence, Verdict
from checker.model.fold import fold
from checker.model.number import Quantity, ends
from checker.model.when import Date, in_the_manner_of
from checker.rulebook.wording import shown

SHOWN_AS_ADVICE = 0.6  # a refuted claim that is less sure than this is shown as advice
_FIELDS = {kind: own_fields(cls) for kind, cls in CLAIM_KINDS.items()}


@dataclass(frozen=True, slots=True)
class Judgement:
    """A rule's verdict on one row, the facts that it rests on, and what was missing."""

    verdict: Verdict
    row: Row
    facts: tuple[FactView, ...]
    missing: str = ""


def finding(rule: Ready, judged: Judgement) -> Finding:
    """The finding, but for the ordinal of its fingerprint, which `number_equal_ones` adds."""
    row, verdict = judged.row, judged.verdict
    claims = row.members or (row.claim,)
    refuted = verdict == "refuted"
    newer = ahead(rule.finder, row) if verdict != "supported" else None
    repairs = (*(_repairs(rule.edits, row, claims[0]) if refuted else ()), *(newer.repairs if newer else ()))
    spans, title_spans = _spans(claims, repairs, row)
    confidence = round(min([c.confidence for c in claims] + [FACT_CONFIDENCE[v.status] for v in judged.facts]), 3)
    return Finding(
        rule=rule.rule.id,
        claims=tuple(claim.id for claim in claims),
        verdict=verdict,
        severity=_severity(rule, claims, confidence) if refuted else None,
        message=_message(rule, judged, f" {newer.told}" if newer else ""),
        spans=spans,
        title_spans=title_spans,
        evidence=tuple(_evidence(rule, judged, claims)),
        repairs=repairs,
        confidence=confidence,
        fingerprint=_fingerprint(rule.rule.id, claims, row),
    )


def number_equal_ones(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings with the ordinal among equal ones in each fingerprint, so that every one has its own."""
    seen: dict[str, int] = {}
    for f in findings:
        seen[f.fingerprint] = ordinal = seen.get(f.fingerprint, 0) + 1
        yield replace(f, fingerprint=f"{f.fingerprint}-{ordinal}")


def _severity(rule: Ready, claims: tuple[Claim, ...], confidence: float) -> Severity:
    guessed = any(isinstance(claim, OfficeHoldingClaim) and claim.guessed for claim in claims)
    if guessed or confidence < SHOWN_AS_ADVICE or any(claim.in_quote for claim in claims):
        return "advice"
    return rule.rule.severity


def _message(rule: Ready, judged: Judgement, newer: str) -> str:
    """What is told of a judgement, and where the story may be ahead of the record, that too; a refutation is a rule's own words."""
    if judged.verdict == "refuted":
        return rule.message(judged.row)
    if judged.verdict == "conflicting-evidence":
        told = "; ".join(f"{shown(v.object)} ({v.valid_time}, {v.status})" for v in judged.facts[:3])
        return f"The record does not agree with itself: {told}.{newer}"
    if judged.verdict == "supported":
        if judged.facts:
            first = judged.facts[0]
            return f"The record agrees: {shown(first.object)}, {first.valid_time}."
        return rule.rule.summary
    return f"Not enough evidence: {judged.missing or 'the record cannot tell'}.{newer}"


def _repairs(edits: tuple[Edit, ...], row: Row, claim: Claim) -> Iterator[Repair]:
    """The edits that would help. A hint may point at the whole claim, a replacement at its field alone.

    What stands in a title kept apart has no place in the text.
    """
    for edit in edits:
        if edit.when is not None and edit.when(row) is not True:
            continue
        apart = row.setting.is_apart(claim)
        exact = None if apart else claim.field_spans.get(edit.field)
        if edit.hint is not None:
            yield Repair(edit.field, exact or (None if apart else claim.span), None, edit.hint(row))
        elif edit.value is not None and (value := edit.value(row)) is not None:
            words = _words(claim, exact)
            if isinstance(value, Entity) and row.setting.knowledge.is_demonym(words):
                yield Repair(edit.field, exact, None, f"say {shown(value)} instead of “{words}”")
            else:
                yield Repair(edit.field, exact, _replacement(value, words))


def _words(claim: Claim, place: Span | None) -> str:
    """What the story has at a place inside a claim; empty for a claim without a text."""
    if place is None or claim.span is None:
        return ""
    return claim.text[place.start - claim.span.start : place.end - claim.span.start]


def _replacement(value: Any, words: str) -> str:
    """A value as it would stand in the story: a name without its article, a date in the manner of the words it replaces."""
    if isinstance(value, Date):
        return in_the_manner_of(words, value)
    return value.name or value.written if isinstance(value, Entity) else shown(value)


def _spans(claims: tuple[Claim, ...], repairs: tuple[Repair, ...], row: Row) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Where the finding points: at the fields that a repair would replace, else at the claims themselves."""
    body: dict[Span, None] = {}
    title: dict[Span, None] = {}
    edited = list(dict.fromkeys(repair.field for repair in repairs))
    for claim in claims:
        places = [span for name in edited for field, span in claim.field_spans.items() if field.partition(".")[0] == name]
        target = title if row.setting.is_apart(claim) else body
        for place in places or ([claim.span] if claim.span else []):
            target[place] = None
    return tuple(body), tuple(title)


def _evidence(rule: Ready, judged: Judgement, claims: tuple[Claim, ...]) -> Iterator[Evidence]:
    for found in judged.facts:
        yield FactEvidence(found.fact)
    record = judged.row.record
    if record and judged.verdict == "refuted" and record not in judged.facts:
        yield FactEvidence(record.fact, "record")
    if rule.result and rule.stated and judged.verdict in ("refuted", "supported"):
        terms = tuple(term(judged.row) for term in rule.terms)
        drawn = (_quantity(rule.comes_to, judged.row), _quantity(rule.says, judged.row))
        yield SumEvidence(terms, rule.result(judged.row), rule.stated(judged.row), *drawn)
    for claim in claims:
        section = "body" if claim.section == "title" and not judged.row.setting.is_apart(claim) else claim.section
        yield SpanEvidence(claim.id, claim.span, claim.text, section)


def _quantity(value: Closure | None, row: Row) -> Quantity | None:
    """What a sum comes to, or what the story says of it, where that is a quantity."""
    found = value(row) if value else None
    return found if isinstance(found, Quantity) else None


def _fingerprint(rule_id: str, claims: tuple[Claim, ...], row: Row) -> str:
    """From the rule and the claims' normalised values, never from places, so that it survives edits elsewhere."""
    said = "\n".join([rule_id, *sorted(f"{claim.kind}|{_values(claim, row)}" for claim in claims)])
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _values(claim: Claim, row: Row) -> str:
    parts = [f"{name}={_normal(getattr(claim, name))}" for name in _FIELDS[claim.kind]]
    if claim.as_of and claim.as_of != row.setting.as_of:
        parts.append(f"as_of={claim.as_of}")
    return "|".join(parts)


def _normal(value: Any) -> str:
    return _NORMAL.get(type(value), repr)(value)


def _of_quantity(value: Quantity) -> str:
    low, high = map(float, ends(value))
    return f"{low, high} {float(value.value)} {value.unit}"


def _of_number(value: float) -> str:
    return repr(float(value))


_NORMAL: dict[type, Callable[[Any], str]] = {
    Entity: lambda value: value.id or fold(value.written),
    tuple: lambda value: ",".join(map(_normal, value)),
    str: fold,
    Date: str,
    Quantity: _of_quantity,
    int: _of_number,
    float: _of_number,
}
