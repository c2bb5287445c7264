"""The JSON Schemas that are committed: current, sound, named and described."""

from __future__ import annotations

import json
import re

import jsonschema_rs
import pytest

from checker.contract import SCHEMAS, schema, schema_text
from tests.conftest import ROOT


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
