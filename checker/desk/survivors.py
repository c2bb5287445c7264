"""Which mutants of a rule its examples let pass, and which of these are known to change nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.desk.mutants import mutants
from checker.desk.table import read_table
from checker.desk.trials import Trial
from checker.rulebook.rule import Rule

EQUIVALENT = "equivalent.csv"
COLUMNS = ("rule", "change", "reason")
Equivalents = Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Mutation:
    """How a rule's mutants fared. `stale` are changes named as equivalent that some example does notice, or that are none."""

    rule: str
    mutants: int
    survivors: tuple[str, ...]
    equivalent: tuple[str, ...]
    stale: tuple[str, ...]

    @property
    def killed(self) -> int:
        return self.mutants - len(self.survivors) - len(self.equivalent)


def read_equivalents(pack: Path) -> Equivalents:
    """The changes that a pack's `equivalent.csv` calls equivalent, by rule and change, each with its line; none without it.

    Raises InputError with every problem of the file.
    """
    path = pack / EQUIVALENT
    if not path.is_file():
        return {}
    return {(row.cells["rule"], row.cells["change"]): row.number for row in read_table(path, COLUMNS, COLUMNS)}


def mutation(rule: Rule, trials: Sequence[Trial], equivalents: Equivalents) -> Mutation:
    """Every mutant of a rule held against its examples; a mutant survives where they all still pass."""
    named = [change for rule_id, change in equivalents if rule_id == rule.id]
    count, passed = 0, list[str]()
    for mutant in mutants(rule):
        count += 1
        if not any(trial.problem(mutant.rule) for trial in trials):
            passed.append(mutant.change)
    return Mutation(
        rule.id,
        count,
        tuple(change for change in passed if change not in named),
        tuple(change for change in passed if change in named),
        tuple(change for change in named if change not in passed),
    )


def pack_of(rule: Rule) -> Path:
    """The folder of the pack that a rule stands in."""
    return Path(rule.path).parents[rule.id.count("/")]
