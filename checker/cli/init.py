"""`dateline init`: the files that a newsroom begins with. Nothing that is there is ever overwritten."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli._run import EXIT
from checker.desk.starter import starter
from checker.model.problems import InputError, Problem


@click.command(name="init", short_help="Write a configuration, a rule, a fact and a story.")
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path))
@click.option(
    "--desk",
    default="desk",
    show_default=True,
    metavar="NAME",
    help="The folder of your rules, and the first part of their names.",
)
def command(folder: Path, desk: str) -> int:
    """Write a configuration, a rule with examples, a fact and a story into DIR (here), each as an example to change."""
    files = {folder / name: text for name, text in starter(desk).items()}
    there = [path for path in files if path.exists() or path.is_symlink()]
    if there:
        raise InputError(Problem(str(path), "is there already; nothing was written") for path in there)
    for path, text in files.items():
        _write_new(path, text)
        click.echo(f"wrote {path}")
    here = "" if folder == Path() else f"cd {folder} && "
    click.echo(f"\nTry it:\n  {here}dateline test -k {desk}/\n  {here}dateline check stories")
    return EXIT.CLEAN


def _write_new(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as wrong:
        raise InputError([Problem(str(path), f"cannot be written: {wrong.strerror}")]) from None
