"""What a run of examples would pass over in silence: files that nobody reads as rules, and examples that name nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.desk.trials import Trial
from checker.rulebook.load import rule_files
from checker.rulebook.rule import Rule

BESIDE_RULES = (".csv", ".md")  # tables and pages about the rules


def uncollected(pack: Path) -> Iterator[Path]:
    """The files of a pack that look as if they held something and are no rules. What starts with a dot or _ is put aside."""
    collected = set(rule_files(pack))
    for path in sorted(pack.rglob("*")):
        aside = any(part.startswith((".", "_")) for part in path.relative_to(pack).parts)
        if path.is_file() and not aside and path not in collected and path.suffix not in BESIDE_RULES:
            yield path


def naming_nothing(rule: Rule, trials: Iterable[Trial]) -> Iterator[tuple[int, str]]:
    """The examples by which the rule's silence proves nothing, each with its line and the reason."""
    for trial in trials:
        if trial.names_nothing:
            what = f"none of its claims is a {rule.kind}" if trial.example.text is None else "nothing is read in its text"
            yield trial.line, f"the example {trial.example.name!r} names nothing: {what}"
