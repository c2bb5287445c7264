"""Tables of the desk in CSV: read with every problem told by its line, and written so that no spreadsheet runs them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.model.problems import InputError, Problem, did_you_mean

_RUN = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for a formula at the start of a cell


class Line(NamedTuple):
    """One row of a table, with the line that it begins on."""

    number: int
    cells: dict[str, str]


def read_table(path: Path, columns: Sequence[str], needed: Sequence[str]) -> tuple[Line, ...]:
    """The rows of a CSV file with a header; a column that is not there is empty.

    Raises InputError with every problem: a file that cannot be read, unknown and missing columns, cells that are missing.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as wrong:
        raise InputError([Problem(str(path), f"cannot be read: {wrong.strerror}")]) from None
    except UnicodeDecodeError:
        raise InputError([Problem(str(path), "is not UTF-8")]) from None
    problems: list[Problem] = []
    found = list(_lines(text, str(path), columns, needed, problems))
    if problems:
        raise InputError(problems)
    return tuple(found)


def _lines(text: str, file: str, columns: Sequence[str], needed: Sequence[str], problems: list[Problem]) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    head: list[str] | None = None
    line = 1
    try:
        for row in reader:
            start, line = line, reader.line_num + 1
            if not any(cell.strip() for cell in row):
                continue
            if head is None:
                head = [cell.strip() for cell in row]
                problems += _about_head(head, file, columns, needed)
                if problems:
                    return
                continue
            if len(row) > len(head):
                problems.append(Problem(file, f"has {len(row)} cells, and the header {len(head)}", start))
                continue
            cells = dict.fromkeys(columns, "") | {name: _plain(cell) for name, cell in zip(head, row, strict=False)}
            problems += (Problem(file, "is missing", start, name) for name in needed if not cells[name])
            yield Line(start, cells)
    except csv.Error as wrong:
        problems.append(Problem(file, f"not CSV: {wrong}", line))
    if head is None and not problems:
        problems.append(Problem(file, f"is empty; its header is {','.join(columns)}", 1))


def _about_head(head: list[str], file: str, columns: Sequence[str], needed: Sequence[str]) -> Iterator[Problem]:
    for name in head:
        if name not in columns:
            yield Problem(file, f"unknown column {name!r}{did_you_mean(name, columns)}", 1)
    for name in needed:
        if name not in head:
            yield Problem(file, "the column is missing", 1, name)
    for name in sorted({name for name in head if head.count(name) > 1}):
        yield Problem(file, "the column stands twice", 1, name)


def table(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """A CSV text with a header; None is an empty cell."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_safe(row.get(name)) for name in columns])
    return out.getvalue()


def _safe(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith((*_RUN, "'")) else text


def _plain(cell: str) -> str:
    """A cell as it was before `table` made it safe."""
    text = cell.strip()
    return text[1:] if text.startswith(tuple(f"'{mark}" for mark in (*_RUN, "'"))) else text
