"""`dateline kb doctor`: examine the record, or files of facts, for what ails them, and tell how far it goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from textwrap import wrap

import click

from checker.cli._run import EXIT, standard_output, width
from checker.knowledge.coverage import YEARS, Covered, coverage
from checker.knowledge.doctor import examine
from checker.knowledge.doctor.ailment import LEVELS, Ailment
from checker.knowledge.folder import facts_folder
from checker.knowledge.sheets import Sheets, of_files, of_folder
from checker.knowledge.store import Knowledge
from checker.model.counted import counted
from checker.model.problems import InputError, Problem

_FEW = 5  # of one kind that are shown
_TITLES = {"error": "ERRORS", "warning": "WARNINGS", "note": "NOTES"}


@click.command(name="doctor")
@click.argument("paths", metavar="[FOLDER|FILE]...", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--coverage", "how_far", is_flag=True, help="Tell how many states have their leaders on record, by year.")
@click.option("-v", "--verbose", is_flag=True, help="Show every one, not the first few of a kind, and who is missing.")
def command(paths: tuple[Path, ...], how_far: bool, verbose: bool) -> int:
    """Examine the shipped record, a FOLDER in its shape, or your own FILEs of facts. Exits with 1 if there are errors."""
    out = standard_output()
    if how_far:
        record = Knowledge.open(_folder(paths))
        out.writelines(f"{line.rstrip()}\n" for line in table(list(coverage(record)), record, verbose))
        return EXIT.CLEAN
    folder = _folder(paths) if not paths or any(path.is_dir() for path in paths) else None
    try:
        sheets = of_folder(folder) if folder else of_files(paths, Knowledge.open())
    except InputError as wrong:
        out.writelines(f"{line}\n" for line in unreadable(wrong.problems))
        return EXIT.FOUND
    found = list(examine(sheets))
    out.writelines(f"{line}\n" for line in page(sheets, found, len(found) if verbose else _FEW, verbose))
    return EXIT.FOUND if any(one.level == "error" for one in found) else EXIT.CLEAN


def page(sheets: Sheets, found: list[Ailment], most: int, notes: bool) -> Iterator[str]:
    """What was examined, what ails it by level and kind, and the sum."""
    yield f"{counted(len(sheets.lines), 'fact')} in {counted(sheets.files, 'file')}"
    for level in LEVELS:
        here = [one for one in found if one.level == level]
        if here:
            yield from ("", _TITLES[level])
            yield from _kinds(here, most if level != "note" or notes else 0)
    counts = [counted(sum(one.level == level for one in found), level) for level in LEVELS]
    yield from ("", ", ".join(counts))


def unreadable(problems: Iterable[Problem]) -> Iterator[str]:
    """What keeps the facts from being read; nothing else can be examined before that is mended."""
    listed = list(problems)
    yield _TITLES["error"]
    yield from (f"  {problem}" for problem in listed)
    yield from ("", f"{counted(len(listed), 'error')}; the other checks wait until these are mended")


def table(found: list[Covered], knowledge: Knowledge, verbose: bool) -> Iterator[str]:
    """States by year, and in how many each office is known, with what there should be."""
    yield f"{'known at mid-year':<24}" + "".join(f"{year:>11}" for year in YEARS)
    yield f"{'states in the UN':<24}" + "".join(f"{one.states:>11}" for one in found[: len(YEARS)])
    for office, group in groupby(found, key=lambda one: one.office):
        row = list(group)
        yield f"{knowledge.name_of(office) or office:<24}" + "".join(
            f"{one.known:>5} {one.known / max(one.states, 1):>4.0%} " for one in row
        )
        yield f"{'  there should be':<24}" + "".join(f"{one.goal:>5} {'✓' if one.met else '✗':>4} " for one in row)
        if verbose:
            for one in row:
                names = ", ".join(knowledge.name_of(state) or state for state in one.missing)
                told = f"missing in {one.day.first.year}: {names or 'none'}"
                yield from wrap(told, width() - 4, initial_indent="    ", subsequent_indent="      ", break_on_hyphens=False)


def _kinds(found: list[Ailment], most: int) -> Iterator[str]:
    """Each kind with its number and the first of it."""
    by_check: dict[str, list[Ailment]] = {}
    for one in found:
        by_check.setdefault(one.check, []).append(one)
    for check, ailments in by_check.items():
        yield f"  {check}: {len(ailments):,}"
        for one in ailments[:most]:
            yield from wrap(
                f"{one.line}: {one.reason}", width(), initial_indent="    ", subsequent_indent="      ", break_on_hyphens=False
            )
        if len(ailments) > most:
            yield f"    {'and ' if most else ''}{len(ailments) - most:,}{' more' if most else ''} (-v shows them)"


def _folder(paths: tuple[Path, ...]) -> Path:
    """The one folder that is named, else the shipped one. Raises InputError for files, or for several."""
    folder = paths[0] if paths else facts_folder()
    if len(paths) > 1 or not folder.is_dir():
        raise InputError([Problem(str(paths[-1]), "name one folder of facts, and nothing beside it")])
    return folder
