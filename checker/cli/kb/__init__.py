"""`dateline kb`: ask the record of facts, add to it, compare with it, examine it, make it, and refresh it."""

from __future__ import annotations

import click

from checker.cli import Verbs


@click.group(name="kb", cls=Verbs, package=__name__, short_help="Ask the record of facts, add to it, compare with it.")
def command() -> None:
    """Ask the record of facts, add to it, compare with it, examine it."""
