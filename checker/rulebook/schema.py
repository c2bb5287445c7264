"""JSON Schemas of what people write and what the tool prints, so that editors complete and others can validate."""

from __future__ import annotations

from typing import Any

from checker.model.claims import CLAIM_KINDS, Claim
from checker.model.facts import Fact
from checker.model.findings import SEVERITIES, VERDICTS
from checker.rulebook.file import RuleFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SPAN: dict[str, Any] = {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}
TEXT: dict[str, Any] = {"type": "string"}
MAYBE_TEXT: dict[str, Any] = {"type": ["string", "null"]}


def rules() -> dict[str, Any]:
    """The schema of a rule's file."""
    return _titled(_generated(RuleFile), "A rule of Dateline")


def claims() -> dict[str, Any]:
    """The schema of a `.claims.yaml` file: an as-of day, claims of every kind, and facts of one's own."""
    whole = _generated(tuple[Claim, ...])
    definitions = whole.pop("$defs", {})
    facts = _generated(Fact)
    definitions |= facts.pop("$defs", {})
    for kind, cls in CLAIM_KINDS.items():
        made = definitions[cls.__name__]
        made["required"] = ["kind", *(name for name in made.get("required", ()) if name != "kind")]
        made["properties"]["kind"] = {"const": kind}
    facts["required"] = ["subject", "predicate", "object"]
    properties = {"as_of": TEXT, "claims": whole, "facts": {"type": "array", "items": facts}}
    schema = {
        "type": "object",
        "properties": properties,
        "required": ["claims"],
        "additionalProperties": False,
        "$defs": definitions,
    }
    return _titled(schema, "Structured claims for Dateline")


def report() -> dict[str, Any]:
    """The schema of one line of `--format jsonl`: the report of an article."""
    properties = {
        "schema": {"const": "dateline/report/1"},
        "article": TEXT,
        "as_of": MAYBE_TEXT,
        "as_of_from": MAYBE_TEXT,
        "claims": {
            "type": "array",
            "items": _object({"id": TEXT, "kind": {"enum": sorted(CLAIM_KINDS)}, "span": _maybe(SPAN), "text": TEXT}),
        },
        "findings": {"type": "array", "items": _finding()},
        "coverage": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}},
        "unchecked": {"type": "array", "items": _object({"claim": TEXT, "reason": TEXT})},
        "diagnostics": {"type": "array", "items": _object({"code": TEXT, "message": TEXT, "span": _maybe(SPAN)})},
        "errors": {"type": "array", "items": TEXT},
    }
    return _titled(_object(properties), "What Dateline reports of one article")


def _finding() -> dict[str, Any]:
    evidence = {"type": "object", "properties": {"type": {"enum": ["fact", "span", "sum"]}}, "required": ["type"]}
    repair = _object({"span": _maybe(SPAN), "replacement": MAYBE_TEXT})
    properties = {
        "rule": TEXT,
        "claims": {"type": "array", "items": TEXT, "minItems": 1},
        "verdict": {"enum": list(VERDICTS)},
        "severity": {"enum": [*SEVERITIES, None]},
        "message": TEXT,
        "spans": {"type": "array", "items": SPAN},
        "evidence": {"type": "array", "items": evidence},
        "repairs": {"type": "array", "items": repair},
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        "fingerprint": TEXT,
        "waived": MAYBE_TEXT,
    }
    return _object(properties)


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _maybe(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


def _titled(schema: dict[str, Any], title: str) -> dict[str, Any]:
    return {"$schema": DIALECT, **schema, "title": title}


def _generated(shape: Any) -> dict[str, Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(shape).json_schema()
