"""What ails a folder or a file of facts: overlaps, gaps, doubles, and rows that nobody can vouch for."""

from __future__ import annotations

from collections.abc import Iterator

from checker.knowledge.doctor import persons, rows, sides, terms
from checker.knowledge.doctor.ailment import Ailment
from checker.knowledge.sheets import Sheets


def examine(sheets: Sheets) -> Iterator[Ailment]:
    """Everything that ails these facts, by check, in the order of the files."""
    for module in (terms, rows, persons, sides):
        yield from module.examine(sheets)
