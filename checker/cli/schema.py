"""`dateline schema NAME`: JSON Schemas, so that editors complete what people write and programs know what is printed."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli._run import EXIT, write_whole
from checker.contract import SCHEMAS, schema_text


@click.command(name="schema", short_help="Print a JSON Schema, for editors and programs.")
@click.argument("name", required=False, type=click.Choice(list(SCHEMAS)))
@click.option(
    "--write", "folder", type=click.Path(path_type=Path), metavar="DIR", help="Write every schema into DIR, as NAME.json."
)
def command(name: str | None, folder: Path | None) -> int:
    """Print the JSON Schema NAME: of what people write (a rule, an article, …) or of what is printed."""
    if (name is None) == (folder is None):
        raise click.UsageError("give the name of a schema, or --write DIR for all of them")
    if name:
        click.echo(schema_text(name), nl=False)
        return EXIT.CLEAN
    assert folder is not None
    folder.mkdir(parents=True, exist_ok=True)
    for each in SCHEMAS:
        write_whole(folder / f"{each}.json", [schema_text(each)])
        click.echo(f"wrote {folder / each}.json")
    return EXIT.CLEAN
