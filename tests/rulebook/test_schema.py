"""The JSON Schemas: they name every key of a rule, every kind of claim, and what a report holds."""

from __future__ import annotations

import json

from checker.model.claims import CLAIM_KINDS
from checker.rulebook import schema


def test_the_schema_of_a_rule_names_its_keys_as_a_file_has_them() -> None:
    made = schema.rules()
    assert {"kind", "expect", "message", "group", "examples"} <= set(made["properties"])
    text = json.dumps(made)
    assert '"with"' in text
    assert '"with_"' not in text


def test_the_schema_of_claims_knows_every_kind() -> None:
    text = json.dumps(schema.claims())
    assert all(f'"const": "{kind}"' in text for kind in CLAIM_KINDS)


def test_the_schema_of_a_report_names_what_it_holds() -> None:
    assert {"article", "claims", "findings", "coverage", "unchecked", "errors"} <= set(schema.report()["properties"])
