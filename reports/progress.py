"""How far a run has come: a letter a check, a row a file, and the share of the articles that are done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.model.findings import Finding, Report
from checker.model.run import Run
from reports.screen import clipped, columns, packed, painted

LETTERS = {
    "supported": ".",
    "refuted": "F",
    "conflicting-evidence": "C",
    "not-enough-evidence": "?",
    "waived": "w",
    "error": "E",
}
COLOURS = {".": "green", "F": "red", "C": "yellow", "?": "yellow", "w": "cyan", "E": "red"}


def letter(finding: Finding) -> str:
    """The letter of what came of a check."""
    return LETTERS["waived" if finding.waived else finding.verdict]


@dataclass(slots=True)
class Letters:
    """The rows of a run: `add` gives those that an article fills, `end` what is left. An archive's articles share their rows."""

    run: Run
    done: int = 0
    file: str = ""
    row: list[str] = field(default_factory=list)
    start: str = ""
    seen: set[str] = field(default_factory=set)

    def add(self, report: Report) -> Iterator[str]:
        shared = report.file if report.file != report.article else ""
        if not shared or shared != self.file:
            yield from self._rest()
            self.start = clipped(shared or report.article, self.run.look.width // 2) + " "
        self.file = shared
        self.done += 1
        for one in [*map(letter, report.findings), *(LETTERS["error"] for _ in report.errors)]:
            if len(self.row) == self._room():
                yield self._line(self.share() if shared else "")
            self.row.append(one)
            self.seen.add(one)
        if not shared:
            yield self._line(self.share())
            self.start = ""

    def end(self) -> Iterator[str]:
        """The last row, and what the letters mean."""
        yield from self._rest()
        told = [f"{one} {word}" for word, one in LETTERS.items() if one in self.seen]
        for row in packed(told, self.run.look.width, 3) if told else ():
            yield "   ".join(painted(part[0], self.run.look, COLOURS[part[0]]) + part[1:].replace("-", " ") for part in row)

    def share(self) -> str:
        """The share of the articles that are done, where their number is known."""
        return f" [{min(100, 100 * self.done // self.run.articles):3}%]" if self.run.articles else ""

    def _rest(self) -> Iterator[str]:
        if self.row or self.start.strip():
            yield self._line(self.share())
            self.start = ""

    def _room(self) -> int:
        return max(10, self.run.look.width - columns(self.start) - (len(" [100%]") if self.run.articles else 0))

    def _line(self, share: str) -> str:
        look, letters = self.run.look, "".join(painted(one, self.run.look, COLOURS[one]) for one in self.row)
        line = f"{self.start}{letters}{' ' * (self._room() - len(self.row)) if share else ''}{painted(share, look, 'cyan')}"
        self.start, self.row = " " * columns(self.start), []
        return line.rstrip()
