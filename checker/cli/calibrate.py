"""`dateline calibrate LABELS`: how often each pattern of extraction is right on sentences that somebody labelled."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli._run import EXIT, standard_output
from checker.model.problems import InputError, Problem
from checker.pipeline import Toolkit


@click.command(name="calibrate", short_help="Print how reliable extraction is on labelled sentences.")
@click.argument("labels", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--table", type=click.Path(path_type=Path), metavar="FILE", help="Write the table that extraction reads, too.")
@click.option("-v", "--verbose", is_flag=True, help="Show what was read wrongly and what was missed.")
def command(labels: tuple[Path, ...], table: Path | None, verbose: bool) -> int:
    """Print how reliable extraction is on the sentences of LABELS (files, or folders of .txt)."""
    from checker.desk.calibrate import as_page, as_python, calibrated, scored, sentences, unlisted
    from checker.text.confidence import ROWS

    files = [file for path in labels for file in (sorted(path.glob("*.txt")) if path.is_dir() else [path])]
    labelled = [sentence for file in files for sentence in sentences(file)]
    score = scored(labelled, Toolkit.open())
    rows = calibrated(ROWS, score)
    out = standard_output()
    out.writelines(f"{line}\n" for line in as_page(rows, score))
    if verbose:
        out.write("\n")
        out.writelines(f"wrong  {claim.extractor}: {' '.join(claim.text.split())} — in: {text}\n" for text, claim in score.wrong)
        out.writelines(f"missed {label.kind}: {dict(label.fields)} — in: {text}\n" for text, label in score.missed)
    out.flush()
    if strange := unlisted(ROWS, score):
        raise InputError([Problem(name, "a pattern without a row in checker/text/confidence.py") for name in strange])
    if table:
        table.write_text("\n".join([*as_python(rows), ""]), encoding="utf-8")
    return EXIT.CLEAN
