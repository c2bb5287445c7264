"""`dateline extract PATHS`: what stories say, without checking any of it."""

from __future__ import annotations

import json
import sys
from typing import Any

import click

from checker.cli._options import Reading, configuration, in_language, reading, toolkit
from checker.cli._run import EXIT, standard_output
from checker.model.plain import plain
from checker.pipeline import extracted
from checker.read import articles


@click.command(name="extract", short_help="Print what stories name and claim, and check nothing.")
@reading
@click.option("--format", "form", type=click.Choice(["jsonl", "text"]), default="jsonl", show_default=True)
def command(
    asked: Reading,
    form: str,
) -> int:
    """Print mentions and claims of PATHS, a line a story."""
    config = configuration()
    kit = toolkit(config, asked)
    out = standard_output()
    code = EXIT.CLEAN
    for read in articles(asked.paths, sys.stdin.buffer, asked.stdin_filename, asked.encoding or config.encoding):
        article = in_language(read, config.lang)
        day, claims, mentions, notes = extracted(article, kit)
        found: dict[str, Any] = {
            "article": article.id,
            "as_of": str(day.as_of) if day.as_of else None,
            "mentions": [plain(mention) for mention in mentions],
            "claims": [plain(claim) for claim in claims],
        }
        if notes:
            found["diagnostics"] = [plain(note) for note in notes]
        if article.errors:
            found["errors"] = list(article.errors)
            code = EXIT.INPUT
        out.write(json.dumps(found, ensure_ascii=False) + "\n" if form == "jsonl" else _lines(found))
    out.flush()
    return code


def _lines(found: dict[str, Any]) -> str:
    head = f"{found['article']} (as of {found['as_of'] or 'no day'})\n"
    return head + "".join(f"  {claim['kind']:<16} {' '.join(claim['text'].split())}\n" for claim in found["claims"])
