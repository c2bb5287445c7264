"""Values of the model as plain dicts and lists, ready for JSON, in the order and with the names of the contract.

Written for archives: what a kind of claim holds is worked out once, and the rest is look-ups by type.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from checker.model.article import Mention, Span
from checker.model.claims import CLAIM_KINDS, Claim, Common, own_fields
from checker.model.facts import Entity, Fact
from checker.model.findings import (
    Diagnostic,
    Evidence,
    FactEvidence,
    Finding,
    Repair,
    Report,
    SpanEvidence,
    SumEvidence,
    Unchecked,
)
from checker.model.number import Quantity
from checker.model.unseen import UNSEEN
from checker.model.when import Date

REPORT_SCHEMA = "dateline/report/1"
RUN_SCHEMA = "dateline/run/1"
_BEFORE = ("id", "kind", "span", "section", "text")
_AFTER = ("as_of", "confidence", "in_quote", "attributed_to", "tense", "extractor")
_FIELDS = {kind: (*_BEFORE, *own_fields(cls), *_AFTER) for kind, cls in CLAIM_KINDS.items()}
_IF_ANY = ("readings", "field_spans")
_RISKY = re.compile(f"[{UNSEEN}]|#(?=#\\w*\\[)")  # and `##[error]`, which a build server obeys wherever it stands


def plain(value: object) -> Any:
    """The value as JSON has it: dataclasses as dicts, dates as ISO strings, spans as `[start, end]`.

    Raises TypeError for what the model does not know.
    """
    if value is None or isinstance(value, str | int | float):
        return value
    if way := _WAYS.get(type(value)):
        return way(value)
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, Common):
        return claim_dict(value)  # type: ignore[arg-type]
    raise TypeError(f"{type(value).__name__} is no value of the model")


def claim_dict(claim: Claim) -> dict[str, Any]:
    """A claim, flat: what is common, then the fields of its kind, then how it was read."""
    made = {name: plain(getattr(claim, name)) for name in _FIELDS[claim.kind]}
    for name in _IF_ANY:
        if more := getattr(claim, name):
            made[name] = plain(more)
    return made


def report_dict(report: Report) -> dict[str, Any]:
    """The report of one article, `dateline/report/1`; the text itself is left out."""
    return {
        "schema": REPORT_SCHEMA,
        "article": report.article,
        "as_of": plain(report.as_of),
        "as_of_from": report.as_of_from,
        "claims": [claim_dict(claim) for claim in report.claims],
        "findings": [_finding(finding) for finding in report.findings],
        "coverage": dict(report.coverage),
        "unchecked": [_unchecked(one) for one in report.unchecked],
        "diagnostics": [_diagnostic(one) for one in report.diagnostics],
        "errors": list(report.errors),
    }


def escaped(text: str) -> str:
    """JSON in which all is seen, in which a terminal and a build server find nothing to obey, and that is Unicode."""
    return text if text.isascii() and "\x7f" not in text and "##" not in text else _RISKY.sub(_written_out, text)


def _written_out(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", errors="surrogatepass")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))


def _entity(entity: Entity) -> dict[str, Any]:
    made: dict[str, Any] = {"written": entity.written}
    if entity.id is not None:
        made["id"] = entity.id
    if entity.name is not None:
        made["name"] = entity.name
    if entity.candidates:
        made["candidates"] = list(entity.candidates)
    return made


def _quantity(quantity: Quantity) -> dict[str, Any]:
    made: dict[str, Any] = {"value": quantity.value, "low": quantity.low, "high": quantity.high}
    if quantity.unit is not None:
        made["unit"] = quantity.unit
    if quantity.hedge is not None:
        made["hedge"] = quantity.hedge
    return made


def _finding(finding: Finding) -> dict[str, Any]:
    made: dict[str, Any] = {
        "rule": finding.rule,
        "claims": list(finding.claims),
        "verdict": finding.verdict,
        "severity": finding.severity,
        "message": finding.message,
        "spans": [list(span) for span in finding.spans],
    }
    if finding.title_spans:
        made["title_spans"] = [list(span) for span in finding.title_spans]
    return made | {
        "evidence": [_evidence(one) for one in finding.evidence],
        "repairs": [_repair(one) for one in finding.repairs],
        "confidence": finding.confidence,
        "fingerprint": finding.fingerprint,
        "waived": finding.waived,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    if isinstance(evidence, FactEvidence):
        return {"type": "fact", "role": evidence.role, **_fact(evidence.fact)}
    if isinstance(evidence, SumEvidence):
        sums = {"type": "sum", "terms": list(evidence.terms), "result": evidence.result, "stated": evidence.stated}
        intervals = {"comes_to": evidence.comes_to, "says": evidence.says}
        return sums | {name: _quantity(one) for name, one in intervals.items() if one is not None}
    made = {"type": "span", "claim": evidence.claim, "span": plain(evidence.span), "text": evidence.text}
    return made if evidence.section == "body" else made | {"section": evidence.section}


def _fact(fact: Fact) -> dict[str, Any]:
    made: dict[str, Any] = {"subject": fact.subject}
    if fact.subject_name:
        made["subject_name"] = fact.subject_name
    made["predicate"] = fact.predicate
    if fact.office is not None:
        made["office"] = fact.office
    made["object"] = fact.object
    if fact.object_name:
        made["object_name"] = fact.object_name
    return made | {
        "valid_from": plain(fact.valid_from),
        "valid_to": plain(fact.valid_to),
        "known_until": plain(fact.known_until),
        "status": fact.status,
        "source": fact.source,
        "url": fact.url,
        "licence": fact.licence,
    }


def _repair(repair: Repair) -> dict[str, Any]:
    made = {"field": repair.field, "span": plain(repair.span), "replacement": repair.replacement}
    return made if repair.hint is None else made | {"hint": repair.hint}


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    return {"code": diagnostic.code, "message": diagnostic.message, "span": plain(diagnostic.span)}


def _unchecked(unchecked: Unchecked) -> dict[str, Any]:
    return {"claim": unchecked.claim, "reason": unchecked.reason}


def _mention(mention: Mention) -> dict[str, Any]:
    return {"type": mention.type, "span": list(mention.span), "text": mention.text, "value": plain(mention.value)}


_WAYS: dict[type, Callable[[Any], Any]] = {
    Span: list,
    Date: str,
    Entity: _entity,
    Quantity: _quantity,
    Fact: _fact,
    Finding: _finding,
    FactEvidence: _evidence,
    SpanEvidence: _evidence,
    SumEvidence: _evidence,
    Repair: _repair,
    Diagnostic: _diagnostic,
    Unchecked: _unchecked,
    Mention: _mention,
    Report: report_dict,
}
