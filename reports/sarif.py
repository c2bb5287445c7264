"""`--format sarif`: SARIF 2.1.0, which GitHub's code scanning and many editors read. Waived findings are left out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from checker.model.article import Span
from checker.model.findings import Finding, Report
from checker.model.plain import plain
from checker.model.run import RuleCard, Run
from reports.jsonl import escaped
from reports.lines import Lines, lines_of
from reports.remarks import OF_SEVERITY, Remark, positioned, remarks
from reports.screen import visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(run: Run, reports: Iterable[Report]) -> Iterator[str]:
    """The document in pieces, a result a line; what is known only at the end of the run stands after the results."""
    index = {rule: at for at, rule in enumerate(sorted(run.rules))}
    told: list[dict[str, Any]] = []
    failed = False
    yield f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints", "tool": '
    yield f'{_json({"driver": _driver(run)})}, "results": ['
    gap = "\n"
    for report in reports:
        places = lines_of(report.text)
        failed = failed or bool(report.errors)
        for remark in remarks(report):
            if remark.finding is None:
                told.append(_notification(remark, places))
                continue
            yield gap + _json(_result(remark, remark.finding, report, places, index))
            gap = ",\n"
    invocation: dict[str, Any] = {"executionSuccessful": not failed}
    if told:
        invocation["toolExecutionNotifications"] = told
    yield f'\n], "invocations": [{_json(invocation)}]}}]}}\n'


def _driver(run: Run) -> dict[str, Any]:
    return {
        "name": "dateline",
        "version": run.version,
        "rules": [_rule(run.rules[rule]) for rule in sorted(run.rules)],
        "properties": {
            "packs": {visible(pack.name): visible(pack.hash) for pack in run.packs},
            "knowledge": run.knowledge.hash if run.knowledge else None,
        },
    }


def _rule(rule: RuleCard) -> dict[str, Any]:
    help_text = " ".join(part for part in (rule.why, *(f"See {url}" for url in rule.references)) if part) or rule.summary
    return {
        "id": visible(rule.id),
        "shortDescription": {"text": visible(rule.summary)},
        "help": {"text": visible(help_text)},
        "defaultConfiguration": {"level": OF_SEVERITY[rule.severity]},
        "properties": {"severity": rule.severity, "tags": [visible(rule.id.partition("/")[0])]},
    }


def _result(remark: Remark, finding: Finding, report: Report, places: Lines, index: dict[str, int]) -> dict[str, Any]:
    refuted = finding.verdict == "refuted"
    made: dict[str, Any] = {"ruleId": remark.code}
    if finding.rule in index:
        made["ruleIndex"] = index[finding.rule]
    made |= {
        "kind": "fail" if refuted else "review",
        "level": remark.level if refuted else "none",
        "message": {"text": remark.words},
        "locations": [_location(remark, remark.span, places)],
    }
    if positioned(report) and len(finding.spans) > 1:
        made["relatedLocations"] = [_location(remark, span, places) for span in sorted(finding.spans)[1:]]
    if finding.fingerprint:
        made["partialFingerprints"] = {"dateline/1": visible(finding.fingerprint)}
    if fixes := _fixes(remark, report, finding, places):
        made["fixes"] = fixes
    said = {"verdict": finding.verdict, "severity": finding.severity, "confidence": finding.confidence}
    return made | {"properties": said | {"evidence": plain(finding.evidence)}}


def _location(remark: Remark, span: Span | None, places: Lines) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(remark.file)}}
    if span is not None:
        physical["region"] = _region(span, places) | {"snippet": {"text": visible(places.text[span.start : span.end])}}
    elif remark.line:
        physical["region"] = {"startLine": remark.line}
    return {"physicalLocation": physical}


def _region(span: Span, places: Lines) -> dict[str, int]:
    start, end = places.place(span.start), places.place(span.end)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _fixes(remark: Remark, report: Report, finding: Finding, places: Lines) -> list[dict[str, Any]]:
    """The repairs that say what to write, and where in the file: each a fix of its own, since any one of them is enough."""
    if not positioned(report) or finding.title_spans:
        return []
    return [
        {
            "description": {"text": visible(f"write “{repair.replacement}”")},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": _uri(remark.file)},
                    "replacements": [
                        {
                            "deletedRegion": _region(repair.span, places),
                            "insertedContent": {"text": visible(repair.replacement)},
                        }
                    ],
                }
            ],
        }
        for repair in finding.repairs
        if repair.span is not None and repair.replacement is not None
    ]


def _notification(remark: Remark, places: Lines) -> dict[str, Any]:
    return {
        "level": remark.level,
        "descriptor": {"id": remark.code},
        "message": {"text": remark.words},
        "locations": [_location(remark, remark.span, places)],
    }


def _uri(article: str) -> str:
    """A path as a URI: relative where the path is, since a report is read in another folder than it was written in."""
    name = quote(article.encode(errors="backslashreplace"), safe="/")
    return f"file://{name}" if name.startswith("/") else name


def _json(value: object) -> str:
    return escaped(json.dumps(value, ensure_ascii=False, allow_nan=False))
