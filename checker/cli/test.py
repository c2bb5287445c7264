"""`dateline test`: run the examples of every rule, and tell which rules prove less than they should."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click

from checker.cli._options import configuration
from checker.desk.examples import gaps
from checker.desk.ruleset import read_together, remarks
from checker.desk.survivors import EQUIVALENT, Equivalents, Mutation, mutation, pack_of, read_equivalents
from checker.desk.trials import Trial, trials
from checker.desk.uncollected import naming_nothing, uncollected
from checker.knowledge.store import Knowledge
from checker.model.counted import counted
from checker.rulebook.load import load_rules, shipped_rules
from checker.rulebook.rule import Rule

FAILED = 1
WIDTH = 73  # columns before the share of the rules that are done, as in the report of a check


@dataclass(slots=True)
class _Session:
    """What the closing lines need of the rules that went by."""

    examples: int = 0
    failed: list[str] = field(default_factory=list)
    lacking: list[str] = field(default_factory=list)
    survivors: list[str] = field(default_factory=list)
    mutations: list[Mutation] = field(default_factory=list)
    tried: dict[str, list[Trial]] = field(default_factory=dict)


@click.command(name="test", short_help="Run the examples of rules.")
@click.argument("packs", nargs=-1, type=click.Path(path_type=Path))
@click.option("-v", "--verbose", is_flag=True, help="Show every example by name.")
@click.option("-q", "--quiet", is_flag=True, help="Show only what is wrong, and the last line.")
@click.option("-x", "first", is_flag=True, help="Stop after the first rule with something wrong.")
@click.option("-k", "wanted", default="", metavar="TEXT", help="Only rules whose id holds TEXT.")
@click.option("--mutants", is_flag=True, help="Change each rule in every small way, and see whether its examples notice.")
def command(packs: tuple[Path, ...], verbose: bool, quiet: bool, first: bool, wanted: str, mutants: bool) -> int:
    """Run the examples of the shipped rules, of those of the configuration, and of further PACKS."""
    folders = (*configuration().rules, *packs)
    knowledge = Knowledge.open()
    rulebook = load_rules(folders, predicates=knowledge.predicates)
    rules = [rule for rule in rulebook.rules if wanted in rule.id]
    if not rules:
        raise click.UsageError(f"no rule's id holds {wanted!r}")
    rules.sort(key=lambda rule: pack_of(rule) != shipped_rules())  # a newsroom's own stand last, right above what is wrong
    known = {folder: read_equivalents(folder) for folder in dict.fromkeys(map(pack_of, rules))} if mutants else {}
    width = max(len(rule.id) for rule in rules) + 2
    session = _Session()
    for number, rule in enumerate(rules, 1):
        tried = session.tried[rule.id] = list(trials(rule, rulebook, knowledge))
        problems = [trial.problem(rule) for trial in tried]
        _note(session, rule, tried, problems)
        if mutants and not any(problems):
            _mutate(session, rule, tried, known[pack_of(rule)])
        if not quiet:
            letters = "".join("F" if problem else "." for problem in problems)
            line = f"{rule.id:<{width}}{letters}{_tally(session) if mutants and not any(problems) else ''}"
            click.echo(line if len(rules) == 1 else f"{line:<{WIDTH}} [{100 * number // len(rules):>3}%]")
        if verbose:
            for trial, problem in zip(tried, problems, strict=True):
                click.echo(f"    {'FAILED' if problem else 'passed'}  {trial.example.name}")
        if first and (session.failed or session.lacking or session.survivors):
            break
    if not wanted:
        session.lacking += _passed_over((shipped_rules(), *folders))
    for lines in (session.failed, session.lacking, session.survivors, list(_noted(session, rulebook.rules))):
        if lines:
            click.echo("\n" + "\n".join(lines))
    click.echo(f"\n{_last(session)}")
    return FAILED if session.failed or session.lacking or session.survivors else 0


def _note(session: _Session, rule: Rule, tried: list[Trial], problems: list[str]) -> None:
    session.examples += len(tried)
    for trial, problem in zip(tried, problems, strict=True):
        if problem:
            session.failed.append(f"FAILED {_near(rule.path)}:{trial.line}: {rule.id}: {trial.example.name}\n    {problem}")
    session.lacking += (f"GAP {_near(rule.path)}: {gap}" for gap in gaps(rule))
    session.lacking += (f"GAP {_near(rule.path)}:{line}: {gap}" for line, gap in naming_nothing(rule, tried))


def _mutate(session: _Session, rule: Rule, tried: list[Trial], known: Equivalents) -> None:
    found = mutation(rule, tried, known)
    session.mutations.append(found)
    session.survivors += (f"SURVIVES {_near(rule.path)}: {change}" for change in found.survivors)
    file = pack_of(rule) / EQUIVALENT
    for change in found.stale:
        session.lacking.append(f"GAP {_near(file)}:{known[rule.id, change]}: {rule.id} has no surviving mutant “{change}”")


def _tally(session: _Session) -> str:
    found = session.mutations[-1]
    return f"  {found.mutants - len(found.equivalent)} mutants, {found.killed} killed"


def _passed_over(folders: tuple[Path, ...]) -> Iterator[str]:
    for folder in dict.fromkeys(folders):
        yield from (f"GAP {_near(path)}: is not collected; a rule's file ends in .yaml" for path in uncollected(folder))


def _noted(session: _Session, rules: tuple[Rule, ...]) -> Iterator[str]:
    broken = any(trial.error for tried in session.tried.values() for trial in tried)
    if not broken:
        wanted = {pair for pack in dict.fromkeys(map(pack_of, rules)) for pair in read_together(pack)}
        yield from (f"NOTE {remark}" for remark in remarks(rules, session.tried, wanted))


def _near(path: str | Path) -> str:
    """A path as seen from here, where it lies below."""
    whole = Path(path).resolve()
    return whole.relative_to(Path.cwd()).as_posix() if whole.is_relative_to(Path.cwd()) else str(path)


def _last(session: _Session) -> str:
    count, failed = session.examples, len(session.failed)
    parts = [f"{counted(len(session.tried), 'rule')}, {counted(count, 'example')}: {count - failed} passed, {failed} failed"]
    if session.lacking:
        parts.append(counted(len(session.lacking), "gap"))
    if session.mutations:
        whole = sum(found.mutants for found in session.mutations)
        killed = sum(found.killed for found in session.mutations)
        same = sum(len(found.equivalent) for found in session.mutations)
        parts.append(f"{whole} mutants: {killed} killed, {same} equivalent, {len(session.survivors)} survive")
    return "; ".join(parts)
