"""The story quoted: its own line with the line's number, and a line of carets under the exact words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.model.article import Span
from checker.model.run import Look
from reports.lines import Lines
from reports.screen import columns, painted, visible

MAX_ROWS = 8


def quoted(lines: Lines, spans: Iterable[Span], look: Look) -> list[str]:
    """The lines that the spans stand in, of long ones the part around them, each row with its carets below.

    Past eight rows the rest is left out, and a line says so.
    """
    by_line: dict[int, list[Span]] = {}
    for number, part in lines.parts(spans):
        by_line.setdefault(number, []).append(part)
    digits = len(str(max(by_line, default=1)))
    rows: list[str] = []
    for number, parts in by_line.items():
        line, label = lines.line(number), f"{number:>{digits}}"
        for window in _windows(line, parts, look.width - digits - 5):
            if len(rows) >= 2 * MAX_ROWS:
                return [*rows, f"{' ' * digits} | …"]
            shown, carets = _row(line, window, parts)
            rows.append(f"{painted(label, look, 'blue')} {painted('|', look, 'blue')} {shown}")
            rows.append(f"{' ' * digits} {painted('|', look, 'blue')} {painted(carets, look, 'red', 'bold')}")
    return rows


def _windows(line: str, parts: Sequence[Span], width: int) -> Iterator[Span]:
    """The stretches of a line that are shown: the whole if it fits, else as many as hold every part."""
    if _fits(line, Span(0, len(line)), width):
        yield Span(0, len(line))
        return
    done = 0
    for part in _together(line, parts, width - 2):
        start = _left(line, part, width - 2, done)
        while done < max(part.end, part.start + 1):
            end = _right(line, start, width - 2)
            yield Span(start, end)
            done = end
            start = end
            while line[start : start + 1] == " ":
                start += 1


def _together(line: str, parts: Sequence[Span], width: int) -> Iterator[Span]:
    """Neighbouring parts as one where a single window has room for them."""
    first, *others = parts
    for part in others:
        both = Span(first.start, max(first.end, part.end))
        if _fits(line, both, width):
            first = both
        else:
            yield first
            first = part
    yield first


def _fits(line: str, span: Span, width: int) -> bool:
    """Whether a stretch of a line has room; of one many times as long as that, nothing is measured."""
    return span.end - span.start <= 8 * width and columns(visible(line[span.start : span.end])) <= width


def _left(line: str, part: Span, width: int, done: int) -> int:
    """Where a window begins: three fifths of the room stand before the part, more if its line ends soon; at a word's start."""
    spare = max(0, width - columns(visible(line[part.start : part.end])))
    room = max(spare * 3 // 5, spare - columns(visible(line[part.end : part.end + width])))
    start = max(part.start, done)
    while start > done and (room := room - columns(visible(line[start - 1]))) >= 0:
        start -= 1
    if start > done and (space := line.find(" ", start, part.start)) >= 0:
        start = space + 1
    return start


def _right(line: str, start: int, width: int) -> int:
    """Where a window ends: after the last whole word that has room, or within a word that has none."""
    end = start
    while end < len(line) and (width := width - columns(visible(line[end]))) >= 0:
        end += 1
    if end < len(line) and (space := line.rfind(" ", start + 1, end + 1)) > start:
        return min(space + 1, end)
    return max(end, start + 1)


def _row(line: str, window: Span, parts: Sequence[Span]) -> tuple[str, str]:
    """A window as it is shown, and the carets under it."""
    before = "…" if window.start else ""
    if window.end < len(line):
        window = Span(window.start, window.start + len(line[window.start : window.end].rstrip()))
    shown = visible(line[window.start : window.end])
    carets, at = " " * len(before), window.start
    for part in parts:
        start, end = max(part.start, at), min(max(part.end, part.start + 1), window.end)
        if start < max(end, window.start) or (part.start == part.end == window.end):
            carets += " " * columns(visible(line[at:start]))
            carets += "^" * max(1, columns(visible(line[start:end])))
            at = end
    return f"{before}{shown}{'…' if window.end < len(line) else ''}", carets
