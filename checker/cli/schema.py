"""`dateline schema rules|claims|report`: JSON Schemas, so that editors complete YAML and programs know what to expect."""

from __future__ import annotations

import json

import click

from checker.rulebook import schema

SCHEMAS = {"rules": schema.rules, "claims": schema.claims, "report": schema.report}


@click.command(name="schema")
@click.argument("which", type=click.Choice(sorted(SCHEMAS)))
def command(which: str) -> int:
    """Print the JSON Schema of rules, claims or reports."""
    click.echo(json.dumps(SCHEMAS[which](), ensure_ascii=False, indent=1))
    return 0
