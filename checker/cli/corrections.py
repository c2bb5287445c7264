"""`dateline corrections FILE`: would the rules have caught the errors that this newsroom has had to correct?"""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli._options import Reading, configuration, toolkit
from checker.cli._run import EXIT, write_whole
from checker.desk.corrections import Tried, examples_text, read_corrections, recall, tried


@click.command(name="corrections", short_help="Try the newsroom's own corrections on the rules.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--write", "target", type=click.Path(path_type=Path), metavar="YAML", help="Write the examples that they make.")
@click.option("--rules", "packs", multiple=True, type=click.Path(path_type=Path), metavar="DIR", help="A further pack of rules.")
@click.option("--facts", multiple=True, type=click.Path(path_type=Path), metavar="FILE", help="Your own facts, which win.")
@click.option("-q", "--quiet", is_flag=True, help="Only the shares by family.")
def command(file: Path, target: Path | None, packs: tuple[Path, ...], facts: tuple[Path, ...], quiet: bool) -> int:
    """Check the wrong and the right text of every correction in FILE (.csv or .yaml: wrong, right, date, family, note)."""
    corrections = read_corrections(file)
    kit = toolkit(configuration(), Reading(packs=packs, facts=facts))
    results = [tried(one, kit) for one in corrections]
    if not quiet:
        for one in results:
            click.echo("\n".join(_lines(one)))
    for family, (caught, of) in recall(results).items():
        click.echo(f"{family}: {caught} of {of} caught ({caught / of:.0%})")
    alarms = sum(bool(one.alarms) for one in results)
    click.echo(f"{sum(bool(one.caught) for one in results)} of {len(results)} caught, {alarms} of the right texts refuted")
    if target:
        write_whole(target, [examples_text(results)])
        click.echo(f"{target}: written")
    return EXIT.CLEAN


def _lines(one: Tried) -> list[str]:
    """What became of one correction."""
    correction = one.correction
    head = f"{correction.place}: {correction.note or ' '.join(correction.wrong.split())[:70]}"
    if not one.caught:
        lines = [f"missed  {head}"]
    else:
        lines = [f"caught  {head}", *(f"        {finding.rule}: {finding.message}" for finding in one.caught)]
    return [*lines, *(f"        refutes the right text too: {finding.rule}: {finding.message}" for finding in one.alarms)]
