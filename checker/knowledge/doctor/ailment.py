"""One thing that ails a fact, and the words that all checks tell facts in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from checker.knowledge.sheets import Line, Sheets
from checker.model.facts import Fact

Level = Literal["error", "warning", "note"]
LEVELS: tuple[Level, ...] = ("error", "warning", "note")


class Ailment(NamedTuple):
    """One thing that is wrong, or may be, and where. `check` names the kind."""

    level: Level
    check: str
    line: Line
    reason: str


def what(fact: Fact, sheets: Sheets) -> str:
    """What a fact is about: `foreign minister of South Korea`."""
    name = sheets.knowledge.name_of(fact.office) if fact.office else None
    return f"{name or fact.predicate} of {fact.subject_name or fact.subject}"


def term(fact: Fact) -> str:
    """Whom a fact names, and when: `Park Jin (2022-05-12 to 2024-01)`."""
    end = fact.valid_to or (f"{fact.known_until}…" if fact.known_until else "…")
    return f"{fact.object_name or fact.object} ({fact.valid_from or '…'} to {end})"


def groups(lines: Iterable[Line]) -> list[list[Line]]:
    """The lines of each subject, predicate and office together, by the day that they begin."""
    found: dict[tuple[str, str, str], list[Line]] = {}
    for line in lines:
        found.setdefault((line.fact.subject, line.fact.predicate, line.fact.office or ""), []).append(line)
    return [sorted(group, key=_order) for group in found.values()]


def _order(line: Line) -> tuple[str, str, int]:
    return str(line.fact.valid_from or ""), line.file, line.number or 0
