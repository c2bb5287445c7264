"""What is wrong with somebody's file, told with file, line and field; all of it at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: `file:line: field: reason`, of which line and field may be missing."""

    file: str
    reason: str
    line: int | None = None
    field: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(part for part in (place, self.field, self.reason) if part)


class InputError(Exception):
    """A user's file or option is wrong; nothing of it was used. The command line exits 2."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`, did you mean 'person'?`, or else the list of the right names; empty where there are none."""
    names = sorted(known)
    if close := get_close_matches(word, names, n=1, cutoff=0.6):
        return f", did you mean {close[0]!r}?"
    return f"; there are {', '.join(names)}" if names else ""
