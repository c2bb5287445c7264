"""The schemas of what people write: everything that ships is valid, and mistakes are not."""

from __future__ import annotations

import csv
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from checker.contract import schema, schema_text
from checker.desk.starter import starter
from checker.knowledge.tables import FACT_COLUMNS
from checker.model.claims import CLAIM_KINDS
from checker.rulebook.load import rule_files
from tests.conftest import EXAMPLES, ROOT
from tests.contract.validation import validator, wrong, yaml_of

MODELINE = "# yaml-language-server: $schema=../../schemas/rule.json\n"
RULES = rule_files(ROOT / "rules")


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
WAIVER = {
    "rule": "office/holder",
    "claim": "782d38ed31227033-1",
    "article": "a.txt",
    "reason": "a file picture",
    "owner": "Ada Quill",
    "until": "2027-01-01",
    "rule_hash": "c9c552778445",
    "facts_hash": "1b9e25c4205c",
}
GOOD: list[tuple[str, str, Any]] = [
    ("waivers", "none", None),
    ("waivers", "one", [WAIVER]),
    ("waivers", "a year for a day, a number for a hash", [{**WAIVER, "until": 2027, "rule_hash": 1}]),
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
    ("rule", "an example with a field that the kind has not", {**RULE, "examples": [{"name": "a", "verdict": "silent", "claim": {"persom": "Ada Quill", "office": "mayor"}}]}),
    ("rule", "an example without a field that the kind needs", {**RULE, "examples": [{"name": "a", "verdict": "silent", "claims": [{"person": "Ada Quill"}]}]}),
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
    ("waivers", "a waiver that is not in a list", WAIVER),
    ("waivers", "one without a claim", [{key: told for key, told in WAIVER.items() if key != "claim"}]),
    ("waivers", "a blank reason", [{**WAIVER, "reason": " "}]),
    ("waivers", "no date", [{**WAIVER, "until": "for ever"}]),
    ("waivers", "an unknown key", [{**WAIVER, "note": "a"}]),
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
