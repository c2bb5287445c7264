"""What the tool prints: `dateline/report/1`, the report of one article, and `dateline/run/1`, a run of several.

Programs that read it may meet fields that are not named here, and let them be: docs/wire-format.md.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from checker.contract.shapes import Schema, Shapes, any_of, said_of, whole
from checker.model.article import Mention, Span
from checker.model.claim import Common
from checker.model.claims import CLAIM_KINDS, Claim, own_fields
from checker.model.facts import Entity, Fact
from checker.model.findings import (
    VERDICTS,
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
from checker.model.plain import REPORT_SCHEMA, RUN_SCHEMA
from checker.model.run import Knowledge, Pack
from checker.model.when import Date

TEXT: Schema = {"type": "string"}
COUNT: Schema = {"type": "integer", "minimum": 0}
NULL: Schema = {"type": "null"}
MENTIONS = ("time", "duration", "place", "person", "organisation", "title", "quantity", "event")
_DAY = r"\d{4}-\d{2}-\d{2}"
_IF_ANY = ("readings", "field_spans")  # fields of a claim that are left out where they are empty


def report() -> Schema:
    """A line of `--format jsonl`: the report of one article."""
    shapes = _shapes()
    return whole(REPORT_SCHEMA, str(report.__doc__), _report(shapes), shapes.definitions)


def run() -> Schema:
    """The document of `--format json`: the tool, and the reports in order."""
    shapes = _shapes()
    packs = {"type": "array", "items": shapes.named("pack", _object(shapes, Pack, ("name", "hash", "rules")))}
    knowledge = any_of([shapes.named("knowledge", _object(shapes, Knowledge, ("hash", "facts"))), NULL])
    properties: dict[str, Schema] = {"name": {"const": "dateline"}, "version": TEXT, "packs": packs, "knowledge": knowledge}
    reports = {"type": "array", "items": shapes.named("report", _report(shapes))}
    parts: dict[str, Schema] = {
        "schema": {"const": RUN_SCHEMA},
        "tool": shapes.object(properties, list(properties)),
        "reports": reports,
    }
    return whole(RUN_SCHEMA, str(run.__doc__), shapes.object(parts, list(parts)), shapes.definitions)


def extract() -> Schema:
    """A line of `dateline extract`: what one article names and claims, unchecked."""
    shapes = _shapes()
    day = {"type": "string", "pattern": f"^{_DAY}$"}
    stretch: dict[str, Schema] = {"start": day, "end": day, "precision": TEXT}
    also = {"type": "array", "items": shapes.object(stretch, list(stretch))}
    time = shapes.object({**stretch, "alternatives": also}, [*stretch, "alternatives"], "The days of a time, both inside.")
    told = shapes.properties(Mention, ("span", "text"))
    mention = {"type": {"enum": list(MENTIONS)}, **told, "value": {"anyOf": [time, shapes.of(Quantity), TEXT, NULL]}}
    mentions = {"type": "array", "items": shapes.named("mention", shapes.object(mention, list(mention), said_of(Mention)))}
    needed = {"article": TEXT, "as_of": any_of([shapes.of(Date), NULL]), "mentions": mentions}
    needed["claims"] = {"type": "array", "items": shapes.of(Claim)}
    if_any = {"diagnostics": {"type": "array", "items": shapes.of(Diagnostic)}, "errors": {"type": "array", "items": TEXT}}
    return whole("dateline extract", str(extract.__doc__), shapes.object({**needed, **if_any}, list(needed)), shapes.definitions)


def _report(shapes: Shapes) -> Schema:
    names = ("article", "as_of", "as_of_from", "claims", "findings", "coverage", "unchecked", "diagnostics", "errors")
    told = shapes.properties(Report, names)
    coverage: dict[str, Schema] = dict.fromkeys(("claims", *VERDICTS, "unchecked"), COUNT)
    told["coverage"] = shapes.object(coverage, [], told["coverage"]["description"])
    ordered: dict[str, Schema] = {"schema": {"const": REPORT_SCHEMA}} | {name: told[name] for name in names}
    return shapes.object(ordered, list(ordered), str(report.__doc__))


def _shapes() -> Shapes:
    """How the tool writes the values of the model."""
    shapes = Shapes({})
    day = {"type": "string", "pattern": rf"^(\d{{4}}|\d{{4}}-\d{{2}}|{_DAY}|{_DAY}/{_DAY})$"}
    said = "ISO, as precise as it is known; a stretch of another length is first/last."
    known: dict[Any, Schema] = {Date: shapes.named("date", {"description": said, **day})}
    span = {"type": "array", "items": COUNT, "minItems": 2, "maxItems": 2}
    known[Span] = shapes.named("span", {"description": said_of(Span), **span})
    names: dict[str, Schema] = {"written": TEXT, "id": TEXT, "name": TEXT, "candidates": {"type": "array", "items": TEXT}}
    known[Entity] = shapes.named("name", shapes.object(names, ["written"], said_of(Entity)))
    shapes = replace(shapes, known=known)
    for cls, name, optional in (
        (Quantity, "quantity", ("unit", "hedge")),
        (Diagnostic, "diagnostic", ()),
        (Unchecked, "unchecked", ()),
        (Repair, "repair", ("hint",)),
    ):
        known[cls] = shapes.named(name, _object(shapes, cls, optional=optional))
    known[Evidence] = shapes.named("evidence", {"oneOf": [_fact(shapes), _span(shapes), _sum(shapes)]})
    known[Finding] = shapes.named("finding", _object(shapes, Finding, optional=("title_spans",)))
    common = {name: shapes.named(f"claim.{name}", shape) for name, shape in shapes.properties(Common).items()}
    kinds = [shapes.named(f"{kind}-claim", _claim(shapes, kind, common)) for kind in CLAIM_KINDS]
    known[Claim] = shapes.named("claim", {"oneOf": [*kinds, _other(shapes, common)]})
    return shapes


def _object(shapes: Shapes, cls: Any, names: tuple[str, ...] = (), optional: tuple[str, ...] = ()) -> Schema:
    """A dataclass by its fields, or some of them; all are there but the optional ones."""
    told = shapes.properties(cls, names)
    return shapes.object(told, [name for name in told if name not in optional], said_of(cls))


def _claim(shapes: Shapes, kind: str, common: dict[str, Schema]) -> Schema:
    cls = CLAIM_KINDS[kind]
    told = {**common, "kind": {"const": kind}, **shapes.properties(cls, own_fields(cls))}
    return shapes.object(told, [name for name in told if name not in _IF_ANY], said_of(cls))


def _other(shapes: Shapes, common: dict[str, Schema]) -> Schema:
    """A claim of a kind that a later version knows: readers must bear it, so this schema does."""
    told = {**common, "kind": {"type": "string", "not": {"enum": list(CLAIM_KINDS)}}}
    said = "A claim of a kind that is not named here, with the fields that every claim has."
    return shapes.named("other-claim", shapes.object(told, [name for name in told if name not in _IF_ANY], said))


def _fact(shapes: Shapes) -> Schema:
    optional = ("subject_name", "object_name", "office")
    told: dict[str, Schema] = {"type": {"const": "fact"}, "role": {"enum": ["fact", "record"]}, **shapes.properties(Fact)}
    needed = [name for name in told if name not in optional]
    return shapes.named("fact", shapes.object(told, needed, f"{said_of(FactEvidence)} {said_of(Fact)}"))


def _span(shapes: Shapes) -> Schema:
    told: dict[str, Schema] = {"type": {"const": "span"}, **shapes.properties(SpanEvidence)}
    return shapes.named("words", shapes.object(told, [name for name in told if name != "section"], said_of(SpanEvidence)))


def _sum(shapes: Shapes) -> Schema:
    told: dict[str, Schema] = {"type": {"const": "sum"}, **shapes.properties(SumEvidence)}
    told |= {name: shapes.of(Quantity) for name in ("comes_to", "says")}
    return shapes.named("sum", shapes.object(told, ["type", "terms", "result", "stated"], said_of(SumEvidence)))
