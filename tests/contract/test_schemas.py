"""The JSON Schemas: current, sound, true to what is read and printed, and not so wide that they let mistakes pass."""

from __future__ import annotations

import copy
import csv
import json
import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from checker import strategies as some
from checker.cli import main
from checker.contract import SCHEMAS, schema, schema_text
from checker.desk.starter import starter
from checker.knowledge.tables import FACT_COLUMNS
from checker.model.authoring import claim_from
from checker.model.claims import CLAIM_KINDS, Claim
from checker.model.findings import Report
from checker.model.plain import claim_dict, report_dict
from checker.rulebook.load import rule_files
from reports.json import render
from tests.conftest import EXAMPLES, ROOT
from tests.reports.runs import RUNS

MODELINE = "# yaml-language-server: $schema=../../schemas/rule.json\n"
RULES = rule_files(ROOT / "rules")
PRINTED = ("report", "run")
patiently = settings(deadline=None, suppress_health_check=list(HealthCheck))


class _Core(yaml.SafeLoader):
    """YAML as editors read it (1.2): `NO` and 2023-06-04 are text, true and 5 are not."""


_Core.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in found if tag.rpartition(":")[2] in ("null", "int", "float", "bool")]
    for letter, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    if letter not in "yYnNoO"
}


def yaml_of(text: str) -> Any:
    return yaml.load(text, _Core)


@cache
def validator(name: str) -> Any:
    return jsonschema_rs.validator_for(schema(name))


@cache
def closed(name: str) -> Any:
    """The schema of what is printed, as if no object might have further fields: what it does not name is found."""
    shut = copy.deepcopy(schema(name))
    for node in _nodes(shut):
        if "properties" in node:
            node["additionalProperties"] = False
    return jsonschema_rs.validator_for(shut)


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _nodes(one)


def wrong(name: str, value: Any, of: Callable[[str], Any] = validator) -> list[str]:
    """What a schema finds wrong with a value; of a long list the first."""
    return [f"{'/'.join(map(str, error.instance_path))}: {error.message}"[:200] for error in of(name).iter_errors(value)][:3]


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_committed_schema_is_current(name: str) -> None:
    committed = (ROOT / "schemas" / f"{name}.json").read_text(encoding="utf-8")
    assert committed == schema_text(name), "run: dateline schema --write schemas"
    assert json.loads(committed) == schema(name)


def test_no_schema_is_left_over() -> None:
    assert {path.stem for path in (ROOT / "schemas").iterdir()} == set(SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_sound_named_and_described(name: str) -> None:
    made = schema(name)
    jsonschema_rs.meta.validate(made)
    assert made["$id"] == f"urn:dateline:{name}:1"
    assert made["title"]
    assert made["description"]
    text = json.dumps(made)
    assert set(re.findall(r'"#/\$defs/([^"]+)"', text)) == set(made.get("$defs", ()))
    assert "None" not in text


# --- what people write


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_a_shipped_rule_is_valid_and_names_its_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert wrong("rule", yaml_of(text)) == []
    assert text.startswith(MODELINE)
    assert (path.parent / MODELINE.partition("=")[2].strip()).resolve() == ROOT / "schemas" / "rule.json"


def test_what_init_writes_is_valid_and_names_its_schemas(tmp_path: Path) -> None:
    files = starter("sport")
    assert wrong("rule", yaml_of(files["rules/sport/example.yaml"])) == []
    assert files["rules/sport/example.yaml"].startswith(MODELINE)
    assert wrong("config", tomllib.loads(files["dateline.toml"])) == []
    assert files["dateline.toml"].startswith("#:schema ./schemas/config.json\n")
    assert files["schemas/rule.json"] == schema_text("rule")
    assert files["schemas/config.json"] == schema_text("config")


def written_claims() -> list[Path]:
    hidden = (".venv", "build", "dist")
    return [path for path in ROOT.rglob("*.claims.yaml") if not any(part in hidden for part in path.relative_to(ROOT).parts)]


@pytest.mark.parametrize("path", written_claims(), ids=lambda path: path.name)
def test_a_file_of_claims_is_valid(path: Path) -> None:
    assert wrong("claims", yaml_of(path.read_text(encoding="utf-8"))) == []


def test_an_archive_holds_articles() -> None:
    lines = (EXAMPLES / "archive.jsonl").read_text(encoding="utf-8").splitlines()
    assert lines
    assert [wrong("article", json.loads(line)) for line in lines if wrong("article", json.loads(line))] == []


def test_every_row_of_the_record_is_a_fact() -> None:
    rows = 0
    for path in sorted((ROOT / "facts").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            if tuple(reader.fieldnames or ()) != FACT_COLUMNS:
                continue
            for row in reader:
                rows += 1
                told = {column: cell for column, cell in row.items() if cell}
                assert validator("fact").is_valid(told), (path.name, told, wrong("fact", told))
    assert rows > 40_000


FACT = {"subject": "Kvarnby", "predicate": "located-in", "object": "Sweden", "valid_from": 1901, "source": "the desk"}
RULE = yaml_of((ROOT / "rules" / "office" / "holder.yaml").read_text(encoding="utf-8"))
CLAIM = {"kind": "weekday-date", "weekday": "Sunday", "date": "2023-06-04"}
GOOD: list[tuple[str, str, Any]] = [
    ("facts", "a list", [FACT, FACT]),
    ("facts", "a map", {"facts": [FACT]}),
    (
        "config",
        "every key",
        {
            "extend": "a.toml",
            "rules": ["r"],
            "facts": ["f.csv"],
            "select": ["office"],
            "ignore": [],
            "fail_on": "kill",
            "as_of": "2023-06-04",
            "encoding": "utf-8",
            "lang": "en",
            "providers": ["spacy"],
            "waivers": "w.yaml",
        },
    ),
    (
        "claims",
        "a year as a number, an id as a number, null for absent",
        {"as_of": 2023, "claims": [{**CLAIM, "id": 7, "text": None}], "facts": None},
    ),
    ("claims", "a resolved name", {"claims": [{"kind": "birth", "person": {"written": "Ada Quill", "id": "Q1"}, "date": 1901}]}),
    (
        "claims",
        "quantities in three forms",
        {"claims": [{"kind": "total", "parts": [1, "$2 billion", {"value": 3, "unit": "USD"}], "total": 9}]},
    ),
]
BAD: list[tuple[str, str, Any]] = [
    ("rule", "an unknown key", {**RULE, "expects": "true"}),
    ("rule", "a missing key", {key: told for key, told in RULE.items() if key != "why"}),
    ("rule", "an unknown kind", {**RULE, "kind": "office-holdin"}),
    ("rule", "an unknown severity", {**RULE, "severity": "grave"}),
    ("rule", "an unknown predicate", {**RULE, "lookup": {"predicate": "capitol", "match": {"subject": "place"}}}),
    ("rule", "a key that facts have not", {**RULE, "lookup": {"predicate": "capital", "match": {"whose": "place"}}}),
    ("rule", "an example without a verdict", {**RULE, "examples": [{"name": "a", "text": "b"}]}),
    ("rule", "an example with an unknown fact", {**RULE, "examples": [{"name": "a", "text": "b", "verdict": "silent", "facts": [{"subject": "NO"}]}]}),
    ("rule", "no truth", {**RULE, "waivable": "perhaps"}),
    ("article", "neither text nor claims", {"id": "a"}),
    ("article", "a claim of no kind", {"text": "a", "claims": [{"weekday": "Sunday"}]}),
    ("claims", "no claims", {"as_of": "2023"}),
    ("claims", "an unknown kind", {"claims": [{**CLAIM, "kind": "week-date"}]}),
    ("claims", "an unknown field", {"claims": [{**CLAIM, "weekdy": "Sunday"}]}),
    ("claims", "a missing field", {"claims": [{"kind": "weekday-date", "weekday": "Sunday"}]}),
    ("claims", "no date", {"claims": [{**CLAIM, "date": "Sunday"}]}),
    ("claims", "no span", {"claims": [{**CLAIM, "span": [4]}]}),
    ("fact", "an unknown column", {**FACT, "objekt": "x"}),
    ("fact", "an unknown status", {**FACT, "status": "sure"}),
    ("facts", "a fact that is not in a list", FACT),
    ("config", "an unknown key", {"rule": ["r"]}),
    ("config", "a text for a list", {"rules": "r"}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "what", "value"), GOOD, ids=lambda told: told if isinstance(told, str) else "")
def test_good_ones_pass(name: str, what: str, value: Any) -> None:
    assert wrong(name, value) == []


@pytest.mark.parametrize(("name", "what", "value"), BAD, ids=lambda told: told if isinstance(told, str) else "")
def test_broken_ones_do_not(name: str, what: str, value: Any) -> None:
    assert wrong(name, value)


def test_editors_are_told_what_keys_mean() -> None:
    rule = schema("rule")
    assert [key for key, told in rule["properties"].items() if not told.get("description")] == []
    assert [key for key, told in schema("config")["properties"].items() if not told.get("description")] == []
    claims = schema("claims")["$defs"]
    assert [kind for kind in CLAIM_KINDS if not claims[f"{kind}-claim"].get("description")] == []
    assert rule["$defs"]["group"]["properties"]["in"]["enum"] == ["article", "archive"]


# --- what is printed


@cache
def printed() -> tuple[dict[str, Any], ...]:
    """The reports of all example stories."""
    paths = [str(path) for path in sorted(EXAMPLES.iterdir()) if path.is_file() and path.name != "README.md"]
    target = Path(__file__).with_name("reports.jsonl")
    assert main(["check", *paths, "--exit-zero", "-q", "--output", f"jsonl:{target}"]) == 0
    lines = target.read_text(encoding="utf-8").splitlines()
    target.unlink()
    return tuple(map(json.loads, lines))


def test_the_reports_of_the_examples_are_valid_and_nothing_in_them_is_unnamed() -> None:
    assert len(printed()) >= 8
    for report in printed():
        assert wrong("report", report) == []
        assert wrong("report", report, closed) == []


@pytest.mark.parametrize("name", RUNS)
def test_a_run_is_valid_and_nothing_in_it_is_unnamed(name: str) -> None:
    run = json.loads("".join(render(*RUNS[name])))
    assert wrong("run", run) == []
    assert wrong("run", run, closed) == []


@given(claim=some.claims())
@patiently
def test_any_claim_is_printed_as_the_schema_says_and_can_be_read_back_by_hand(claim: Claim) -> None:
    report = json.loads(json.dumps(report_dict(Report(article="a", claims=(claim,)))))
    assert wrong("report", report, closed) == []
    by_hand = json.loads(json.dumps(claim_dict(claim)))
    assert claim_from(by_hand) == claim
    assert wrong("claims", {"claims": [by_hand]}) == []


@pytest.mark.parametrize(
    ("what", "change"),
    [
        ("another version", {"schema": "dateline/report/2"}),
        ("an unknown verdict", {"findings": [{"verdict": "true"}]}),
        ("a claim of no kind", {"claims": [{"id": "c1"}]}),
        ("fewer than none", {"coverage": {"claims": -1}}),
        ("errors that are no list", {"errors": "x"}),
    ],
)
def test_broken_reports_are_not_valid(what: str, change: dict[str, Any]) -> None:
    assert wrong("report", {**printed()[0], **change})


@pytest.mark.parametrize("name", PRINTED)
def test_readers_must_let_further_fields_be(name: str) -> None:
    assert all("additionalProperties" not in node or "properties" not in node for node in _nodes(schema(name)))
