"""Facts drawn over the years: a bar a row, in plain characters, with a mark for the day that is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.model.facts import Fact
from checker.model.when import Date, in_words

SHADES = {"clean": "█", "acting": "▓", "uncorroborated": "▒", "disputed": "░"}
_MEANT = {"█": "clean", "▓": "acting", "▒": "uncorroborated", "░": "disputed", "›": "open: the record ends", "‹": "since before"}
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
_LABEL = 24

Row = tuple[str, Fact]


def timeline(rows: Sequence[Row], at: Date | None, width: int, most: int = _LABEL) -> Iterator[str]:
    """The lines of a drawing of facts, no wider than `width`, labels no wider than `most`; nothing where no fact has a day."""
    dated = [(label, fact) for label, fact in rows if fact.valid_from or fact.valid_to]
    if not dated:
        return
    room = min(most, max(len(label) for label, _ in dated))
    scale = _Scale(dated, at, width - room - 2)
    head = scale.marker(at)
    if head:
        yield " " * (room + 2) + head
    used: dict[str, None] = {}
    for label, fact in dated:
        bar = scale.bar(fact, at)
        used.update(dict.fromkeys(bar))
        yield f"{_short(label, room):<{room}}  {bar.rstrip()}".rstrip()
    yield " " * (room + 2) + scale.axis()
    if legend := "  ".join(f"{sign} {_MEANT[sign]}" for sign in _MEANT if sign in used and sign != "█"):
        yield " " * (room + 2) + legend


class _Scale:
    """Years laid out over columns."""

    def __init__(self, rows: Sequence[Row], at: Date | None, columns: int) -> None:
        days = [day for _, fact in rows for day in _days(fact)]
        if at:
            days += [at.first, at.last]
        self.first = min(days).year
        self.years = max(days).year + 1 - self.first
        self.columns = columns

    def at(self, day: date) -> int:
        """The column of a day."""
        passed = (day.toordinal() - date(day.year, 1, 1).toordinal()) / 366
        return min(self.columns - 1, int((day.year - self.first + passed) / self.years * self.columns))

    def bar(self, fact: Fact, at: Date | None) -> str:
        cells = [" "] * self.columns
        if at:
            cells[self.at(at.first)] = "┊"
        days = _days(fact)
        left, right = self.at(min(days)), self.at(max(days))
        if fact.valid_from is None:
            left = 0
        for n in range(left, right + 1):
            cells[n] = SHADES[fact.status]
        if fact.valid_from is None:
            cells[0] = "‹"
        if fact.valid_to is None and right + 1 < self.columns:
            cells[right + 1] = "›"
        return "".join(cells)

    def marker(self, at: Date | None) -> str:
        if at is None:
            return ""
        text, column = in_words(at), self.at(at.first)
        return f"{text} ▼".rjust(column + 1) if column > len(text) else " " * column + f"▼ {text}"

    def axis(self) -> str:
        """The years under the bars, as many as there is room for."""
        step = next(step for step in _STEPS if self.years / step * 6 <= self.columns or step == _STEPS[-1])
        line = [" "] * self.columns
        for year in range(-(-self.first // step) * step, self.first + self.years, step):
            start = self.at(date(year, 1, 1))
            if start + 5 <= self.columns:
                line[start : start + 5] = f"╵{year}"
        return "".join(line).rstrip()


def _days(fact: Fact) -> list[date]:
    """The first and last days that are drawn."""
    found = [fact.valid_from.first] if fact.valid_from else []
    end = fact.valid_to or (fact.known_until if not found or (fact.known_until and fact.known_until.last >= found[0]) else None)
    return [*found, end.last] if end else found


def _short(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1] + "…"
